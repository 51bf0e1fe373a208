import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';
import type { Version } from '../../ipc/contract.ts';
import { type FileMark, fileOfVersion, listVersions, markIn, markOf } from './versions.ts';

/** A document that stood in `file` stands in another now: the file is there no more, or is reached by another path. */
export type IsMoved = (file: string) => Promise<boolean>;

/** What a file began from: up to which moment the versions of another file are former texts of it too. */
const beginSchema = z.strictObject({
  file: z.string(),
  from: z.array(z.strictObject({ file: z.string(), until: z.iso.datetime({ offset: true }) })),
});
type Begin = z.infer<typeof beginSchema>;

const ALWAYS = '9999-12-31T23:59:59.999Z';

/**
 * The versions that are former texts of what stands in this file, newest first. Copies of a file share the id of their draft,
 * and so the folder of versions: those of another copy are left out. Those of a file that was moved to this one are not, nor
 * those from before this file was saved from another, nor those of no file. `file` null: the document stands in none.
 */
export async function versionsOfFile(folder: string, file: string | null, isMoved: IsMoved): Promise<Version[]> {
  const versions = listVersions(folder);
  const until = new Map<FileMark, string>();
  const take = (mark: FileMark, moment: string): void => {
    if ((until.get(mark) ?? '') >= moment) return;
    until.set(mark, moment);
    for (const former of beginOf(folder, mark)?.from ?? [])
      take(markOf(former.file), former.until < moment ? former.until : moment);
  };
  take(null, ALWAYS);
  take(markOf(file), ALWAYS);
  for (const moved of await movedFiles(folder, versions, file, isMoved)) take(markOf(moved), ALWAYS);
  return versions.filter(({ id, at }) => at <= (until.get(markIn(id)) ?? ''));
}

/** Moment of the newest version of this file: milliseconds since 1970; null where it has none. */
export function newestOfFile(folder: string, file: string): number | null {
  const mark = markOf(file);
  const newest = listVersions(folder).find(({ id }) => markIn(id) === mark);
  return newest ? Date.parse(newest.at) : null;
}

/**
 * Notes what a file began from: the file that it was saved from, and with the first version at this path those of which it is
 * the new name. Another document may get the old name later.
 */
export async function noteBegin(
  folder: string,
  file: string,
  { savedFrom, at, isMoved }: { savedFrom: string | null; at: string; isMoved: IsMoved },
): Promise<void> {
  const mark = markOf(file);
  const moved =
    newestOfFile(folder, file) === null ? await movedFiles(folder, listVersions(folder), file, isMoved) : [];
  const former = [...new Set([...moved, ...(savedFrom === null ? [] : [savedFrom])])].filter((one) => one !== file);
  if (former.length === 0) return;
  const until = new Date(at).toISOString();
  const known = beginOf(folder, mark)?.from.filter((one) => !former.includes(one.file)) ?? [];
  const begin: Begin = { file, from: [...known, ...former.map((one) => ({ file: one, until }))] };
  mkdirSync(folder, { recursive: true });
  await writeFileAtomic(join(folder, `${mark}.begin`), Buffer.from(JSON.stringify(begin)));
}

/** What no version needs any more goes with the last: it holds names of files. */
export function forgetBegins(folder: string): void {
  if (listVersions(folder).length > 0) return;
  for (const name of namesIn(folder)) if (BEGIN.test(name)) rmSync(join(folder, name), { force: true });
}

const BEGIN = /^[0-9a-f]{16}\.begin$/;

/** Files of this draft of which versions are kept, and that are no other copy. */
async function movedFiles(
  folder: string,
  versions: readonly Version[],
  file: string | null,
  isMoved: IsMoved,
): Promise<string[]> {
  const newest = new Map<FileMark, string>();
  for (const { id } of versions) if (!newest.has(markIn(id))) newest.set(markIn(id), id);
  newest.delete(null);
  newest.delete(markOf(file));
  const others = [...newest.values()].flatMap((id) => fileOfVersion(folder, id) ?? []);
  const moved = await Promise.all(others.map(isMoved));
  return others.filter((_, index) => moved[index]);
}

function beginOf(folder: string, mark: FileMark): Begin | null {
  if (mark === null) return null;
  try {
    return beginSchema.parse(JSON.parse(readFileAtOnce(join(folder, `${mark}.begin`)).toString('utf8')));
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
