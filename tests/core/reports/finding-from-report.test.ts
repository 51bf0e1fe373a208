import { describe, expect, it } from 'vitest';
import { findingSchema } from '../../../engine/core/blocks/finding.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import { findingFromReport, makeSourceId, sourceFromReport } from '../../../engine/core/reports/finding-from-report.ts';
import { keepOwnLevels } from '../../../engine/core/reports/recommendations.ts';
import { searchReport } from '../../../engine/core/reports/search-report.ts';
import { EXAMPLE_COVER, paragraph, reportOf } from './sample-report.ts';

const ids = { finding: 'bevinding-voorbeeld', report: 'rapport-voorbeeld' };
const sentence = 'The Committee urges the authorities to act.';
const report = reportOf(
  [
    paragraph(11, 'Shelters are full. Municipalities wait.', { section: 'II.4', pages: [3, 3] }),
    paragraph(12, `${sentence} They should:\n• plan;\n• pay.\nThis is urgent.`, {
      section: 'II.4',
      pages: [3, 4],
      recommendations: [{ level: 'urges', verb: 'urges', sentence }],
    }),
    paragraph(12, 'A numbered paragraph of the government.', { part: 'comments', pages: [9, 9] }),
  ],
  {
    cover: { ...EXAMPLE_COVER, organisation: 'GRETA' },
    sections: [
      { id: 'II.4', path: 'II.4', label: '4', title: 'Shelters', level: 2, page: 3, part: 'report' },
      { id: 'a', path: null, label: null, title: 'List', level: 1, page: 8, part: 'appendix' },
    ],
  },
);
const pick = (choice: Parameters<typeof findingFromReport>[1]) => {
  const result = findingFromReport(report, choice, ids);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('a finding from a report without numbered paragraphs', () => {
  const text = 'Gemeenten wachten af. Jongeren met schulden vragen laat om hulp.';
  const byPages = reportOf(
    [
      paragraph(null, 'Samenvatting van alles.', { part: 'summary', pages: [2, 2] }),
      paragraph(null, text, { section: 's1', pages: [24, 24] }),
      paragraph(null, 'Meer.', { section: 's1', pages: [24, 25] }),
      paragraph(null, 'Het kabinet is het eens.', { part: 'comments', pages: [30, 30] }),
    ],
    { sections: [{ id: 's1', path: null, label: null, title: 'Hulp', level: 1, page: 24, part: 'report' }] },
  );
  const pickHere = (choice: Parameters<typeof findingFromReport>[1]) => findingFromReport(byPages, choice, ids);

  it('is the selected text with its page and no paragraph', () => {
    const from = text.indexOf('Jongeren');
    expect(pickHere({ position: 1, from, to: text.length })).toMatchObject({
      ok: true,
      value: {
        ...{ title: 'Hulp (p. 24)', paragraph: null, page: '24', section: null, level: null, literal: true },
        body: [{ content: [{ text: 'Jongeren met schulden vragen laat om hulp.' }] }],
      },
    });
    expect(pickHere({ positions: [2, 1] })).toMatchObject({
      ok: true,
      value: { page: '24-25', title: 'Hulp (p. 24-25)' },
    });
    expect(pickHere({ positions: [0] })).toMatchObject({ ok: true, value: { page: '2' } });
  });

  it('is not made of the comments of the government, nor of a text that is not there', () => {
    for (const choice of [{ positions: [3] }, { positions: [99] }, { position: 99, from: 0, to: 5 }])
      expect(pickHere(choice)).toEqual({ ok: false, problem: { code: 'report-choice-empty', values: {} } });
    // A report with numbers is quoted by them.
    const among = reportOf([paragraph(1, 'Een.'), paragraph(null, 'Zonder nummer.')]);
    expect(findingFromReport(among, { positions: [1] }, ids).ok).toBe(false);
  });
});

describe('a finding from a report', () => {
  it('has the literal text with its place, level, language and fingerprint', () => {
    const finding = pick({ paragraphs: [12] });
    expect(finding).toMatchObject({
      ...{ id: ids.finding, report: ids.report, title: 'Shelters (12)', language: 'en', literal: true },
      ...{ section: 'II.4', paragraph: '12', page: '3-4', level: 'urges', fingerprint: report.fingerprint },
      ...{ translation: null, wording: 'body' },
    });
    expect(finding.body.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(findingSchema.parse({ ...finding, revision: revisionOf(finding) })).toMatchObject({ kind: 'finding' });
  });

  it('joins the chosen paragraphs in the order of the report', () => {
    expect(pick({ paragraphs: [12, 11, 12] })).toMatchObject({ paragraph: '11-12', page: '3-4', level: 'urges' });
  });

  it('is one sentence, with the level of that sentence', () => {
    const whole = `${sentence} They`;
    expect(pick({ paragraph: 12, from: 0, to: sentence.length })).toMatchObject({
      level: 'urges',
      body: [{ content: [{ text: sentence }] }],
    });
    expect(pick({ paragraph: 12, from: whole.length - 4, to: whole.length + 8 })).toMatchObject({
      level: null,
      body: [{ content: [{ text: 'They should:' }] }],
    });
  });

  it('has no level where another body wrote the report', () => {
    for (const choice of [{ paragraphs: [12] }, { paragraph: 12, from: 0, to: sentence.length }]) {
      const other = keepOwnLevels({ ...report, cover: { ...EXAMPLE_COVER, organisation: 'GREVIO' } });
      expect(findingFromReport(other, choice, ids)).toMatchObject({ ok: true, value: { level: null } });
      expect(other.paragraphs[1]?.recommendations).toMatchObject([{ level: null, verb: 'urges' }]);
    }
    expect(keepOwnLevels(report)).toBe(report);
  });

  it('is refused without a choice, and never comes from the comments of the government', () => {
    expect(findingFromReport(report, { paragraphs: [] }, ids)).toMatchObject({
      problem: { code: 'report-choice-empty' },
    });
    expect(findingFromReport(report, { paragraph: 12, from: 3, to: 3 }, ids)).toMatchObject({
      problem: { code: 'report-choice-empty' },
    });
    expect(findingFromReport(report, { paragraphs: [13] }, ids)).toEqual({
      ok: false,
      problem: { code: 'report-paragraph-unknown', values: { number: 13, first: 11, last: 12 } },
    });
    expect(JSON.stringify(pick({ paragraphs: [12] }))).not.toContain('government');
  });
});

describe('the source of a read report', () => {
  it('has the facts of the cover and the sections of the report itself', () => {
    const example = { ...report, cover: EXAMPLE_COVER };
    expect(sourceFromReport(example, 'x')).toMatchObject({
      title: 'Example Committee, Example report on Exampleland',
      source: { type: 'report', organisation: 'Example Committee', date: '2099-06-18', language: 'en' },
      sections: [{ number: 'II.4', title: 'Shelters', id: null, link: null }],
    });
    expect(makeSourceId(example)).toBe('rapport-abababababab');
  });

  it('is a report of GRETA under the id that a feed gives it', () => {
    const cover = { ...report.cover, organisation: 'GRETA', number: 'GRETA(2014)10' };
    const greta = { ...report, cover };
    expect(makeSourceId(greta)).toBe('greta-nld-1');
    expect(sourceFromReport(greta, 'greta-nld-1')).toMatchObject({
      source: { type: 'greta-report', country: 'NLD', round: 1, number: 'GRETA(2014)10', published: '2099-06-18' },
    });
    expect(makeSourceId({ ...greta, language: 'fr' })).toBe('greta-nld-1-fr');
  });
});

describe('a search in a report', () => {
  const numbers = (words: string) => searchReport(report, words).map(({ paragraph: { number } }) => number);
  it('finds paragraphs with every word, whatever the order, capitals and accents', () => {
    expect(numbers('wait municip')).toEqual([11]);
    expect(numbers('ÚRGES authorities')).toEqual([12]);
    expect(numbers('nicipalities')).toEqual([]);
    expect(numbers('"authorities to act"')).toEqual([12]);
    expect(numbers('"act to authorities"')).toEqual([]);
    expect(numbers(' ')).toEqual([]);
  });

  it('finds a paragraph by its number and marks the words', () => {
    expect(numbers('11')).toEqual([11]);
    expect(searchReport(report, 'shelters')[0]?.ranges).toEqual([{ from: 0, to: 8 }]);
  });
});
