import { expect, test } from 'vitest';
import { blockSchema } from '../../../engine/core/blocks/block.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
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

test('a quote expires only when its approval ended before the day', () => {
  const printed = expireQuotes(draft, '2026-11-25');
  const changed = Object.keys(draft.blocks).filter((id) => printed.blocks[id] !== draft.blocks[id]);
  expect(changed).toEqual(['voorbij']);
  expect(printed.blocks.voorbij).toEqual({ ...draft.blocks.voorbij, state: 'expired' });
});

test('returns the same draft where no quote expired', () => {
  expect(expireQuotes(draft, '2026-11-24')).toBe(draft);
});
