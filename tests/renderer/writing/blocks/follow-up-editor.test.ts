// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FollowUpEntry, followUpEntrySchema } from '../../../../engine/core/blocks/follow-up.ts';
import { FollowUpEditor } from '../../../../renderer/writing/blocks/follow-up-editor.tsx';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

let root: Root;
let place: HTMLElement;
let log: FollowUpEntry[] = [];

function Form({ first }: { first: FollowUpEntry[] }) {
  const [held, setHeld] = useState(first);
  log = held;
  const context = { userName: 'Redactie', today: '2026-11-25' };
  return createElement(FollowUpEditor, { log: held, onChange: setHeld, lang: 'nl', context });
}

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

const draw = (first: object[]): Promise<void> =>
  act(async () => root.render(createElement(Form, { first: first.map((entry) => followUpEntrySchema.parse(entry)) })));

function fieldOf(label: string, at = 0): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...place.querySelectorAll('label')].filter((one) => one.textContent === label);
  const field = place.querySelector<HTMLInputElement>(`[id="${labels[at]?.htmlFor}"]`);
  if (!field) throw new Error(`no field ${label}`);
  return field;
}

const press = (name: string): Promise<void> =>
  act(async () => {
    const buttons = [...place.querySelectorAll('button')];
    buttons.find((one) => one.textContent === name || one.getAttribute('aria-label') === name)?.click();
  });

async function type(label: string, text: string, at = 0): Promise<void> {
  const field = fieldOf(label, at);
  const holder = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(holder.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('adds an entry and fills it in: day, paper, text and next step', async () => {
  await draw([]);
  await press('Opvolging toevoegen');
  await type('Datum', '2 februari 2024');
  await type('Kamerstuk', '28638-247');
  await type('Wat de regering zegt', 'Een brief.');
  await type('Volgende stap', 'Bellen');
  await type('Uiterlijk', '1-9-2024');
  expect(log).toEqual([
    {
      date: '2024-02-02',
      paper: { chamber: 'II', dossier: '28638', addition: null, number: '247' },
      says: 'Een brief.',
      literal: false,
      place: null,
      verdict: null,
      next: { step: 'Bellen', on: '2024-09-01', done: false },
    },
  ]);
});

test('keeps the former paper while the typed text is no Kamerstuk, and says so', async () => {
  const paper = { chamber: 'II', dossier: '28638', addition: null, number: '247' };
  await draw([{ paper }]);
  await type('Kamerstuk', 'een brief');
  expect(log[0]?.paper).toEqual(paper);
  expect(fieldOf('Kamerstuk').getAttribute('aria-describedby')).not.toBeNull();
  expect(place.querySelector('.hint.is-bad')).not.toBeNull();
  await type('Kamerstuk', '');
  expect(log[0]?.paper).toBeNull();
});

test('clears a step that has neither text nor day, and marks one as done', async () => {
  await draw([{ next: { step: 'Bellen' } }]);
  const done = fieldOf('Deze stap is gedaan');
  await act(async () => done.click());
  expect(log[0]?.next).toEqual({ step: 'Bellen', on: null, done: true });
  await type('Volgende stap', '');
  expect(log[0]?.next).toBeNull();
});

test('removes one entry and keeps what is typed in the others', async () => {
  await draw([{ says: 'Een.' }, { says: 'Twee.' }, { says: 'Drie.' }]);
  await type('Kamerstuk', 'geen nummer', 2);
  await press('Opvolging 2 weghalen');
  expect(log.map(({ says }) => says)).toEqual(['Een.', 'Drie.']);
  expect(fieldOf('Kamerstuk', 1).value).toBe('geen nummer');
});

test('shows who gave a verdict and when', async () => {
  await draw([{ verdict: { grade: 'partly', by: 'Redactie', on: '2024-07-01' } }]);
  expect(fieldOf('Oordeel van').value).toBe('Redactie');
  expect(fieldOf('Oordeel op').value).toBe('1 juli 2024');
  expect(place.textContent).toContain('Deels uitgevoerd');
});
