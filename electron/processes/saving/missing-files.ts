import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, type Result, refused } from '../../../engine/core/result.ts';
import { parseDraft, readDraftBytes } from '../../../engine/store/draft-file.ts';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { isDiskAway } from './disk-away.ts';

/**
 * SHA-256 of a file from which no draft can be read; null when it is missing or readable by now. Fails when a newer
 * version of Inbreng wrote it.
 */
export async function hashUnreadableFile(
  file: string,
  alive: () => void,
): Promise<Result<string | null, StoreProblem>> {
  const read = await readDraftBytes(file, alive);
  const parsed = read.ok ? parseDraft(read.value, file) : read;
  if (parsed.ok) return done(null);
  if (parsed.problem.code === 'draft-newer') return parsed;
  try {
    return done((await stat(file)).isFile() ? await hashOfFile(file, alive) : null);
  } catch (error) {
    if (isMissingError(error)) return done(null);
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'write-failed', values: { file, detail } });
  }
}

/** Which part of a known path is missing; null when the file exists. */
export async function findMissingPart(file: string): Promise<'file-gone' | 'folder-gone' | null> {
  const [isGone, isFolderGone] = await Promise.all([isMissing(file), isMissing(dirname(file))]);
  if (!isGone) return null;
  return isFolderGone || (await isDiskAway(file)) ? 'folder-gone' : 'file-gone';
}

/** Device and inode, the same for every path to a file; `unknown` when the disk does not respond or is not mounted. */
export async function fileIdentity(path: string): Promise<string | 'gone' | 'unknown'> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    return isMissingError(error) && !(await isDiskAway(path)) ? 'gone' : 'unknown';
  }
}

function isMissing(path: string): Promise<boolean> {
  return stat(path).then(() => false, isMissingError);
}

function isMissingError(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
