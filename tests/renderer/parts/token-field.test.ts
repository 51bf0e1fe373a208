// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenField } from '../../../renderer/parts/token-field.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('a theme that is not added after all gives the focus back to its button', async () => {
  const onChange = vi.fn();
  await act(async () =>
    root.render(createElement(TokenField, { label: 'Thema’s', add: 'Thema', tokens: [], onChange })),
  );
  await act(async () => place.querySelector('button')?.click());
  const field = place.querySelector('input');
  await act(async () => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await new Promise((done) => requestAnimationFrame(done));
  });
  expect(place.querySelector('input')).toBeNull();
  expect(document.activeElement).toBe(place.querySelector('button'));
  expect(onChange).not.toHaveBeenCalled();
});
