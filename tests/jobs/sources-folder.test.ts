import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { importFiles } from '../../engine/jobs/import.ts';
import { sourcesResultSchema } from '../../engine/jobs/results.ts';
import { makeSourcesFolder, type SourcesInput } from '../../engine/jobs/sources-folder.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { storeReport } from '../../engine/store/reports.ts';
import { paragraph, reportOf } from '../core/reports/sample-report.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { emptyFolder } from '../store/folders.ts';
import { finding, STARTER_LIBRARY, starterBlocks } from '../templates/starter-library.ts';

const NOW = '2026-11-25T09:00:00+01:00';
const PAPER = join(TEMPLATES, 'demo/official-files/officielebekendmakingen/kst-28638-238.xml');

/** A sample, and a library in which an official file was read. */
async function inputIn(dir: string, more: Partial<SourcesInput> = {}): Promise<SourcesInput> {
  const library = join(dir, 'bibliotheek');
  cpSync(STARTER_LIBRARY, library, { recursive: true });
  const imported = await importFiles({ library, files: [PAPER], language: 'nl', now: NOW, by: 'test' });
  if (!imported.ok) throw new Error(imported.problem.code);
  const file = join(dir, 'inbreng.inbreng');
  const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const demand = Object.values(draft.blocks).find(({ kind }) => kind === 'demand');
  if (demand?.kind === 'demand')
    demand.grounds = [...demand.grounds, { block: '28638-238', shows: 'toont <b>dit</b>' }];
  const motion = starterBlocks().find(({ id }) => id === '28638-238');
  if (motion) draft.blocks[motion.id] = motion;
  const written = await writeDraft(file, draft, new Map());
  if (!written.ok) throw new Error(written.problem.code);
  return {
    file,
    formats: ['txt'],
    out: join(dir, 'bronnenmap.zip'),
    library,
    templates: TEMPLATES,
    fonts: FONTS,
    now: NOW,
    today: '2026-11-25',
    by: 'test',
    progress: () => undefined,
    watch: UNWATCHED,
    ...more,
  };
}

describe('A folder of sources', () => {
  it('has the document, the text and the record of each source that the library has, and a list with every ground', async () => {
    const dir = emptyFolder();
    const input = await inputIn(dir);
    const made = await makeSourcesFolder(input);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(sourcesResultSchema.parse(made.value)).toEqual(made.value);
    const files = unzipSync(readFileSync(input.out));
    expect(Object.keys(files).sort()).toEqual([...made.value.files].sort());
    expect(made.value.files.filter((name) => name.startsWith('Inbreng'))).toHaveLength(1);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const index = text('lijst.html');
    expect(index).toContain('Kamerstukken II 2023/24, 28638, nr. 229');
    expect(index).toContain('href="https://zoek.officielebekendmakingen.nl/kst-28638-229.html"');
    expect(index).toContain('kst-28638-238.xml');
    expect(index).toContain('<svg ');
    expect(index).toContain('toont &lt;b&gt;dit&lt;/b&gt;');
    // Every file that the list names is in the folder.
    const links = [...index.matchAll(/href="(?!https?:)([^"]+)"/g)].map(([, href]) => decodeURIComponent(href ?? ''));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(made.value.files).toContain(link);
    const record = made.value.files.find((name) => name.startsWith('herkomst/'));
    expect(JSON.parse(text(record ?? ''))).toMatchObject({
      format: 'inbreng-import-record',
      kind: 'officielebekendmaking',
    });
    const motion = made.value.files.find((name) => /^bronnen\/.*Bikker/.test(name));
    expect(text(motion ?? '')).toContain('De Kamer,');
    expect(text('lijst.csv').split('\r\n')[1]).toMatch(/^1;Motie;/);
  });

  it('has the file of a report that the library keeps, once for all its findings', async () => {
    const dir = emptyFolder();
    const input = await inputIn(dir);
    const fingerprint = 'a'.repeat(64);
    const bytes = new TextEncoder().encode('%PDF-1.7 een rapport');
    const report = reportOf([paragraph(1, 'Een alinea.')], { fingerprint, file: 'rapport: nr. 3.pdf' });
    const stored = await storeReport(join(dir, 'bibliotheek'), report, bytes);
    expect(stored.ok).toBe(true);
    const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
    for (const block of Object.values(draft.blocks)) if (block.kind === 'finding') block.fingerprint = fingerprint;
    expect((await writeDraft(input.file, draft, new Map())).ok).toBe(true);
    const made = await makeSourcesFolder({ ...input, library: undefined, reportsOf: join(dir, 'bibliotheek') });
    if (!made.ok) throw new Error(made.problem.code);
    const files = made.value.files.filter((name) => name.endsWith('.pdf'));
    expect(files).toEqual(['bronnen/rapport nr. 3.pdf']);
    const zip = unzipSync(readFileSync(input.out));
    expect(zip[files[0] ?? '']).toEqual(bytes);
    const list = strFromU8(zip['lijst.html'] ?? new Uint8Array());
    expect(list.match(/href="bronnen\/rapport%20nr\.%203\.pdf">het rapport zelf</g)?.length).toBeGreaterThan(1);
  });

  it('has names that every system accepts, and equal bytes each time, also as a concept with errors', async () => {
    const dir = emptyFolder();
    const input = await inputIn(dir);
    const before = readFileSync(input.file);
    const first = await makeSourcesFolder(input);
    if (!first.ok) throw new Error(first.problem.code);
    const bytes = readFileSync(input.out);
    expect((await makeSourcesFolder(input)).ok).toBe(true);
    expect(readFileSync(input.out).equals(bytes)).toBe(true);
    // The reason for the export despite errors is not stored in the document.
    expect(readFileSync(input.file).equals(before)).toBe(true);
    const names = first.value.files.flatMap((path) => path.split('/'));
    for (const name of names) {
      expect(name).not.toMatch(/[<>:"\\|?*\u0000-\u001f]|[. ]$/);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }
    expect(new Set(first.value.files.map((path) => path.toLowerCase())).size).toBe(first.value.files.length);
  });

  it('is also a folder, that appears as a whole and never over other files', async () => {
    const dir = emptyFolder();
    const out = join(dir, 'map', 'bronnen');
    const input = await inputIn(dir, { out });
    const made = await makeSourcesFolder(input);
    if (!made.ok) throw new Error(made.problem.code);
    for (const path of made.value.files) expect(existsSync(join(out, path))).toBe(true);
    expect(readdirSync(join(dir, 'map'))).toEqual(['bronnen']);
    const former = readFileSync(join(out, 'lijst.html'), 'utf8');
    expect(await makeSourcesFolder(input)).toMatchObject({ ok: false, problem: { code: 'folder-not-empty' } });
    expect(readFileSync(join(out, 'lijst.html'), 'utf8')).toBe(former);
    const empty = join(dir, 'leeg');
    mkdirSync(empty);
    expect((await makeSourcesFolder({ ...input, out: empty })).ok).toBe(true);
    const blocked = join(dir, 'bestand');
    writeFileSync(blocked, 'van iemand');
    expect(await makeSourcesFolder({ ...input, out: join(blocked, 'map') })).toMatchObject({ ok: false });
    expect(await makeSourcesFolder({ ...input, out: join(blocked, 'map.zip') })).toMatchObject({
      ok: false,
      problem: { code: 'output-unusable' },
    });
    expect(readdirSync(dir).sort()).toEqual(['bestand', 'bibliotheek', 'inbreng.inbreng', 'leeg', 'map']);
  });

  it('without a library has what the draft has; an existing file in place of the folder stays', async () => {
    const dir = emptyFolder();
    const { library: _, ...input } = await inputIn(dir);
    const made = await makeSourcesFolder({ ...input, contents: null });
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value.files.some((name) => name.startsWith('herkomst/'))).toBe(false);
    expect(made.value.files.some((name) => name.startsWith('bronnen/'))).toBe(true);
    const file = join(dir, 'bestand');
    writeFileSync(file, 'van iemand');
    expect(await makeSourcesFolder({ ...input, contents: null, out: file })).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe('van iemand');
    expect(await makeSourcesFolder({ ...input, contents: null, out: input.file })).toMatchObject({
      ok: false,
      problem: { code: 'export-over-source' },
    });
  });
});
