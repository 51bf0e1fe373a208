// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useLeaveEntries } from '../../../../renderer/document/unsaved/leave-entries.tsx';
import { createOpenEntries, type OpenEntries } from '../../../../renderer/document/unsaved/open-entries.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const button = (label: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find((one) => one.textContent === label);
const press = (label: string) => act(async () => button(label)?.click());

interface LeavingPartProps {
  entries: OpenEntries;
  onDrawn: (leave: ReturnType<typeof useLeaveEntries>['leave']) => void;
}

function LeavingPart({ entries, onDrawn }: LeavingPartProps): ReactNode {
  const leaving = useLeaveEntries(entries);
  onDrawn(leaving.leave);
  return leaving.dialog;
}

async function drawn() {
  const entries = createOpenEntries();
  let leave: ReturnType<typeof useLeaveEntries>['leave'] = async () => true;
  const onDrawn = (drawn: typeof leave) => {
    leave = drawn;
  };
  await act(async () => root.render(createElement(LeavingPart, { entries, onDrawn })));
  return { entries, leave: (of: 'document' | 'window') => leave(of, () => undefined) };
}

test('a window that closes stores what is complete and asks about the rest by name', async () => {
  const { entries, leave } = await drawn();
  let applied = 0;
  entries.set('link', { kind: 'link', text: 'www.tweedekamer.nl', apply: () => ++applied > 0 });
  entries.set('bad', { kind: 'link', text: 'geen adres', apply: () => false });
  entries.set('first', { kind: 'first-run', text: 'Stichting Kind' });
  const responses: boolean[] = [];
  const close = () => act(async () => void leave('window').then((answer) => responses.push(answer)));
  await close();
  expect(applied).toBe(1);
  const lines = [...document.querySelectorAll('[role="dialog"] li')].map((line) => line.textContent);
  expect(lines).toEqual([nl.entries.named('link', 'geen adres'), nl.entries.named('first-run', 'Stichting Kind')]);
  await press(nl.entries.stay);
  expect(responses).toEqual([false]);
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  await close();
  await press(nl.entries.drop);
  expect(responses).toEqual([false, true]);
});

test('a document that is left asks nothing about what is lost with the window alone, and takes its own entries along', async () => {
  const { entries, leave } = await drawn();
  entries.set('decision', { kind: 'decision', text: 'Handelingen nr. 35' });
  expect(await leave('document')).toBe(true);
  entries.set('reason', { kind: 'reason', text: 'De minister wacht.' });
  expect(entries.applyAll('document')).toHaveLength(1);
  entries.forgetDocument();
  expect(entries.applyAll('window').map(({ kind }) => kind)).toEqual(['decision']);
});
