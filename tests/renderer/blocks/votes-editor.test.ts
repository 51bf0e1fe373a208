// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { Votes } from '../../../engine/core/blocks/motion.ts';
import { VotesEditor } from '../../../renderer/blocks/votes-editor.tsx';

afterEach(() => vi.unstubAllGlobals());

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
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(createElement(Editor, { first })));
  return { place, votes: () => now, end: () => act(async () => root.unmount()) };
}

test('totals without factions stay when the manner of voting is chosen, and nothing is said of their sum', async () => {
  const { place, votes, end } = await editor(SUMS);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('');
  const rollCall = place.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1];
  await act(async () => rollCall?.click());
  expect(votes()).toEqual({ ...SUMS, method: 'roll-call' });
  await end();
});
