import { describe, expect, it } from 'vitest';
import { createSequencer } from '../../../../renderer/ui/scheduling/sequencer.ts';

describe('a sequencer', () => {
  it('starts a task at once while none is in flight', () => {
    let isStarted = false;
    void createSequencer().queue(async () => {
      isStarted = true;
    });
    expect(isStarted).toBe(true);
  });

  it('runs tasks one at a time, in the order in which they were queued', async () => {
    const sequencer = createSequencer();
    const events: string[] = [];
    const finishers: (() => void)[] = [];
    const task = (name: string) => () => {
      events.push(`${name} starts`);
      return new Promise<string>((resolve) => {
        finishers.push(() => {
          events.push(`${name} ends`);
          resolve(name);
        });
      });
    };
    const results = ['one', 'two', 'three'].map((name) => sequencer.queue(task(name)));
    for (let at = 0; at < 3; at += 1) {
      await expect.poll(() => finishers.length).toBe(at + 1);
      expect(sequencer.isBusy()).toBe(true);
      finishers[at]?.();
    }
    expect(await Promise.all(results)).toEqual(['one', 'two', 'three']);
    expect(events).toEqual(['one starts', 'one ends', 'two starts', 'two ends', 'three starts', 'three ends']);
    expect(sequencer.isBusy()).toBe(false);
  });

  it('rejects as its task does, and runs the next one', async () => {
    const sequencer = createSequencer();
    const failed = sequencer.queue(async () => {
      throw new Error('refused');
    });
    const next = sequencer.queue(async () => 'done');
    await expect(failed).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });

  it('is idle when all queued tasks have ended', async () => {
    const sequencer = createSequencer();
    const ended: number[] = [];
    for (const at of [1, 2])
      void sequencer.queue(async () => {
        await Promise.resolve();
        ended.push(at);
      });
    await sequencer.idle();
    expect(ended).toEqual([1, 2]);
  });
});
