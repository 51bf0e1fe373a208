import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';

const paragraph = (id: string, ...texts: string[]) => ({
  type: 'paragraph',
  id,
  content: texts.map((text) => ({ type: 'run', text })),
});

function demand(more: object = {}): Block {
  return blockSchema.parse({
    id: 'eis-klanten',
    kind: 'demand',
    title: 'Kom met maatregelen',
    revision: '0'.repeat(64),
    body: [paragraph('n1', 'Nu.')],
    ...more,
  });
}

describe('The revision of a block', () => {
  it('changes with every text and field that can be printed', () => {
    const changes: object[] = [
      { title: 'Anders' },
      { language: 'en' },
      { addressee: 'de regering' },
      { deadline: '2026-05-01' },
      { grounds: [{ block: '28638-238' }] },
      { grounds: [{ block: '28638-238', shows: 'doelen' }] },
      { body: [paragraph('n1', 'Nu!')] },
      { body: [] },
      { body: [paragraph('n1', 'Nu.'), paragraph('n2')] },
    ];
    const revisions = [{}, ...changes].map((change) => revisionOf(demand(change)));
    expect(new Set(revisions).size).toBe(changes.length + 1);
  });

  it('does not change with fields that are never printed, node ids or joined runs', () => {
    const same: object[] = [
      { id: 'eis-1', aliases: ['eis-klanten'] },
      { blockStatus: 'retired', tags: ['x'], themes: ['y'], note: 'z', validUntil: '2027-01-01' },
      { provenance: [{ file: 'a.json', hash: 'a'.repeat(64), kind: 'zaak' }] },
      { body: [paragraph('andere-id', 'N', 'u', '', '.')] },
    ];
    for (const change of same) expect(revisionOf(demand(change))).toBe(revisionOf(demand()));
  });

  it('does not change when a later version adds an empty field', () => {
    const later = { ...demand(), newList: [], newFact: null, newFlag: false };
    expect(revisionOf(later)).toBe(revisionOf(demand()));
    const withFact: Block = { ...later, ...{ newFact: 'x' } };
    expect(revisionOf(withFact)).not.toBe(revisionOf(demand()));
  });
});
