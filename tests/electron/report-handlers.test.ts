import { cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { readJsonText } from '../../electron/ipc/json-text.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import { createReportHandlers as createLibraryHandlers } from '../../electron/processes/library/report-handlers.ts';
import type { Context, PageCount } from '../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../electron/processes/reports/report-handlers.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import { craft, textPage } from '../sources/pdf/craft.ts';
import { emptyFolder, everyByte } from '../store/folders.ts';
import { STARTER_LIBRARY } from '../templates/starter-library.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINES = [
  'De autoriteiten van Voorbeeldland stelden een coördinator aan.',
  'De coördinator heeft vier medewerkers en een eigen budget.',
  'Gemeenten krijgen geen geld voor de opvang van minderjarigen.',
];

let folder: string;
let pdf: string;
beforeEach(async () => {
  folder = emptyFolder();
  pdf = join(folder, 'rapport.pdf');
  cpSync(STARTER_LIBRARY, join(folder, 'bibliotheek'), { recursive: true });
  const lines = LINES.map((text, at) => ({ text: `${at + 1}. ${text}`, x: 70, y: 100 + at * 40 }));
  writeFileSync(pdf, await (await craft([{ lines }])).save());
});

function start() {
  const data = join(folder, 'app');
  const own = { settings: { library: join(folder, 'bibliotheek'), language: 'nl' }, by: 'Noor', window: 1 };
  const context = { ...own, windows: [1], now: '2026-11-25T10:00:00+01:00', paths: { g1: pdf } } as unknown as Context;
  const reader = createReportHandlers({
    data,
    templates: join(ROOT, 'templates'),
    fonts: join(ROOT, 'assets', 'fonts'),
    spelling: '',
  });
  const keeper = createLibraryHandlers(
    data,
    watchLibrary(() => undefined),
    createUserFiles(),
  );
  const file = 'g1' as GrantId;
  const pages: PageCount[] = [];
  const open = async () => {
    const reply = await reader.openReport({ file }, context, (_stage, count) => count && pages.push(count), WATCH);
    if (!reply.ok) throw new Error(reply.problem.message);
    return readJsonText(reply.value.report);
  };
  const reread = (kept: string) => reader.openReport({ kept }, context, nobody, WATCH);
  return { data, context, reader, keeper, file, pages, open, reread };
}
const nobody = () => undefined;
const WATCH = { onDrawing: async () => undefined, tooSlow: new Set<string>() };

describe('a report that a window opens', () => {
  it('is read with progress, and its paragraphs become findings of the library', async () => {
    const { context, keeper, pages, open } = start();
    const report = await open();
    expect(pages).toEqual([{ done: 1, total: 1 }]);
    expect(report.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3]);
    const { fingerprint } = report;
    const picked = await keeper.pickFinding({ fingerprint, choice: { paragraphs: [2] } }, context, nobody);
    if (!picked.ok) throw new Error(picked.problem.message);
    const stored = join(folder, 'bibliotheek', 'bevindingen', `${picked.value.id}.md`);
    expect(readFileSync(stored, 'utf8')).toContain(LINES[1]);
    expect(readFileSync(stored, 'utf8')).toContain(`fingerprint: ${fingerprint}`);
    const listed = await keeper.storedReports(undefined, context, nobody);
    expect(listed).toMatchObject({
      ok: true,
      value: { reports: [{ fingerprint, file: 'rapport.pdf', paragraphs: 3, kept: 'text' }], damaged: [] },
    });
  });

  it('is kept with its file, unless the file is another one by now', async () => {
    const { context, keeper, file, open } = start();
    const { fingerprint } = await open();
    const kept = join(folder, 'bibliotheek', 'rapporten', `${fingerprint}.pdf`);
    expect(await keeper.keepReport({ fingerprint, file }, context, nobody)).toMatchObject({ ok: true });
    expect(readFileSync(kept)).toEqual(readFileSync(pdf));
    writeFileSync(pdf, await (await craft([{ lines: [] }])).save());
    expect(await keeper.keepReport({ fingerprint, file }, context, nobody)).toMatchObject({
      ok: false,
      problem: { code: 'changed-elsewhere' },
    });
  });

  it('is refused if it was never opened, or no library is chosen', async () => {
    const { context, keeper, open } = start();
    const fingerprint = 'ab'.repeat(32);
    expect(await keeper.storedReport({ fingerprint }, context, nobody)).toMatchObject({
      problem: { code: 'report-unknown' },
    });
    const report = await open();
    const without = { ...context, settings: { ...context.settings, library: null } } as Context;
    expect(await keeper.storedReport({ fingerprint: report.fingerprint }, without, nobody)).toMatchObject({ ok: true });
    expect(
      await keeper.pickFinding({ fingerprint: report.fingerprint, choice: { paragraphs: [1] } }, without, nobody),
    ).toMatchObject({ problem: { code: 'no-library' } });
    expect(existsSync(join(folder, 'bibliotheek', 'rapporten'))).toBe(false);
  });
});

describe('the file of a report, for the pictures of its pages', () => {
  it('is the one that the user chose, or the one that the library keeps', async () => {
    const { context, reader, keeper, file, open } = start();
    const { fingerprint } = await open();
    const bytes = new Uint8Array(readFileSync(pdf));
    const chosen = await reader.reportFile({ fingerprint, file }, context, nobody, WATCH);
    expect(chosen).toEqual({ ok: true, value: { pdf: bytes } });
    const ofLibrary = () => reader.reportFile({ fingerprint, file: null }, context, nobody, WATCH);
    await keeper.keepReport({ fingerprint, file: null }, context, nobody);
    expect(await ofLibrary()).toEqual({ ok: true, value: null });
    await keeper.keepReport({ fingerprint, file }, context, nobody);
    expect(await ofLibrary()).toEqual({ ok: true, value: { pdf: bytes } });
    const without = { ...context, settings: { ...context.settings, library: null } } as Context;
    expect(await reader.reportFile({ fingerprint, file: null }, without, nobody, WATCH)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('is refused if it is another file, too large to show, gone, or was not granted', async () => {
    const { context, reader, file } = start();
    const fingerprint = 'ab'.repeat(32);
    const ask = (of: GrantId) => reader.reportFile({ fingerprint, file: of }, context, nobody, WATCH);
    expect(await ask(file)).toMatchObject({ ok: false, problem: { code: 'report-file-differs' } });
    truncateSync(pdf, 100_000_001);
    expect(await ask(file)).toMatchObject({ ok: false, problem: { code: 'report-file-too-large' } });
    expect(await ask('g2' as GrantId)).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    const gone = { ...context, paths: { g1: join(folder, 'weg.pdf') } } as unknown as Context;
    await expect(reader.reportFile({ fingerprint, file }, gone, nobody, WATCH)).rejects.toThrow('ENOENT');
  });
});

describe('the reports of a library', () => {
  const stored = (name: string) => join(folder, 'bibliotheek', 'rapporten', name);

  it('are listed with what is kept, and a damaged one or one of a newer Inbreng is not left out', async () => {
    const { context, keeper, file, open } = start();
    const { fingerprint } = await open();
    await keeper.keepReport({ fingerprint, file }, context, nobody);
    const [damaged, newer] = ['cd'.repeat(32), 'ef'.repeat(32)] as const;
    writeFileSync(stored(`${damaged}.json`), '{"format":"inbreng-rep');
    const known = JSON.parse(readFileSync(stored(`${fingerprint}.json`), 'utf8'));
    writeFileSync(stored(`${newer}.json`), JSON.stringify({ ...known, fingerprint: newer, version: 2, more: true }));
    expect(await keeper.storedReports(undefined, context, nobody)).toMatchObject({
      ok: true,
      value: {
        reports: [{ fingerprint, file: 'rapport.pdf', kept: 'file' }],
        damaged: [
          { fingerprint: damaged, path: stored(`${damaged}.json`), hasFile: false, isNewer: false },
          { fingerprint: newer, hasFile: false, isNewer: true },
        ],
      },
    });
    // A report is listed again when its file changes.
    writeFileSync(stored(`${fingerprint}.json`), '');
    const again = await keeper.storedReports(undefined, context, nobody);
    if (!again.ok) throw new Error(again.problem.message);
    expect(again.value.reports).toEqual([]);
    expect(again.value.damaged.find((one) => one.fingerprint === fingerprint)).toMatchObject({ hasFile: true });
    expect(again.value.damaged).toHaveLength(3);
  });

  it('are repaired from the file that the library keeps', async () => {
    const { context, keeper, file, open, reread } = start();
    const { fingerprint } = await open();
    await keeper.keepReport({ fingerprint, file }, context, nobody);
    const before = readFileSync(stored(`${fingerprint}.json`));
    writeFileSync(stored(`${fingerprint}.json`), before.subarray(0, 300));
    expect(await reread(fingerprint)).toMatchObject({ ok: true });
    expect(await keeper.keepReport({ fingerprint, file: null }, context, nobody)).toMatchObject({ ok: true });
    expect(readFileSync(stored(`${fingerprint}.json`)).equals(before)).toBe(true);
    expect(readdirSync(stored('')).sort()).toEqual([`${fingerprint}.json`, `${fingerprint}.pdf`]);
    // Nothing of the former file can be read, its name included.
    writeFileSync(stored(`${fingerprint}.json`), '');
    const named = await reread(fingerprint);
    if (!named.ok) throw new Error(named.problem.message);
    expect(readJsonText(named.value.report).file).toBe(`rapport-${fingerprint.slice(0, 12)}.pdf`);
    // Another file in its place is not that report.
    writeFileSync(stored(`${fingerprint}.pdf`), await (await craft([{ lines: [] }, textPage()])).save());
    expect(await reread(fingerprint)).toMatchObject({ ok: false });
    expect(await reread('ab'.repeat(32))).toMatchObject({ ok: false, problem: { code: 'file-missing' } });
  });

  it('are removed with their file, and findings keep their text', async () => {
    const { context, keeper, file, open } = start();
    const { fingerprint } = await open();
    const picked = await keeper.pickFinding({ fingerprint, choice: { paragraphs: [2] } }, context, nobody);
    const before = everyByte(join(folder, 'bibliotheek'));
    await keeper.keepReport({ fingerprint, file }, context, nobody);
    expect(await keeper.removeReport({ fingerprint }, context, nobody)).toEqual({ ok: true, value: null });
    expect(readdirSync(stored(''))).toEqual([]);
    const after = everyByte(join(folder, 'bibliotheek'));
    delete before[join('rapporten', `${fingerprint}.json`)];
    expect(after).toEqual(before);
    if (!picked.ok) throw new Error(picked.problem.message);
    expect(after[join('bevindingen', `${picked.value.id}.md`)]).toContain(`fingerprint: ${fingerprint}`);
    // Removed by another window in the meantime.
    expect(await keeper.removeReport({ fingerprint }, context, nobody)).toEqual({ ok: true, value: null });
  });

  it('are not replaced by an older Inbreng', async () => {
    const { context, keeper, open } = start();
    const { fingerprint } = await open();
    await keeper.keepReport({ fingerprint, file: null }, context, nobody);
    const known = JSON.parse(readFileSync(stored(`${fingerprint}.json`), 'utf8'));
    const newer = JSON.stringify({ ...known, version: 2 });
    writeFileSync(stored(`${fingerprint}.json`), newer);
    expect(await keeper.keepReport({ fingerprint, file: null }, context, nobody)).toMatchObject({ ok: true });
    expect(readFileSync(stored(`${fingerprint}.json`), 'utf8')).toBe(newer);
  });

  it('are not read when the library is away', async () => {
    const { context, keeper } = start();
    const away = { ...context, settings: { ...context.settings, library: join(folder, 'weg') } } as Context;
    const asked = { references: [], since: null };
    for (const reply of [
      await keeper.storedReports(undefined, away, nobody),
      await keeper.citedReports(asked, away, nobody),
      await keeper.removeReport({ fingerprint: 'ab'.repeat(32) }, away, nobody),
    ])
      expect(reply).toMatchObject({ ok: false, problem: { code: 'library-away' } });
    const none = { ...context, settings: { ...context.settings, library: null } } as Context;
    expect(await keeper.storedReports(undefined, none, nobody)).toEqual({
      ok: true,
      value: { reports: [], damaged: [] },
    });
    expect(await keeper.citedReports(asked, none, nobody)).toEqual({ ok: true, value: { state: '', reports: '[]' } });
  });
});
