// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LibraryPaneProps } from '../../../../renderer/writing/library/library-pane.tsx';
import { type LibrarySearchState, WritingLibrary } from '../../../../renderer/writing/window/writing-library.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

const shown = vi.hoisted(() => ({ pane: null as LibraryPaneProps | null }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => {
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
vi.mock('../../../../renderer/writing/library/library-pane.tsx', () => ({
  LibraryPane: (props: LibraryPaneProps) => {
    shown.pane = props;
    return null;
  },
}));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

test('the library pane keeps its search after it closes and opens again', async () => {
  const searchState: { current: LibrarySearchState | null } = { current: null };
  const props = { searchState, handle: { current: null }, over: false, takesGround: false };
  const open = () => act(async () => root.render(inDocument({ commands: {} }, createElement(WritingLibrary, props))));
  await open();
  await act(async () => {
    shown.pane?.onQuery('opvang');
    shown.pane?.onFilters({ kinds: ['motion'], themes: [], standings: [] });
  });
  await act(async () => root.render(null));
  shown.pane = null;
  await open();
  expect((shown.pane as LibraryPaneProps | null)?.query).toBe('opvang');
  expect((shown.pane as LibraryPaneProps | null)?.filters.kinds).toEqual(['motion']);
});
