// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { BlockOf } from '../../../../engine/core/blocks/block.ts';
import { KamerstukField } from '../../../../renderer/writing/blocks/motion-numbers.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const MOTION: BlockOf<'motion'> = {
  ...(createBlankBlock('motion', 'm', 'Motie') as BlockOf<'motion'>),
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
};

let now = MOTION;
function Field() {
  const [block, onChange] = useState(MOTION);
  now = block;
  return createElement(KamerstukField, { block, onChange });
}

test('a number that is partly deleted does not change the Kamerstuk', async () => {
  await act(async () => root.render(createElement(Field)));
  const input = place.querySelector('input');
  const type = (words: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  for (const words of ['28638-23', '28638-2', '28638-']) await type(words);
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  expect(now.kamerstuk?.number).toBe('238');
  await type('28638-24');
  expect(now.kamerstuk?.number).toBe('24');
});
