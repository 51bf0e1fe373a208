import { expect, test } from 'vitest';
import type { Report } from '../../../../engine/core/reports/report.ts';
import { filterRows } from '../../../../renderer/screens/report/filter-rows.ts';
import { collectMarks, listPlaces } from '../../../../renderer/screens/report/found-text.ts';
import { divideByMarks } from '../../../../renderer/screens/report/marked-piece.ts';
import { findParagraphAt } from '../../../../renderer/screens/report/page-picture.tsx';
import { divideRows, listRows, type ReportRow } from '../../../../renderer/screens/report/report-rows.ts';
import { paragraph, reportOf } from '../../../core/reports/sample-report.ts';

const section = (id: string, part: 'report' | 'appendix' = 'report'): Report['sections'][number] => ({
  id,
  path: id,
  label: id,
  title: `Section ${id}`,
  level: 1,
  page: 1,
  part,
});
const urges = [{ level: 'urges' as const, verb: 'urges', sentence: 'It urges.' }];
const report = reportOf(
  [
    paragraph(null, 'In short.', { part: 'summary' }),
    paragraph(1, 'Before any heading.'),
    paragraph(2, 'In the second section.', { section: 'II', recommendations: urges }),
    paragraph(3, 'Its shel-ter.', { section: 'II' }),
    paragraph(null, 'A list.', { part: 'appendix', section: 'A' }),
    paragraph(3, 'The same number in an appendix.', { part: 'appendix', section: 'A' }),
  ],
  {
    sections: [section('I'), section('II'), section('III'), section('A', 'appendix')],
    doubts: [{ kind: 'hyphen', page: 1, paragraph: 3, text: 'shel-ter' }],
  },
);
const named = (rows: readonly ReportRow[]): string[] =>
  rows.map((row) =>
    row.row === 'part'
      ? row.part
      : row.row === 'section'
        ? row.section.id
        : `${row.index}${row.isChoosable ? '' : '-'}`,
  );

test('lists each part, all headings, and which paragraphs a finding can name', () => {
  expect(named(listRows(report))).toEqual([
    'summary',
    '0-',
    'report',
    '1',
    'I',
    'II',
    '2',
    '3',
    'III',
    'appendix',
    'A',
    '4-',
    '5-',
  ]);
});

test('lists only recommendations, or only doubts, below their own headings', () => {
  const rows = listRows(report);
  expect(named(filterRows(rows, report, 'recommendations'))).toEqual(['report', 'II', '2']);
  expect(named(filterRows(rows, report, 'doubts'))).toEqual(['report', 'II', '3']);
  expect(filterRows(rows, report, 'all')).toBe(rows);
});

test('divides the rows of a long report without losing one', () => {
  const long = listRows(reportOf(Array.from({ length: 1_000 }, (_, at) => paragraph(at + 1, 'Text.'))));
  const chunks = divideRows(long);
  expect(chunks.flatMap(({ rows }) => rows)).toEqual(long);
  expect(Math.max(...chunks.map(({ rows }) => rows.length))).toBeLessThanOrEqual(20);
  expect(chunks.every(({ estimatedHeight }) => estimatedHeight > 0)).toBe(true);
});

test('marks what was found, the place at which the user is, and what is doubtful', () => {
  const found = [
    { index: 3, ranges: [{ from: 0, to: 3 }] },
    { index: 1, ranges: [] },
  ];
  const places = listPlaces(found);
  expect(places).toEqual([
    { index: 3, range: { from: 0, to: 3 } },
    { index: 1, range: null },
  ]);
  const marks = collectMarks(report, found, places[0] ?? null);
  expect(marks.get(3)?.map(({ mark }) => mark)).toEqual(['doubt', 'found', 'current']);
  expect(divideByMarks('Its shel-ter.', 0, marks.get(3) ?? [])).toEqual([
    { text: 'Its', from: 0, mark: 'current' },
    { text: ' ', from: 3, mark: null },
    { text: 'shel-ter', from: 4, mark: 'doubt' },
    { text: '.', from: 12, mark: null },
  ]);
});

test('marks in the second piece of a paragraph count from the beginning of the paragraph', () => {
  expect(divideByMarks('second', 6, [{ from: 2, to: 9, mark: 'found' }])).toEqual([
    { text: 'sec', from: 6, mark: 'found' },
    { text: 'ond', from: 9, mark: null },
  ]);
});

test('finds the paragraph at a point of a page', () => {
  const place = (page: number, y: number) => [{ page, x: 70, y, width: 400, height: 60 }];
  const placed = reportOf([
    paragraph(1, 'One.', { places: place(1, 100) }),
    paragraph(2, 'Two.', { places: place(2, 100) }),
  ]);
  expect(findParagraphAt(placed, 2, 100, 120)).toBe(1);
  expect(findParagraphAt(placed, 1, 100, 120)).toBe(0);
  expect(findParagraphAt(placed, 1, 100, 400)).toBeNull();
});
