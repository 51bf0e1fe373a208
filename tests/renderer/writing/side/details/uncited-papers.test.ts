// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  UncitedPapers,
  type UncitedPapersProps,
} from '../../../../../renderer/writing/side/details/uncited-papers.tsx';
import { beginDrawing, endDrawing } from '../../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const [onCite, onOpen] = [vi.fn(), vi.fn()];
const show = (more: Partial<UncitedPapersProps>) =>
  act(async () => root.render(createElement(UncitedPapers, { onAgenda: 2, uncited: [], onCite, onOpen, ...more })));
const press = (label: string) =>
  act(async () => place.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click());

test('a paper that is not cited can be cited and opened, if the library has it', async () => {
  await show({
    uncited: [
      { name: '28638, nr. 233', title: 'Actieplan', block: 'plan' },
      { name: '28638, nr. 223', title: null, block: null },
    ],
  });
  expect([...place.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    '28638, nr. 233 ActieplanAanhalenOpenen',
    '28638, nr. 223Niet in de bibliotheek. Importeer het Kamerstuk om het aan te halen.',
  ]);
  await press('28638, nr. 233 aanhalen bij de cursor');
  await press('28638, nr. 233 openen');
  expect([onCite.mock.calls, onOpen.mock.calls]).toEqual([[['plan']], [['plan']]]);
});

test('a document that cites the whole agenda says so, and one for no debate says nothing', async () => {
  await show({});
  expect(place.textContent).toContain('Alle 2 Kamerstukken op de agenda zijn aangehaald.');
  await show({ onAgenda: 1 });
  expect(place.textContent).toContain('Het Kamerstuk op de agenda is aangehaald.');
  await show({ onAgenda: 0 });
  expect(place.textContent).toBe('');
});
