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

/** Milliseconds between two automatic versions. */
export const VERSION_INTERVAL = 10 * MINUTE;

/**
 * Selects the versions to remove. Kept are: one per ten minutes for a day, one per hour for a week, one per day after
 * that, and none after `days`. The newest of each period is kept. Versions with a name are always kept; versions with
 * another reason than `automatic` for all days. `now`: milliseconds since 1970.
 */
export function findOutdatedVersions(versions: readonly Version[], now: number, days: number): Version[] {
  const newestFirst = [...versions].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const periods = new Set<string>();
  return newestFirst.filter((version, index) => {
    if (version.name !== null) return false;
    const at = Date.parse(version.at);
    const age = now - at;
    if (age > days * DAY) return true;
    if (version.why !== 'automatic') return false;
    const step = age < DAY ? VERSION_INTERVAL : age < 7 * DAY ? HOUR : DAY;
    const period = `${step} ${Math.floor(at / step)}`;
    if (index > 0 && periods.has(period)) return true;
    periods.add(period);
    return false;
  });
}

const versionSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  name: z.string().nullable(),
  /** Path of the file of the document; absent in versions of earlier releases. */
  file: z.string().nullable().optional(),
  draft: z.string(),
});
const VERSION_FILE = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)([acuerkh]?n?)(?:-([0-9a-f]{16}))?\.version$/;

/** The reason in the file name, so that a list need not open every file: without and with a name of the version. */
const REASON_LETTERS: Record<VersionReason, { unnamed: string; named: string }> = {
  automatic: { unnamed: '', named: 'an' },
  named: { unnamed: 'h', named: 'n' },
  created: { unnamed: 'c', named: 'cn' },
  'before-update': { unnamed: 'u', named: 'un' },
  'before-export': { unnamed: 'e', named: 'en' },
  'before-restore': { unnamed: 'r', named: 'rn' },
  'kept-aside': { unnamed: 'k', named: 'kn' },
};

function readReason(file: string): VersionReason {
  const letters = readLetters(file);
  const found = Object.entries(REASON_LETTERS).find(([, one]) => one.unnamed === letters || one.named === letters);
  return (found?.[0] as VersionReason | undefined) ?? 'automatic';
}

function isNamed(file: string): boolean {
  return readLetters(file).endsWith('n');
}

function readLetters(file: string): string {
  return VERSION_FILE.exec(file)?.[2] ?? '';
}

/** Hash of the path of the document, in the file name of a version: 16 hexadecimal digits; null: the document had no file. */
export type FileHash = string | null;

export function hashPath(file: string | null): FileHash {
  return file === null ? null : createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** The path hash in a version's file name; null: no file, or kept by an earlier release. */
export function readPathHash(id: string): FileHash {
  return VERSION_FILE.exec(id)?.[3] ?? null;
}

/** The versions of a draft, in all files that hold it, newest first: one gzipped JSON file each in `versions/<draft>/`. */
export function listVersions(folder: string): Version[] {
  return listVersionFiles(folder).map((file) => {
    const why = readReason(file);
    // Only a version with a name is opened to list it, and of that only the start.
    const name = isNamed(file) ? readHead(join(folder, file)).name : null;
    const bytes = statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
    return { id: file, at: readTime(file), name, why, bytes };
  });
}

/** Path of the document's file, read from the start of a version. */
export function readFileOfVersion(folder: string, id: string): string | null {
  return VERSION_FILE.test(id) ? readHead(join(folder, id)).file : null;
}

export function readVersion(folder: string, id: string): string | null {
  return VERSION_FILE.test(id) ? (parseVersion(folder, id)?.draft ?? null) : null;
}

/**
 * Keeps a version. Different texts of the same moment are stored a millisecond apart; the same text is stored once.
 * `why`: by default `named` with a name, else `automatic`.
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
  const letters = REASON_LETTERS[why][name === null ? 'unnamed' : 'named'];
  const pathHash = hashPath(file);
  const idAt = (one: string) =>
    `${one.replace(/[:.]/g, '-')}${letters}${pathHash === null ? '' : `-${pathHash}`}.version`;
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
 * Gives a version another name, or none; null when it is missing. Its time, file and reason stay. Its id changes with
 * the name; an earlier id finds the same version.
 */
export async function nameVersion(folder: string, id: string, name: string | null): Promise<Version | null> {
  if (!VERSION_FILE.test(id)) return null;
  const there = existsSync(join(folder, id)) ? id : findRenamed(folder, id);
  const version = there === null ? null : parseVersion(folder, there);
  if (there === null || !version) return null;
  const kept = { at: version.at, file: version.file ?? null, why: readReason(there) };
  const named = await keepVersion(folder, version.draft, { name, ...kept });
  if (named.id !== there) rmSync(join(folder, there), { force: true });
  return named;
}

/** The current id of a version that gained or lost its name; null when it is missing. */
function findRenamed(folder: string, id: string): string | null {
  const versionOf = (one: string) => `${VERSION_FILE.exec(one)?.[1]} ${readReason(one)} ${readPathHash(one)}`;
  return listVersionFiles(folder).find((one) => versionOf(one) === versionOf(id)) ?? null;
}

/** Removes outdated versions, for each file separately, because copies share the folder of the draft. */
export function thinVersions(folder: string, now: string, days: number): void {
  const byFile = new Map<FileHash, Version[]>();
  for (const version of listVersions(folder)) {
    const mark = readPathHash(version.id);
    byFile.set(mark, [...(byFile.get(mark) ?? []), version]);
  }
  for (const versions of byFile.values())
    for (const { id } of findOutdatedVersions(versions, Date.parse(now), days))
      rmSync(join(folder, id), { force: true });
}

function listVersionFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => VERSION_FILE.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

function readTime(file: string): string {
  const text = VERSION_FILE.exec(file)?.[1] ?? '';
  return text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
}

/** Bytes before the draft in a version: a name of 200 characters and the longest path. */
const MAX_HEAD = 16_384;
const HEAD = /^\{"at":"[^"]*","name":(null|"(?:[^"\\]|\\.)*"),(?:"file":(null|"(?:[^"\\]|\\.)*"),)?/;

/** The name and file of a version, from its start; null when it is missing or unreadable. */
function readHead(path: string): { name: string | null; file: string | null } {
  try {
    const start = gunzipSync(readStart(path, MAX_HEAD), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
    const [, name = 'null', file = 'null'] = HEAD.exec(start) ?? [];
    const text = z.string().nullable();
    return { name: text.parse(JSON.parse(name)), file: text.parse(JSON.parse(file)) };
  } catch {
    return { name: null, file: null };
  }
}

function readStart(path: string, length: number): Uint8Array {
  refuseEndless(statSync(path), path);
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(length);
    return start.subarray(0, readSync(file, start, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

function parseVersion(folder: string, file: string): z.infer<typeof versionSchema> | null {
  try {
    return versionSchema.parse(JSON.parse(gunzipSync(readFileAtOnce(join(folder, file))).toString('utf8')));
  } catch {
    return null;
  }
}
