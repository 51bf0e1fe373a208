import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../electron/processes/reports/report-handlers.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import { writeOutput } from '../../electron/processes/write-output.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { formatEvidence } from '../../engine/jobs/evidence.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { emptyFolder } from '../store/folders.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { servicesOfOneWindow, WINDOW } from './services-of-one-window.ts';

/** The path in the dialog of the system, and what the user chooses there. */
const dialog = vi.hoisted(() => ({ shown: '', extensions: [] as string[][], chosen: '' }));
vi.mock('electron', () => ({
  app: { getPath: () => '/nergens' },
  dialog: {
    showSaveDialog: async (
      _parent: unknown,
      { defaultPath, filters }: { defaultPath: string; filters: { extensions: string[] }[] },
    ) => {
      dialog.shown = defaultPath;
      dialog.extensions = filters.map(({ extensions }) => extensions);
      return { canceled: dialog.chosen === '', filePath: dialog.chosen };
    },
  },
}));

const DRAFT = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const FILE = 'g00000000000000000000000000000000' as GrantId;

async function saved(
  root: string,
  path: string,
  what: 'saveEvidence' | 'saveMonitor' | 'saveSources' = 'saveEvidence',
  draft = DRAFT,
) {
  mkdirSync(join(root, 'data', 'pictures'), { recursive: true });
  const folders = { data: join(root, 'data'), templates: TEMPLATES, fonts: FONTS, spelling: '' };
  const context: Context = {
    settings: settingsSchema.parse({ library: null }),
    now: '2026-11-25T09:00:00.000Z',
    today: '2026-11-25',
    by: 'test',
    window: 1,
    opening: 1,
    pictureFiles: [],
    windows: [1],
    paths: { [FILE]: path } as Context['paths'],
  };
  const handlers = createReportHandlers(folders);
  return handlers[what]({ draft: JSON.stringify(draft), file: FILE }, context, () => undefined, UNWATCHED);
}

test('the matrix is written as the name of the chosen file says', async () => {
  const root = emptyFolder();
  for (const [name, format] of [
    ['blad.xlsx', 'xlsx'],
    ['BLAD.CSV', 'csv'],
  ] as const) {
    const path = join(root, name);
    expect(await saved(root, path)).toEqual({ ok: true, value: null });
    expect(readFileSync(path).equals(Buffer.from(await formatEvidence(DRAFT, format)))).toBe(true);
  }
});

test('no other file is overwritten, whatever the window has a grant for', async () => {
  const root = emptyFolder();
  const path = join(root, 'debat.inbreng');
  writeFileSync(path, 'van iemand');
  expect(await saved(root, path)).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  expect(readFileSync(path, 'utf8')).toBe('van iemand');
});

test('a folder that is gone is named, and an unexpected failure too', async () => {
  const root = emptyFolder();
  const gone = join(root, 'weg', 'blad.xlsx');
  expect(await saved(root, gone)).toMatchObject({ ok: false, problem: { code: 'folder-gone' } });
  expect(existsSync(join(root, 'weg'))).toBe(false);
  const folder = join(root, 'map.xlsx');
  mkdirSync(folder);
  expect(await saved(root, folder)).toMatchObject({ ok: false, problem: { code: 'output-unusable' } });
  rmSync(join(root, 'data'), { recursive: true });
  expect(readdirSync(root)).toEqual(['map.xlsx']);
});

test('a disk that does not respond is given up', async () => {
  const userFiles = createUserFiles(async () => false);
  const reply = await writeOutput(userFiles, { file: '/net/blad.csv', content: 'x', language: 'en' });
  expect(reply).toMatchObject({ ok: false, problem: { code: 'folder-gone' } });
});

test('the dialog proposes an unused name beside the document, as a spreadsheet or csv', async () => {
  const folder = emptyFolder();
  const { handlers } = servicesOfOneWindow({ file: join(folder, 'debat.inbreng'), pathOf: (path) => path });
  dialog.chosen = '';
  const choose = () => handlers.chooseOutput({ name: 'Debat: onderbouwing', of: 'evidence' }, WINDOW);
  expect(await choose()).toEqual({ ok: true, value: null });
  expect(dialog.extensions).toEqual([['xlsx'], ['csv']]);
  const first = dialog.shown;
  expect(first.startsWith(folder)).toBe(true);
  expect(first).toMatch(/onderbouwing\.xlsx$/);
  writeFileSync(first, '');
  await choose();
  expect(dialog.shown).toBe(first.replace('.xlsx', ' (2).xlsx'));
});

test('the table of a monitor has the motions that it prints, as a spreadsheet or csv', async () => {
  const root = emptyFolder();
  const monitor = specimen('motiemonitor', finding(starterBlocks()));
  const path = join(root, 'monitor.csv');
  expect(await saved(root, path, 'saveMonitor', monitor)).toEqual({ ok: true, value: null });
  const printed = monitor.body.filter((node) => node.type === 'blockInstance' && node.form === 'full');
  expect(printed.length).toBeGreaterThan(1);
  expect(readFileSync(path, 'utf8').trim().split(/\r?\n/)).toHaveLength(printed.length + 1);
  const sheet = join(root, 'monitor.xlsx');
  expect(await saved(root, sheet, 'saveMonitor', monitor)).toEqual({ ok: true, value: null });
  expect(Object.keys(unzipSync(readFileSync(sheet)))).toContain('xl/worksheets/sheet1.xml');
  const other = join(root, 'debat.inbreng');
  expect(await saved(root, other, 'saveMonitor', monitor)).toMatchObject({
    ok: false,
    problem: { code: 'not-granted' },
  });
});

test('the folder of sources is a zip with the document as Word and PDF, and a list', async () => {
  const root = emptyFolder();
  const path = join(root, 'bronnenmap.zip');
  expect(await saved(root, path, 'saveSources')).toEqual({ ok: true, value: null });
  const names = Object.keys(unzipSync(readFileSync(path)));
  expect(names).toContain('lijst.html');
  expect(names.filter((name) => /\.(docx|pdf)$/.test(name))).toHaveLength(2);
  const other = join(root, 'debat.inbreng');
  writeFileSync(other, 'van iemand');
  expect(await saved(root, other, 'saveSources')).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
  expect(readFileSync(other, 'utf8')).toBe('van iemand');
});
