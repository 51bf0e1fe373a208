import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import { LARGEST_IMAGE } from './images.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';

const MEGA = 1_000_000;

/**
 * The bytes of a picture that a person chose. One over `LARGEST_IMAGE` is refused by its size, before a byte of it is read, and
 * so is what is no file. `alive` is told after each part: a large picture over a slow line is not silent.
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
    // It grew meanwhile.
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
