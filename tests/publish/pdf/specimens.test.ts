import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from './house-styles.ts';

// The exported files of the same specimens are checked against both standards in tests/documents/every-specimen.test.ts.
test('the specimen of each document type, in both house styles, is a PDF without losses and with a place for every node', async () => {
  const typesetter = createTypesetter();
  const find = finding(starterBlocks());
  for (const type of SPECIMEN_TYPES) {
    for (const id of HOUSE_STYLES) {
      const houseStyle = shippedHouseStyle(id);
      const publication = compose({
        draft: specimen(type, find),
        documentType: documentTypeOf(type),
        houseStyle,
        layout: null,
      });
      const written = await writePdf(typesetter, publication, houseStyle, shippedAssets(id));
      if (!written.ok) throw new Error(`${type} ${id}: ${JSON.stringify(written.problem)}`);
      expect(written.value.losses, type).toEqual({ missing: [], images: [] });
      const unplaced = publication.body.filter((node) => written.value.layout.pageOf[node.id] === undefined);
      expect(unplaced.map((node) => node.id)).toEqual([]);
    }
  }
});
