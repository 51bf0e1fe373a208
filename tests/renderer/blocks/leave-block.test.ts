// @vitest-environment happy-dom
import { act, createElement, isValidElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenForms, type OpenForms, OpenFormsContext } from '../../../renderer/app/open-forms.ts';
import { type LeaveBlock, useLeaveBlock } from '../../../renderer/blocks/leave-block.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

let shown: LeaveBlock;
function Screen(): null {
  shown = useLeaveBlock(() => undefined);
  return null;
}

/** A form with something unsaved, of which a write is under way for as long as `written` was not called. */
function openForm(): { forms: OpenForms; written: () => void } {
  const forms = createOpenForms();
  act(() => root.render(createElement(OpenFormsContext, { value: forms }, createElement(Screen))));
  let written: () => void = () => undefined;
  const under = new Promise<null>((resolve) => {
    written = () => resolve(null);
  });
  shown.guard.current = {
    kind: 'passage',
    isNew: false,
    keepWord: 'Bewaren en invoegen',
    isUnsaved: () => true,
    settle: async () => undefined,
    keep: async () => false,
    hold: () => () => undefined,
    drop: () => under,
    forget: async () => undefined,
  };
  return { forms, written };
}

function letGo(): void {
  if (!isValidElement<{ onDrop: () => void }>(shown.dialog)) throw new Error('nothing is asked');
  shown.dialog.props.onDrop();
}

test('whoever lets go of a form goes on at once, also while something of it is still being written', async () => {
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

test('a window that closes waits until nothing of what was let go is written any more', async () => {
  const { forms, written } = openForm();
  let left: boolean | null = null;
  await act(async () => {
    void forms
      .leave(() => undefined)
      .then((goes) => {
        left = goes;
      });
  });
  await act(async () => letGo());
  expect(left).toBeNull();
  await act(async () => written());
  expect(left).toBe(true);
});

test('who is asked about a form reads where what is kept goes', async () => {
  openForm();
  await act(async () => shown.leave(() => undefined));
  await act(async () => root.render(shown.dialog));
  expect([...document.querySelectorAll('.dialog button')].map((button) => button.textContent)).toContain(
    'Bewaren en invoegen',
  );
});
