import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_KINDS, type Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import type { PubBlock } from '../../../engine/core/publication/publication.ts';
import { publicationSchema } from '../../../engine/core/publication/schema.ts';
import { publicationText } from '../../../engine/core/publication/text.ts';
import { BLOCK_FORMS, type BlockContent, type BlockNode } from '../../../engine/core/richtext/model.ts';
import { contentArbitrary, withIds } from '../richtext/arbitrary.ts';
import { block, draftOf, place, typeOf } from './draft-builder.ts';

const houseStyle = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../templates/house-styles/neutraal/house-style.json', import.meta.url), 'utf8'),
  ),
);

/** A block of each kind with nothing known of it but its words, and a demand that rests on all of them and on one that is not there. */
function blocksWith(body: BlockContent[]): Block[] {
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

const draftArbitrary: fc.Arbitrary<Draft> = fc
  .record({
    own: contentArbitrary,
    body: contentArbitrary,
    forms: fc.array(fc.constantFrom(...BLOCK_FORMS), { minLength: BLOCK_KINDS.length, maxLength: BLOCK_KINDS.length }),
    excerpt: fc.option(fc.array(fc.nat(4), { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ own, body, forms, excerpt }) => {
    const tree = withIds({ own, body });
    const blocks = blocksWith(tree.body);
    const placed: BlockNode[] = blocks.map((one, index) =>
      place(one, forms[index] ?? 'full', excerpt ? { excerpt } : {}),
    );
    return draftOf([...tree.own, ...placed], blocks);
  });

function ids(blocks: readonly PubBlock[]): string[] {
  return blocks.flatMap((one) => [
    one.id,
    ...(one.type === 'group' || one.type === 'literal' ? ids(one.children) : []),
  ]);
}

test('any draft becomes a publication: nothing is thrown, every node has its own id, every note is numbered once and in order', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.constantFrom(null, 1, 2, 3, 7), fc.boolean(), (draft, pages, sheet) => {
      const publication = compose({
        draft,
        documentType: typeOf({ quoteSheet: sheet, questionTiming: true }),
        houseStyle,
        layout: pages === null ? null : { pages },
      });
      expect(publicationSchema.safeParse(publication).error?.issues ?? []).toEqual([]);
      const all = ids(publication.body);
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
      expect(publication.notes.map((note) => note.number)).toEqual(publication.notes.map((_, index) => index + 1));
      const marks = [...JSON.stringify(publication.body).matchAll(/"type":"noteMark","note":(\d+)/g)].map((found) =>
        Number(found[1]),
      );
      expect(marks).toEqual([...marks].sort((a, b) => a - b));
      const missing = publication.notes.filter((note) => !marks.includes(note.number));
      expect(missing).toEqual([]);
      expect(publicationText(publication).body.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('what was composed before, in another language and as another document, changes nothing', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.constantFrom(null, 7), (draft, pages) => {
      const layout = pages === null ? null : { pages };
      const settings = (['nl', 'en'] as const).flatMap((language) =>
        [true, false].map((quoteSheet) => ({ language, documentType: typeOf({ quoteSheet }) })),
      );
      for (const { language, documentType } of [...settings, ...settings]) {
        const fresh = compose({ draft: structuredClone({ ...draft, language }), documentType, houseStyle, layout });
        expect(compose({ draft: { ...draft, language }, documentType, houseStyle, layout })).toEqual(fresh);
      }
    }),
    { numRuns: 60 },
  );
});
