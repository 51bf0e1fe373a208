import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPictures } from '../../electron/processes/pictures.ts';
import { changeEntry, savedEntry, wholeEntry } from '../../electron/processes/saving/journal.ts';
import { tidy } from '../../electron/processes/saving/tidy.ts';
import { removeUnusedPictures } from '../../electron/processes/saving/unused-pictures.ts';
import { keepVersion, listVersions } from '../../electron/processes/saving/versions.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const STARTED = Date.parse(NOW);
const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(STARTED - days * DAY).toISOString();

describe('at a quiet moment after the start', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'inbreng-tidy-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const pause = () => Promise.resolve();
  const removeUnused = (waiting = pause) => removeUnusedPictures({ data, appStarted: STARTED, pause: waiting });
  const pictures = () => readdirSync(join(data, 'pictures')).sort();
  /** A picture that was last asked for so many days before the app started. */
  const picture = (name: string, days: number): string => {
    const hash = createHash('sha256').update(name).digest('hex');
    mkdirSync(join(data, 'pictures'), { recursive: true });
    const path = join(data, 'pictures', hash);
    writeFileSync(path, name);
    utimesSync(path, new Date(daysAgo(days)), new Date(daysAgo(days)));
    return hash;
  };
  const draftWith = (...hashes: string[]) =>
    JSON.stringify({ title: 'Met beeld', images: Object.fromEntries(hashes.map((hash) => [hash, { bytes: 1 }])) });
  const file = (folder: string, name: string, content: Uint8Array | string) => {
    mkdirSync(join(data, folder), { recursive: true });
    writeFileSync(join(data, folder, name), content);
  };

  describe('the versions of all documents', () => {
    it('go after the days that were set, also of a document that is not saved any more', async () => {
      const [done, busy] = ['klaar', 'bezig'].map((draft) => join(data, 'versions', draft)) as [string, string];
      const to = (folder: string, days: number, name: string | null = null) =>
        keepVersion(folder, '{}', { name, at: daysAgo(days), file: '/map/Inbreng.inbreng' });
      await to(done, 200);
      await to(done, 150, 'Naar de woordvoerder');
      await to(done, 100);
      await to(busy, 40);
      await to(busy, 20);
      await tidy({ data, now: NOW, versionDays: 30, appStarted: STARTED, pause });
      expect(listVersions(done).map(({ name }) => name)).toEqual(['Naar de woordvoerder']);
      expect(listVersions(busy).map(({ at }) => at)).toEqual([daysAgo(20)]);
    });

    it('are none where nothing was ever kept', async () => {
      await tidy({ data, now: NOW, versionDays: 30, appStarted: STARTED, pause });
      expect(readdirSync(data)).toEqual([]);
    });
  });

  describe('a picture', () => {
    it('goes where nothing names it, and nothing asked for it in the month before the start', async () => {
      picture('weg', 31);
      await removeUnused();
      expect(pictures()).toEqual([]);
    });

    it('stays where it was asked for in that month, or since', async () => {
      const kept = [picture('kort geleden', 29), picture('in een open venster', -3)];
      await removeUnused();
      expect(pictures()).toEqual(kept.sort());
    });

    it('stays while any version names it, and goes with the last', async () => {
      const hash = picture('van een versie', 400);
      const folder = join(data, 'versions', 'draft');
      await keepVersion(folder, draftWith(hash), { name: null, at: daysAgo(80), file: '/map/A.inbreng' });
      await tidy({ data, now: NOW, versionDays: 90, appStarted: STARTED, pause });
      expect(pictures()).toEqual([hash]);
      await tidy({ data, now: NOW, versionDays: 30, appStarted: STARTED, pause });
      expect(pictures()).toEqual([]);
    });

    it('stays while a journal names it: what a crash left is recovered with its pictures', async () => {
      const [first, second, third, last] = ['1', '2', '3', '4'].map((name) => picture(name, 400)) as [
        string,
        string,
        string,
        string,
      ];
      const at = daysAgo(400);
      file('journal/a.opening', '000001.journal', wholeEntry(draftWith(first), null, at));
      file('journal/a.opening', '000002.journal', wholeEntry(draftWith(second), null, at));
      const saved = [wholeEntry(draftWith(third), null, at), savedEntry('/map/B.inbreng', 'f'.repeat(64), at)];
      file('journal/b.opening', '000001.journal', Buffer.concat(saved));
      // Only the half of its name that differs stands in the entry.
      const [before, after] = [draftWith(`${last.slice(0, 32)}${'0'.repeat(32)}`), draftWith(last)];
      const change = [wholeEntry(before, null, at), changeEntry(before, after, null, at)];
      file('journal/c', '000001.journal', Buffer.concat(change));
      await removeUnused();
      expect(pictures()).toEqual([first, second, third, last].sort());
    });

    it('stays while a journal names it of which the end was cut off', async () => {
      const hash = picture('afgebroken', 400);
      const whole = wholeEntry(draftWith(hash), null, daysAgo(400));
      file('journal/a.opening', '000001.journal', whole.subarray(0, whole.length - 5));
      await removeUnused();
      expect(pictures()).toEqual([hash]);
    });

    it('stays while the form of a block names it', async () => {
      const hash = picture('in een formulier', 400);
      file('forms/opening', '000001.journal', wholeEntry(JSON.stringify({ body: draftWith(hash) }), null, NOW));
      await removeUnused();
      expect(pictures()).toEqual([hash]);
    });

    it('stays with all others where a journal or a version can’t be read', async () => {
      const hash = picture('wie weet', 400);
      for (const folder of ['journal/a/000001.journal', 'versions/a/2026-11-25T10-00-00-000Z.version']) {
        mkdirSync(join(data, folder), { recursive: true });
        await expect(removeUnused()).rejects.toThrow();
        expect(pictures()).toEqual([hash]);
        rmSync(join(data, folder), { recursive: true });
      }
      // From a damaged version nothing comes back.
      file('versions/a', '2026-11-25T10-00-00-000Z.version', 'geen gzip');
      await removeUnused();
      expect(pictures()).toEqual([]);
    });

    it('stays where a document that shows it is opened at that very moment', async () => {
      const [first, second] = [picture('eerste', 400), picture('tweede', 400)].sort() as [string, string];
      await removeUnused(() => keepPictures(join(data, 'pictures'), new Map([[second, Buffer.from('tweede')]])));
      expect(pictures()).toContain(second);
      expect(existsSync(join(data, 'pictures', first)) && first !== second).toBe(false);
    });

    it('is back where the app stopped while it was taken away, and is looked at anew', async () => {
      const hash = picture('halverwege', 400);
      const folder = join(data, 'pictures');
      rmSync(join(folder, hash));
      writeFileSync(join(folder, `${hash}.going`), 'halverwege');
      await removeUnused();
      expect(pictures()).toEqual([hash]);
    });

    it('bears the moment at which it was last asked for, and is written again where it is gone', async () => {
      const hash = picture('oud', 400);
      await keepPictures(join(data, 'pictures'), new Map([[hash, Buffer.from('oud')]]));
      await removeUnused();
      expect(pictures()).toEqual([hash]);
      rmSync(join(data, 'pictures', hash));
      await keepPictures(join(data, 'pictures'), new Map([[hash, Buffer.from('oud')]]));
      expect(pictures()).toEqual([hash]);
    });
  });
});
