import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { publicationSchema } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText, splitWords } from '../../../engine/core/publication/text.ts';
import { houseStyleNames, loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { writeHtml } from '../../../engine/publish/html/write-html.ts';
import { withoutPageNumbers } from '../../../engine/publish/pageless.ts';
import { writeText } from '../../../engine/publish/text/write-text.ts';
import { type Library, openLibrary } from '../../../engine/store/library.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { expectedWords, faults, readHtml, violations, writtenWords } from './read-html.ts';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const fonts = fileURLToPath(new URL('../../../assets/fonts', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'inbreng-html-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

let library: Library;
beforeAll(async () => {
  const opened = await openLibrary(join(templates, 'starter-library'), { cache });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  library = opened.value;
});

/** Short, and long enough for contents, numbered headings and a list of sources. */
const LENGTHS = [null, { pages: 2 }, { pages: 6 }];

/** The words that occur less often than wanted. */
function missingFrom(words: string[], wanted: string[]): string[] {
  const left = [...words];
  return wanted.filter((word) => {
    const place = left.findIndex((one) => one === word || one === `${word}:`);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

describe('a filled document of each type', () => {
  for (const style of houseStyleNames(templates)) {
    for (const type of SPECIMEN_TYPES) {
      it(`${type} in ${style} is valid and accessible HTML with every word, at any length`, async () => {
        const loaded = await loadHouseStyle(style, { templates, fonts });
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
        const { houseStyle, assets } = loaded.value;
        const draft = specimen(type, (id) => library.find(id));
        for (const layout of LENGTHS) {
          const publication = compose({ draft, documentType: documentTypeOf(type), houseStyle, layout });
          expect(publicationSchema.safeParse(publication).error?.issues ?? []).toEqual([]);
          const document = readHtml(writeHtml(publication, houseStyle, { ...assets, images: {}, source: null }));
          expect(faults(document)).toEqual([]);
          expect(await violations(document.source)).toEqual([]);
          expect(writtenWords(document)).toEqual(expectedWords(publication, assets.logo === null));
          // In plain text, table headers may be repeated before each value, and marks of notes are [1].
          const inText = new TextDecoder().decode(writeText(publication)).replace(/\[\d+\]/g, '');
          const { head, body, notes } = collectPublicationText(withoutPageNumbers(publication), {
            link: ({ href }, text) => (text === href ? text : `${text} <${href}>`),
          });
          expect(missingFrom(splitWords(inText), splitWords([...head, ...body, ...notes.flat()]))).toEqual([]);
        }
      });
    }
  }
});
