// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Earlier, type RecentDocument, Resume } from '../../../../renderer/screens/start/recent-documents.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const missing = (id: string): RecentDocument => ({
  ...{ id, title: id, kind: null, debate: null, state: 'concept', modified: '2026-11-25T10:00:00Z', checks: null },
  ...{ problem: 'missing', folder: '/weg', thumbnail: null },
});

test('removing a document from the list keeps the focus in the list', async () => {
  const actions = {
    now: '2026-11-25T12:00:00Z',
    onOpen: () => undefined,
    onLocate: () => undefined,
    onForget: () => undefined,
  };
  const show = (...names: string[]) =>
    act(async () => root.render(createElement(Earlier, { ...actions, documents: names.map(missing) })));
  await show('een', 'twee');
  const focused = () => document.activeElement?.getAttribute('aria-label');
  await act(async () => place.querySelectorAll('button')[1]?.focus());
  expect(focused()).toBe('een van de lijst halen');
  await show('twee');
  expect(focused()).toBe('Aanwijzen waar twee staat');
});

test('two documents with one title show their kinds', async () => {
  const documents = ['Inbreng commissiedebat', 'Kamervragen'].map((kind) => ({
    ...missing(kind),
    ...{ title: 'Mensenhandel', kind, problem: null },
  }));
  const actions = { now: '2026-11-25T12:00:00Z', onOpen: () => undefined, onLocate: () => undefined };
  const all = { ...actions, onForget: () => undefined };
  await act(async () => root.render(createElement(Earlier, { ...all, documents })));
  const rows = [...place.querySelectorAll('tbody td:first-child')].map(({ textContent }) => textContent);
  expect(rows).toEqual(['MensenhandelInbreng commissiedebat', 'MensenhandelKamervragen']);
  const [last] = documents;
  if (!last) throw new Error('no document');
  await act(async () => root.render(createElement(Resume, { ...all, takesFocus: false, document: last })));
  expect(place.querySelector('dl')?.textContent).toContain('Inbreng commissiedebat');
});
