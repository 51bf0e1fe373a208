import { expect, test } from 'vitest';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyPublication } from '../any-publication.ts';
import { everyNode } from '../every-node.ts';
import { shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { wordFaults } from './judges.ts';
import { linesOf, plain } from './publication-text.ts';
import { countedLabels, paragraphs, readDocx } from './read-docx.ts';

const house = shippedHouseStyle('voorbeeld-ngo');
/** No fonts: they are the same in every file. */
const assets = { ...shippedAssets('voorbeeld-ngo'), fonts: {} };

/** The text of one run as XML can hold it: without invalid characters and without halves of surrogate pairs. */
const asInXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

const withoutSpaces = (text: string): string => plain(text).replaceAll(' ', '');

test('any publication becomes a Word file that is valid by the schemas', async () => {
  const files: Record<string, Uint8Array> = {};
  await fc.assert(
    fc.asyncProperty(anyPublication(), async (publication) => {
      files[`any-${Object.keys(files).length}`] = await writeDocx(publication, house, assets, { pages: 1, pageOf: {} });
    }),
    { numRuns: runsOf(6, 300) },
  );
  expect(wordFaults(files)).toEqual([]);
});

/** Replaces the text of every node by other words. */
function reword(value: unknown, words: readonly string[], at: { next: number }): unknown {
  if (Array.isArray(value)) return value.map((one) => reword(one, words, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      typeof child === 'string' &&
      ['text', 'alt', 'note', 'title', 'keywords', 'href', 'name', 'concept', 'stamp', 'sender', 'heading'].includes(
        key,
      )
        ? (words[at.next++ % words.length] ?? child)
        : reword(child, words, at),
    ]),
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    '\u0000\u0007\u001b',
    '\ud800',
    '\udc00x',
    '\ufffe\uffff',
    ']]>',
    '<w:p/>',
    '&amp;&#0;',
    '"\'><',
    '{docx}',
    '{pagina-0}',
    'een\ttab\nen\r\nregels\u2028',
    'mensen\u00adhandel e\u2011mail',
    'x'.repeat(4000),
    'https://[::',
    'javascript:alert(1)',
    'https://voorbeeld.example/a b"c<d>{e}',
    '100% %1 %d',
  ),
);

test('any pasted text arrives in order, with every word that XML can hold', async () => {
  const files: Record<string, Uint8Array> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), async (words) => {
      const publication = reword(everyNode(), words, { next: 0 }) as Publication;
      const expected = reword(everyNode(), words.map(asInXml), { next: 0 }) as Publication;
      const layout = { pages: 1, pageOf: {} };
      const bytes = await writeDocx(publication, house, assets, layout);
      // The judge is slow, so it gets only some of them.
      if (Object.keys(files).length < 8) files[`pasted-${Object.keys(files).length}`] = bytes;
      const file = readDocx(bytes);
      const labels = countedLabels(file);
      const lines = paragraphs(file.xml('word/document.xml')).map(({ text }, at) => `${labels[at] ?? ''} ${text}`);
      expect(withoutSpaces(lines.join(' '))).toBe(withoutSpaces(linesOf(expected, layout).join(' ')));
    }),
    // Two runs with one half of a surrogate pair each: neither run can hold its half.
    { numRuns: runsOf(6, 1_000), examples: [[['\ud800', '\udc00x']]] },
  );
  expect(wordFaults(files)).toEqual([]);
});
