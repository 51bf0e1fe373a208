import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import { publicationSchema } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyDraft } from './any-draft.ts';
import { typeOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

function ids(blocks: readonly PublicationNode[]): string[] {
  return blocks.flatMap((one) => [
    one.id,
    ...(one.type === 'group' || one.type === 'literal' ? ids(one.children) : []),
  ]);
}

test('any draft becomes a publication, with unique node ids and notes numbered in order', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(null, 1, 2, 3, 7), fc.boolean(), (draft, pages, sheet) => {
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
      expect(collectPublicationText(publication).body.length).toBeGreaterThan(0);
    }),
    { numRuns: runsOf(20, 2_000) },
  );
});

test('earlier composing, in another language and as another document, changes nothing', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(null, 7), (draft, pages) => {
      const layout = pages === null ? null : { pages };
      const settings = (['nl', 'en'] as const).flatMap((language) =>
        [true, false].map((quoteSheet) => ({ language, documentType: typeOf({ quoteSheet }) })),
      );
      for (const { language, documentType } of [...settings, ...settings]) {
        const fresh = compose({ draft: structuredClone({ ...draft, language }), documentType, houseStyle, layout });
        expect(compose({ draft: { ...draft, language }, documentType, houseStyle, layout })).toEqual(fresh);
      }
    }),
    { numRuns: runsOf(7, 400) },
  );
});
