// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { blankBlock } from '../../../renderer/blocks/blank-block.ts';
import { KamerstukField } from '../../../renderer/blocks/motion-numbers.tsx';

afterEach(() => vi.unstubAllGlobals());

const MOTION: BlockOf<'motion'> = {
  ...(blankBlock('motion', 'm', 'Motie') as BlockOf<'motion'>),
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
};

let now = MOTION;
function Field() {
  const [block, onChange] = useState(MOTION);
  now = block;
  return createElement(KamerstukField, { block, onChange });
}

test('a number that is half taken away leaves the paper what it was', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
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
  await act(async () => root.unmount());
});
