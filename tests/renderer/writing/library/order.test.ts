import { describe, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { correctWords } from '../../../../renderer/document/services/quick-find.ts';
import { formatRowTitle } from '../../../../renderer/writing/blocks/describe.ts';
import { LIBRARY_ORDERS, sortRows } from '../../../../renderer/writing/library/order.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const BLOCKS = starterBlocks();
const rows = BLOCKS.map((block) => ({ block }));

describe('the rows of the library', () => {
  test('are complete in every order', () => {
    for (const order of LIBRARY_ORDERS)
      expect(new Set(sortRows(rows, order, 'nl').map(({ block }) => block.id))).toEqual(
        new Set(BLOCKS.map(({ id }) => id)),
      );
  });

  test('are sorted by the moment of their last change, across time zones', () => {
    const [one, other] = BLOCKS;
    if (!one || !other) throw new Error('no blocks');
    const changed = (block: typeof one, date: string) => ({
      block: { ...block, revisions: [{ hash: 'a'.repeat(64), date, by: 'Noor', previous: null }] },
    });
    const earlier = changed(one, '2026-03-29T00:30:00+01:00');
    const later = changed(other, '2026-03-28T23:45:00Z');
    expect(sortRows([earlier, later], 'changed', 'nl')).toEqual([later, earlier]);
  });

  test('are sorted by their date, the latest first and those without a date last', () => {
    const days = sortRows(rows, 'newest', 'nl').flatMap(({ block }) =>
      block.kind === 'motion' ? [block.date ?? ''] : [],
    );
    expect(days).toEqual([...days].sort().reverse());
    expect(sortRows(rows, 'newest', 'nl').at(-1)?.block.kind).not.toBe('motion');
  });

  test('are sorted by kind, demands first, and by title within a kind', () => {
    const [first, second] = sortRows(rows, 'kind', 'nl').map(({ block }) => block);
    expect([first?.kind, second?.kind]).toEqual(['demand', 'demand']);
    expect((first?.title ?? '').localeCompare(second?.title ?? '', 'nl')).toBeLessThan(0);
  });

  test.each(['kind', 'title', 'changed', 'newest'] as const)(
    'are sorted by displayed title within the order by %s, without the movers of motions',
    (order) => {
      const motions = [
        'Gewijzigde motie van het lid Tseggai over zorg na de opvang',
        'Motie van de leden Krul en Bikker over opvang voor minderjarigen',
        'Motie van het lid Bikker c.s. over aangifte doen',
      ].map((title, at) => ({ block: createBlankBlock('motion', `m${at}`, title) }));
      expect(sortRows(motions, order, 'nl').map(({ block }) => formatRowTitle(block))).toEqual([
        'Aangifte doen',
        'Opvang voor minderjarigen',
        'Zorg na de opvang',
      ]);
    },
  );
});

describe('mistyped words', () => {
  test('are corrected to the nearest word of the library, in its spelling', () => {
    expect(correctWords(BLOCKS, 'actieplam')).toBe('actieplan');
    expect(correctWords(BLOCKS, 'Finacien keuze')).toBe('financiën keuze');
  });
  test('stay when they begin a part of a compound', () => {
    expect(correctWords(BLOCKS, 'handel')).toBeNull();
  });
  test('stay when they begin a word, contain a digit, are short, or resemble nothing', () => {
    for (const words of ['klant', '28638-239', 'wte', 'xylofoonconcert'])
      expect(correctWords(BLOCKS, words)).toBeNull();
  });
});
