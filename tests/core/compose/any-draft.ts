import { BLOCK_KINDS, type Block } from '../../../engine/core/blocks/block.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { BLOCK_FORMS, type BodyNode, type ContentNode } from '../../../engine/core/richtext/model.ts';
import { fc } from '../../fuzz/property.ts';
import { contentArbitrary, withIds } from '../richtext/arbitrary.ts';
import { block, draftOf, place } from './draft-builder.ts';

/** A block of each kind with only its text, and a demand whose grounds are all of them and a missing one. */
function blocksWith(body: ContentNode[]): Block[] {
  const blocks: Block[] = BLOCK_KINDS.map((kind) =>
    block(kind, {
      id: `een-${kind}`,
      title: 'Een titel',
      body,
      ...(kind === 'source'
        ? { source: { type: 'website', organisation: null, title: 'Bron', date: null, url: null, language: 'nl' } }
        : {}),
    } as never),
  );
  const grounds = [...blocks.map(({ id }) => ({ block: id })), { block: 'weg' }];
  return blocks.map((one) => (one.kind === 'demand' ? { ...one, grounds } : one));
}

/** A draft with arbitrary text, and every kind of block in any form. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    own: contentArbitrary,
    body: contentArbitrary,
    forms: fc.array(fc.constantFrom(...BLOCK_FORMS), { minLength: BLOCK_KINDS.length, maxLength: BLOCK_KINDS.length }),
    excerpt: fc.option(fc.array(fc.nat(4), { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ own, body, forms, excerpt }) => {
    const tree = withIds({ own, body });
    const blocks = blocksWith(tree.body);
    const placed: BodyNode[] = blocks.map((one, index) =>
      place(one, forms[index] ?? 'full', excerpt ? { excerpt } : {}),
    );
    return draftOf([...tree.own, ...placed], blocks);
  });
