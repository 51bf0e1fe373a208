// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { Earlier, type RecentDocument, Resume } from '../../../../renderer/screens/start/recent-documents.tsx';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { formatRowMeta } from '../../../../renderer/writing/blocks/describe.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const nothing = () => undefined;

test("shows a date in a column in digits in Dutch, and with the month's name in English", () => {
  expect(['2026-12-03', '2026-05-21', '2026-09-01'].map(nl.shortDate)).toEqual([
    '03-12-2026',
    '21-05-2026',
    '01-09-2026',
  ]);
  expect(['2026-12-03', '2026-05-21', '2026-09-01'].map(en.shortDate)).toEqual([
    '3 Dec 2026',
    '21 May 2026',
    '1 Sep 2026',
  ]);
  expect([nl.shortDate('2026'), en.shortDate('2026')]).toEqual(['', '']);
});

test("shows other dates with the month's name, and other text unchanged", () => {
  expect([nl.date('2027-03-12'), en.date('2027-03-12')]).toEqual(['12 maart 2027', '12 March 2027']);
  expect([nl.date('voor de zomer'), en.date('before the summer')]).toEqual(['voor de zomer', 'before the summer']);
  const figure = {
    ...createBlankBlock('figure', 'cijfer', 'Slachtoffers'),
    value: '1.250',
    date: '2027-03-12',
  } as Block;
  expect(formatRowMeta(figure, nl, () => undefined)).toBe('1.250 · 12 maart 2027');
  expect(formatRowMeta(figure, en, () => undefined)).toBe('1.250 · 12 March 2027');
});

test('shows the day of the debate in words for the last document, and in digits in the table of documents', async () => {
  const { root, place } = beginDrawing();
  const document: RecentDocument = {
    id: 'd',
    title: 'Mensenhandel',
    kind: 'Inbreng',
    debate: { subject: 'Opvang', date: '2027-03-12' },
    state: 'concept',
    modified: '2026-11-25T09:00:00Z',
    checks: null,
    problem: null,
    folder: '/',
    thumbnail: null,
  };
  const actions = { now: '2026-11-25T10:00:00Z', onOpen: nothing, onLocate: nothing, onForget: nothing };
  await act(async () =>
    root.render([
      createElement(Resume, { key: 'last', document, takesFocus: false, ...actions }),
      createElement(Earlier, { key: 'table', documents: [document], ...actions }),
    ]),
  );
  expect(place.querySelector('.start-last')?.textContent).toContain('12 maart 2027');
  expect(place.querySelector('table')?.textContent).toContain('12-03-2027');
  await endDrawing({ root, place });
});
