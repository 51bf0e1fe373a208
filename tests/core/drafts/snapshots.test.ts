import { expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { Paragraph } from '../../../engine/core/richtext/model.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';

test('snapshots end at a cycle, and a block is stored once under its own id where an alias was used', () => {
  const passage = finding(starterBlocks())('passage-actieplan');
  if (!passage) throw new Error('no passage');
  const citing = (id: string, other: string): Block => ({
    ...passage,
    id,
    aliases: [`oud-${id}`],
    body: [paragraphCiting(other)],
  });
  const pair = finding([citing('a', 'oud-b'), citing('b', 'a')]);
  const { blocks, missing } = collectSnapshots([paragraphCiting('oud-a')], pair, createCountingIds('n'));
  expect(Object.keys(blocks)).toEqual(['a', 'b']);
  expect(missing).toEqual([]);
});

function paragraphCiting(block: string): Paragraph {
  return { type: 'paragraph', id: 'p', content: [{ type: 'citation', id: 'c', block, placement: 'note' }] };
}
