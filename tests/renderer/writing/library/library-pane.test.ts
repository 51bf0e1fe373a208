// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { BlockListProps } from '../../../../renderer/writing/library/block-list.tsx';
import { NO_FILTERS } from '../../../../renderer/writing/library/filters.ts';
import { LibraryPane, type LibraryPaneProps } from '../../../../renderer/writing/library/library-pane.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const list = vi.hoisted(() => ({ shown: null as BlockListProps | null }));
vi.mock('../../../../renderer/writing/library/block-list.tsx', () => ({
  BlockList: (props: BlockListProps) => {
    list.shown = props;
    return null;
  },
}));
vi.mock('../../../../renderer/writing/library/filter-menus.tsx', () => ({ FilterMenus: () => null }));

// happy-dom does not know <search>, which Chromium does, so React reports the first one.
beforeAll(async () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { root, place } = beginDrawing();
  await act(async () => root.render(createElement('search')));
  await endDrawing({ root, place });
  expect(consoleError.mock.calls.map(([text, tag]) => [String(text).slice(0, 33), tag])).toEqual([
    ['The tag <%s> is unrecognized in t', 'search'],
  ]);
  consoleError.mockRestore();
});

let root: Root;
let place: HTMLElement;
const said = { onInsert: vi.fn(), onAsGround: vi.fn() };
beforeEach(() => {
  said.onInsert.mockReset();
  said.onAsGround.mockReset();
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const nothing = () => undefined;
/** Renders the pane with a row for each of these, none of them chosen. */
const show = (query: string, found: string[], isBehind: boolean, more: Partial<LibraryPaneProps> = {}) => {
  const props: LibraryPaneProps = {
    ...said,
    canAddGround: true,
    query,
    rows: found.map((id) => ({ block: createBlankBlock('passage', id, id) })),
    isBehind,
    readAs: null,
    themes: [],
    broken: 0,
    chosen: null,
    hidden: 0,
    suggestion: null,
    filters: NO_FILTERS,
    elsewhere: null,
    refused: null,
    today: '2026-11-25',
    onQuery: nothing,
    onFilters: nothing,
    onChoose: nothing,
    onOpenBlock: nothing,
    onCopyBlock: nothing,
    onOpenLarge: nothing,
    onEscape: nothing,
    onChooseLibrary: nothing,
    onMake: nothing,
    onImport: null,
    onCopy: nothing,
    ...more,
  };
  return act(async () => root.render(createElement(LibraryPane, props)));
};
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () =>
    place
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );

test('Enter takes the result for the current text, not for a former one', async () => {
  await show('ops', ['opsporing'], true);
  await press('Enter');
  expect(said.onInsert).not.toHaveBeenCalled();
  await show('opv', ['opvang'], false);
  expect(said.onInsert.mock.calls).toEqual([[['opvang']]]);
  await show('opv', ['opvang', 'opvangplek'], false);
  expect(said.onInsert).toHaveBeenCalledOnce();
});

test('Ctrl Enter waits as well, and typing after Enter cancels it', async () => {
  await show('ops', ['opsporing'], true);
  await press('Enter', { ctrlKey: true });
  await show('opv', ['opvang'], false);
  expect(said.onAsGround.mock.calls).toEqual([['opvang']]);
  await show('opva', ['opvang'], true);
  await press('Enter');
  await press('n');
  await show('opvan', ['opvang'], false);
  expect(said.onInsert).not.toHaveBeenCalled();
});

const groundEntry = () => place.querySelector<HTMLButtonElement>('.block-peek .block-peek-actions span button');

test('a kind that can be no ground is not offered as one, with the reason', async () => {
  await show('opv', ['opvang'], false, { chosen: 'opvang' });
  expect(groundEntry()?.disabled).toBe(true);
  expect(groundEntry()?.parentElement?.title).toBe('Een passage is geen onderbouwing');
});

test('outside a demand Ctrl Enter inserts nothing and gives the reason', async () => {
  await show('opv', ['opvang'], false, { canAddGround: false });
  await press('Enter', { ctrlKey: true });
  expect(said.onInsert).not.toHaveBeenCalled();
  expect(said.onAsGround.mock.calls).toEqual([['opvang']]);
});

test('rows chosen together are inserted in the order of the list; another row alone, and a row that is gone not', async () => {
  const rows = ['eerste', 'tweede', 'derde'];
  await show('opv', rows, false, { chosen: 'derde' });
  await act(async () => list.shown?.several?.onChange(['derde', 'eerste']));
  const buttons = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons()).toContain('2 bouwstenen invoegen');
  expect(list.shown?.menu?.('eerste')[0]?.label).toBe('2 bouwstenen invoegen');
  expect(list.shown?.menu?.('tweede')[0]?.label).toBe('Invoegen');
  await press('Enter');
  expect(said.onInsert.mock.calls).toEqual([[['eerste', 'derde']]]);
  expect(buttons()).not.toContain('2 bouwstenen invoegen');
  await act(async () => list.shown?.several?.onChange(['derde', 'eerste']));
  await act(async () => list.shown?.onOpen('tweede'));
  expect(said.onInsert.mock.lastCall).toEqual([['tweede']]);
  await act(async () => list.shown?.several?.onChange(['derde', 'eerste']));
  await show('eer', ['eerste'], false, { chosen: 'eerste' });
  await press('Enter');
  expect(said.onInsert.mock.lastCall).toEqual([['eerste']]);
});
