import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { draftParts, embeddedDraft } from '../../../engine/publish/docx/embedded-draft.ts';

/** A Word file with two parts of its own, of which the second carries a draft; `size`: what each says that it is, in bytes. */
function wordFile(size?: number): Uint8Array {
  const [part] = draftParts({ name: 'Opvang.inbreng', bytes: strToU8('{}') });
  const parts = { 'customXml/item1.xml': strToU8('<anders/>'), 'customXml/item2.xml': strToU8(part?.content ?? '') };
  const bytes = Buffer.from(zipSync(parts));
  if (size === undefined) return bytes;
  // APPNOTE 4.3.12: of each file in the central directory, the size before it was packed.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

test('a draft is found in whichever part of a Word file it stands', () => {
  expect(embeddedDraft(wordFile())).toEqual({ name: 'Opvang.inbreng', bytes: strToU8('{}') });
});

test('parts that together say that they are larger than any draft get no memory', () => {
  expect(embeddedDraft(wordFile(150 * 1024 * 1024))).toBeNull();
});
