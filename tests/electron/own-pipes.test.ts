import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAppState } from '../../electron/main/storage/app-state.ts';
import { openTemplateCache } from '../../electron/main/storage/template-cache.ts';
import { isSaved } from '../../electron/processes/journal-files.ts';
import { readPictures } from '../../electron/processes/picture-store.ts';
import { readJournalFolder, removeJournal } from '../../electron/processes/saving/journal-folder.ts';
import { createTrustedClock } from '../../electron/processes/saving/trusted-clock.ts';
import { listVersions, readVersion } from '../../electron/processes/saving/versions.ts';
import { readLibraryCache } from '../../engine/store/library-cache.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';

// The real store asks Electron for its folder, which this test never needs.
vi.mock('electron-store', () => ({ default: class {} }));

// A process that waited for one of these would never respond: the test would fail by its time limit.
describe.skipIf(process.platform === 'win32')('a pipe with the name of a file of the app is never read', () => {
  let folder: string;
  beforeEach(() => {
    folder = emptyFolder();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return () => vi.restoreAllMocks();
  });
  const pipe = (...path: string[]): string => {
    const place = join(folder, ...path);
    mkdirSync(dirname(place), { recursive: true });
    execFileSync('mkfifo', [place]);
    return place;
  };

  it('in the place of settings: the app starts with defaults and reports it', () => {
    const file = pipe('settings.json');
    const state = openAppState(folder);
    expect(state.damaged()).toEqual({ file, copy: null });
    expect(state.settings().language).toBe('nl');
    expect(() => state.change({ language: 'en' })).toThrow(expect.objectContaining({ code: 'EINVAL' }));
  });

  it('in the place of a journal: it counts as unreadable and stays', () => {
    pipe('journal', '000001.journal');
    const journal = join(folder, 'journal');
    for (const read of [readJournalFolder, isSaved])
      expect(() => read(journal)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    removeJournal(journal);
    expect(() => readJournalFolder(journal)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
  });

  it('in the place of versions: they have no name and no text', () => {
    const id = '2026-11-25T10-00-00-000Zn.version';
    pipe('versions', id);
    expect(listVersions(join(folder, 'versions'))).toMatchObject([{ id, name: null }]);
    expect(readVersion(join(folder, 'versions'), id)).toBeNull();
  });

  it('in the place of a picture: it counts as one that the disk does not give', async () => {
    const hash = 'a'.repeat(64);
    pipe('pictures', hash);
    const draft = aDraft({ images: { [hash]: { mediaType: 'image/png', width: 1, height: 1, name: null } } });
    await expect(readPictures(join(folder, 'pictures'), draft)).rejects.toMatchObject({ code: 'EINVAL' });
  });

  it('in the place of a cache: it counts as missing', () => {
    expect(createTrustedClock(pipe('tidied')).read('2026-11-25T10:00:00.000Z', 30)).toBeNull();
    expect(openTemplateCache(pipe('templates.json'), 'x').find(null)).toBeNull();
    pipe('files.json');
    expect(readLibraryCache(folder).cache.size).toBe(0);
  });
});
