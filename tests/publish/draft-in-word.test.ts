import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DRAFT_NAMESPACE, embeddedDraft } from '../../engine/publish/draft-in-word.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (parts: Record<string, Uint8Array>, level: 0 | 1 = 1): Uint8Array => zipSync(parts, { level });
const draft = (text: string): Uint8Array =>
  words(
    `<draft xmlns="${DRAFT_NAMESPACE}" name="x.inbreng">${Buffer.from(gzipSync(words(text))).toString('base64')}</draft>`,
  );

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
    const room = new Uint8Array(90 * 1024 * 1024);
    // One that comes after all room is used.
    const full = { 'customXml/item1.xml': room, 'customXml/item2.xml': room };
    const last = new Uint8Array(77 * 1024 * 1024);
    last.set(draft('{}'));
    expect(embeddedDraft(word({ ...full, 'customXml/item3.xml': last }, 0))).toBeNull();
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
