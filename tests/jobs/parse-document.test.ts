import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { draftParts } from '../../engine/publish/docx/embedded-draft.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const draft = aDraft();

/** A Word file as far as it carries a draft; `change` is what became of that part. */
function wordWith(text: string, change: (part: string) => string = (part) => part): Uint8Array {
  const parts = draftParts({ name: 'Opvang.inbreng', bytes: strToU8(text) });
  return zipSync({
    'word/document.xml': strToU8('<w:document/>'),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(change(content))])),
  });
}

const problemOf = (bytes: Uint8Array) => {
  const read = parseDocument(bytes, 'Terug.docx');
  if (read.ok) throw new Error('it was read');
  return read.problem;
};

describe('what is opened as a document', () => {
  it('is a draft, or the draft that a Word file carries, which says so', () => {
    const text = draftText(draft, new Map());
    expect(parseDocument(strToU8(text), 'Opvang.inbreng')).toMatchObject({
      ok: true,
      value: { draft: { id: 'd1', title: draft.title }, fromWord: false },
    });
    expect(parseDocument(wordWith(text), 'Terug van de collega.DOCX')).toMatchObject({
      ok: true,
      value: { draft: { id: 'd1', title: draft.title }, fromWord: true, repaired: [] },
    });
  });

  it('is no Word file that carries nothing, nor what only bears the name of one', () => {
    const without = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    for (const bytes of [without, strToU8('geen pakket'), new Uint8Array()]) {
      const problem = problemOf(bytes);
      expect(problem).toEqual({ code: 'word-without-draft', values: { file: 'Terug.docx' } });
      expect(problemText(problem, 'nl')).toMatch(/^In Terug\.docx zit geen document van Inbreng/);
    }
  });

  it('is refused with its reason where the draft inside was damaged', () => {
    const text = draftText(draft, new Map());
    const damaged = [
      wordWith(text, (part) => part.replace(/>[A-Za-z0-9+/=]{40}/, '>')),
      wordWith(text, (part) => part.replace(/>[A-Za-z0-9+/=]+</, '>niet wat het was!<')),
      // It claims to be of four thousand million bytes.
      wordWith(text, (part) => part.replace(/[A-Za-z0-9+/=]{8}<\/draft>/, '//////8=</draft>')),
      wordWith('geen JSON'),
      wordWith('{"format":"inbreng-draft","version":1}'),
      wordWith('{"format":"ander-soort","version":1}'),
    ];
    for (const [index, bytes] of damaged.entries())
      expect(problemOf(bytes), String(index)).toEqual({ code: 'word-draft-damaged', values: { file: 'Terug.docx' } });
  });

  it('is refused where a newer Inbreng exported it', () => {
    const newer = JSON.stringify({ ...draft, version: 99 });
    expect(problemOf(wordWith(newer))).toMatchObject({
      code: 'draft-newer',
      values: { file: 'Terug.docx', version: 99 },
    });
  });
});
