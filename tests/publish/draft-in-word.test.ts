import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DRAFT_NAMESPACE, embeddedDraft } from '../../engine/publish/draft-in-word.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (parts: Record<string, Uint8Array>, level: 0 | 1 = 1): Uint8Array => zipSync(parts, { level });
const draft = (text: string): Uint8Array =>
  words(
    `<draft xmlns="${DRAFT_NAMESPACE}" name="x.inbreng">${Buffer.from(gzipSync(words(text))).toString('base64')}</draft>`,
  );

/** The file with other declared sizes of its parts, in MiB: PKWARE's APPNOTE, 4.3.12, 'uncompressed size'. */
function declaring(file: Uint8Array, sizes: readonly number[]): Uint8Array {
  const bytes = Buffer.from(file);
  let entry = 0;
  for (const size of sizes) {
    entry = bytes.indexOf('PK\u0001\u0002', entry, 'latin1');
    bytes.writeUInt32LE(size * 1024 * 1024, entry + 24);
    entry += 46;
  }
  return bytes;
}

describe('A Word file that a user made by hand', () => {
  test('is read when another part comes first', () => {
    const file = word({ 'customXml/item1.xml': words('<a/>'), 'customXml/item2.xml': draft('{}') });
    expect(embeddedDraft(file)).toEqual({ name: 'x.inbreng', bytes: words('{}') });
    const broken = words(`<draft xmlns="${DRAFT_NAMESPACE}" name="x">geen draft</draft>`);
    expect(embeddedDraft(word({ 'customXml/item1.xml': broken, 'customXml/item2.xml': draft('{}') }))).toEqual({
      name: 'x.inbreng',
      bytes: words('{}'),
    });
  });

  test('fills no memory: its parts are unpacked only up to the size limit of a draft', () => {
    const part = new Uint8Array(6 * 1024 * 1024);
    const last = part.slice();
    last.set(draft('{}'));
    const parts = { 'customXml/item1.xml': part, 'customXml/item2.xml': part, 'customXml/item3.xml': last };
    expect(embeddedDraft(word(parts, 0))).toMatchObject({ name: 'x.inbreng' });
    expect(embeddedDraft(declaring(word(parts, 0), [90, 90, 76]))).toMatchObject({ name: 'x.inbreng' });
    // The last part comes after all room is used.
    expect(embeddedDraft(declaring(word(parts, 0), [90, 90, 77]))).toBeNull();
  });

  test('delays nothing: a part that compresses better than any draft is not unpacked', () => {
    const grown = new Uint8Array(1024 * 1024);
    grown.set(draft('{}'));
    const file = word({ 'customXml/item1.xml': grown });
    expect(file.length).toBeLessThan(grown.length / 16);
    expect(embeddedDraft(file)).toBeNull();
    expect(embeddedDraft(word({ 'customXml/item1.xml': grown }, 0))).toMatchObject({ name: 'x.inbreng' });
  });

  test('is searched once, also when a draft begins a hundred thousand times and never ends', () => {
    expect(
      embeddedDraft(word({ 'customXml/item1.xml': words(DRAFT_NAMESPACE + '<draft '.repeat(300_000)) }, 0)),
    ).toBeNull();
  });

  test('is damaged when its packed data have another size than declared', () => {
    const packed = gzipSync(words(`{"a":"${'a'.repeat(100_000)}"}`));
    packed.set([10, 0, 0, 0], packed.length - 4);
    const part = `<draft xmlns="${DRAFT_NAMESPACE}" name="x">${Buffer.from(packed).toString('base64')}</draft>`;
    expect(embeddedDraft(word({ 'customXml/item1.xml': words(part) }))).toBe('damaged');
  });
});
