// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Earlier, type RecentDocument } from '../../../renderer/start/recent-documents.tsx';

afterEach(() => vi.unstubAllGlobals());

const gone = (id: string): RecentDocument => ({
  ...{ id, title: id, debate: null, state: 'concept', modified: '2026-11-25T10:00:00Z', checks: null },
  ...{ problem: 'missing', folder: '/weg', thumbnail: null },
});

test('a document that is taken off the list leaves the focus in the list', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const actions = { now: '2026-11-25T12:00:00Z', onOpen: () => undefined, onForget: () => undefined };
  const show = (...names: string[]) =>
    act(async () => root.render(createElement(Earlier, { ...actions, documents: names.map(gone) })));
  await show('een', 'twee');
  const focused = () => document.activeElement?.getAttribute('aria-label');
  place.querySelector('button')?.focus();
  expect(focused()).toBe('een van de lijst halen');
  await show('twee');
  expect(focused()).toBe('twee van de lijst halen');
  await act(async () => root.unmount());
});
