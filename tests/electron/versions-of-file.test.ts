import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keepVersion,
  listVersions,
  nameVersion,
  readVersion,
  thinVersions,
} from '../../electron/processes/saving/versions.ts';
import {
  listVersionsOfFile,
  newestVersionTime,
  recordOrigin,
  removeOrigins,
} from '../../electron/processes/saving/versions-of-file.ts';

const A = '/map/Inbreng.inbreng';
const B = '/map/Inbreng (kopie).inbreng';
const C = '/archief/Inbreng.inbreng';
const at = (minute: number) => new Date(Date.parse('2026-11-25T10:00:00Z') + minute * 60_000).toISOString();

describe('the versions of a file', () => {
  let folder: string;
  /** Files that exist. */
  let existing: Set<string>;
  const isMoved = async (file: string) => !existing.has(file);
  const keep = (file: string | null, minute: number, name: string | null = null) =>
    keepVersion(folder, JSON.stringify({ file, minute }), { name, at: at(minute), file });
  const minutes = async (file: string | null) =>
    (await listVersionsOfFile(folder, file, isMoved)).map(
      ({ id }) => (JSON.parse(readVersion(folder, id) ?? '{}') as { minute: number }).minute,
    );
  const saveAs = (from: string, to: string, minute: number) =>
    recordOrigin(folder, to, { savedFrom: from, at: at(minute), isMoved });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-versions-'));
    existing = new Set([A, B, C]);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are not those of another copy with the same draft', async () => {
    await keep(A, 1);
    await keep(B, 2);
    await keep(A, 3);
    expect(await minutes(A)).toEqual([3, 1]);
    expect(await minutes(B)).toEqual([2]);
    expect(await minutes(C)).toEqual([]);
    expect(newestVersionTime(folder, B)).toBe(Date.parse(at(2)));
    expect(newestVersionTime(folder, C)).toBeNull();
  });

  it('follow a file that was moved or renamed', async () => {
    await keep(A, 1);
    await keep(B, 2);
    existing.delete(A);
    expect(await minutes(C)).toEqual([1]);
  });

  it('stay with a moved file when another document gets its old name later', async () => {
    await keep(A, 1);
    existing.delete(A);
    await recordOrigin(folder, C, { savedFrom: null, at: at(2), isMoved });
    await keep(C, 2);
    existing.add(A);
    expect(await minutes(C)).toEqual([2, 1]);
  });

  it('include those of the file that it was saved from, up to that moment', async () => {
    await keep(A, 1);
    await saveAs(A, B, 2);
    await keep(B, 2);
    await keep(A, 3);
    expect(await minutes(B)).toEqual([2, 1]);
    expect(await minutes(A)).toEqual([3, 1]);
    await saveAs(B, C, 4);
    await keep(B, 5);
    expect(await minutes(C)).toEqual([2, 1]);
  });

  it('are found when files were saved over each other in a circle', async () => {
    await keep(A, 1);
    await saveAs(A, B, 2);
    await keep(B, 2);
    await saveAs(B, A, 3);
    await keep(B, 4);
    await keep(A, 5);
    expect(await minutes(A)).toEqual([5, 2, 1]);
    expect(await minutes(B)).toEqual([4, 2, 1]);
  });

  it('without a file belong to each file, such as versions from before the first save or from an earlier Inbreng', async () => {
    await keep(null, 1);
    const content = JSON.stringify({ at: at(2), name: 'Oud', draft: JSON.stringify({ minute: 2 }) });
    writeFileSync(join(folder, `${at(2).replace(/[:.]/g, '-')}n.version`), gzipSync(content));
    await keep(A, 3);
    expect(await minutes(A)).toEqual([3, 2, 1]);
    expect(await minutes(B)).toEqual([2, 1]);
    expect((await listVersionsOfFile(folder, A, isMoved)).map(({ name }) => name)).toEqual([null, 'Oud', null]);
    expect(await minutes(null)).toEqual([2, 1]);
  });

  it('are offered for a document without a file when their own file is gone', async () => {
    await keep(A, 1);
    existing.delete(A);
    expect(await minutes(null)).toEqual([1]);
  });

  it('stay with their file when they get a name', async () => {
    const kept = await keep(A, 1);
    const named = await nameVersion(folder, kept.id, 'Naar de woordvoerder');
    expect((await listVersionsOfFile(folder, A, isMoved)).map(({ id }) => id)).toEqual([named?.id]);
    expect(await minutes(B)).toEqual([]);
  });

  it('leave no file name behind when the last one is removed', async () => {
    await keep(A, 1);
    await saveAs(A, B, 2);
    removeOrigins(folder);
    expect(readdirSync(folder)).toHaveLength(2);
    thinVersions(folder, '2027-11-25T10:00:00.000Z', 90);
    expect(listVersions(folder)).toEqual([]);
    removeOrigins(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
