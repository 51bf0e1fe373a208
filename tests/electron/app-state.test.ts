import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAppState } from '../../electron/main/storage/app-state.ts';
import { emptyFolder } from '../store/folders.ts';

// The real store asks Electron for its folder, reads the file again and empties a file that it can't read.
vi.mock('electron-store', () => ({
  default: class {
    readonly file: string;
    constructor({ name, cwd }: { name: string; cwd: string }) {
      this.file = join(cwd, `${name}.json`);
    }
    set store(value: unknown) {
      writeFileSync(this.file, JSON.stringify(value));
    }
  },
}));

describe('what the app remembers', () => {
  let folder: string;
  const file = () => join(folder, 'settings.json');
  const written = (value: unknown) => writeFileSync(file(), typeof value === 'string' ? value : JSON.stringify(value));
  beforeEach(() => {
    folder = emptyFolder();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('keeps every valid field and recent document when others are invalid', async () => {
    const right = { file: '/map/a.inbreng', opened: '2026-11-25T10:00:00Z' };
    written({ settings: { language: 'en', versionDays: 'veel' }, recent: [right, { file: '' }, 3], zoom: 'groot' });
    const state = openAppState(folder);
    expect(state.damaged()).toBeNull();
    expect(state.settings()).toMatchObject({ language: 'en', versionDays: 90 });
    expect(state.recent()).toEqual([right]);
    expect(state.zoom()).toBe(0);
    state.addRecent('/map/b.inbreng', '2026-11-25T11:00:00Z');
    await setImmediate();
    expect(
      openAppState(folder)
        .recent()
        .map((one) => one.file),
    ).toEqual(['/map/b.inbreng', '/map/a.inbreng']);
  });

  it('does not write when nothing changed, so that a full disk only refuses real changes', () => {
    const state = openAppState(folder);
    const { language, autosave } = state.change({ language: 'nl', autosave: true });
    rmSync(file());
    mkdirSync(file());
    expect(state.change({ language, autosave })).toMatchObject({ language: 'nl', autosave: true });
    expect(() => state.change({ autosave: false })).toThrow();
    expect(state.settings().autosave).toBe(true);
    // A library that was requested at this start and could not be remembered is not treated as remembered.
    state.switchLibrary('/bibliotheek');
    expect(() => state.change({ library: '/bibliotheek' })).toThrow();
  });

  it('keeps the fields of a newer app that this one does not know', async () => {
    const bounds = { x: 0, y: 0, width: 900, height: 700, maximized: false };
    written({
      settings: {
        language: 'en',
        appearance: 'sepia',
        reading: 'aloud',
        panes: { libraryWidth: 300, sideOpen: false, order: 'left' },
      },
      recent: [{ file: '/map/a.inbreng', opened: '2026-11-25T10:00:00Z', pinned: true }],
      window: { ...bounds, screen: 2 },
      profile: 'werk',
    });
    const state = openAppState(folder);
    expect(state.settings()).toMatchObject({ language: 'en', appearance: 'system', panes: { libraryWidth: 300 } });
    expect(state.settings().panes).toMatchObject({ sideOpen: false, libraryOpen: true });
    expect(state.settings()).not.toHaveProperty('reading');
    expect(state.bounds()).toEqual(bounds);
    state.switchLibrary('/map/bibliotheek');
    const changed = state.change({ language: 'nl', panes: { ...state.settings().panes, libraryWidth: 320 } });
    expect(changed).toEqual(state.settings());
    state.setBounds({ ...bounds, width: 1000 });
    state.addRecent('/map/b.inbreng', '2026-11-25T11:00:00Z');
    state.addRecent('/map/a.inbreng', '2026-11-25T12:00:00Z');
    // Known at once, and written when the window has its document.
    expect(state.recent().map((one) => one.file)).toEqual(['/map/a.inbreng', '/map/b.inbreng']);
    await setImmediate();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      settings: {
        ...changed,
        appearance: 'sepia',
        reading: 'aloud',
        library: '/map/bibliotheek',
        panes: { ...changed.panes, order: 'left' },
      },
      recent: [
        { file: '/map/a.inbreng', opened: '2026-11-25T12:00:00Z', pinned: true },
        { file: '/map/b.inbreng', opened: '2026-11-25T11:00:00Z' },
      ],
      window: { ...bounds, width: 1000, screen: 2 },
      profile: 'werk',
    });
    expect(openAppState(folder).settings()).toEqual(changed);

    // Saving it once more is no reason to write.
    const former = readFileSync(file(), 'utf8');
    state.addRecent('/map/a.inbreng', '2026-11-25T13:00:00Z');
    await setImmediate();
    expect(readFileSync(file(), 'utf8')).toBe(former);
    state.setZoom(1);
    expect(openAppState(folder).recent()[0]).toMatchObject({ file: '/map/a.inbreng', opened: '2026-11-25T13:00:00Z' });
  });

  it('keeps a copy of a damaged file before it writes another', () => {
    written('{"settings": ');
    const state = openAppState(folder);
    expect(state.damaged()).toEqual({ file: file(), copy: `${file()}.broken` });
    state.change({ language: 'en' });
    expect(readFileSync(`${file()}.broken`, 'utf8')).toBe('{"settings": ');
    expect(openAppState(folder).settings().language).toBe('en');
  });

  it('does not overwrite a damaged file until a copy of it can be kept', () => {
    written('{"settings": ');
    mkdirSync(`${file()}.broken`);
    const state = openAppState(folder);
    expect(state.damaged()).toEqual({ file: file(), copy: null });
    expect(() => state.change({ language: 'en' })).toThrow();
    state.setZoom(1);
    expect(readFileSync(file(), 'utf8')).toBe('{"settings": ');
    expect(state.zoom()).toBe(1);
    rmSync(`${file()}.broken`, { recursive: true });
    state.change({ language: 'en' });
    state.change({ autosave: false });
    expect(readFileSync(`${file()}.broken`, 'utf8')).toBe('{"settings": ');
    expect(openAppState(folder).settings()).toMatchObject({ language: 'en', autosave: false });
  });
});

describe('the choice of what an export carries of its draft', () => {
  let folder: string;
  beforeEach(() => {
    folder = emptyFolder();
  });

  it('is the one of the document until another choice is remembered for its document type', () => {
    expect(openAppState(folder).exportCarry('brief')).toBe('published');
    openAppState(folder).setExportCarry('brief', 'full');
    openAppState(folder).setExportCarry('factsheet', 'none');
    const kept = openAppState(folder);
    expect(['brief', 'factsheet', 'kamervragen'].map(kept.exportCarry)).toEqual(['full', 'none', 'published']);
    kept.setExportCarry('brief', 'published');
    expect(openAppState(folder).exportCarry('brief')).toBe('published');
    expect(openAppState(folder).exportCarry('factsheet')).toBe('none');
  });

  it('is the default when the remembered choice is invalid or the type has the name of an object method', () => {
    openAppState(folder).setExportCarry('constructor', 'none');
    const file = join(folder, 'settings.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify({ ...kept, exportCarry: { ...kept.exportCarry, brief: 'everything', factsheet: 3 } }),
    );
    const state = openAppState(folder);
    expect(['brief', 'factsheet', 'toString'].map(state.exportCarry)).toEqual(['published', 'published', 'published']);
    expect(state.exportCarry('constructor')).toBe('none');
  });
});

describe('the purpose of the last export of a document', () => {
  it('is kept for each draft, and unknown where the kept one is invalid', () => {
    const folder = emptyFolder();
    expect(openAppState(folder).exportPurpose('d1')).toBeNull();
    openAppState(folder).setExportPurpose('d1', 'sending');
    openAppState(folder).setExportPurpose('d2', 'concept');
    expect(['d1', 'd2', 'd3'].map(openAppState(folder).exportPurpose)).toEqual(['sending', 'concept', null]);
    const file = join(folder, 'settings.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, exportPurpose: { ...kept.exportPurpose, d1: 'sold' } }));
    expect(['d1', 'd2'].map(openAppState(folder).exportPurpose)).toEqual([null, 'concept']);
  });
});
