import { describe, expect, test } from 'vitest';
import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { documentTypeOf, SPECIMEN_TYPES } from '../../specimens/specimens.ts';
import { block, documentType, draft, foundBy, placed, revision } from './drafts.ts';

const QUOTE = block({
  id: 'citaat',
  kind: 'quote',
  title: 'De lat hoger',
  state: 'approved',
  approvedBy: 'Bea',
  approvedOn: '2026-11-01',
  approvedFor: ['press', 'website'],
}) as BlockOf<'quote'>;

type Fields = Partial<BlockOf<'quote'>>;
const found = (fields: Fields, use: 'press' | 'website' | 'members' | null, current?: Block | null) => {
  const quote = { ...QUOTE, ...fields };
  return foundBy('quote-other-use', draft([placed(quote)], [quote]), {
    documentType: documentType({ quoteUse: use }),
    ...(current === undefined ? {} : { library: () => current }),
  });
};

describe('a quote in a document for another use than its approval', () => {
  test('is an error that says for what the quote is approved', () => {
    const [finding] = found({}, 'members');
    expect(finding).toMatchObject({ severity: 'error', block: 'citaat', location: { node: 'at-citaat' } });
    expect(finding && [formatFinding(finding, 'nl'), formatFinding(finding, 'en')]).toEqual([
      'Het citaat ‘De lat hoger’ is vrijgegeven voor de pers en de website, niet voor Kamerleden.',
      'The quote ‘De lat hoger’ is approved for the press and the website, not for members of the Kamer.',
    ]);
    expect(found({}, 'press')).toEqual([]);
  });

  test('is none in a document for no use in particular, or with an approval of before uses were recorded', () => {
    expect(found({}, null)).toEqual([]);
    expect(found({ approvedFor: [] }, 'members')).toEqual([]);
  });

  test('is none for a published quote, and for one that has no approval, which another check reports', () => {
    expect(found({ state: 'published' }, 'members')).toEqual([]);
    expect(found({ state: 'concept' }, 'members')).toEqual([]);
    expect(found({ validUntil: '2026-11-24' }, 'members')).toEqual([]);
  });

  test('follows the library, which may have narrowed or widened the approval', () => {
    const there = (approvedFor: BlockOf<'quote'>['approvedFor']) => ({ ...QUOTE, revision: revision(2), approvedFor });
    expect(found({}, 'members', there(['members']))).toMatchObject([{ values: { approvedThere: true } }]);
    expect(found({}, 'press', there(['members']))).toMatchObject([
      { values: { approvedThere: false, approvedFor: ['members'] } },
    ]);
    expect(found({}, 'press', there([]))).toEqual([]);
    expect(found({}, 'members', null)).toMatchObject([{ values: { approvedThere: false } }]);
  });
});

test('each document type but the quote sheet says for which use its quotes must be approved', () => {
  const uses = Object.fromEntries(SPECIMEN_TYPES.map((type) => [type, documentTypeOf(type).quoteUse]));
  expect(uses).toMatchObject({
    'inbreng-commissiedebat': 'members',
    persbericht: 'press',
    factsheet: 'website',
    citatenblad: null,
  });
  expect(Object.keys(uses).filter((type) => uses[type] === null)).toEqual(['citatenblad']);
});
