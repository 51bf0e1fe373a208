import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../engine/core/checks/placeholders.ts';
import { findKamerstukken } from '../../engine/core/citations/find-kamerstukken.ts';
import { parseCitation } from '../../engine/core/citations/parse.ts';
import { joinNames } from '../../engine/core/compose/file-name.ts';
import { findMoversInHeading, formatSurname } from '../../engine/core/records/movers.ts';
import { splitSentences } from '../../engine/core/richtext/sentences.ts';
import { setSegments, setText } from '../../engine/core/typography/dutch.ts';
import { block, draft, foundBy, paragraph } from './checks/drafts.ts';

/**
 * No test here measures time. Each text is so long that a rule with quadratic time runs until the test runner ends it; a
 * rule with linear time is done at once.
 */
const TIMES = 40_000;

describe('a paragraph with many repetitions', () => {
  it.each([
    ['quotation marks', '"woord" ', '‘woord’ '],
    ['apostrophes of elided words', "'s avonds ", '’s avonds '],
    ['names that end with an apostrophe', "Hans' boek ", 'Hans’ boek '],
    ['asides', 'dit - zo - dat ', 'dit – zo – dat '],
    ['ranges', '1-2 ', '1–2 '],
    ['percentages', '5 % ', '5% '],
    ['amounts', '€5 ', '€\u00a05 '],
    ['numbers of papers', '28638, nr. 2 en ', '28\u202f638,\u00a0nr.\u00a02 en '],
    ['days', '5 januari, ', '5\u00a0januari, '],
    ['movers', 'Krul c.s., ', 'Krul\u00a0c.s., '],
    ['initials without a name', 'B. ', 'B. '],
    ['academic titles without a name', 'mr. ', 'mr. '],
    ['words between initials and a name', 'B. van de ', 'B. van de '],
  ])('is set in good typography: %s', (_, text, set) => {
    expect(setText(text, 'nl')).toBe(set);
    // As a boolean: no reporter can show a difference between texts of this size.
    expect(setText(text.repeat(TIMES), 'nl') === set.repeat(TIMES)).toBe(true);
  });

  it('gets its typography: quotation marks that never close', () => {
    expect(setText('"'.repeat(TIMES), 'nl')).toHaveLength(TIMES);
    expect(setText(' "a'.repeat(TIMES), 'nl')).toHaveLength(3 * TIMES);
    expect(setText('a" '.repeat(TIMES), 'nl')).toHaveLength(3 * TIMES);
  });

  it('gets its typography: a hundred thousand runs, each with a change', () => {
    const segments = Array.from({ length: 100_000 }, (_, at) => ({ text: "a 'b' ", settled: at % 10 === 9 }));
    const set = setSegments(segments, { language: 'nl' });
    expect(set.slice(8, 11)).toEqual(['a ‘b’ ', "a 'b' ", 'a ‘b’ ']);
    expect(set).toHaveLength(100_000);
  });

  it('is split into sentences: initials, abbreviations and numbers that end none', () => {
    expect(splitSentences('A. '.repeat(TIMES))).toHaveLength(1);
    expect(splitSentences('28638, nr. 2, '.repeat(TIMES))).toHaveLength(1);
    expect(splitSentences('Zij kwam. '.repeat(TIMES))).toHaveLength(TIMES);
  });

  it('is searched for Kamerstukken: dossiers with their numbers, and endless lists of numbers', () => {
    // Fewer, because the parser reads each of them.
    expect(findKamerstukken('28638, nr. 2, '.repeat(2000))).toHaveLength(2000);
    expect(findKamerstukken(`28638, nrs. 2${', 3'.repeat(TIMES)}`)).toHaveLength(1);
    expect(findKamerstukken(`28638, nrs. 2${', 3'.repeat(TIMES)} en 4`)).toHaveLength(TIMES + 2);
  });

  it('is searched for open fields', () => {
    expect(findPlaceholders('[naam] '.repeat(TIMES), false)).toHaveLength(TIMES);
    expect(findPlaceholders('TODO '.repeat(TIMES), false)).toHaveLength(TIMES);
    expect(findPlaceholders('nr. … '.repeat(TIMES), false)).toHaveLength(TIMES);
    expect(findPlaceholders('[een ding] '.repeat(TIMES), false)).toHaveLength(TIMES);
    expect(findPlaceholders(`‘${'[een ding] '.repeat(TIMES)}`, false)).toEqual([]);
  });

  it.each([
    'de motie is aangenomen ',
    'aangenomen ',
    'om motie ',
    'motie (',
    'de motie-Kuik en de motie van het lid Krul ',
  ])('is read for outcomes of motions: %s', (text) => {
    const long = `${text.repeat(4000)}aangenomen.`;
    for (const { location } of outcomesIn(long)) expect(location?.range?.to).toBeLessThanOrEqual(long.length);
  });

  it('is joined to another name', () => {
    const many = 'a '.repeat(10 * TIMES);
    expect(joinNames(many, `${many}b`).startsWith(many)).toBe(true);
  });

  it('is refused as a citation without being parsed', () => {
    for (const text of ['(', '[', '<', '(a) ', 'p. 3 ']) {
      const parsed = parseCitation(text.repeat(TIMES));
      expect(parsed.ok || parsed.problem.code).toBe('citation-not-recognised');
    }
  });

  it('has no movers when it is a heading with much white space', () => {
    expect(findMoversInHeading(`Motie van het lid A${' '.repeat(TIMES)}b`)?.names).toEqual(['A b']);
    expect(formatSurname(`${'('.repeat(TIMES)} Krul`)).toContain('Krul');
  });
});

describe('a sentence that is too long to be checked at once', () => {
  it('is checked in parts, so that a wrong outcome at its end is found', () => {
    const long = `${'het kabinet werkt aan beleid, '.repeat(400)}en de motie-Kuik is aangenomen.`;
    const found = outcomesIn(long);
    expect(found).toHaveLength(1);
    const { from = 0, to = 0 } = found[0]?.location?.range ?? {};
    expect(long.slice(from, to)).toContain('is aangenomen');
  });
});

/** Findings on outcomes in a text beside a motion of Kuik that was rejected. */
function outcomesIn(text: string) {
  const motion = block({ id: '28638-238', kind: 'motion', movers: ['Kuik'], status: 'rejected' });
  return foundBy('sentence-against-status', draft([paragraph('p1', text)], [motion]));
}
