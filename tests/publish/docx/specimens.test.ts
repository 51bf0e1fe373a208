import { expect, test } from 'vitest';
import { HOUSE_STYLES } from '../pdf/house-styles.ts';
import { linesOf, plain } from './publication-text.ts';
import { countedLabels, paragraphs, readDocx } from './read-docx.ts';
import { specimenFiles } from './specimen-files.ts';

// tests/documents checks the exported specimens against the schemas and counts their pages.
test('the specimen of each document type, in both house styles, is a Word file with every word', async () => {
  for (const id of HOUSE_STYLES)
    for (const { name, publication, layout, bytes } of await specimenFiles(id)) {
      const file = readDocx(bytes);
      const labels = countedLabels(file);
      const lines = paragraphs(file.xml('word/document.xml'))
        .map(({ text }, at) => plain(`${labels[at] ?? ''} ${text}`))
        .filter((line) => line !== '');
      expect(lines, `${name} ${id}`).toEqual(linesOf(publication, layout));
    }
});
