import type {
  BlockInstance,
  BodyNode,
  ContentNode,
  Heading,
  PageBreak,
} from '../../../../engine/core/richtext/model.ts';
import { BLOCK_FORMS } from '../../../../engine/core/richtext/model.ts';
import { blockContentArbitrary, inlineArbitrary, textArbitrary, withIds } from '../../../core/richtext/arbitrary.ts';
import { fc } from '../../../fuzz/property.ts';

/** Random documents with every node type of a draft's body. */

const headingArbitrary: fc.Arbitrary<Heading> = fc.record(
  {
    type: fc.constant('heading' as const),
    id: fc.constant(''),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    content: fc.array(inlineArbitrary, { maxLength: 3 }),
    slot: fc.constantFrom('eisen', 'bronnen'),
    lang: fc.constantFrom('nl', 'en'),
    audiences: fc.constant(['pers']),
  },
  { requiredKeys: ['type', 'id', 'level', 'content'] },
);

const pageBreakArbitrary: fc.Arbitrary<PageBreak> = fc.record(
  { type: fc.constant('pageBreak' as const), id: fc.constant(''), threads: fc.constant(['t1']) },
  { requiredKeys: ['type', 'id'] },
);

const blockInstanceArbitrary: fc.Arbitrary<BlockInstance> = fc.record(
  {
    type: fc.constant('blockInstance' as const),
    id: fc.constant(''),
    block: fc.constantFrom('28638-238', 'eis-klanten'),
    revision: fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4)),
    form: fc.constantFrom(...BLOCK_FORMS),
    own: fc.record(
      { title: textArbitrary, body: fc.array<ContentNode>(blockContentArbitrary, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    excerpt: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    grounds: fc.record({
      added: fc.array(
        fc.record(
          { block: fc.constantFrom('greta-3', '28638-242'), shows: fc.constant('veranker non-punishment in de wet') },
          { requiredKeys: ['block'] },
        ),
        { maxLength: 2 },
      ),
      dropped: fc.array(fc.constant('28638-244'), { maxLength: 1 }),
    }),
    lang: fc.constant('en'),
  },
  { requiredKeys: ['type', 'id', 'block', 'revision', 'form'] },
);

export const documentArbitrary: fc.Arbitrary<BodyNode[]> = fc
  .array(
    fc.oneof<fc.Arbitrary<BodyNode>[]>(
      { weight: 6, arbitrary: blockContentArbitrary } as never,
      { weight: 2, arbitrary: headingArbitrary } as never,
      { weight: 1, arbitrary: pageBreakArbitrary } as never,
      { weight: 2, arbitrary: blockInstanceArbitrary } as never,
    ),
    { maxLength: 6 },
  )
  .map((content) => withIds(content));
