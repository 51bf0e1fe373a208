import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { applyBlockChanges, findBlockChanges } from '../../../engine/core/blocks/block-changes.ts';
import { compareIds } from '../../../engine/core/blocks/compare-ids.ts';
import { fc } from '../../fuzz/property.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
/** A library in which each block is absent, the same object as in other libraries, or changed. */
const known = new Map(NAMES.map((id) => [id, createBlankBlock('passage', id, 'Bekend')]));
const libraryArbitrary: fc.Arbitrary<Block[]> = fc
  .tuple(
    ...NAMES.map((id) =>
      fc.constantFrom<'absent' | 'known' | 'other'>('absent', 'known', 'other').map((how) => ({ id, how })),
    ),
  )
  .map((all) =>
    all
      .flatMap(({ id, how }) =>
        how === 'absent'
          ? []
          : [how === 'known' ? (known.get(id) as Block) : createBlankBlock('passage', id, 'Anders')],
      )
      .sort(compareIds),
  );

test('the changes between two states lead from the first to the second, with the same objects', () => {
  fc.assert(
    fc.property(libraryArbitrary, libraryArbitrary, (before, after) => {
      const changes = findBlockChanges(before, after);
      const applied = applyBlockChanges(before, changes);
      expect(applied).toHaveLength(after.length);
      applied.forEach((block, at) => {
        expect(block).toBe(after[at]);
      });
      expect(changes.changed.filter((block) => before.includes(block))).toEqual([]);
    }),
  );
});
