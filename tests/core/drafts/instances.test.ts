import { describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { placedBlock, snapshotOf } from '../../../engine/core/drafts/instances.ts';
import { repairLinks } from '../../../engine/core/drafts/repair.ts';
import { block, draftOf, place, typeOf } from '../compose/draft-builder.ts';
import { neutraal } from '../compose/neutraal.ts';

describe('a block with an id that every object has', () => {
  const made = block('passage', { id: 'constructor' });
  const instance = place(made, 'full');

  it('is not found in a draft that holds no copy of it', () => {
    const draft = draftOf([instance]);
    expect(snapshotOf(draft, 'constructor')).toBeUndefined();
    expect(placedBlock(draft, instance)).toBeUndefined();
    expect(repairLinks(draft).repaired).toMatchObject([{ code: 'snapshot-missing', block: 'constructor' }]);
    expect(() => compose({ draft, documentType: typeOf(), houseStyle: neutraal, layout: null })).not.toThrow();
  });

  it('is found under it in one that does', () => {
    expect(snapshotOf(draftOf([instance], [made]), 'constructor')).toEqual(made);
    const misplaced = { ...draftOf([instance]), blocks: { elders: made } };
    expect(Object.keys(repairLinks(misplaced).draft.blocks)).toEqual(['constructor']);
  });
});
