// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { LibraryScreenProps } from '../../../../renderer/screens/library/library-screen.tsx';
import { LiveLibrary, type LiveLibraryProps } from '../../../../renderer/screens/library/live-library.tsx';
import type { DialogProps } from '../../../../renderer/ui/overlays/dialog.tsx';
import type { LiveBlockProps } from '../../../../renderer/writing/blocks/live-block.tsx';
import { type UndoFailure, UndoFailureProvider } from '../../../../renderer/writing/blocks/undo-failure.tsx';
import { NO_FILTERS } from '../../../../renderer/writing/library/filters.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: { storedReports: async () => ({ ok: true, value: { reports: [], damaged: [] } }) } as Record<string, unknown>,
  library: {} as Record<string, unknown>,
  screen: null as LibraryScreenProps | null,
  isUnsaved: false,
  /** The failure of the library to undo a discarded change. */
  stillThere: null as UndoFailure | null,
  /** Nothing is saved automatically. */
  isHeld: false,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => mockState.bridge,
  useLibrary: () => mockState.library,
}));
vi.mock('../../../../renderer/screens/library/library-screen.tsx', () => ({
  LibraryScreen: (props: LibraryScreenProps) => {
    mockState.screen = props;
    return props.children;
  },
}));
vi.mock('../../../../renderer/screens/library/decision.tsx', () => ({ DecisionView: () => 'besluit' }));
vi.mock('../../../../renderer/writing/blocks/live-block.tsx', () => ({
  LiveBlock: ({ of, guard }: LiveBlockProps) => {
    if (guard)
      guard.current = {
        block: () => createBlankBlock('passage', 'nieuw', 'Nachtopvang'),
        kind: 'passage',
        isNew: true,
        saveLabel: 'Opslaan',
        isUnsaved: () => mockState.isUnsaved,
        settle: async () => undefined,
        keep: async () => true,
        pauseSaving: () => {
          mockState.isHeld = true;
          return () => {
            mockState.isHeld = false;
          };
        },
        discard: async () => {
          mockState.isUnsaved = false;
          return mockState.stillThere;
        },
        removeUnacceptedText: async () => undefined,
      };
    return 'id' in of ? of.id : 'nieuw';
  },
}));
vi.mock('../../../../renderer/ui/overlays/dialog.tsx', () => ({
  Dialog: ({ title, children, footer }: DialogProps) =>
    createElement('div', { role: 'dialog' }, title, children, footer as ReactNode),
}));

const decision = { id: 'b', result: 'adopted', date: null, order: null, votes: null, file: null, addresses: [] };
const passages = ['een', 'twee'].map((id): Block => createBlankBlock('passage', id, id));

const close = vi.fn();
const escapeInside: LiveLibraryProps['escapeInside'] = { current: null };

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
  mockState.isUnsaved = false;
  mockState.stillThere = null;
  close.mockClear();
  mockState.library = {
    folder: '/bibliotheek',
    blocks: passages,
    decisions: [],
    problems: [],
    refused: null,
    find: (id: string) => passages.find((one) => one.id === id),
    search: async () => null,
    reload: async () => undefined,
  };
});
afterEach(() => endDrawing({ root, place }));

const show = (of: LiveLibraryProps['of']) =>
  act(async () =>
    root.render(
      createElement(
        UndoFailureProvider,
        null,
        createElement(LiveLibrary, {
          of,
          place: null,
          onInsert: null,
          onMakeGround: () => undefined,
          onImport: () => undefined,
          onReport: () => undefined,
          onPasteMotions: () => undefined,
          onOpenDocument: () => undefined,
          onClose: close,
          escapeInside,
          onHome: () => undefined,
        }),
      ),
    ),
  );
const screen = (): LibraryScreenProps => {
  if (!mockState.screen) throw new Error('the library is not shown');
  return mockState.screen;
};
const press = (name: string) =>
  act(async () => [...place.querySelectorAll('button')].find((one) => one.textContent === name)?.click());

describe('a library that is opened for a block while it is below another screen', () => {
  test('asks about a changed form, and shows the block after the answer', async () => {
    await show({ block: null });
    await act(async () => screen().onMake('passage', ''));
    mockState.isUnsaved = true;
    const again = { block: 'twee' };
    await show(again);
    expect(place.textContent).toContain('nieuw');
    expect(place.querySelector('[role="dialog"]')?.textContent).toContain('Passage opslaan?');
    expect(mockState.isHeld).toBe(true);
    await press('Annuleren');
    expect(place.textContent).toBe('nieuw');
    expect(mockState.isHeld).toBe(false);
    await show({ ...again });
    await press('Niet opslaan');
    expect(place.textContent).toBe('twee');
  });

  test('shows the block, also when it was opened for the same block before', async () => {
    await show({ block: 'een' });
    await act(async () => screen().onChoose('twee'));
    expect(place.textContent).toBe('twee');
    await show({ block: 'een' });
    expect(place.textContent).toBe('een');
  });
});

describe('Esc in a new block of a library', () => {
  const filters = { ...NO_FILTERS, kinds: ['passage' as const] };
  const makeOne = async (): Promise<void> => {
    await show({ block: null });
    await act(async () => screen().onFilters(filters));
    await act(async () => screen().onChoose('twee'));
    await act(async () => screen().onMake('passage', ''));
    expect(place.textContent).toBe('nieuw');
  };
  const expectList = (): void => {
    expect(place.textContent).toBe('twee');
    expect(screen().filters).toEqual(filters);
    expect(close).not.toHaveBeenCalled();
    // From there Esc closes the library.
    expect(escapeInside.current).toBeNull();
    screen().onEscape();
    expect(close).toHaveBeenCalledTimes(1);
  };

  test('returns to the list with its filter and its chosen row when the form is unchanged', async () => {
    await makeOne();
    await act(async () => escapeInside.current?.());
    expectList();
  });

  test('returns there from the list itself', async () => {
    await makeOne();
    await act(async () => screen().onEscape());
    expectList();
  });

  test('returns there when the user discards the form, with the focus anywhere', async () => {
    await makeOne();
    mockState.isUnsaved = true;
    await act(async () => escapeInside.current?.());
    await press('Niet opslaan');
    expectList();
    await makeOne();
    close.mockClear();
    mockState.isUnsaved = true;
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(async () => void place.querySelector('.contents')?.dispatchEvent(key));
    await press('Niet opslaan');
    expectList();
  });

  test('goes nowhere when the user stays in the form', async () => {
    await makeOne();
    mockState.isUnsaved = true;
    await act(async () => escapeInside.current?.());
    await press('Annuleren');
    expect(place.textContent).toBe('nieuw');
    expect(close).not.toHaveBeenCalled();
  });
});

test('a discarded block that was written all the same is reported once the form is gone, until it is removed', async () => {
  await show({ block: null });
  await act(async () => screen().onMake('passage', ''));
  mockState.isUnsaved = true;
  const still = (message: string, again: UndoFailure['retry']): UndoFailure => ({
    block: createBlankBlock('passage', 'kept', 'Nachtopvang'),
    ...{ isNew: true, message, retry: again },
  });
  let tries = 0;
  mockState.stillThere = still('De map antwoordt niet.', async () => {
    tries += 1;
    return still('De schijf is vol.', async () => null);
  });
  await show({ block: 'twee' });
  await press('Niet opslaan');
  const dialogText = () => place.querySelector('[role="dialog"]')?.textContent ?? null;
  expect(place.textContent).toMatch(/^twee/);
  expect(dialogText()).toContain('De nieuwe bouwsteen ‘Nachtopvang’ staat daardoor in de bibliotheek');
  expect(dialogText()).toContain('De map antwoordt niet.');
  await press('Opnieuw proberen');
  expect(tries).toBe(1);
  expect(dialogText()).toContain('De schijf is vol.');
  await press('Opnieuw proberen');
  expect(dialogText()).toBeNull();
});

test('a library whose last decision was linked shows its blocks again', async () => {
  mockState.library = { ...mockState.library, decisions: [decision] };
  const of = { block: null };
  await show(of);
  await act(async () => screen().onShow('decisions'));
  expect([screen().shows, place.textContent]).toEqual(['decisions', 'besluit']);
  mockState.library = { ...mockState.library, decisions: [] };
  await show(of);
  expect([screen().shows, place.textContent]).toEqual(['blocks', 'een']);
});

test('a library whose last broken file can be read again shows its blocks again', async () => {
  mockState.library = { ...mockState.library, problems: [{ code: 'x', file: null, message: 'kapot' }] };
  const of = { block: null };
  await show(of);
  await act(async () => screen().onShow('broken'));
  expect(screen().shows).toBe('broken');
  mockState.library = { ...mockState.library, problems: [] };
  await show(of);
  expect(screen().shows).toBe('blocks');
});

describe('the X of the library while a new block is in the form', () => {
  test('closes the library once the user has discarded the form', async () => {
    await show({ block: null });
    await act(async () => screen().onMake('passage', ''));
    mockState.isUnsaved = true;
    await act(async () => screen().onClose());
    expect(place.querySelector('[role="dialog"]')?.textContent).toContain('Passage opslaan?');
    await press('Annuleren');
    expect(place.textContent).toBe('nieuw');
    expect(close).not.toHaveBeenCalled();
    await act(async () => screen().onClose());
    await press('Niet opslaan');
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('differs from Esc, which leads back to the list, and does the same in the list of decisions', async () => {
    mockState.library = { ...mockState.library, decisions: [decision] };
    await show({ block: null });
    expect(screen().isMaking).toBe(false);
    await act(async () => screen().onMake('passage', ''));
    expect(screen().isMaking).toBe(true);
    await act(async () => screen().onShow('decisions'));
    expect(screen().isMaking).toBe(false);
  });
});

test('a search for a missing paper shows no block that merely mentions it', async () => {
  mockState.bridge = { ...mockState.bridge, addresses: async () => ({ ok: true, value: [] }) };
  await show({ block: null });
  expect(screen().chosen).toBe('een');
  await act(async () => screen().onQuery('28638-999'));
  mockState.library = { ...mockState.library, search: async () => [{ id: 'twee', snippet: null }] };
  await show({ block: null });
  expect([screen().elsewhere?.name, screen().rows.map(({ block }) => block.id)]).toEqual(['28638, nr. 999', ['twee']]);
  expect([screen().chosen, place.textContent]).toEqual([null, '']);
  await act(async () => screen().onChoose('twee'));
  expect([screen().chosen, place.textContent]).toEqual(['twee', 'twee']);
});
