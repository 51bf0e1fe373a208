// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SaveState, type SaveStateValue } from '../../../../renderer/ui/controls/save-state.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const show = (value: SaveStateValue) =>
  act(async () => root.render(createElement(SaveState, { value, onKeepCopy: () => undefined })));
const regions = () => [...place.querySelectorAll('[role="status"]')];

const STATES: readonly (readonly [SaveStateValue, string])[] = [
  [{ state: 'saved' }, 'Opgeslagen'],
  [{ state: 'waiting' }, 'Opslaan…'],
  [{ state: 'waiting', noCopy: true }, 'Geen herstelkopie mogelijk'],
  [{ state: 'saving', noCopy: true }, 'Geen herstelkopie mogelijk'],
  [{ state: 'saved', noCopy: true }, 'Geen herstelkopie mogelijk'],
  [{ state: 'saved' }, 'Opgeslagen'],
  [{ state: 'failed', why: 'disk-full' }, 'Niet opgeslagen: schijf vol'],
  [{ state: 'no-file' }, 'Nog niet in een bestand'],
];

test('announces each status in an existing live region', async () => {
  await show({ state: 'saved' });
  const [region] = regions();
  const announcements: (string | null)[] = [];
  for (const [value] of STATES) {
    await show(value);
    expect(regions()).toEqual([region]);
    announcements.push(region?.textContent ?? null);
  }
  expect(announcements).toEqual(STATES.map(([, words]) => words));
});

test('does not announce each save while no recovery copy can be made', async () => {
  await show({ state: 'saved', noCopy: true });
  const announcement = regions()[0]?.textContent;
  expect(place.textContent).toContain('Opgeslagen');
  await show({ state: 'saving', noCopy: true });
  expect(place.textContent).not.toContain('Opgeslagen');
  expect(regions()[0]?.textContent).toBe(announcement);
});
