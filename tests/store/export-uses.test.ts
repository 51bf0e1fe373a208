import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportUse, makeExportUse } from '../../engine/core/drafts/export-use.ts';
import { type ExportInput, exportDraft } from '../../engine/jobs/export.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { noteExportUse, readExportUses } from '../../engine/store/export-uses.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-gebruik-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const use = (more: Partial<ExportUse>): ExportUse => ({
  format: 'inbreng-export-use',
  version: 1,
  at: '2026-12-01T09:00:00+01:00',
  document: 'd1',
  title: 'Inbreng',
  purpose: 'sending',
  faction: null,
  formats: ['docx'],
  quotes: ['citaat'],
  ...more,
});

describe('the exports that a library notes', () => {
  it('are read back, newest first by their moment in any time zone, and two at one time are both kept', async () => {
    const dir = join(root, 'teruglezen');
    const early = use({ at: '2026-12-01T23:30:00+01:00' });
    const late = use({ at: '2026-12-02T00:10:00+01:00', purpose: 'concept', faction: 'VVD' });
    const alike = use({ at: '2026-12-02T00:10:00+01:00', document: 'd2' });
    for (const one of [late, early, alike]) await noteExportUse(dir, one);
    const read = await readExportUses(dir);
    expect(read).toHaveLength(3);
    expect(read.slice(0, 2)).toEqual(expect.arrayContaining([late, alike]));
    expect(read[2]).toEqual(early);
    expect(
      readdirSync(join(dir, 'gebruik')).every((name) => /^2026-12-01T2[23]-\d\d-00-000Z-\w{8}\.json$/.test(name)),
    ).toBe(true);
  });

  it('are none in a library without them, and a damaged, strange or newer file hides no other', async () => {
    const dir = join(root, 'beschadigd');
    expect(await readExportUses(dir)).toEqual([]);
    await noteExportUse(dir, use({}));
    const folder = join(dir, 'gebruik');
    writeFileSync(join(folder, '2026-12-03T00-00-00-000Z-00000001.json'), '{"format": "inbreng-export-use", "at"');
    writeFileSync(join(folder, '2026-12-03T00-00-00-000Z-00000002.json'), JSON.stringify({ ...use({}), version: 2 }));
    writeFileSync(
      join(folder, '2026-12-03T00-00-00-000Z-00000003.json'),
      JSON.stringify({ ...use({}), purpose: 'print' }),
    );
    mkdirSync(join(folder, '2026-12-03T00-00-00-000Z-00000004.json'));
    writeFileSync(join(folder, 'lees mij.txt'), 'van een collega');
    expect(await readExportUses(dir)).toEqual([use({})]);
  });

  it('leave the blocks of the library and its problems as they were', async () => {
    const dir = join(root, 'bibliotheek');
    const made = await createLibrary(dir);
    if (!made.ok) throw new Error(made.problem.code);
    await noteExportUse(dir, use({}));
    const again = await createLibrary(dir);
    expect(again.ok && [again.value.blocks, again.value.problems]).toEqual([[], []]);
  });
});

describe('an export by the command', () => {
  const library = join(root, 'bij-export');
  const blocks = finding(starterBlocks());
  const typesetter = createTypesetter();
  const saved = async (name: string, type: Parameters<typeof specimen>[0]) => {
    const file = join(root, `${name}.inbreng`);
    const written = await writeDraft(file, specimen(type, blocks), new Map());
    if (!written.ok) throw new Error(written.problem.code);
    return file;
  };
  const exported = (file: string, more: Partial<ExportInput> = {}) =>
    exportDraft({
      file,
      formats: ['txt'],
      outDir: join(root, 'uit'),
      despite: 'proef',
      library,
      templates: TEMPLATES,
      fonts: FONTS,
      now: '2026-12-01T09:00:00.000Z',
      today: '2026-12-01',
      by: 'test',
      progress: () => undefined,
      typesetter,
      ...more,
    });
  beforeAll(async () => {
    const made = await createLibrary(library);
    if (!made.ok) throw new Error(made.problem.code);
  });

  it('notes the quotes of the document, its title and its purpose in the library, and nothing in the files', async () => {
    const file = await saved('inbreng', 'inbreng-commissiedebat');
    const draft = specimen('inbreng-commissiedebat', blocks);
    const made = await exported(file);
    if (!made.ok) throw new Error(made.problem.code);
    const noted = await readExportUses(library);
    const quotes = Object.values(draft.blocks).flatMap((block) => (block.kind === 'quote' ? [block.id] : []));
    expect(noted).toMatchObject([{ document: draft.id, purpose: 'concept', faction: null, formats: ['txt'] }]);
    expect(noted[0]?.quotes.length).toBeGreaterThan(0);
    expect(quotes).toEqual(expect.arrayContaining(noted[0]?.quotes ?? []));
    expect(noted[0]?.title).toMatch(/^Vijf toezeggingen/);
    for (const one of made.value.files) expect(readFileSync(one.file, 'utf8')).not.toContain('inbreng-export-use');
  });

  it('notes nothing without quotes, without a library, or when it was stopped', async () => {
    const before = (await readExportUses(library)).length;
    await exported(await saved('overleg', 'inbreng-schriftelijk-overleg'));
    const file = await saved('zonder', 'inbreng-commissiedebat');
    await exported(file, { library: undefined });
    const variables = Object.fromEntries(
      Object.keys(specimen('inbreng-commissiedebat', blocks).variables).map((name) => [name, { value: null }]),
    );
    await writeDraft(file, { ...specimen('inbreng-commissiedebat', blocks), variables }, new Map());
    const stopped = await exported(file, { purpose: 'sending' });
    expect(stopped.ok && stopped.value.stoppedBy.length).toBeGreaterThan(0);
    expect(await readExportUses(library)).toHaveLength(before);
  });

  it('succeeds when the library cannot be written, and says so', async () => {
    rmSync(join(library, 'gebruik'), { recursive: true });
    writeFileSync(join(library, 'gebruik'), 'een bestand op de plaats van de map');
    const made = await exported(await saved('dicht', 'inbreng-commissiedebat'));
    expect(made.ok && made.value.files).toHaveLength(1);
    expect(made.ok && made.value.gaps.map(({ nl }) => nl).join(' ')).toContain('niet genoteerd');
  });
});

it('a document for one faction notes the quotes of its own part', () => {
  const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const documentType = documentTypeOf('inbreng-commissiedebat');
  const facts = { draft, documentType, at: '2026-12-01T09:00:00Z', purpose: 'sending', formats: ['pdf'] } as const;
  expect(makeExportUse({ ...facts, faction: null })?.quotes.length).toBeGreaterThan(0);
  expect(makeExportUse({ ...facts, draft: { ...draft, body: [] }, faction: null })).toBeNull();
});
