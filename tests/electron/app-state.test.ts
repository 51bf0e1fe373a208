import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAppState } from '../../electron/main/storage/app-state.ts';
import { emptyFolder } from '../store/folders.ts';

// The store itself asks Electron where it stands. As it does, it reads the file anew, and empties one that it can't read.
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

  it('keeps each field and each recent document that is right beside those that a hand spoilt', async () => {
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

  it('writes nothing where nothing changed, so that a full disk refuses only what would be lost', () => {
    const state = openAppState(folder);
    const { language, autosave } = state.change({ language: 'nl', autosave: true });
    rmSync(file());
    mkdirSync(file());
    expect(state.change({ language, autosave })).toMatchObject({ language: 'nl', autosave: true });
    expect(() => state.change({ autosave: false })).toThrow();
    expect(state.settings().autosave).toBe(true);
    // A library that this start was asked for, and that could not be remembered, is not taken for one that is.
    state.switchLibrary('/bibliotheek');
    expect(() => state.change({ library: '/bibliotheek' })).toThrow();
  });

  it('keeps what a newer app wrote and this one does not know, whatever it writes itself', async () => {
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
    // It is known at once, and written when the window has its document.
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

    // That it is saved once more is worth no writing of its own.
    const stood = readFileSync(file(), 'utf8');
    state.addRecent('/map/a.inbreng', '2026-11-25T13:00:00Z');
    await setImmediate();
    expect(readFileSync(file(), 'utf8')).toBe(stood);
    state.setZoom(1);
    expect(openAppState(folder).recent()[0]).toMatchObject({ file: '/map/a.inbreng', opened: '2026-11-25T13:00:00Z' });
  });

  it('keeps a file that is damaged before it writes another', () => {
    written('{"settings": ');
    const state = openAppState(folder);
    expect(state.damaged()).toEqual({ file: file(), copy: `${file()}.broken` });
    state.change({ language: 'en' });
    expect(readFileSync(`${file()}.broken`, 'utf8')).toBe('{"settings": ');
    expect(openAppState(folder).settings().language).toBe('en');
  });

  it('writes nothing over a file of which no copy can be kept, until one can', () => {
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

describe('what an export carries of its draft', () => {
  let folder: string;
  beforeEach(() => {
    folder = emptyFolder();
  });

  it('is what the document publishes, until another choice is remembered for its document type', () => {
    expect(openAppState(folder).exportCarry('brief')).toBe('published');
    openAppState(folder).setExportCarry('brief', 'full');
    openAppState(folder).setExportCarry('factsheet', 'none');
    const kept = openAppState(folder);
    expect(['brief', 'factsheet', 'kamervragen'].map(kept.exportCarry)).toEqual(['full', 'none', 'published']);
    kept.setExportCarry('brief', 'published');
    expect(openAppState(folder).exportCarry('brief')).toBe('published');
    expect(openAppState(folder).exportCarry('factsheet')).toBe('none');
  });

  it('is the usual choice where a hand spoilt what was remembered, or a type is called as every object has a name', () => {
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
