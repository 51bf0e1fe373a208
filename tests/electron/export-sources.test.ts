import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../electron/ipc/contract.ts';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import { createWorkBeforeQuit } from '../../electron/main/processes/work-before-quit.ts';
import { createExportHandlers } from '../../electron/main/requests/export-handlers.ts';
import type { AppServices } from '../../electron/main/services.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../electron/processes/reports/report-handlers.ts';
import { createRefusal } from '../../electron/texts/refusal.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { openExportRecords } from '../../engine/store/export-records.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { emptyFolder } from '../store/folders.ts';
import { finding, STARTER_LIBRARY, starterBlocks } from '../templates/starter-library.ts';

vi.mock('electron', () => ({}));

const WINDOW = 1;
const FOLDER = 'g1' as GrantId;
const DRAFT = specimen('position-paper', finding(starterBlocks()));
const INPUT: InputOf<'exportDraft'> = {
  ...{ draft: JSON.stringify(DRAFT), draftId: DRAFT.id, name: 'Inbreng', folder: FOLDER, formats: ['txt'] },
  ...{
    houseStyle: 'neutraal',
    despite: 'proef',
    carry: 'published',
    purpose: 'concept',
    documentType: 'position-paper',
  },
  ...{ replaces: [], sources: true },
};

describe('an export with the sources of the document', () => {
  let root: string;
  let out: string;
  beforeEach(() => {
    root = emptyFolder();
    out = join(root, 'uit');
    mkdirSync(out);
    mkdirSync(join(root, 'app', 'pictures'), { recursive: true });
    cpSync(STARTER_LIBRARY, join(root, 'bibliotheek'), { recursive: true });
  });

  /** The main process with the handlers of the reports process. `onStage`: called at each stage of the export. */
  function start(onStage: (stage: string, cancel: () => void) => void = () => undefined) {
    const settings = settingsSchema.parse({ library: join(root, 'bibliotheek') });
    const reader = createReportHandlers({ data: join(root, 'app'), templates: TEMPLATES, fonts: FONTS, spelling: '' });
    const stages: string[] = [];
    let cancelled = (): void => undefined;
    const services = {
      state: {
        settings: () => settings,
        setExportFolder: () => undefined,
        setExportCarry: () => undefined,
        setExportPurpose: () => undefined,
      },
      grants: {
        pathOf: () => out,
        giveExported: (_window: number, path: string) => ({ grant: path, name: path, folder: out }),
      },
      ownExports: openExportRecords(root),
      workBeforeQuit: createWorkBeforeQuit(),
      scratchFolder: join(root, 'exports'),
      replacedFolder: join(root, 'replaced'),
      processes: { reports: { cancel: () => cancelled() } },
    } as unknown as AppServices;
    const handlers = createExportHandlers(services, ((
      _name: string,
      input: InputOf<'exportDraft'>,
      _window: number,
      more: object,
    ) => {
      const context = {
        ...{ settings, now: '2026-11-25T09:00:00.000Z', today: '2026-11-25', by: 'test', window: WINDOW, opening: 1 },
        ...{ pictureFiles: [], windows: [WINDOW], paths: { [FOLDER]: out, ...more } },
      } as unknown as Context;
      // A cancelled process is killed, and its request refused.
      const stopped = new Promise((resolve) => {
        cancelled = () => resolve(createRefusal('cancelled', 'nl', {}));
      });
      const progress = (stage: string): void => {
        stages.push(stage);
        onStage(stage, () => void handlers.cancelExport(undefined, WINDOW));
      };
      return Promise.race([reader.exportDraft(input, context, progress, UNWATCHED), stopped]);
    }) as never);
    return { handlers, stages };
  }

  it('has them in a zip beside the document, after the document is made', async () => {
    const { handlers, stages } = start();
    const reply = await handlers.exportDraft(INPUT, WINDOW);
    if (!reply.ok) throw new Error(reply.problem.message);
    expect(readdirSync(out).sort()).toEqual(['Inbreng – bronnenmap.zip', 'Inbreng.txt']);
    expect(reply.value.files.map(({ format }) => format)).toEqual(['txt', 'sources']);
    expect(stages).toEqual(['reading', 'typesetting', 'checking', 'txt', 'sources', 'saving']);
    const zip = unzipSync(readFileSync(join(out, 'Inbreng – bronnenmap.zip')));
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(['lijst.html', 'lijst.csv', 'onderbouwing.xlsx']));
    expect(Object.keys(zip).filter((name) => /^[^/]+\.(docx|pdf)$/.test(name))).toHaveLength(2);
    expect(Object.keys(zip).some((name) => name.startsWith('bronnen/'))).toBe(true);
  });

  it('replaces its own earlier zip, and asks before it replaces another file', async () => {
    const { handlers } = start();
    const asked = { draftId: DRAFT.id, name: 'Inbreng', folder: FOLDER, parts: ['txt', 'sources'] as const };
    const ask = async () => {
      const reply = await handlers.exportsThere({ ...asked, parts: [...asked.parts] }, WINDOW);
      if (!reply.ok) throw new Error(reply.problem.message);
      return reply.value;
    };
    await handlers.exportDraft(INPUT, WINDOW);
    expect((await ask()).there.map(({ name, kind }) => [name, kind])).toEqual([
      ['Inbreng.txt', 'own'],
      ['Inbreng – bronnenmap.zip', 'own'],
    ]);
    expect(await handlers.exportDraft(INPUT, WINDOW)).toMatchObject({ ok: true });
    writeFileSync(join(out, 'Inbreng – bronnenmap.zip'), 'van een collega');
    expect(await ask()).toMatchObject({
      there: [{ kind: 'own' }, { name: 'Inbreng – bronnenmap.zip', kind: 'changed' }],
      free: { name: 'Inbreng (2)' },
    });
    expect(await handlers.exportDraft(INPUT, WINDOW)).toMatchObject({
      ok: false,
      problem: { code: 'export-place-taken' },
    });
    expect(readFileSync(join(out, 'Inbreng – bronnenmap.zip'), 'utf8')).toBe('van een collega');
  });

  it('writes nothing when it is cancelled while the sources are collected', async () => {
    const { handlers, stages } = start((stage, cancel) => stage === 'sources' && cancel());
    expect(await handlers.exportDraft(INPUT, WINDOW)).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(stages).toContain('sources');
    expect(readdirSync(out)).toEqual([]);
  });

  it('writes nothing without a reason while the document has errors', async () => {
    const { handlers, stages } = start();
    const withErrors = { ...DRAFT, title: [], variables: {} };
    const reply = await handlers.exportDraft(
      { ...INPUT, draft: JSON.stringify(withErrors), purpose: 'sending', despite: null },
      WINDOW,
    );
    if (!reply.ok) throw new Error(reply.problem.message);
    expect(reply.value.stoppedBy.length).toBeGreaterThan(0);
    expect(stages).not.toContain('sources');
    expect(readdirSync(out)).toEqual([]);
  });
});
