// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Votes } from '../../../../engine/core/blocks/motion.ts';
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
function Editor({ first }: { first: Votes }) {
  const [votes, setVotes] = useState<Votes | null>(first);
  now = votes;
  return createElement(VotesEditor, {
    votes,
    onChange: setVotes,
    onDone: () => undefined,
    status: 'adopted',
    seats: 150,
  });
}

async function editor(first: Votes) {
  await act(async () => root.render(createElement(Editor, { first })));
  return { votes: () => now };
}

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
  await act(async () => {
    if (name) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(name, '');
    name?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(votes()?.for).toBe(100);
  expect(status()).toContain('Samen 100 van de 150 zetels.');
});
