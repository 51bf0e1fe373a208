import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Version } from '../../electron/ipc/contract.ts';
import {
  findOutdatedVersions,
  keepVersion,
  listVersions,
  nameVersion,
  readFileOfVersion,
  readVersion,
  thinVersions,
} from '../../electron/processes/saving/versions.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function versionAt(minutesAgo: number, name: string | null = null): Version {
  const at = new Date(NOW - minutesAgo * MINUTE).toISOString();
  return { id: `${at}${name ?? ''}`, at, name, why: name === null ? 'automatic' : 'named', bytes: 1 };
}

describe('versions by age', () => {
  const everyFiveMinutes = Array.from({ length: (30 * DAY) / MINUTE / 5 }, (_, index) => versionAt(index * 5));
  const kept = (days: number) => {
    const outdated = new Set(findOutdatedVersions(everyFiveMinutes, NOW, days));
    return everyFiveMinutes.filter((version) => !outdated.has(version));
  };
  const between = (versions: Version[], from: number, to: number) =>
    versions.filter(({ at }) => NOW - Date.parse(at) >= from && NOW - Date.parse(at) < to).length;

  it('stay as one in ten minutes for a day, one an hour for a week, then one a day', () => {
    const versions = kept(90);
    expect(between(versions, 0, DAY)).toBeGreaterThanOrEqual(143);
    expect(between(versions, 0, DAY)).toBeLessThanOrEqual(146);
    expect(between(versions, 2 * DAY, 3 * DAY)).toBe(24);
    expect(between(versions, 8 * DAY, 9 * DAY)).toBe(1);
  });

  it('are removed after the number of days that is set', () => {
    expect(between(kept(10), 10 * DAY + MINUTE, 31 * DAY)).toBe(0);
  });

  it('stay the same when they are thinned again', () => {
    expect(findOutdatedVersions(kept(90), NOW, 90)).toEqual([]);
  });

  it('stay for ever with a name, and the newest stays in any case', () => {
    const named = versionAt(5 * 365 * 24 * 60, 'Aan de woordvoerder');
    const newest = versionAt(1);
    expect(findOutdatedVersions([named, newest, versionAt(2)], NOW, 90)).not.toContain(named);
    expect(findOutdatedVersions([named, newest, versionAt(2)], NOW, 90)).not.toContain(newest);
  });
});

describe('the folder of versions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-versions-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('returns each version, newest first', async () => {
    const first = await keepVersion(folder, '{"a":1}', { name: null, at: '2026-11-25T10:00:00.000Z', file: null });
    const second = await keepVersion(folder, '{"a":2}', {
      name: 'Versie voor commentaar',
      at: '2026-11-25T11:00:00+01:00',
      file: null,
    });
    const third = await keepVersion(folder, '{"a":3}', {
      name: null,
      at: '2026-11-25T10:30:00.000Z',
      file: null,
      why: 'before-export',
    });
    expect(listVersions(folder)).toEqual([third, first, second].sort((a, b) => (a.at < b.at ? 1 : -1)));
    expect(readVersion(folder, second.id)).toBe('{"a":2}');
    expect(listVersions(folder).map(({ name }) => name)).toContain('Versie voor commentaar');
  });

  it('keeps two texts of one moment, and the same text only once', async () => {
    const as = { name: null, at: '2026-11-25T10:00:00.000Z', file: null, why: 'kept-aside' } as const;
    await keepVersion(folder, '{"of":"theirs"}', as);
    await keepVersion(folder, '{"of":"here"}', as);
    await keepVersion(folder, '{"of":"here"}', as);
    const kept = listVersions(folder).map(({ id }) => readVersion(folder, id));
    expect(kept).toEqual(['{"of":"here"}', '{"of":"theirs"}']);
  });

  it('reads the names from the starts of the files: a list reads no drafts', async () => {
    const name = `“Naar de commissie” \\ \n ${'ë'.repeat(180)}`;
    const draft = JSON.stringify({ body: randomBytes(50_000).toString('hex') });
    const { id } = await keepVersion(folder, draft, { name, at: '2026-11-25T10:00:00.000Z', file: null });
    expect(listVersions(folder)).toMatchObject([{ id, name }]);
    // Removes the whole draft and leaves the name.
    truncateSync(join(folder, id), 4_096);
    expect(readVersion(folder, id)).toBeNull();
    expect(listVersions(folder)).toMatchObject([{ id, name }]);
  });

  it('reads nothing outside itself and no damaged file', async () => {
    writeFileSync(join(folder, '2026-11-25T10-00-00-000Z.version'), 'geen gzip');
    expect(readVersion(folder, '2026-11-25T10-00-00-000Z.version')).toBeNull();
    expect(readVersion(folder, '../settings.json')).toBeNull();
  });

  it('gives a version a name, another name and no name, and the text stays', async () => {
    const kept = await keepVersion(folder, '{"a":1}', { name: null, at: '2026-11-25T10:00:00.000Z', file: null });
    const named = await nameVersion(folder, kept.id, 'Voor de vergadering');
    expect(named).toMatchObject({ at: kept.at, name: 'Voor de vergadering', why: 'automatic' });
    expect(readFileOfVersion(folder, named?.id ?? '')).toBeNull();
    const renamed = await nameVersion(folder, named?.id ?? '', 'Na de vergadering');
    expect(listVersions(folder)).toEqual([renamed]);
    expect(readVersion(folder, renamed?.id ?? '')).toBe('{"a":1}');
    const unnamed = await nameVersion(folder, renamed?.id ?? '', null);
    expect(listVersions(folder)).toEqual([unnamed]);
    expect(unnamed).toMatchObject({ name: null, why: 'automatic' });
    expect(await nameVersion(folder, '2020-01-01T10-00-00-000Z.version', 'Niets')).toBeNull();
    expect(await nameVersion(folder, '../settings.json', 'Niets')).toBeNull();
  });

  it('records why a version was kept, also while it has a name and after', async () => {
    const reasons = ['created', 'before-update', 'before-export', 'before-restore', 'kept-aside', 'automatic'] as const;
    for (const [minute, why] of reasons.entries()) {
      const at = `2026-11-25T10:0${minute}:00.000Z`;
      const { id } = await keepVersion(folder, `{"of":"${why}"}`, { name: null, at, file: '/map/A.inbreng', why });
      const named = await nameVersion(folder, id, 'Voor de vergadering');
      expect(listVersions(folder)).toContainEqual({ ...named, name: 'Voor de vergadering', why });
      const unnamed = await nameVersion(folder, named?.id ?? '', null);
      expect(unnamed).toMatchObject({ id, name: null, why });
    }
    const byHand = await keepVersion(folder, '{}', { name: 'Klaar', at: '2026-11-25T11:00:00.000Z', file: null });
    expect(await nameVersion(folder, byHand.id, null)).toMatchObject({ name: null, why: 'named' });
    // Without its name it counts as an automatic version, of which one in ten minutes stays.
    expect(findOutdatedVersions(listVersions(folder), Date.parse('2026-11-28T10:00:00.000Z'), 30)).toEqual([]);
  });

  it('renames a version by its former id when the request is repeated', async () => {
    const as = { name: null, at: '2026-11-25T10:00:00.000Z' };
    const other = await keepVersion(folder, '{"of":"B"}', { ...as, file: '/map/B.inbreng' });
    const kept = await keepVersion(folder, '{"of":"A"}', { ...as, file: '/map/A.inbreng', why: 'before-update' });
    const named = await nameVersion(folder, kept.id, 'Voor de vergadering');
    expect(await nameVersion(folder, kept.id, 'Voor de vergadering')).toEqual(named);
    expect(await nameVersion(folder, kept.id, 'Na de vergadering')).toMatchObject({ name: 'Na de vergadering' });
    const unnamed = await nameVersion(folder, named?.id ?? '', null);
    expect(await nameVersion(folder, named?.id ?? '', null)).toEqual(unnamed);
    expect(listVersions(folder).map(({ id }) => readVersion(folder, id))).toHaveLength(2);
    expect(readVersion(folder, other.id)).toBe('{"of":"B"}');
    rmSync(join(folder, unnamed?.id ?? ''));
    expect(await nameVersion(folder, kept.id, 'Weg')).toBeNull();
  });

  it('is thinned for each file separately, because copies of a document share it', async () => {
    const at = (minute: string) => `2026-11-25T10:${minute}:00.000Z`;
    await keepVersion(folder, '{"of":"A"}', { name: null, at: at('01'), file: '/map/A.inbreng' });
    await keepVersion(folder, '{"of":"B"}', { name: null, at: at('02'), file: '/map/B.inbreng' });
    await keepVersion(folder, '{"of":"A"}', { name: null, at: at('03'), file: '/map/A.inbreng' });
    thinVersions(folder, '2026-11-25T12:00:00.000Z', 90);
    expect(listVersions(folder).map(({ at }) => at)).toEqual([at('03'), at('02')]);
  });

  it('keeps versions with a reason as long as the setting says, however close in time they are', async () => {
    for (const minute of ['00', '01', '02'])
      await keepVersion(folder, '{}', {
        name: null,
        at: `2026-11-25T10:${minute}:00.000Z`,
        file: null,
        why: 'kept-aside',
      });
    thinVersions(folder, '2026-11-25T12:00:00.000Z', 90);
    expect(listVersions(folder).map(({ why }) => why)).toEqual(['kept-aside', 'kept-aside', 'kept-aside']);
    thinVersions(folder, '2027-11-25T12:00:00.000Z', 90);
    expect(listVersions(folder)).toEqual([]);
  });

  it('is thinned on disk', async () => {
    for (const minute of ['00', '01', '02'])
      await keepVersion(folder, '{}', { name: null, at: `2026-11-25T10:${minute}:00.000Z`, file: null });
    thinVersions(folder, '2026-11-25T12:00:00.000Z', 90);
    expect(listVersions(folder).map(({ at }) => at)).toEqual(['2026-11-25T10:02:00.000Z']);
  });
});
