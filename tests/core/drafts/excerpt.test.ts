import { describe, expect, it } from 'vitest';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import { getPrintedBody } from '../../../engine/core/checks/printed.ts';
import { abridgeBody, getExcerptNodes, type PlacedBlock, placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { draft } from '../checks/drafts.ts';

const paragraph = (id: string): ContentNode => ({ type: 'paragraph', id, content: [{ type: 'run', text: id }] });
const body = ['een', 'twee', 'drie', 'vier'].map(paragraph);

function place(block: Block, excerpt?: number[]): PlacedBlock {
  const of = { ...draft([]), blocks: { [block.id]: block } };
  const placed = placeBlock(of, {
    type: 'blockInstance',
    id: 'i',
    block: block.id,
    revision: 'a'.repeat(64),
    form: 'full',
    ...(excerpt ? { excerpt } : {}),
  });
  if (!placed) throw new Error('not in the draft');
  return placed;
}
const motion: Block = { ...createBlankBlock('motion', 'm', 'Motie'), body };
const words = (nodes: readonly ContentNode[]) => nodes.map((one) => plainText([one]).replace('\u00A0', ' '));
const abridged = (excerpt?: number[], counts?: (node: ContentNode) => boolean) =>
  words(abridgeBody(place(motion, excerpt), counts));

describe('the text of a shortened block', () => {
  it('is complete without omissions', () => {
    expect(abridged()).toEqual(['een', 'twee', 'drie', 'vier']);
    expect(abridged([0, 1, 2, 3])).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('has one mark for each omission, behind the text before it', () => {
    expect(abridged([0, 3])).toEqual(['een (…)', 'vier']);
    expect(abridged([1])).toEqual(['(…)', 'twee (…)']);
    expect(abridged([])).toEqual(['(…)']);
  });

  it('has no mark for a node that this variant does not print', () => {
    expect(abridged([0, 2, 3], ({ id }) => id !== 'twee')).toEqual(['een', 'drie', 'vier']);
  });

  it('is the whole translation of a finding whose literal text was shortened', () => {
    const finding: BlockOf<'finding'> = {
      ...(createBlankBlock('finding', 'f', 'Bevinding') as BlockOf<'finding'>),
      literal: true,
      wording: 'translation',
      translation: 'Eerste zin.\nTweede zin.',
      language: 'en',
      body,
    };
    const placed = place(finding, [1]);
    const whole = ['Eerste zin.', 'Tweede zin.'];
    expect(words(abridgeBody(placed))).toEqual(whole);
    expect(words(getExcerptNodes(placed))).toEqual(whole);
    // Checks read what is printed.
    expect(words(getPrintedBody(placed))).toEqual(whole);
  });
});
