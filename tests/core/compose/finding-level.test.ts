import { describe, expect, it } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import { flattenBlocks } from '../../../engine/core/publication/walk.ts';
import { block, draftOf, place, typeOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const report = block('source', {
  id: 'greta-3',
  source: {
    ...{ type: 'greta-report' as const, country: 'NLD', round: 3, number: null, title: 'Access to justice' },
    ...{ language: 'en', adopted: null, published: null, hudoc: null },
  },
});
const finding = (id: string, level: BlockOf<'finding'>['level']) => block('finding', { id, report: 'greta-3', level });

/** The lines with a level, as printed. */
function printLevels(placed: Parameters<typeof place>[], language = 'nl'): string[] {
  const blocks = placed.map(([one]) => one);
  const draft = {
    ...draftOf(
      placed.map((one) => place(...one)),
      [report, ...blocks],
    ),
    language,
  };
  const { body } = compose({ draft, documentType: typeOf(), houseStyle, layout: null });
  return flattenBlocks(body).flatMap((node) =>
    node.type === 'paragraph' && node.id.endsWith('--level') ? [getPlainText(node.content)] : [],
  );
}

describe('the level of a finding', () => {
  it('is one verb, which says what it means where the document first prints it', () => {
    const lines = printLevels([
      [finding('a', 'considers'), 'full'],
      [finding('b', 'urges'), 'full'],
      [finding('c', 'considers'), 'full'],
    ]);
    expect(lines).toEqual([
      'considers (vindt nodig: het middelste van de drie niveaus van GRETA)',
      'urges (dringt aan: het dringendste van de drie niveaus van GRETA)',
      'considers',
    ]);
  });

  it('is not explained at a finding without a level, nor at one that prints no level', () => {
    const lines = printLevels([
      [finding('a', null), 'full'],
      [finding('b', 'invites'), 'short'],
      [finding('c', 'invites'), 'full'],
    ]);
    expect(lines.slice(1)).toEqual(['invites (nodigt uit: het lichtste van de drie niveaus van GRETA)']);
  });

  it('is explained in the language of the document', () => {
    expect(printLevels([[finding('a', 'urges'), 'full']], 'en')).toEqual([
      'urges (the most urgent of GRETA’s three levels)',
    ]);
  });
});
