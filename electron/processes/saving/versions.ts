import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import type { Version } from '../../ipc/contract.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds between two versions that the app keeps by itself. */
export const VERSION_EVERY = 10 * MINUTE;

/**
 * The versions that go: of the first day one in ten minutes stays, of the first week one an hour, after that one a day, and
 * none after `days`. The newest of each stretch stays, and every version with a name. `now`: milliseconds since 1970.
 */
export function outdatedVersions(versions: readonly Version[], now: number, days: number): Version[] {
  const newestFirst = [...versions].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const taken = new Set<string>();
  return newestFirst.filter((version, index) => {
    if (version.name !== null) return false;
    const at = Date.parse(version.at);
    const age = now - at;
    if (age > days * DAY) return true;
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
  draft: z.string(),
});
const NAME = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(n?)\.version$/;

/** The versions of a draft, newest first, from its folder `versions/<draft>/`: gzipped JSON, one file each. */
export function listVersions(folder: string): Version[] {
  return filesIn(folder).flatMap((file) => {
    const named = NAME.exec(file)?.[2] === 'n';
    const at = momentOf(file);
    // Only a version with a name has to be opened to list it.
    const name = named ? (readFile(folder, file)?.name ?? null) : null;
    return [{ id: file, at, name }];
  });
}

export function readVersion(folder: string, id: string): string | null {
  return NAME.test(id) ? (readFile(folder, id)?.draft ?? null) : null;
}

export async function keepVersion(folder: string, draft: string, name: string | null, at: string): Promise<Version> {
  mkdirSync(folder, { recursive: true });
  const moment = new Date(at).toISOString();
  const id = `${moment.replace(/[:.]/g, '-')}${name === null ? '' : 'n'}.version`;
  const version: z.infer<typeof versionSchema> = { at: moment, name, draft };
  await writeFileAtomic(join(folder, id), gzipSync(JSON.stringify(version)));
  return { id, at: moment, name };
}

/** Removes what `outdatedVersions` names. */
export function thinVersions(folder: string, now: string, days: number): void {
  for (const { id } of outdatedVersions(listVersions(folder), Date.parse(now), days))
    rmSync(join(folder, id), { force: true });
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

function readFile(folder: string, file: string): z.infer<typeof versionSchema> | null {
  try {
    return versionSchema.parse(JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8')));
  } catch {
    return null;
  }
}
