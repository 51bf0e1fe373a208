// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { BlockOf } from '../../../../engine/core/blocks/block.ts';
import { parseMotions } from '../../../../engine/jobs/parse-motions.ts';
import type { FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { MotionForm } from '../../../../renderer/writing/blocks/motion-form.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const context = {
  find: () => undefined,
  suggest: () => [],
  now: '2026-11-25T14:32:00+01:00',
  addresses: [],
  isNew: false,
  onBeforeSave: () => () => undefined,
} as unknown as FormContext;

let ids = 0;
const newId = (): string => `n${++ids}`;

function Form({ first }: { first: BlockOf<'motion'> }) {
  const [block, setBlock] = useState(first);
  return createElement(MotionForm, { block, onChange: setBlock, context });
}

test('shows the whole appreciation by the cabinet: a long line continues below its field', async () => {
  const appreciation = 'Niet beschikbaar bij gebrek aan een brief van de regering';
  const first = { ...(createBlankBlock('motion', 'm1', 'Opvang') as BlockOf<'motion'>), appreciation };
  await act(async () => root.render(createElement(Form, { first })));
  const label = [...place.querySelectorAll('label')].find((one) => one.textContent === 'Kabinetsappreciatie');
  const field = place.querySelector(`[id="${label?.htmlFor}"]`);
  expect(field).toBeInstanceOf(HTMLTextAreaElement);
  expect((field as HTMLTextAreaElement).value).toBe(appreciation);
});

test('shows the text of a decision as a quotation, not as a sentence of the app', async () => {
  const first: BlockOf<'motion'> = {
    ...(createBlankBlock('motion', 'm1', 'Opvang') as BlockOf<'motion'>),
    decisions: [
      { id: 'b1', result: 'adopted', date: '2022-07-05', text: 'Stemmen - aangenomen: Aangenomen.', tied: 'file' },
    ],
  };
  await act(async () => root.render(createElement(Form, { first })));
  const lines = [...place.querySelectorAll('.block-form-decisions li > *')].map((one) => one.textContent);
  expect(lines.slice(0, 2)).toEqual([
    'Aangenomen, 5 juli 2022',
    'In het besluit staat: ‘Stemmen - aangenomen: Aangenomen.’',
  ]);
});

test('splits a pasted list of movers into names, and ‘c.s.’ marks that there are more', async () => {
  let held = createBlankBlock('motion', 'm1', 'Opvang') as BlockOf<'motion'>;
  const draw = (block: BlockOf<'motion'>): void => {
    held = block;
    root.render(createElement(MotionForm, { block, onChange: draw, context }));
  };
  await act(async () => draw(held));
  const label = [...place.querySelectorAll('label')].find((one) => one.textContent === 'Indieners');
  const field = place.querySelector<HTMLInputElement>(`[id="${label?.htmlFor}"]`);
  await act(async () => {
    if (field)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Bikker, Krul c.s.');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () =>
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
  );
  expect(held).toMatchObject({ movers: ['Bikker', 'Krul'], andOthers: true });
  await act(async () => place.querySelector<HTMLElement>('button[aria-label="c.s. weghalen"]')?.click());
  expect(held).toMatchObject({ movers: ['Bikker', 'Krul'], andOthers: false });
});

test('keeps an outcome with a source and without a date, and says when the source is the motion itself', async () => {
  let held: BlockOf<'motion'> = {
    ...(createBlankBlock('motion', 'm1', 'Opvang') as BlockOf<'motion'>),
    kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '229' },
    status: 'adopted',
  };
  const draw = (block: BlockOf<'motion'>): void => {
    held = block;
    root.render(createElement(MotionForm, { block, onChange: draw, context }));
  };
  await act(async () => draw(held));
  const section = () => place.querySelector('.block-form-outcome')?.textContent;
  const fill = (text: string) =>
    act(async () => {
      const field = [...place.querySelectorAll('.block-form-outcome input')].at(-1) as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  expect(section()).toContain('vul uitslag en bron in');
  await fill('28638, nr. 229');
  expect(held).toMatchObject({ status: 'adopted', decidedOn: null, statusByHand: { source: '28638, nr. 229' } });
  expect(section()).toContain('Dit is de motie zelf.');
  await fill('28638, nr. 247');
  expect(held).toMatchObject({ status: 'adopted', statusByHand: { source: '28638, nr. 247' } });
  expect(section()).not.toContain('Dit is de motie zelf.');
});

test('reads the votes below a pasted motion, and still asks for the source of their outcome', async () => {
  const text = [
    'MOTIE VAN HET LID BIKKER',
    'Voorgesteld 21 december 2023',
    'De Kamer,',
    'gehoord de beraadslaging,',
    'verzoekt de regering elke regio nachtopvang te geven,',
    'en gaat over tot de orde van de dag.',
    'Bikker',
    '',
    'Stemmingsuitslag: aangenomen',
    'Voor: VVD 34, SP 9',
    'Tegen: PVV 17',
  ].join('\n');
  let held = createBlankBlock('motion', 'm1', '') as BlockOf<'motion'>;
  const parseMotion: FormContext['parseMotion'] = async (asked) => {
    const parsed = parseMotions(asked, 'geplakte tekst');
    const [motion] = parsed.ok ? parsed.value.motions : [];
    return parsed.ok && motion ? { motion, rest: parsed.value.rest } : { problem: 'geen motie' };
  };
  const draw = (block: BlockOf<'motion'>): void => {
    held = block;
    root.render(createElement(MotionForm, { block, onChange: draw, context: { ...context, newId, parseMotion } }));
  };
  await act(async () => draw(held));
  const field = place.querySelector('textarea');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () =>
    [...place.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Velden invullen uit de tekst')
      ?.click(),
  );
  expect(held).toMatchObject({ movers: ['Bikker'], status: 'unknown' });
  expect(held.votes).toMatchObject({ for: 43, against: 17, complete: false });
  const outcome = [...place.querySelectorAll('label')].find((one) => one.textContent === 'Uitslag');
  expect(place.querySelector(`[id="${outcome?.htmlFor}"]`)?.textContent).toContain('Aangenomen');
  expect(place.textContent).not.toContain('niet begrepen');
});
