import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import type { Images } from '../../engine/store/draft-file.ts';

/**
 * Pictures of open documents stand under their hash in the app's folder: a draft in memory and in the journal only names them.
 * When a picture was last asked for is the moment of its file: by that it is known which nothing uses any more.
 */
export async function keepPictures(folder: string, images: Images): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [hash, bytes] of images)
    if (!isUsedNow(join(folder, hash))) await writeFileAtomic(join(folder, hash), bytes);
}

/** The pictures that a draft describes; those that are there. */
export function picturesOf(folder: string, draft: Draft): Images {
  const images: Images = new Map();
  for (const hash of Object.keys(draft.images)) {
    isUsedNow(join(folder, hash));
    try {
      images.set(hash, new Uint8Array(readFileSync(join(folder, hash))));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return images;
}

/** A draft that names them is about to be shown. */
export function touchPictures(folder: string, draft: Draft): void {
  for (const hash of Object.keys(draft.images)) isUsedNow(join(folder, hash));
}

/** false: it is not there, or can't be marked. */
function isUsedNow(path: string): boolean {
  const now = new Date();
  try {
    utimesSync(path, now, now);
    return true;
  } catch {
    return false;
  }
}
