import { describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { findSnapshot, placeBlock } from '../../../engine/core/drafts/instances.ts';
import { repairLinks } from '../../../engine/core/drafts/repair.ts';
import { block, draftOf, place, typeOf } from '../compose/draft-builder.ts';
import { neutraal } from '../compose/neutraal.ts';

describe('a block whose id is the name of an inherited property', () => {
  const made = block('passage', { id: 'constructor' });
  const instance = place(made, 'full');

  it('is not found in a draft without a snapshot of it', () => {
    const draft = draftOf([instance]);
    expect(findSnapshot(draft, 'constructor')).toBeUndefined();
    expect(placeBlock(draft, instance)).toBeUndefined();
    expect(repairLinks(draft).repaired).toMatchObject([{ code: 'snapshot-missing', block: 'constructor' }]);
    expect(() => compose({ draft, documentType: typeOf(), houseStyle: neutraal, layout: null })).not.toThrow();
  });

  it('is found in a draft with one', () => {
    expect(findSnapshot(draftOf([instance], [made]), 'constructor')).toEqual(made);
    const misplaced = { ...draftOf([instance]), blocks: { elders: made } };
    expect(Object.keys(repairLinks(misplaced).draft.blocks)).toEqual(['constructor']);
  });
});
