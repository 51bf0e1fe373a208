import { describe, expect, it } from 'vitest';
import { getRestartDelay } from '../../electron/main/processes/restart-delay.ts';
import { createWorkQueue } from '../../electron/processes/work-queue.ts';

/** Work that ends when the test says so. */
function heldWork(done: string[], name: string) {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    work: async () => {
      await over;
      done.push(name);
    },
    dropped: () => done.push(`${name} dropped`),
    end: () => end(),
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of a process', () => {
  it('drops queued work when newer work of the same kind comes, never started work', async () => {
    const done: string[] = [];
    const queue = createWorkQueue();
    const jobs = ['first', 'second', 'third'].map((name) => heldWork(done, name));
    for (const job of jobs) queue.add('preview', job.work, job.dropped);
    expect(done).toEqual(['second dropped']);
    for (const job of jobs) job.end();
    await settled();
    expect(done).toEqual(['second dropped', 'first', 'third']);
  });

  it('drops nothing of another kind, and nothing without a kind', async () => {
    const done: string[] = [];
    const queue = createWorkQueue();
    const jobs = [null, null, 'check', 'preview', null].map((key, index) => ({ key, ...heldWork(done, `${index}`) }));
    for (const { key, work, dropped } of jobs) queue.add(key, work, dropped);
    for (const job of jobs) job.end();
    await settled();
    expect(done).toEqual(['0', '1', '2', '3', '4']);
  });

  it('runs the newest work at the position of the dropped one, not before work that waited longer', async () => {
    const done: string[] = [];
    const queue = createWorkQueue();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => heldWork(done, name));
    if (!a || !b || !c || !d) throw new Error('Four jobs.');
    queue.add(null, a.work, a.dropped);
    queue.add('k', b.work, b.dropped);
    queue.add(null, c.work, c.dropped);
    queue.add('k', d.work, d.dropped);
    for (const job of [a, b, c, d]) job.end();
    await settled();
    expect(done).toEqual(['b dropped', 'a', 'c', 'd']);
  });
});

describe('the start after a stop', () => {
  it('comes almost at once, then later each time, and not automatically after six stops in a minute', () => {
    const stops: number[] = [];
    const delays = Array.from({ length: 6 }, (_, index) => {
      stops.push(index * 1000);
      return getRestartDelay(stops, index * 1000);
    });
    expect(delays).toEqual([100, 200, 400, 800, 1600, null]);
  });

  it('comes almost at once again after a quiet minute', () => {
    expect(getRestartDelay([0, 1, 2, 3, 4, 70_000], 70_000)).toBe(100);
  });
});
