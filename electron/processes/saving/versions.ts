import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import { readFileAtOnce, refuseEndless } from '../../../engine/store/open-file.ts';
import type { Version } from '../../ipc/contract.ts';
import type { VersionReason } from '../../ipc/documents.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds between two versions that the app keeps by itself. */
export const VERSION_EVERY = 10 * MINUTE;

/**
 * The versions that go: of the first day one in ten minutes stays, of the first week one an hour, after that one a day, and
 * none after `days`. The newest of each stretch stays, and every version with a name; what was kept for a reason (before an
 * update, what was not chosen) stays for all those days. `now`: milliseconds since 1970.
 */
export function outdatedVersions(versions: readonly Version[], now: number, days: number): Version[] {
  const newestFirst = [...versions].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const taken = new Set<string>();
  return newestFirst.filter((version, index) => {
    if (version.name !== null) return false;
    const at = Date.parse(version.at);
    const age = now - at;
    if (age > days * DAY) return true;
    if (version.why !== 'automatic') return false;
    const step = age < DAY ? VERSION_EVERY : age < 7 * DAY ? HOUR : DAY;
    const stretch = `${step} ${Math.floor(at / step)}`;
    if (index > 0 && taken.has(stretch)) return true;
    taken.add(stretch);
    return false;
  });
}

const versionSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  name: z.string().nullable(),
  /** Path of the file that the document stood in; absent in what an earlier Inbreng kept. */
  file: z.string().nullable().optional(),
  draft: z.string(),
});
const NAME = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)([acuerkh]?n?)(?:-([0-9a-f]{16}))?\.version$/;

/** In the file's name, so that a list need not open every file: why it was kept, without a name and with one. */
const LETTERS: Record<VersionReason, { unnamed: string; named: string }> = {
  automatic: { unnamed: '', named: 'an' },
  named: { unnamed: 'h', named: 'n' },
  created: { unnamed: 'c', named: 'cn' },
  'before-update': { unnamed: 'u', named: 'un' },
  'before-export': { unnamed: 'e', named: 'en' },
  'before-restore': { unnamed: 'r', named: 'rn' },
  'kept-aside': { unnamed: 'k', named: 'kn' },
};

function reasonOf(file: string): VersionReason {
  const letters = lettersOf(file);
  const found = Object.entries(LETTERS).find(([, one]) => one.unnamed === letters || one.named === letters);
  return (found?.[0] as VersionReason | undefined) ?? 'automatic';
}

function isNamed(file: string): boolean {
  return lettersOf(file).endsWith('n');
}

function lettersOf(file: string): string {
  return NAME.exec(file)?.[2] ?? '';
}

/** Of which file a version is, in the name of its own: 16 hexadecimal digits; null: of a document without one. */
export type FileMark = string | null;

export function markOf(file: string | null): FileMark {
  return file === null ? null : createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** The mark that a version bears; null: of no file, or kept by an earlier Inbreng. */
export function markIn(id: string): FileMark {
  return NAME.exec(id)?.[3] ?? null;
}

/** The versions of a draft, in all files that hold it, newest first: gzipped JSON in `versions/<draft>/`, one file each. */
export function listVersions(folder: string): Version[] {
  return filesIn(folder).map((file) => {
    const why = reasonOf(file);
    // Only a version with a name has to be opened to list it, and of that one the first bytes.
    const name = isNamed(file) ? headOf(join(folder, file)).name : null;
    const bytes = statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
    return { id: file, at: momentOf(file), name, why, bytes };
  });
}

/** Path of a file that a version is of, from the start of the version's own. */
export function fileOfVersion(folder: string, id: string): string | null {
  return NAME.test(id) ? headOf(join(folder, id)).file : null;
}

export function readVersion(folder: string, id: string): string | null {
  return NAME.test(id) ? (readFile(folder, id)?.draft ?? null) : null;
}

/**
 * Two texts of one moment stand a millisecond apart; the same text, kept twice, stands once. `why` absent: by hand with a
 * name, else by itself.
 */
export async function keepVersion(
  folder: string,
  draft: string,
  {
    name,
    at,
    file,
    why = name === null ? 'automatic' : 'named',
  }: { name: string | null; at: string; file: string | null; why?: VersionReason },
): Promise<Version> {
  mkdirSync(folder, { recursive: true });
  const letters = LETTERS[why][name === null ? 'unnamed' : 'named'];
  const mark = markOf(file);
  const idAt = (one: string) => `${one.replace(/[:.]/g, '-')}${letters}${mark === null ? '' : `-${mark}`}.version`;
  let moment = new Date(at).toISOString();
  while (existsSync(join(folder, idAt(moment))) && readVersion(folder, idAt(moment)) !== draft)
    moment = new Date(Date.parse(moment) + 1).toISOString();
  const id = idAt(moment);
  const version: z.infer<typeof versionSchema> = { at: moment, name, file, draft };
  const content = gzipSync(JSON.stringify(version));
  await writeFileAtomic(join(folder, id), content);
  return { id, at: moment, name, why, bytes: content.length };
}

/**
 * The version under another name, or under none any more; null where it is not there. It keeps its moment, its file and why it
 * was kept. With a name its file is called otherwise: who asks by what it was called before, or asks twice, means the same version.
 */
export async function nameVersion(folder: string, id: string, name: string | null): Promise<Version | null> {
  if (!NAME.test(id)) return null;
  const there = existsSync(join(folder, id)) ? id : calledSince(folder, id);
  const version = there === null ? null : readFile(folder, there);
  if (there === null || !version) return null;
  const kept = { at: version.at, file: version.file ?? null, why: reasonOf(there) };
  const named = await keepVersion(folder, version.draft, { name, ...kept });
  if (named.id !== there) rmSync(join(folder, there), { force: true });
  return named;
}

/** What a version is called now that has gained or lost its name since it was called so; null where it is not there. */
function calledSince(folder: string, id: string): string | null {
  const versionOf = (one: string) => `${NAME.exec(one)?.[1]} ${reasonOf(one)} ${markIn(one)}`;
  return filesIn(folder).find((one) => versionOf(one) === versionOf(id)) ?? null;
}

/** Takes away the versions that are outdated: those of each file by themselves, since copies share the draft's folder. */
export function thinVersions(folder: string, now: string, days: number): void {
  const byFile = new Map<FileMark, Version[]>();
  for (const version of listVersions(folder)) {
    const mark = markIn(version.id);
    byFile.set(mark, [...(byFile.get(mark) ?? []), version]);
  }
  for (const versions of byFile.values())
    for (const { id } of outdatedVersions(versions, Date.parse(now), days)) rmSync(join(folder, id), { force: true });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

function momentOf(file: string): string {
  const text = NAME.exec(file)?.[1] ?? '';
  return text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
}

/** Bytes of a version's file that hold what stands before its draft: a name of 200 signs and the longest path. */
const BEFORE_DRAFT = 16_384;
const HEAD = /^\{"at":"[^"]*","name":(null|"(?:[^"\\]|\\.)*"),(?:"file":(null|"(?:[^"\\]|\\.)*"),)?/;

/** What a version is called and which file it is of, from the start of its own; null where there is none or it can't be read. */
function headOf(path: string): { name: string | null; file: string | null } {
  try {
    const start = gunzipSync(startOf(path, BEFORE_DRAFT), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
    const [, name = 'null', file = 'null'] = HEAD.exec(start) ?? [];
    const text = z.string().nullable();
    return { name: text.parse(JSON.parse(name)), file: text.parse(JSON.parse(file)) };
  } catch {
    return { name: null, file: null };
  }
}

function startOf(path: string, most: number): Uint8Array {
  refuseEndless(statSync(path), path);
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(most);
    return start.subarray(0, readSync(file, start, 0, most, 0));
  } finally {
    closeSync(file);
  }
}

function readFile(folder: string, file: string): z.infer<typeof versionSchema> | null {
  try {
    return versionSchema.parse(JSON.parse(gunzipSync(readFileAtOnce(join(folder, file))).toString('utf8')));
  } catch {
    return null;
  }
}
