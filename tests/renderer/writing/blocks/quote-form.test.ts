// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { BlockOf } from '../../../../engine/core/blocks/block.ts';
import { createFieldStates, FieldStatesContext } from '../../../../renderer/ui/controls/field-states.ts';
import { findFieldControl } from '../../../../renderer/writing/blocks/field-control.ts';
import type { FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { QuoteForm } from '../../../../renderer/writing/blocks/quote-form.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const QUOTE: BlockOf<'quote'> = {
  ...(createBlankBlock('quote', 'q', 'Citaat') as BlockOf<'quote'>),
  speaker: 'Anna',
  body: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Zo is het.' }] }],
};

const REPORT = {
  type: 'report',
  organisation: 'CKM',
  title: 'Meer ambitie nodig',
  date: '2026-06-01',
  url: null,
  language: 'nl',
} as const;

const states = createFieldStates();
let held = QUOTE;
function Form({ isChecked, from }: { isChecked: boolean; from: BlockOf<'quote'> }) {
  const [block, onChange] = useState(from);
  held = block;
  const context = {
    find: () => undefined,
    suggest: () => [],
    today: '2026-11-25',
    isNew: false,
    hasTriedToSave: isChecked,
  };
  const form = createElement(QuoteForm, { block, onChange, context: context as unknown as FormContext });
  return createElement(FieldStatesContext.Provider, { value: states }, form);
}

const show = (from: BlockOf<'quote'>, isChecked = false) =>
  act(async () => root.render(createElement(Form, { key: from.id, isChecked, from })));

test('asks about an approval that was filled in but not recorded, and explains what is missing', async () => {
  await show(QUOTE);
  const release = (): Element | null => place.querySelector('section[aria-label="Vrijgave vastleggen"]');
  expect(states.isEmpty()).toBe(true);
  const by = release()?.querySelector('input');
  await act(async () => {
    if (by) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(by, 'Bea');
    by?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect([states.isEmpty(), states.hasInvalid()]).toEqual([false, false]);
  await show(QUOTE, true);
  expect(by?.getAttribute('aria-invalid')).toBe('true');
  expect(states.findFirstInvalid()).toBe(by);
  expect(release()?.textContent).toContain('Nog niet vastgelegd.');
  await act(async () => [...(release()?.querySelectorAll('button') ?? [])].at(-1)?.click());
  expect(held.state).toBe('approved');
  expect(release()).toBeNull();
});

const type = (field: Element | null | undefined, words: string) =>
  act(async () => {
    if (field) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (name: string) =>
  act(async () =>
    [...place.querySelectorAll('button')]
      .filter((one) => one.textContent === name)
      .at(-1)
      ?.click(),
  );
const fieldOf = (label: string): HTMLInputElement | null => {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label);
  return found ? place.querySelector(`#${CSS.escape(found.htmlFor)}`) : null;
};

test('locks the text and speaker of an approved quote behind Ontgrendelen, which cancels the approval', async () => {
  await show({ ...QUOTE, state: 'approved', approvedBy: 'Bea', approvedOn: '2026-11-25' });
  expect(fieldOf('Spreker')?.readOnly).toBe(true);
  expect(place.querySelector('.block-form-lock')?.textContent).toContain('daarna is het citaat weer een concept');
  await press('Ontgrendelen');
  expect(place.querySelector('.block-form-detach')?.textContent).toContain('De vrijgave vervalt');
  await type(fieldOf('Reden om te ontgrendelen'), 'Andere woorden');
  await press('Ontgrendelen');
  expect(held).toMatchObject({ state: 'concept', approvedBy: null, approvedOn: null, note: 'Andere woorden' });
  expect(fieldOf('Spreker')?.readOnly).toBe(false);
});

test('changing a published text moves its source to the note', async () => {
  await show({ ...QUOTE, state: 'published', source: REPORT });
  await press('Ontgrendelen');
  await type(fieldOf('Reden om te ontgrendelen'), 'Andere woorden');
  await press('Ontgrendelen');
  expect(held).toMatchObject({
    state: 'concept',
    source: null,
    note: 'Andere woorden\nGepubliceerd in: CKM, Meer ambitie nodig, 1\u00a0juni\u00a02026',
  });
});

test('clearing the source of a published quote does not approve it', async () => {
  await show({ ...QUOTE, state: 'published', source: REPORT });
  await type(fieldOf('Gepubliceerd in'), '');
  expect(held).toMatchObject({ state: 'published', source: null });
  await show({ ...QUOTE, id: 'r', state: 'published', source: REPORT, approvedBy: 'Bea', approvedOn: '2026-11-25' });
  await type(fieldOf('Gepubliceerd in'), '');
  expect(held).toMatchObject({ state: 'approved', source: null });
});

test('shows a missing demand of a quote instead of no demand', async () => {
  await show({ ...QUOTE, demand: 'eis-weg' });
  const chosen = (): string | null | undefined => fieldOf('Bij eis')?.textContent;
  expect(chosen()).toBe('Een eis die niet in de bibliotheek staat');
  await show({ ...QUOTE, id: 'r' });
  expect(chosen()).toBe('Geen eis');
});

test('the state field leads to the approver, or to the source of a published quote', async () => {
  await show(QUOTE);
  expect(findFieldControl(place, 'state')).toBe(fieldOf('Door wie'));
  await show({ ...QUOTE, id: 'r', state: 'published', source: REPORT });
  expect(findFieldControl(place, 'state')).toBe(fieldOf('Gepubliceerd in'));
});

const enter = (field: HTMLElement | null) =>
  act(async () =>
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
  );

test('Enter in the name or date of an approval records it', async () => {
  for (const [id, label] of [
    ['by-name', 'Door wie'],
    ['by-day', 'Wanneer'],
  ] as const) {
    await show({ ...QUOTE, id });
    await type(fieldOf('Door wie'), 'Bea');
    await enter(fieldOf(label));
    expect(held).toMatchObject({ state: 'approved', approvedBy: 'Bea', approvedOn: '2026-11-25' });
  }
});

test('Enter in an incomplete approval names the missing field and records nothing', async () => {
  await show({ ...QUOTE, speaker: null });
  await type(fieldOf('Door wie'), 'Bea');
  await enter(fieldOf('Door wie'));
  expect(held.state).toBe('concept');
  expect(place.querySelector('section[aria-label="Vrijgave vastleggen"]')?.textContent).toContain(
    'Nog niet vrijgegeven. Vul ook in: ‘Spreker’.',
  );
});

const checkbox = (name: string): HTMLInputElement | null => {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === name);
  return found ? place.querySelector<HTMLInputElement>(`#${CSS.escape(found.htmlFor)}`) : null;
};
const tick = (name: string) => act(async () => checkbox(name)?.click());

test('records with the approval for which uses it is and where it is kept', async () => {
  await show({ ...QUOTE, id: 'uses' });
  expect(place.textContent).toContain('dan sluit de vrijgave geen gebruik uit');
  await type(fieldOf('Door wie'), 'Bea');
  await type(fieldOf('Waar te vinden'), 'map Vrijgaven');
  await tick('Kamerleden');
  await tick('Pers');
  expect(held).toMatchObject({ state: 'concept', approvedFor: [] });
  await press('Vrijgeven');
  expect(held).toMatchObject({
    state: 'approved',
    approvedBy: 'Bea',
    approvedWhere: 'map Vrijgaven',
    approvedFor: ['press', 'members'],
  });
});

test('adds a use to a recorded approval, or all uses at once, and forgets them when the text is detached', async () => {
  await show({ ...QUOTE, id: 'more', state: 'approved', approvedBy: 'Bea', approvedOn: '2026-11-25' });
  await tick('Website');
  expect(held.approvedFor).toEqual(['website']);
  await tick('Elk gebruik');
  expect(held.approvedFor).toEqual(['press', 'website', 'members']);
  expect(checkbox('Pers')?.checked).toBe(true);
  await tick('Pers');
  expect(checkbox('Elk gebruik')?.checked).toBe(false);
  await press('Ontgrendelen');
  await type(fieldOf('Reden om te ontgrendelen'), 'Andere woorden');
  await press('Ontgrendelen');
  expect(held).toMatchObject({ state: 'concept', approvedHow: null, approvedWhere: null, approvedFor: [] });
});
