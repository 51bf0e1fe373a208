import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { done, refused } from '../../engine/core/result.ts';
import { openInBatches } from '../../engine/jobs/open-in-batches.ts';

const SMALL = 10;
const LARGE = 2 * 1024 * 1024;

/** Opens files of these sizes and records how many are being opened, or wait to be read, while each one is opened. */
async function openAll(sizes: readonly number[]) {
  let pending = 0;
  const pendingAt: number[] = [];
  const order: number[] = [];
  const files = sizes.map((size, index) => ({ size, index }));
  const open = async ({ size, index }: { size: number; index: number }) => {
    pending += 1;
    pendingAt[index] = pending;
    // The later ones of a batch are ready first.
    await wait(files.length - index);
    return size === 0
      ? refused({ code: 'file-missing' as const, values: { file: String(index) } })
      : done({ name: String(index), bytes: new Uint8Array(size) });
  };
  for await (const { file, opened } of openInBatches(files, open)) {
    expect(opened.ok).toBe(file.size > 0);
    order.push(file.index);
    pending -= 1;
  }
  return { order, pendingAt };
}

it('gives the files in their order, refused ones too, and opens eight small ones at once', async () => {
  const { order, pendingAt } = await openAll([...Array<number>(9).fill(SMALL), 0, ...Array<number>(10).fill(SMALL)]);
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(Math.max(...pendingAt)).toBe(8);
  expect(pendingAt.slice(0, 9)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8]);
});

it('holds one large file at a time', async () => {
  const { order, pendingAt } = await openAll([LARGE, LARGE, LARGE, SMALL, SMALL]);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(pendingAt).toEqual([1, 1, 1, 1, 1]);
});
