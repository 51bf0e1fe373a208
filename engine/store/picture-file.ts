import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import { LARGEST_IMAGE } from './images.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';

const MEGA = 1_000_000;

/**
 * Reads a picture that the user chose. Refuses one over `LARGEST_IMAGE` by its size, before reading a byte, and refuses
 * pipes and devices. Calls `alive` after each part, so that a large picture over a slow connection does not count as silent.
 */
export async function readPictureFile(
  path: string,
  alive: () => void = () => undefined,
): Promise<Result<Uint8Array, StoreProblem>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    alive();
    if (size > LARGEST_IMAGE * MEGA) return tooLarge(name, size);
    const bytes = await readAtMost(path, LARGEST_IMAGE * MEGA, alive);
    // The file may have grown since `stat`.
    return bytes.length > LARGEST_IMAGE * MEGA ? tooLarge(name, bytes.length) : done(bytes);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    return refused({ code: 'image-unreadable', values: { name, detail } });
  }
}

function tooLarge(name: string, size: number): Result<never, StoreProblem> {
  const megabytes = Math.ceil(size / MEGA);
  return refused({ code: 'image-too-large', values: { name, megabytes, limit: LARGEST_IMAGE } });
}
