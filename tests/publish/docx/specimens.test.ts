import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { LayoutFacts, Publication } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { linesOf, plain } from './publication-text.ts';
import { countedLabels, paragraphs, readDocx } from './read-docx.ts';

/** Each place on a page of its own, so that every reference names a page. The typesetter is not tested here. */
function pageForEach(publication: Publication): LayoutFacts {
  const pageOf: Record<string, number> = {};
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('id' in value && typeof value.id === 'string') pageOf[value.id] ??= Object.keys(pageOf).length + 1;
    for (const entry of Object.values(value)) visit(entry);
  };
  visit(publication.body);
  return { pages: Object.keys(pageOf).length, pageOf };
}

// That these files are right by the schemas, and open on as many pages as they should, is shown of what the export makes of the
// same specimens (tests/documents/).
test('the specimen of each document type, in both house styles, is a Word file with every word', async () => {
  const find = finding(starterBlocks());
  for (const type of SPECIMEN_TYPES)
    for (const id of HOUSE_STYLES) {
      const houseStyle = shippedHouseStyle(id);
      const publication = compose({
        draft: specimen(type, find),
        documentType: documentTypeOf(type),
        houseStyle,
        layout: null,
      });
      const layout = pageForEach(publication);
      const bytes = await writeDocx(publication, houseStyle, shippedAssets(id), layout);
      const file = readDocx(bytes);
      const labels = countedLabels(file);
      const lines = paragraphs(file.xml('word/document.xml'))
        .map(({ text }, at) => plain(`${labels[at] ?? ''} ${text}`))
        .filter((line) => line !== '');
      expect(lines, `${type} ${id}`).toEqual(linesOf(publication, layout));
    }
}, 240_000);
