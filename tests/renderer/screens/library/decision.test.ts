// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import { DecisionView } from '../../../../renderer/screens/library/decision.tsx';
import { forgetTie } from '../../../../renderer/screens/library/waiting-ties.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const motion = createBlankBlock('motion', 'motie', 'Opvang');
const entries = createOpenEntries();
const onTie = vi.fn();
const show = (id: string) =>
  act(async () =>
    root.render(
      createElement(
        OpenEntriesContext,
        { value: entries },
        createElement(DecisionView, {
          key: id,
          decision: { id, result: 'adopted', date: null, order: null, votes: null, file: null, addresses: [] },
          suggest: () => [motion],
          find: () => motion,
          onTie,
          onCopy: () => undefined,
          today: '2026-11-25',
        }),
      ),
    ),
  );
const fieldOf = (label: string): HTMLInputElement => {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label);
  const field = found && place.querySelector<HTMLInputElement>(`#${CSS.escape(found.htmlFor)}`);
  if (!field) throw new Error(`no field ${label}`);
  return field;
};
const press = (field: HTMLElement, key: string) =>
  act(async () => void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

test('the fields for a decision keep their values while another is shown, and Enter links it', async () => {
  await show('besluit-1');
  const source = fieldOf('Bron');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(source, 'Handelingen nr. 35');
    source.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await show('besluit-2');
  expect(fieldOf('Bron').value).toBe('');
  await show('besluit-1');
  expect(fieldOf('Bron').value).toBe('Handelingen nr. 35');
  await press(fieldOf('Bron'), 'Enter');
  expect(onTie).not.toHaveBeenCalled();
  await press(fieldOf('Motie'), 'ArrowDown');
  await press(fieldOf('Motie'), 'Enter');
  await press(fieldOf('Bron'), 'Enter');
  expect(onTie.mock.calls).toEqual([['motie', 'Handelingen nr. 35']]);
  // Until the decision is linked, which may fail.
  await show('besluit-2');
  await show('besluit-1');
  expect(fieldOf('Bron').value).toBe('Handelingen nr. 35');
  forgetTie('besluit-1');
  await show('besluit-2');
  await show('besluit-1');
  expect(fieldOf('Bron').value).toBe('');
});
