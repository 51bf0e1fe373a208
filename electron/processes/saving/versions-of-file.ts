import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';
import type { Version } from '../../ipc/contract.ts';
import { type FileHash, hashPath, listVersions, readFileOfVersion, readPathHash } from './versions.ts';

/** Whether the document of that file is now in another file: the file is missing, or both paths are the same file. */
export type IsMoved = (file: string) => Promise<boolean>;

/** The files from which a file was made: up to `until` the versions of those are former texts of it too. */
const originSchema = z.strictObject({
  file: z.string(),
  from: z.array(z.strictObject({ file: z.string(), until: z.iso.datetime({ offset: true }) })),
});
type Origin = z.infer<typeof originSchema>;

const ALWAYS = '9999-12-31T23:59:59.999Z';

/**
 * The former texts of the document in this file, newest first. Copies of a file share a draft id, and so a folder of
 * versions; versions of other copies are left out. Included are versions of a file that was moved here, those from
 * before this file was saved from another, and those without a file. `file` null: the document has no file.
 */
export async function listVersionsOfFile(folder: string, file: string | null, isMoved: IsMoved): Promise<Version[]> {
  const versions = listVersions(folder);
  const until = new Map<FileHash, string>();
  const include = (mark: FileHash, moment: string): void => {
    if ((until.get(mark) ?? '') >= moment) return;
    until.set(mark, moment);
    for (const former of readOrigin(folder, mark)?.from ?? [])
      include(hashPath(former.file), former.until < moment ? former.until : moment);
  };
  include(null, ALWAYS);
  include(hashPath(file), ALWAYS);
  for (const moved of await findMovedFiles(folder, versions, file, isMoved)) include(hashPath(moved), ALWAYS);
  return versions.filter(({ id, at }) => at <= (until.get(readPathHash(id)) ?? ''));
}

/** Time of the newest version of this file: milliseconds since 1970; null when it has none. */
export function newestVersionTime(folder: string, file: string): number | null {
  const mark = hashPath(file);
  const newest = listVersions(folder).find(({ id }) => readPathHash(id) === mark);
  return newest ? Date.parse(newest.at) : null;
}

/**
 * Records the origin of a file: the file that it was saved from and, with its first version, the paths that it had
 * before. Another document may take the old path later.
 */
export async function recordOrigin(
  folder: string,
  file: string,
  { savedFrom, at, isMoved }: { savedFrom: string | null; at: string; isMoved: IsMoved },
): Promise<void> {
  const mark = hashPath(file);
  const moved =
    newestVersionTime(folder, file) === null ? await findMovedFiles(folder, listVersions(folder), file, isMoved) : [];
  const former = [...new Set([...moved, ...(savedFrom === null ? [] : [savedFrom])])].filter((one) => one !== file);
  if (former.length === 0) return;
  const until = new Date(at).toISOString();
  const known = readOrigin(folder, mark)?.from.filter((one) => !former.includes(one.file)) ?? [];
  const begin: Origin = { file, from: [...known, ...former.map((one) => ({ file: one, until }))] };
  mkdirSync(folder, { recursive: true });
  await writeFileAtomic(join(folder, `${mark}.begin`), Buffer.from(JSON.stringify(begin)));
}

/** Removes the origins when no version is left, because they contain file names. */
export function removeOrigins(folder: string): void {
  if (listVersions(folder).length > 0) return;
  for (const name of listNames(folder)) if (ORIGIN_FILE.test(name)) rmSync(join(folder, name), { force: true });
}

const ORIGIN_FILE = /^[0-9a-f]{16}\.begin$/;

/** Other files with versions of this draft that are no separate copy. */
async function findMovedFiles(
  folder: string,
  versions: readonly Version[],
  file: string | null,
  isMoved: IsMoved,
): Promise<string[]> {
  const newest = new Map<FileHash, string>();
  for (const { id } of versions) if (!newest.has(readPathHash(id))) newest.set(readPathHash(id), id);
  newest.delete(null);
  newest.delete(hashPath(file));
  const others = [...newest.values()].flatMap((id) => readFileOfVersion(folder, id) ?? []);
  const moved = await Promise.all(others.map(isMoved));
  return others.filter((_, index) => moved[index]);
}

function readOrigin(folder: string, mark: FileHash): Origin | null {
  if (mark === null) return null;
  try {
    return originSchema.parse(JSON.parse(readFileAtOnce(join(folder, `${mark}.begin`)).toString('utf8')));
  } catch {
    return null;
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
