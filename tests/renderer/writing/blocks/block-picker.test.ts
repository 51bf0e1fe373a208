// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BlockPicker } from '../../../../renderer/writing/blocks/block-picker.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const onMake = vi.fn();
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const draw = (canMake: boolean) =>
  act(async () =>
    root.render(
      createElement(BlockPicker, {
        label: 'Onderbouwing',
        placeholder: 'Zoeken',
        suggest: () => [],
        onPick: () => undefined,
        onMake: canMake ? onMake : undefined,
        today: '2026-11-25',
      }),
    ),
  );
const field = () => place.querySelector('input');
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const leaveBy = {
  Escape: () =>
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
  'another field': () => field()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
};

test.each(['Escape', 'another field'] as const)(
  'a text that can become a new block stays in the field after %s',
  async (way) => {
    await draw(true);
    await type('Motie over opvang');
    await act(async () => void leaveBy[way]());
    expect(field()?.value).toBe('Motie over opvang');
    expect(place.querySelector('[role="listbox"]')?.hasAttribute('hidden')).toBe(true);
    await act(async () => field()?.click());
    await act(async () => void field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(onMake.mock.calls.at(-1)).toEqual(['Motie over opvang']);
    expect(field()?.value).toBe('');
  },
);

test('a text that can only search disappears when its field loses the focus', async () => {
  await draw(false);
  await type('opvang');
  await act(async () => void leaveBy['another field']());
  expect(field()?.value).toBe('');
});
