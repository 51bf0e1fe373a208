import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkBeforeQuit } from '../../electron/main/processes/work-before-quit.ts';
import { createExportHandlers } from '../../electron/main/requests/export-handlers.ts';
import type { AppServices } from '../../electron/main/services.ts';
import type { ExportUse } from '../../engine/core/drafts/export-use.ts';
import { openExportRecords } from '../../engine/store/export-records.ts';
import { readExportUses } from '../../engine/store/export-uses.ts';

vi.mock('electron', () => ({}));

const WINDOW = 1;

const USE: ExportUse = {
  ...{ format: 'inbreng-export-use', version: 1, at: '2026-12-01T09:00:00Z', document: 'd1', title: 'Inbreng' },
  ...{ purpose: 'sending', faction: null, formats: ['docx', 'pdf'], quotes: ['citaat'] },
};

describe('an app that ends during an export', () => {
  let root: string;
  let out: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-einde-'));
    out = join(root, 'uit');
    mkdirSync(out);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** An export of both formats. `answer` runs in the process after it made them. */
  function exporting() {
    const pending = createWorkBeforeQuit();
    const services = {
      state: {
        settings: () => ({ language: 'nl', library: join(root, 'bibliotheek') }),
        setExportFolder: () => undefined,
        setExportCarry: () => undefined,
        setExportPurpose: () => undefined,
      },
      grants: { pathOf: () => out, giveExported: (_window: number, path: string) => ({ grant: path }) },
      ownExports: openExportRecords(root),
      workBeforeQuit: pending,
      scratchFolder: join(root, 'exports'),
      replacedFolder: join(root, 'replaced'),
    } as unknown as AppServices;
    let scratch = '';
    let reply = (_files: unknown): void => undefined;
    const handlers = createExportHandlers(services, (_name, _input, _window, more) => {
      scratch = String(more?.scratch);
      return new Promise((done) => {
        reply = (files) => done({ ok: true, value: { files, use: USE } } as never);
      });
    });
    const input = { name: 'Inbreng', folder: 'uit', formats: ['docx', 'pdf'], draftId: 'd1', replaces: [] };
    void handlers.exportDraft(input as never, WINDOW);
    const answer = () => {
      const files = ['docx', 'pdf'].map((format) => ({ format, file: join(scratch, format), bytes: 5 }));
      for (const { file, format } of files) writeFileSync(file, `nieuw ${format}`);
      reply(files);
    };
    return { pending, answer, isMade: () => scratch !== '' };
  }

  it('waits until all files are in place and recorded as exported', async () => {
    const { pending, answer, isMade } = exporting();
    await expect.poll(isMade).toBe(true);
    // The last response of a process that stops: the app requires the pending result at once.
    answer();
    await pending.whenDone();
    expect(readdirSync(out).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
    expect(readFileSync(join(out, 'Inbreng.pdf'), 'utf8')).toBe('nieuw pdf');
    expect(readdirSync(join(root, 'replaced'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(root, 'exported.json'), 'utf8'))).toHaveLength(2);
    expect(await readExportUses(join(root, 'bibliotheek'))).toEqual([USE]);
  });

  it('does not wait for a process that never responds, because no file was replaced', async () => {
    const { pending, isMade } = exporting();
    await expect.poll(isMade).toBe(true);
    await pending.whenDone();
    expect(readdirSync(out)).toEqual([]);
    expect(existsSync(join(root, 'replaced'))).toBe(false);
    expect(await readExportUses(join(root, 'bibliotheek'))).toEqual([]);
  });
});
