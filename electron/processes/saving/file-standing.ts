import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, type Result, refused } from '../../../engine/core/result.ts';
import { parseDraft, readDraftBytes } from '../../../engine/store/draft-file.ts';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { isDiskAway } from './disk-away.ts';

/**
 * SHA-256 of a file from which no draft can be read; null where there is none, or one that can be read by now. Refused where a
 * newer Inbreng wrote it.
 */
export async function baseOfUnreadable(file: string, alive: () => void): Promise<Result<string | null, StoreProblem>> {
  const read = await readDraftBytes(file, alive);
  const parsed = read.ok ? parseDraft(read.value, file) : read;
  if (parsed.ok) return done(null);
  if (parsed.problem.code === 'draft-newer') return parsed;
  try {
    return done((await stat(file)).isFile() ? await hashOfFile(file, alive) : null);
  } catch (error) {
    if (saysMissing(error)) return done(null);
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'write-failed', values: { file, detail } });
  }
}

/** How a file is not there that was read or written here before; null where it is. */
export async function goneFrom(file: string): Promise<'file-gone' | 'folder-gone' | null> {
  const [isGone, isFolderGone] = await Promise.all([isMissing(file), isMissing(dirname(file))]);
  if (!isGone) return null;
  return isFolderGone || (await isDiskAway(file)) ? 'folder-gone' : 'file-gone';
}

/** Two ways to one file give the same; `unknown` where it can't be told. */
export async function identityOf(path: string): Promise<string | 'gone' | 'unknown'> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    return saysMissing(error) && !(await isDiskAway(path)) ? 'gone' : 'unknown';
  }
}

function isMissing(path: string): Promise<boolean> {
  return stat(path).then(() => false, saysMissing);
}

function saysMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
