// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { LibraryPaneProps } from '../../../renderer/library/library-pane.tsx';
import { type Sought, WritingLibrary } from '../../../renderer/writing/writing-library.tsx';

const shown = vi.hoisted(() => ({ pane: null as LibraryPaneProps | null }));
vi.mock('../../../renderer/app/app-data.tsx', () => {
  const library = {
    blocks: [],
    problems: [],
    refused: null,
    folder: null,
    find: () => undefined,
    search: async () => null,
  };
  return { useBridge: () => ({}), useLibrary: () => library };
});
vi.mock('../../../renderer/library/library-pane.tsx', () => ({
  LibraryPane: (props: LibraryPaneProps) => {
    shown.pane = props;
    return null;
  },
}));
afterEach(() => vi.unstubAllGlobals());

test('what was sought in the library beside the page is still there when the pane was closed and opens again', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const sought: { current: Sought | null } = { current: null };
  const nothing = () => undefined;
  const props = {
    sought,
    handle: { current: null },
    over: false,
    onInsert: nothing,
    onAsGround: null,
    onOpenBlock: nothing,
    onOpenLarge: nothing,
    onMake: nothing,
    onEscape: nothing,
    say: nothing,
  };
  const open = async () => {
    const root = createRoot(document.createElement('div'));
    await act(async () => root.render(createElement(WritingLibrary, props)));
    return root;
  };
  const first = await open();
  await act(async () => {
    shown.pane?.onQuery('opvang');
    shown.pane?.onFilters({ kinds: ['motion'], themes: [], standings: [] });
  });
  await act(async () => first.unmount());
  shown.pane = null;
  const second = await open();
  expect((shown.pane as LibraryPaneProps | null)?.query).toBe('opvang');
  expect((shown.pane as LibraryPaneProps | null)?.filters.kinds).toEqual(['motion']);
  await act(async () => second.unmount());
});
