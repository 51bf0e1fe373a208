import { expect, test } from 'vitest';
import { blockSchema } from '../../../engine/core/blocks/block.ts';
import { withLapsedQuotes } from '../../../engine/core/drafts/lapsed-quotes.ts';
import { aDraft } from './a-draft.ts';

const quote = (id: string, fields: object) =>
  blockSchema.parse({ id, kind: 'quote', title: id, revision: '0'.repeat(64), body: [], ...fields });
const draft = aDraft({
  blocks: {
    voorbij: quote('voorbij', { state: 'approved', validUntil: '2026-11-24' }),
    vandaag: quote('vandaag', { state: 'approved', validUntil: '2026-11-25' }),
    altijd: quote('altijd', { state: 'approved' }),
    gepubliceerd: quote('gepubliceerd', { state: 'published', validUntil: '2026-11-24' }),
    concept: quote('concept', { state: 'concept', validUntil: '2026-11-24' }),
    passage: blockSchema.parse({
      id: 'passage',
      kind: 'passage',
      title: 'Over het plan',
      revision: '0'.repeat(64),
      validUntil: '2026-11-24',
      body: [],
    }),
  },
});

test('only an approval that ended before the day makes a quote one that expired', () => {
  const printed = withLapsedQuotes(draft, '2026-11-25');
  const changed = Object.keys(draft.blocks).filter((id) => printed.blocks[id] !== draft.blocks[id]);
  expect(changed).toEqual(['voorbij']);
  expect(printed.blocks.voorbij).toEqual({ ...draft.blocks.voorbij, state: 'expired' });
});

test('a draft in which nothing ended is the very same', () => {
  expect(withLapsedQuotes(draft, '2026-11-24')).toBe(draft);
});
