// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Votes } from '../../../../engine/core/blocks/motion.ts';
import type { FactionSizes, ListedVote } from '../../../../engine/core/votes/vote-list.ts';
import { VotesEditor } from '../../../../renderer/writing/blocks/votes-editor.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const SUMS: Votes = { method: 'hands', complete: true, for: 80, against: 70, absent: 0, byFaction: [], members: [] };

let now: Votes | null = null;
interface Given {
  first: Votes | null;
  sizes?: FactionSizes;
  pasted?: readonly ListedVote[];
}

function Editor({ first, sizes = new Map(), pasted }: Given) {
  const [votes, setVotes] = useState<Votes | null>(first);
  now = votes;
  return createElement(VotesEditor, {
    votes,
    onChange: setVotes,
    onDone: () => undefined,
    status: 'adopted',
    seats: 150,
    sizes,
    pasted,
  });
}

async function editor(first: Votes | null, more: Omit<Given, 'first'> = {}) {
  await act(async () => root.render(createElement(Editor, { first, ...more })));
  return { votes: () => now };
}

async function write(field: HTMLInputElement | HTMLTextAreaElement | null | undefined, text: string) {
  await act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    if (field) Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const fieldOf = (label: string) => place.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
const SIZES: FactionSizes = new Map([
  ['PVV', 37],
  ['D66', 9],
]);

test('keeps totals without factions when the method of voting is chosen, without a message about their sum', async () => {
  const { votes } = await editor(SUMS);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('');
  const rollCall = place.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1];
  await act(async () => rollCall?.click());
  expect(votes()).toEqual({ ...SUMS, method: 'roll-call' });
});

test('excludes a row without a name from the vote and the displayed sum', async () => {
  const row = { seats: null, against: 0, absent: 0, mistake: false };
  const byFaction = [
    { ...row, faction: 'A', for: 100 },
    { ...row, faction: 'B', for: 50 },
  ];
  const { votes } = await editor({ ...SUMS, for: 150, against: 0, byFaction });
  const status = () => place.querySelector('[role="status"]')?.textContent;
  expect(status()).toBe('Samen 150 zetels: alle.');
  const name = place.querySelectorAll<HTMLInputElement>('input[aria-label^="Naam"]')[1];
  await write(name, '');
  expect(votes()?.for).toBe(100);
  expect(status()).toContain('Samen 100 van de 150 zetels.');
});

test('reads a pasted list, and asks for the seats that it and the library do not give', async () => {
  const { votes } = await editor(null, { sizes: SIZES });
  const list = place.querySelector('textarea');
  await write(list, 'Voor: D66, SP 5\nTegen: PVV, NSC\nDank u wel');
  expect(list?.value).toBe('Dank u wel');
  expect(votes()).toMatchObject({ for: 14, against: 37, complete: false });
  expect(place.querySelector('[role="status"]')?.textContent).toContain('Het aantal zetels van NSC');
  expect(fieldOf('NSC, Tegen')?.getAttribute('aria-invalid')).toBe('true');
  await write(fieldOf('NSC, Tegen'), '20');
  expect(votes()).toMatchObject({ against: 57 });
  expect(place.querySelector('[role="status"]')?.textContent).not.toContain('NSC');
});

test('begins with the votes below a pasted motion, and takes the seats of the day once that is known', async () => {
  const pasted: ListedVote[] = [
    { faction: 'SP', vote: 'for', seats: 5 },
    { faction: 'PVV', vote: 'against', seats: null },
  ];
  const { votes } = await editor(null, { pasted });
  expect(votes()).toMatchObject({ for: 5, against: 0 });
  await editor(null, { pasted, sizes: SIZES });
  expect(votes()).toMatchObject({ for: 5, against: 37 });
});

test('adds the other factions of the day, each with its vote in one press', async () => {
  const { votes } = await editor(null, { sizes: SIZES });
  await write(place.querySelector('textarea'), 'Voor: D66');
  const press = (name: string) =>
    act(async () => {
      [...place.querySelectorAll('button')]
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)
        ?.click();
    });
  await press('De andere fractie van die dag');
  expect(votes()?.byFaction.map(({ faction }) => faction)).toEqual(['D66']);
  await press('PVV: alle 37 tegen');
  expect(votes()).toMatchObject({ for: 9, against: 37 });
});
