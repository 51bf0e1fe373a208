// @vitest-environment happy-dom
import { act, createElement, isValidElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { createOpenForms, type OpenForms, OpenFormsContext } from '../../../../renderer/document/unsaved/open-forms.ts';
import { type BlockGuard, type LeaveBlock, useLeaveBlock } from '../../../../renderer/writing/blocks/leave-block.tsx';
import {
  type DiscardService,
  type UndoFailure,
  UndoFailureProvider,
  useDiscardService,
} from '../../../../renderer/writing/blocks/undo-failure.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  // The code under test logs thrown errors.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await endDrawing({ root, place });
  vi.restoreAllMocks();
});

let shown: LeaveBlock;
let lettingGo: DiscardService;
function Screen({ isHidden = false }: { isHidden?: boolean }): null {
  shown = useLeaveBlock(() => undefined, isHidden);
  lettingGo = useDiscardService();
  return null;
}

function Window({ forms, isGone = false }: { forms: OpenForms; isGone?: boolean }) {
  const screen = isGone ? null : createElement(Screen);
  return createElement(UndoFailureProvider, null, createElement(OpenFormsContext, { value: forms }, screen));
}

/** A form with unsaved content and a save in flight until `written` or `thrown` is called. */
function openForm(): { forms: OpenForms; written: (still?: UndoFailure) => void; thrown: () => void } {
  const forms = createOpenForms();
  act(() => root.render(createElement(Window, { forms })));
  let written: (still?: UndoFailure) => void = () => undefined;
  let thrown: () => void = () => undefined;
  const pendingWrite = new Promise<UndoFailure | null>((resolve, reject) => {
    written = (still) => resolve(still ?? null);
    thrown = () => reject(new Error('the port was closed'));
  });
  let drops = 0;
  shown.guard.current = {
    block: () => createBlankBlock('passage', 'p', 'Nachtopvang'),
    kind: 'passage',
    isNew: false,
    saveLabel: 'Opslaan en invoegen',
    isUnsaved: () => true,
    settle: async () => undefined,
    keep: async () => false,
    pauseSaving: () => () => undefined,
    // Throws an error only once.
    discard: () => {
      drops += 1;
      return drops === 1 ? pendingWrite : Promise.resolve(null);
    },
    removeUnacceptedText: async () => undefined,
  };
  return { forms, written, thrown };
}

function letGo(): void {
  if (!isValidElement<{ onDrop: () => void }>(shown.dialog)) throw new Error('nothing is asked');
  shown.dialog.props.onDrop();
}

test('discarding a form continues at once, also while a save is in flight', async () => {
  openForm();
  let isOn = false;
  await act(async () =>
    shown.leave(() => {
      isOn = true;
    }),
  );
  await act(async () => letGo());
  expect(isOn).toBe(true);
});

test('a closing window waits for the last write of a discarded form', async () => {
  const { forms, written } = openForm();
  let left: boolean | null = null;
  await act(async () => {
    void forms
      .leave(() => undefined)
      .then((canLeave) => {
        left = canLeave;
      });
  });
  await act(async () => letGo());
  expect(left).toBeNull();
  await act(async () => written());
  expect(left).toBe(true);
});

test('the question about a form names the destination of saving', async () => {
  openForm();
  await act(async () => shown.leave(() => undefined));
  await act(async () => root.render(shown.dialog));
  expect([...document.querySelectorAll('.dialog button')].map((button) => button.textContent)).toContain(
    'Opslaan en invoegen',
  );
});

test('a question replaced by another one keeps the window open, and it can be closed again', async () => {
  const { forms } = openForm();
  const responses: boolean[] = [];
  const closes = () => act(async () => void forms.leave(() => undefined).then((canLeave) => responses.push(canLeave)));
  await closes();
  await act(async () => shown.leave(() => undefined));
  expect(responses).toEqual([false]);
  await closes();
  await act(async () => root.render(null));
  expect(responses).toEqual([false, false]);
});

const dialog = () => document.querySelector('.dialog');
const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll<HTMLElement>('.dialog footer button')]
      .find((one) => one.textContent === name)
      ?.click(),
  );

/** Closes the window as the app does. `now` returns whether it may close. */
async function close(): Promise<{ now: () => boolean | null; waits: () => number }> {
  let canLeave: boolean | null = null;
  let waits = 0;
  await act(async () => {
    void lettingGo
      .leave(() => {
        waits += 1;
      })
      .then((may) => {
        canLeave = may;
      });
  });
  return { now: () => canLeave, waits: () => waits };
}

test('a closing window does not wait if nothing was discarded', async () => {
  openForm();
  const closing = await close();
  expect([closing.now(), closing.waits()]).toEqual([true, 0]);
});

test('a closing window waits for undoing a closed form, and until the user has read a failure', async () => {
  const { forms, written } = openForm();
  await act(async () => shown.leave(() => root.render(createElement(Window, { forms, isGone: true }))));
  await act(async () => letGo());
  const closing = await close();
  expect([closing.now(), closing.waits()]).toEqual([null, 1]);
  const block = createBlankBlock('passage', 'p', 'Nachtopvang');
  await act(async () => written({ block, isNew: false, message: 'De map is er niet.', retry: async () => null }));
  expect(dialog()?.textContent).toContain('De map is er niet.');
  expect(closing.now()).toBeNull();
  await press('Sluiten');
  expect(dialog()).toBeNull();
  expect(closing.now()).toBe(true);
});

test('reports a library that does not respond to undoing, and retries', async () => {
  const { forms, thrown } = openForm();
  await act(async () => shown.leave(() => root.render(createElement(Window, { forms, isGone: true }))));
  await act(async () => letGo());
  await act(async () => thrown());
  expect(dialog()?.textContent).toContain(
    'De laatste wijzigingen van ‘Nachtopvang’ staan misschien in de bibliotheek.',
  );
  await press('Opnieuw proberen');
  expect(dialog()).toBeNull();
  expect((await close()).now()).toBe(true);
});

test('a window that closes with its form asks, and closes also if the library does not respond', async () => {
  const { forms, thrown } = openForm();
  let left: boolean | null = null;
  await act(async () => {
    void forms
      .leave(() => undefined)
      .then((canLeave) => {
        left = canLeave;
      });
  });
  await act(async () => letGo());
  await act(async () => thrown());
  expect(dialog()?.textContent).toContain('staan misschien in de bibliotheek');
  await press('Sluiten');
  expect(left).toBe(true);
});

test('reports a library that does not respond to the retry either', async () => {
  const { forms, written } = openForm();
  await act(async () => shown.leave(() => root.render(createElement(Window, { forms, isGone: true }))));
  await act(async () => letGo());
  const block = createBlankBlock('passage', 'p', 'Nachtopvang');
  const again = async (): Promise<null> => {
    throw new Error('the port was closed');
  };
  await act(async () => written({ block, isNew: true, message: 'De map is er niet.', retry: again }));
  expect(dialog()?.textContent).not.toContain('misschien');
  await press('Opnieuw proberen');
  expect(dialog()?.textContent).toContain('De nieuwe bouwsteen ‘Nachtopvang’ staat misschien in de bibliotheek.');
  expect(dialog()?.textContent).not.toContain('De map is er niet.');
  await press('Sluiten');
  expect((await close()).now()).toBe(true);
});

test('a hidden form does not ask; a form that is shown again does', async () => {
  const forms = createOpenForms();
  const draw = (isHidden: boolean) =>
    act(() =>
      root.render(
        createElement(
          UndoFailureProvider,
          null,
          createElement(OpenFormsContext, { value: forms }, createElement(Screen, { isHidden })),
        ),
      ),
    );
  draw(false);
  const keep = vi.fn(async () => true);
  shown.guard.current = { keep } as Partial<BlockGuard> as BlockGuard;
  draw(true);
  expect(forms.keepTop()).toBeNull();
  draw(false);
  expect(await forms.keepTop()).toBe(true);
  expect(keep).toHaveBeenCalledOnce();
});
