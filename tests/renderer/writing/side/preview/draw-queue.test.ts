import { expect, it } from 'vitest';
import { createDrawQueue } from '../../../../../renderer/writing/side/preview/draw-queue.ts';

const canvas = {} as HTMLCanvasElement;

it('draws the most visible page first, also if another was added before it', async () => {
  const queue = createDrawQueue();
  const drawn: string[] = [];
  const draw = (name: string) => async () => {
    drawn.push(name);
    return canvas;
  };
  await Promise.all([
    queue.add('one', 2, draw('one')),
    queue.add('two', -1, draw('two')),
    queue.add('three', 1, draw('three')),
  ]);
  expect(drawn).toEqual(['two', 'three', 'one']);
  await queue.add('four', 5, draw('four'));
  expect(drawn.at(-1)).toBe('four');
});

it('replaces the waiting drawing of a page with a newer one', async () => {
  const queue = createDrawQueue();
  const former = queue.add('one', 0, async () => canvas);
  const next = queue.add('one', 0, async () => canvas);
  expect(await former).toBeNull();
  expect(await next).toBe(canvas);
});

it('goes on after a page that cannot be drawn', async () => {
  const queue = createDrawQueue();
  const broken = queue.add('one', 0, async () => {
    throw new Error('closed');
  });
  const whole = queue.add('two', 1, async () => canvas);
  expect(await broken).toBeNull();
  expect(await whole).toBe(canvas);
});
