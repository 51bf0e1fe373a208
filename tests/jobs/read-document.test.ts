import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../engine/jobs/check.ts';
import { diffDraftFiles } from '../../engine/jobs/diff.ts';
import { evidenceOf } from '../../engine/jobs/evidence.ts';
import { type ExportInput, exportDraft } from '../../engine/jobs/export.ts';
import { readDocument } from '../../engine/jobs/read-document.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-gelezen-'));
const typesetter = createTypesetter();
const file = join(root, 'inbreng.inbreng');
const places = { templates: TEMPLATES, fonts: FONTS, today: '2026-11-25' };
let word = '';
let pdf = '';
const input = (more: Partial<ExportInput>): ExportInput => ({
  ...places,
  file,
  formats: ['docx', 'pdf'],
  outDir: root,
  despite: 'proef',
  now: '2026-11-25T12:00:00+01:00',
  by: 'test',
  progress: () => undefined,
  typesetter,
  ...more,
});
beforeAll(async () => {
  const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  if (!(await writeDraft(file, draft, new Map())).ok) throw new Error('not written');
  const done = await exportDraft(input({}));
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  [word = '', pdf = ''] = done.value.files.map((one) => one.file);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a Word file and a PDF with a draft', () => {
  it('are checked, compared and searched for evidence like the draft', async () => {
    const checked = [file, word, pdf].map((one) => checkDraft({ ...places, file: one, language: 'nl', typesetter }));
    const [own, ...exports] = (await Promise.all(checked)).map((one) => one.ok && one.value.counts);
    expect(exports).toEqual([own, own]);
    const [evidence, ...others] = [file, word, pdf].map((one) => evidenceOf(one)).map((one) => one.ok && one.value.csv);
    expect(others).toEqual([evidence, evidence]);
    const compared = diffDraftFiles(word, pdf);
    expect(compared.ok && compared.value.same).toBe(true);
  });

  it('are exported again without being overwritten, under another name too', async () => {
    const before = readFileSync(word);
    const again = await exportDraft(input({ file: word }));
    expect(again.ok ? null : again.problem).toEqual({ code: 'export-over-source', values: { file: word } });
    const elsewhere = await exportDraft(input({ file: word, outDir: join(root, 'uit') }));
    expect(elsewhere.ok && elsewhere.value.files.length).toBe(2);
    expect(readFileSync(word).equals(before)).toBe(true);
    const renamed = join(root, 'hernoemd.inbreng');
    writeFileSync(renamed, before);
    const read = readDocument(renamed);
    expect(read.ok && read.value.carrier).toBe('docx');
  });
});

describe('a file of another kind', () => {
  const codeOf = (name: string, bytes: Uint8Array | string): string | null => {
    writeFileSync(join(root, name), bytes);
    const read = readDocument(join(root, name));
    return read.ok ? null : read.problem.code;
  };

  it('is reported to have no document when it is a Word file or a PDF of another program', () => {
    const other = zipSync({ 'word/document.xml': new Uint8Array([60]) });
    expect(codeOf('ander.docx', other)).toBe('no-draft-carried');
    expect(codeOf('ander.odt', other)).toBe('no-draft-carried');
    expect(codeOf('ander.pdf', '%PDF-1.7 ')).toBe('no-draft-carried');
  });

  it('is reported to be no document of Inbreng when it is anything else', () => {
    expect(codeOf('motie.txt', 'De Kamer, gehoord de beraadslaging,')).toBe('draft-not-json');
    expect(codeOf('leeg.inbreng', '')).toBe('draft-not-json');
  });
});
