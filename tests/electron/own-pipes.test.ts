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

// The store itself asks Electron where it stands; here it never comes to that.
vi.mock('electron-store', () => ({ default: class {} }));

// A process that waited for one of these would never answer: the test would end by its time.
describe.skipIf(process.platform === 'win32')(
  'a pipe under the name of a file of the app’s own is read by nobody',
  () => {
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

    it('where settings stand: the app begins with its own, and says so', () => {
      const file = pipe('settings.json');
      const state = openAppState(folder);
      expect(state.damaged()).toEqual({ file, copy: null });
      expect(state.settings().language).toBe('nl');
      expect(() => state.change({ language: 'en' })).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    });

    it('where a journal stands: it is one that can’t be read, and stays', () => {
      pipe('journal', '000001.journal');
      const journal = join(folder, 'journal');
      for (const read of [readJournalFolder, isSaved])
        expect(() => read(journal)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
      removeJournal(journal);
      expect(() => readJournalFolder(journal)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    });

    it('where versions stand: they have no name and no text', () => {
      const id = '2026-11-25T10-00-00-000Zn.version';
      pipe('versions', id);
      expect(listVersions(join(folder, 'versions'))).toMatchObject([{ id, name: null }]);
      expect(readVersion(join(folder, 'versions'), id)).toBeNull();
    });

    it('where a picture stands: it is one that the disk does not give', async () => {
      const hash = 'a'.repeat(64);
      pipe('pictures', hash);
      const draft = aDraft({ images: { [hash]: { mediaType: 'image/png', width: 1, height: 1, name: null } } });
      await expect(readPictures(join(folder, 'pictures'), draft)).rejects.toMatchObject({ code: 'EINVAL' });
    });

    it('where anything stands that can be made anew: there is none', () => {
      expect(createTrustedClock(pipe('tidied')).read('2026-11-25T10:00:00.000Z', 30)).toBeNull();
      expect(openTemplateCache(pipe('templates.json'), 'x').find(null)).toBeNull();
      pipe('files.json');
      expect(readLibraryCache(folder).cache.size).toBe(0);
    });
  },
);
