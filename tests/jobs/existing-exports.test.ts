/** Exports into a folder that already has files: a colleague may have written in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportInput, exportDraft } from '../../engine/jobs/export.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-existing-'));
const outDir = join(root, 'uit');
const typesetter = createTypesetter();

async function exportFile(name: string, more: Partial<ExportInput> = {}) {
  return exportDraft({
    file: join(root, `${name}.inbreng`),
    formats: ['docx', 'txt'],
    outDir,
    despite: 'proef',
    templates: TEMPLATES,
    fonts: FONTS,
    now: '2026-12-01T09:00:00.000Z',
    today: '2026-12-01',
    by: 'test',
    progress: () => undefined,
    typesetter,
    existingFiles: 'keep-changed',
    ...more,
  });
}

/** A comment in a Word file, as a colleague adds it. */
function addComment(file: string): Buffer {
  const parts = unzipSync(readFileSync(file));
  parts['word/comments.xml'] = strToU8('<w:comments><w:comment w:id="0" w:author="Collega"/></w:comments>');
  writeFileSync(file, zipSync(parts));
  return readFileSync(file);
}

beforeAll(async () => {
  vi.stubEnv('XDG_CACHE_HOME', join(root, 'cache'));
  const draft = specimen('factsheet', finding(starterBlocks()));
  await writeDraft(join(root, 'eerste.inbreng'), draft, new Map());
  await writeDraft(join(root, 'ander.inbreng'), { ...draft, id: 'ander-document' }, new Map());
});
beforeEach(() => rmSync(outDir, { recursive: true, force: true }));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('an export over its former files', () => {
  it('replaces them when they are unchanged', async () => {
    expect(await exportFile('eerste')).toMatchObject({ ok: true });
    expect(await exportFile('eerste', { formats: ['txt', 'docx', 'html'] })).toMatchObject({ ok: true });
    expect(await exportFile('eerste')).toMatchObject({ ok: true });
  });

  it('keeps the comments of a colleague and writes nothing, until the user asks to replace', async () => {
    const made = await exportFile('eerste');
    const [word = '', text = ''] = made.ok ? made.value.files.map((one) => one.file) : [];
    const commented = addComment(word);
    rmSync(text);
    expect(await exportFile('eerste')).toEqual({
      ok: false,
      problem: { code: 'export-changed', values: { file: word } },
    });
    expect(readFileSync(word).equals(commented)).toBe(true);
    expect(readdirSync(outDir)).toHaveLength(1);
    expect(await exportFile('eerste', { existingFiles: 'replace' })).toMatchObject({ ok: true });
    expect(readFileSync(word).equals(commented)).toBe(false);
    expect(await exportFile('eerste')).toMatchObject({ ok: true });
  });

  it('keeps a file of another document and a file that it does not know', async () => {
    expect(await exportFile('ander')).toMatchObject({ ok: true });
    expect(await exportFile('eerste')).toMatchObject({ ok: false, problem: { code: 'export-changed' } });
    rmSync(join(root, 'cache'), { recursive: true });
    expect(await exportFile('ander')).toMatchObject({ ok: false, problem: { code: 'export-changed' } });
  });
});
