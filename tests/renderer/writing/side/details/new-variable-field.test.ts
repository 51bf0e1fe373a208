// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenEntries, OpenEntriesContext } from '../../../../../renderer/document/unsaved/open-entries.ts';
import { NewVariableField } from '../../../../../renderer/writing/side/details/new-variable-field.tsx';
import { beginDrawing, endDrawing } from '../../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const onNew = vi.fn();
const halfTyped = new Map<string, string>();
beforeEach(async () => {
  onNew.mockReset();
  ({ root, place } = beginDrawing(true));
  halfTyped.clear();
  await act(async () => root.render(createElement(NewVariableField, { onNew, unsavedTexts: halfTyped })));
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
  '%s cancels an empty name, and the focus returns to its former element',
  async (name) => {
    await key(name);
    expect(place.querySelector('input')).toBeNull();
    expect(document.activeElement).toBe(place.querySelector('button'));
    expect(onNew).not.toHaveBeenCalled();
  },
);

test('a complete name makes a variable', async () => {
  await type(' dossier ');
  await key('Enter');
  expect(onNew.mock.calls).toEqual([['dossier']]);
  expect(place.querySelector('input')).toBeNull();
});

test('an incomplete name is kept when the tab is shown again, without taking the focus', async () => {
  await type('dos');
  await act(async () => root.render(null));
  await act(async () => root.render(createElement(NewVariableField, { onNew, unsavedTexts: halfTyped })));
  expect(place.querySelector('input')?.value).toBe('dos');
  expect(document.activeElement).toBe(document.body);
  await key('Escape');
  await act(async () => root.render(null));
  await act(async () => root.render(createElement(NewVariableField, { onNew, unsavedTexts: halfTyped })));
  expect(place.querySelector('input')).toBeNull();
});

test('an incomplete name is asked about at closing, and Escape keeps it for the next time', async () => {
  const entries = createOpenEntries();
  const field = createElement(NewVariableField, { onNew, unsavedTexts: halfTyped });
  await act(async () => root.render(createElement(OpenEntriesContext, { value: entries }, field)));
  await act(async () => place.querySelector('button')?.click());
  expect(entries.applyAll('document')).toEqual([]);
  await type('dossier');
  expect(entries.applyAll('document')).toEqual([{ kind: 'variable', text: 'dossier' }]);
  await key('Escape');
  expect(entries.applyAll('document')).toEqual([]);
  await act(async () => place.querySelector('button')?.click());
  expect(place.querySelector('input')?.value).toBe('dossier');
});
