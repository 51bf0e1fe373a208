import { expect, it } from 'vitest';
import { createDrawQueue } from '../../../../../renderer/writing/side/preview/draw-queue.ts';

const canvas = {} as HTMLCanvasElement;

it('the page that is looked at is drawn first, also where another was added before it', async () => {
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

it('what waits for a page is replaced by what is asked of it later', async () => {
  const queue = createDrawQueue();
  const former = queue.add('one', 0, async () => canvas);
  const next = queue.add('one', 0, async () => canvas);
  expect(await former).toBeNull();
  expect(await next).toBe(canvas);
});

it('a page that can’t be drawn keeps no other from being drawn', async () => {
  const queue = createDrawQueue();
  const broken = queue.add('one', 0, async () => {
    throw new Error('closed');
  });
  const whole = queue.add('two', 1, async () => canvas);
  expect(await broken).toBeNull();
  expect(await whole).toBe(canvas);
});
