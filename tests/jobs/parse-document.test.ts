import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { draftParts } from '../../engine/publish/draft-in-word.ts';
import { DRAFT_MEDIA_TYPE } from '../../engine/publish/pdf/embedded-draft.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const draft = aDraft();
const text = draftText(draft, new Map());

/** The part of a Word file that contains a draft; `change` edits it. */
function wordWith(carried: string, change: (part: string) => string = (part) => part): Uint8Array {
  const parts = draftParts({ name: 'Opvang.inbreng', bytes: strToU8(carried) });
  return zipSync({
    'word/document.xml': strToU8('<w:document/>'),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(change(content))])),
  });
}

/** A PDF of one page that contains a draft. `isStored`: with its other objects in streams, as most programs save. */
async function pdfWith(carried: string, isStored: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(strToU8(carried), 'Opvang.inbreng', { mimeType: DRAFT_MEDIA_TYPE });
  return document.save({ useObjectStreams: isStored });
}

/** The relevant object of a PDF, as another program may write it. */
function pdfObject(dictionary: string, bytes: Uint8Array, rest = ''): Uint8Array {
  return Buffer.concat([
    strToU8(`%PDF-1.7\n7 0 obj\n<<${dictionary}>>\nstream\r\n`),
    bytes,
    strToU8(`\r\nendstream\nendobj\n${rest}`),
  ]);
}
const SUBTYPE = '/Type/EmbeddedFile/Subtype/application#2fvnd.inbreng#2bjson';

const problemOf = (bytes: Uint8Array, name: string) => {
  const read = parseDocument(bytes, name);
  if (read.ok) throw new Error('it was read');
  return read.problem;
};

describe('an opened document', () => {
  it('is a draft, or the draft in a Word file, which the result says', () => {
    expect(parseDocument(strToU8(text), 'Opvang.inbreng')).toMatchObject({
      ok: true,
      value: { draft: { id: 'd1', title: draft.title }, carrier: null },
    });
    expect(parseDocument(wordWith(text), 'Terug van de collega.DOCX')).toMatchObject({
      ok: true,
      value: { draft: { id: 'd1', title: draft.title }, carrier: 'docx', repaired: [] },
    });
  });

  it('is the draft in a PDF, also after another program saved it', async () => {
    const packed = deflateSync(strToU8(text));
    for (const bytes of [
      await pdfWith(text, true),
      await pdfWith(text, false),
      await (await PDFDocument.load(await pdfWith(text, true))).save({ useObjectStreams: false }),
      pdfObject(`${SUBTYPE}/Filter[/FlateDecode]/Length ${packed.length}`, packed),
      // Its length is in another object, or unreliable.
      pdfObject(`/Length 17 0 R/Filter /FlateDecode${SUBTYPE}`, packed, `17 0 obj\n${packed.length}\nendobj\n`),
      pdfObject(`/Length 99999999/Filter /FlateDecode${SUBTYPE}`, packed),
      // Uncompressed, with its exact size.
      pdfObject(`${SUBTYPE} /Params <</Size ${strToU8(text).length}>> /Length ${strToU8(text).length}`, strToU8(text)),
    ])
      expect(parseDocument(bytes, 'Opvang.PDF')).toMatchObject({
        ok: true,
        value: { draft: { id: 'd1', title: draft.title }, carrier: 'pdf', repaired: [] },
      });
  });

  it('is not a file without a draft, nor one that only has its name', async () => {
    const word = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    for (const bytes of [word, strToU8('geen pakket'), new Uint8Array()]) {
      const problem = problemOf(bytes, 'Terug.docx');
      expect(problem).toEqual({ code: 'no-draft-carried', values: { file: 'Terug.docx' } });
      expect(problemText(problem, 'nl')).toMatch(/^In Terug\.docx zit geen document van Inbreng.*\.inbreng eindigt\.$/);
    }
    const empty = await PDFDocument.create();
    empty.addPage();
    // Behind a password nothing can be read from it.
    const locked = pdfObject(
      `${SUBTYPE}/Length 8/Filter/FlateDecode`,
      strToU8('qzqzqzqz'),
      'trailer <</Encrypt 9 0 R>>',
    );
    for (const bytes of [await empty.save(), strToU8(`nee ${SUBTYPE}`), word, locked, new Uint8Array()]) {
      const problem = problemOf(bytes, 'GRETA.pdf');
      expect(problem).toEqual({ code: 'no-draft-carried', values: { file: 'GRETA.pdf' } });
      expect(problemText(problem, 'nl')).toMatch(/^In GRETA\.pdf zit geen document van Inbreng/);
    }
  });

  it('is refused with its reason when the draft inside was damaged', async () => {
    const words = [
      wordWith(text, (part) => part.replace(/>[A-Za-z0-9+/=]{40}/, '>')),
      wordWith(text, (part) => part.replace(/>[A-Za-z0-9+/=]+</, '>niet wat het was!<')),
      // It declares four thousand million bytes.
      wordWith(text, (part) => part.replace(/[A-Za-z0-9+/=]{8}<\/draft>/, '//////8=</draft>')),
      wordWith('geen JSON'),
      wordWith('{"format":"inbreng-draft","version":1}'),
      wordWith('{"format":"ander-soort","version":1}'),
    ];
    for (const [index, bytes] of words.entries())
      expect(problemOf(bytes, 'Terug.docx'), String(index)).toEqual({
        code: 'carried-draft-damaged',
        values: { file: 'Terug.docx' },
      });
    const packed = deflateSync(strToU8(text));
    const pdfs = [
      pdfObject(`${SUBTYPE}/Filter/FlateDecode/Length ${packed.length}`, packed.subarray(20)),
      pdfObject(`${SUBTYPE}/Filter/FlateDecode/Length 12`, packed),
      // Its end is missing; it has an unknown filter; it is in no object.
      pdfObject(`${SUBTYPE}/Filter/FlateDecode/Length 1`, packed).subarray(0, 200),
      pdfObject(`${SUBTYPE}/Filter/LZWDecode/Length ${packed.length}`, packed),
      strToU8(`%PDF-1.7\n${SUBTYPE}\n`),
      // Only some of the places are checked, even if the last of thousands has a draft.
      Buffer.concat([
        strToU8(`%PDF-1.7\n${`7 0 obj<<${SUBTYPE}/Filter/Other>>stream\nendstream\n`.repeat(2_000)}`),
        pdfObject(`${SUBTYPE}/Length ${packed.length}/Filter/FlateDecode`, packed),
      ]),
      await pdfWith('geen JSON', true),
      await pdfWith('{"format":"ander-soort","version":1}', true),
    ];
    for (const [index, bytes] of pdfs.entries())
      expect(problemOf(bytes, 'Terug.pdf'), String(index)).toEqual({
        code: 'carried-draft-damaged',
        values: { file: 'Terug.pdf' },
      });
  });

  it('is refused for its size when it has more than a computer can compose', async () => {
    const content = [{ type: 'run', text: 'woord '.repeat(10_000) }];
    const large = JSON.stringify({ ...draft, body: [{ type: 'paragraph', id: 'lang', content }] });
    for (const [name, bytes] of [
      ['Terug.docx', wordWith(large)],
      ['Terug.pdf', await pdfWith(large, true)],
    ] as const)
      expect(problemOf(bytes, name)).toMatchObject({
        code: 'draft-too-much',
        values: { file: name, limit: 'text', words: expect.stringMatching(/^woord woord/) },
      });
  });

  it('is refused when a newer Inbreng exported it', async () => {
    const newer = JSON.stringify({ ...draft, version: 99 });
    for (const [name, bytes] of [
      ['Terug.docx', wordWith(newer)],
      ['Terug.pdf', await pdfWith(newer, true)],
    ] as const)
      expect(problemOf(bytes, name)).toMatchObject({ code: 'draft-newer', values: { file: name, version: 99 } });
  });
});
