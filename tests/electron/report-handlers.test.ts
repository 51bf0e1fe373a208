import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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
import { craft } from '../sources/pdf/craft.ts';
import { emptyFolder } from '../store/folders.ts';
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
    const reply = await reader.openReport({ file }, context, (_stage, count) => count && pages.push(count), {
      onDrawing: async () => undefined,
      tooSlow: new Set(),
    });
    if (!reply.ok) throw new Error(reply.problem.message);
    return readJsonText(reply.value.report);
  };
  return { data, context, keeper, file, pages, open };
}
const nobody = () => undefined;

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
      value: { reports: [{ fingerprint, file: 'rapport.pdf', paragraphs: 3 }] },
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
