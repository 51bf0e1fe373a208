// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewVariableField } from '../../../renderer/details/new-variable-field.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const onNew = vi.fn();
beforeEach(async () => {
  onNew.mockReset();
  ({ root, place } = beginDrawing(true));
  await act(async () => root.render(createElement(NewVariableField, { onNew })));
  await act(async () => place.querySelector('button')?.click());
});
afterEach(() => endDrawing({ root, place }));

const frame = () => new Promise((done) => requestAnimationFrame(done));
const key = (name: string) =>
  act(async () => {
    const field = place.querySelector('input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await frame();
  });
const type = (words: string) =>
  act(async () => {
    const field = place.querySelector('input');
    if (!field) throw new Error('no name is asked');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

test.each(['Escape', 'Enter'])(
  'a name that is not given is let go by %s, and the focus is where it was',
  async (name) => {
    await key(name);
    expect(place.querySelector('input')).toBeNull();
    expect(document.activeElement).toBe(place.querySelector('button'));
    expect(onNew).not.toHaveBeenCalled();
  },
);

test('a name that is given makes a variable', async () => {
  await type(' dossier ');
  await key('Enter');
  expect(onNew.mock.calls).toEqual([['dossier']]);
  expect(place.querySelector('input')).toBeNull();
});
