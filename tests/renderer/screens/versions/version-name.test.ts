// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import { VersionsScreen } from '../../../../renderer/screens/versions/versions-screen.tsx';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const entries = createOpenEntries();
const onName = vi.fn();
const nothing = () => undefined;
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  onName.mockReset();
  const named = { id: 'v1', at: '2026-11-25T09:00:00Z', why: 'named', name: 'Naar de fracties', words: 900 } as const;
  const screen = createElement(VersionsScreen, {
    document: 'Inbreng',
    snapshots: [named],
    chosen: 'v1',
    rows: [],
    wordsMore: 0,
    now: '2026-11-25T10:00:00Z',
    save: { state: 'saved' },
    size: 1,
    problem: null,
    undoWord: () => null,
    onUndoChange: nothing,
    onChoose: nothing,
    onRestore: nothing,
    onOpenCopy: nothing,
    onName,
    onClose: nothing,
    onHome: nothing,
  });
  await act(async () => root.render(createElement(OpenEntriesContext, { value: entries }, screen)));
  await press(nl.versions.changeName);
});
afterEach(() => endDrawing({ root, place }));

const press = (label: string) =>
  act(async () => [...document.querySelectorAll('button')].find((one) => one.textContent === label)?.click());
const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input');
const type = (text: string) =>
  act(async () => {
    field()?.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const pressEscape = () =>
  act(
    async () =>
      void field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
  );

test('Escape asks before it drops the name of a version, and Annuleren drops it at once', async () => {
  await type('Na het debat');
  await pressEscape();
  expect(document.body.textContent).toContain(nl.entries.named('version', 'Na het debat'));
  expect(entries.applyAll('document')).toEqual([{ kind: 'version', text: 'Na het debat' }]);
  await press(nl.entries.stay);
  expect(field()?.value).toBe('Na het debat');
  await press(nl.controls.cancel);
  expect(field()).toBeNull();
  expect(entries.applyAll('document')).toEqual([]);
  expect(onName).not.toHaveBeenCalled();
});

test.each(['Naar de fracties', ''])('Escape asks nothing about the name ‘%s’ of a version', async (name) => {
  await type(name);
  await pressEscape();
  expect(field()).toBeNull();
});
