import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inParallel } from '../../engine/store/in-parallel.ts';

it('works on every item once, on several at a time and never on more than the limit', async () => {
  const items = Array.from({ length: 20 }, (_, index) => index);
  const done: number[] = [];
  let inFlight = 0;
  let most = 0;
  await inParallel(items, 4, async (item) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    for (let turn = 0; turn < item % 3; turn += 1) await nextTurn();
    inFlight -= 1;
    done.push(item);
  });
  expect(done.sort((a, b) => a - b)).toEqual(items);
  expect(most).toBe(4);
});

it('throws the first failure when no work is in flight, and starts none after it', async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = inParallel([0, 1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await nextTurn();
    if (item === 1) throw new Error('one');
    await nextTurn();
    ended += 1;
    if (item === 2) throw new Error('two');
  });
  await expect(work).rejects.toThrow('one');
  expect(begun).toEqual([0, 1]);
  expect(ended).toBe(1);
});
