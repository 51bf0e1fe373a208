import { describe, expect, it } from 'vitest';
import { findBlockUses } from '../../../engine/core/checks/block-uses.ts';
import type { Check, CheckContext } from '../../../engine/core/checks/check.ts';
import { CHECKS } from '../../../engine/core/checks/list.ts';
import { collectTextPieces } from '../../../engine/core/checks/text-pieces.ts';
import { block, documentType, draft, paragraph } from './drafts.ts';

/** UTF-16 units of one paragraph: in quadratic time any of these texts would take minutes. */
const SIZE = 400_000;

/** Texts of one repeated unit, from the characters and words that the patterns of the checks look for. */
const UNITS = [
  ...['  \u00a0\u202f\u2009\u2003', 'a ', ' .', '\u00ad', 'a\n'],
  ...['/', 'a/b/', 'www.a.', 'https://voorbeeld.nl/a?b=1 ', 'a@b.'],
  ...['-', '–', 'lange-woorden-met-streepjes-', 'a', 'A', 'A.', 'aB', 'Aa '],
  ...['[', '[a] ', '[a', '(', '((a)', '(a ', '… ', '(...) ', '{a}'],
  ...["'", "a'", '‘a ', '‘a’ ', '“a ', '"a ', '«'],
  ...['1', '1.000.', '1,5% ', '36 547, ', '36 547, nr. 12 ', '2025/26, ', '12 december 2023 ', 'december ', 'nr. '],
  ...['. ', '.', ': ', ';', ', ', 'Wat? ', '!'],
  ...['e\u0301\u0301', '👨‍👩‍👧', 'ij', 'Ĳ'],
  ...['wordt gedaan ', 'Van de ', 'minister Jansen ', 'minister van Aa ', 'par. 4 ', '80 stemmen voor en 70 tegen '],
  ...['De opvang van slachtoffers is niet geregeld. ', 'verzoekt de regering ', 'motie-', 'GRETA '],
];

function contextOf(text: string): CheckContext {
  const quote = block({
    id: 'q1',
    kind: 'quote',
    body: [paragraph('b1', 'De opvang van slachtoffers is niet geregeld.')],
  });
  const demand = block({ id: 'eis-1', kind: 'demand', body: [paragraph('b2', 'Regel de opvang van slachtoffers.')] });
  const content = draft([paragraph('p1', text)], [quote, demand]);
  const pieces = collectTextPieces(content, null);
  return {
    draft: content,
    documentType: documentType(),
    library: (id) => content.blocks[id],
    papers: null,
    pieces,
    uses: findBlockUses(content, pieces),
    layout: { pages: 1, pageOf: {} },
    publication: null,
    audience: null,
    today: '2026-11-25',
    dayOf: (moment) => moment.slice(0, 10),
    earlier: [],
  };
}

describe('every check', () => {
  it.each(UNITS)('reads 400,000 characters of %j', (unit) => {
    const context = contextOf(`${unit.repeat(SIZE / unit.length)}z`);
    for (const check of CHECKS as readonly Check<string, unknown>[]) {
      expect(Array.isArray(check.run(context)), check.code).toBe(true);
    }
  });
});
