import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../engine/core/publication/formats.ts';
import { embeddedDraft } from '../../engine/publish/draft-in-word.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { isCampaign } from '../campaign.ts';
import { geometryFaults } from '../judges/geometry/geometry.ts';
import { SPECIMEN_TYPES } from '../specimens/specimens.ts';
import { everyPdf } from './every-pdf.ts';
import { type ExportedDocument, everyDocument, exported, HOUSE_STYLES } from './exported.ts';

const JUDGES = fileURLToPath(new URL('../judges/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'inbreng-judged-'));
let documents: ExportedDocument[] = [];

beforeAll(async () => {
  documents = await everyDocument();
  for (const { name, files } of documents)
    for (const format of FORMATS) writeFileSync(path(name, format), files[format]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm test` exports every fourth document once more. */
const AGAIN_EVERY = 4;
const path = (name: string, format: Format): string => join(folder, `${name}.${format}`);
const all = (format: Format): string[] => documents.map(({ name }) => path(name, format));

function runJudge(command: string, args: readonly string[]): { status: number | null; lines: string[] } {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const lines = `${run.stdout ?? ''}\n${run.stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '');
  return { status: run.status, lines: run.error ? [...lines, run.error.message] : lines };
}

describe('every specimen in both house styles', () => {
  it('exists in each house style and format', () => {
    expect(documents.length).toBe(SPECIMEN_TYPES.length * HOUSE_STYLES.length);
    for (const { name, files } of documents)
      for (const format of FORMATS) expect(files[format].length, `${name}.${format}`).toBeGreaterThan(500);
  });

  it('is a Word file that follows the schemas of ISO 29500 and has no reference without a target', () => {
    const { status, lines } = runJudge('python3', [join(JUDGES, 'ooxml-check'), ...all('docx')]);
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
    expect(lines.length).toBe(documents.length);
    expect(status).toBe(0);
  });

  it('is a PDF that follows every rule of PDF/UA-1 and PDF/A-3a', () => {
    const { status, lines } = runJudge('python3', [join(JUDGES, 'pdf-check'), ...all('pdf')]);
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
    expect(lines.filter((line) => / ua1 /.test(line)).length).toBe(documents.length);
    expect(lines.filter((line) => / 3a /.test(line)).length).toBe(documents.length);
    expect(status).toBe(0);
  });

  it('is a PDF in whose structure qpdf finds no fault', () => {
    for (const file of all('pdf')) {
      const { status, lines } = runJudge('qpdf', ['--check', file]);
      expect(status, lines.join('\n')).toBe(0);
      expect(lines.join('\n')).not.toMatch(/warning|error:/i);
    }
  });

  it('is a PDF with text, notes and cells at the right positions of its pages', async () => {
    for (const { name, houseStyle, publication, files } of documents)
      expect(await geometryFaults(files.pdf, { houseStyle, publication }), name).toEqual([]);
  });

  it('keeps to the page limit of its type; the sample inbreng has two pages', () => {
    for (const { type, name, pages } of documents) {
      if (type === 'inbreng-commissiedebat') expect(pages, name).toBe(2);
      if (type === 'position-paper') expect(pages, name).toBeGreaterThanOrEqual(5);
      // A monitor is as long as its library; a speech in large letters is bounded by speaking time.
      else if (type !== 'motiemonitor' && type !== 'spreektekst') expect(pages, name).toBeLessThanOrEqual(2);
    }
  });

  it('has a page for every node', () => {
    for (const { name, publication, layout } of documents) {
      const unplaced = publication.body.filter(({ id }) => layout.pageOf[id] === undefined);
      expect(
        unplaced.map(({ id }) => id),
        name,
      ).toEqual([]);
    }
  });

  it('contains its draft in the PDF, under its own name, byte for byte', async () => {
    const pdfs = await everyPdf();
    for (const { name, source } of documents) {
      const { attachments } = pdfs.get(name) ?? expect.fail(name);
      expect(
        attachments.map((one) => one.name),
        name,
      ).toEqual([source.name]);
      expect(source.name).toMatch(/\.inbreng$/);
      expect(Buffer.from(attachments[0]?.bytes ?? []).equals(Buffer.from(source.bytes)), name).toBe(true);
    }
  });

  it('contains its draft in the Word file, under its own name, byte for byte', () => {
    for (const { name, files, source } of documents) {
      const draft = embeddedDraft(files.docx);
      if (draft === null || draft === 'damaged') throw new Error(name);
      expect(draft.name, name).toBe(source.name);
      expect(Buffer.from(draft.bytes).equals(Buffer.from(source.bytes)), name).toBe(true);
    }
  });

  it('has the same bytes in all formats when it is exported once more', async () => {
    const typesetter = createTypesetter();
    const repeated = documents.filter((_, place) => isCampaign || place % AGAIN_EVERY === 0);
    expect(new Set(repeated.map(({ style }) => style)).size).toBe(HOUSE_STYLES.length);
    for (const { type, style, name, files } of repeated) {
      const again = await exported(type, style, typesetter);
      for (const format of FORMATS)
        expect(Buffer.from(again.files[format]).equals(Buffer.from(files[format])), `${name}.${format}`).toBe(true);
    }
  });
});
