import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { type Images, LARGEST_DRAFT } from '../../engine/store/draft-file.ts';
import { readAtMost } from '../../engine/store/read-at-most.ts';

/**
 * Pictures of open documents stand under their hash in the app's folder: a draft in memory and in the journal only names them. One
 * that was damaged there is written anew.
 */
export async function keepPictures(folder: string, images: Images): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [hash, bytes] of images)
    if (!(await holds(join(folder, hash), bytes))) await writeFileAtomic(join(folder, hash), bytes);
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readAtMost(path, bytes.length).catch(() => null);
  return there !== null && Buffer.compare(there, bytes) === 0;
}

/**
 * The same for a document that has them in its file: one that the disk does not take (a full disk) is not shown, and keeps nobody
 * from the text. Gives those, each with what the system said.
 */
export async function keepPicturesThatFit(folder: string, images: Images): Promise<Map<ImageHash, unknown>> {
  const notKept = new Map<ImageHash, unknown>();
  for (const [hash, bytes] of images)
    await keepPictures(folder, new Map([[hash, bytes]])).catch((error: unknown) => notKept.set(hash, error));
  return notKept;
}

/**
 * The pictures that a draft describes; those that are there and whole. `refused`: one that the disk does not give; throws where
 * absent.
 */
export async function picturesOf(
  folder: string,
  draft: Pick<Draft, 'images'>,
  refused: (hash: ImageHash, error: unknown) => void = (_hash, error) => {
    throw error;
  },
): Promise<Images> {
  const images: Images = new Map();
  for (const hash of Object.keys(draft.images)) {
    try {
      const bytes = await wholePicture(folder, hash);
      if (bytes) images.set(hash, bytes);
    } catch (error) {
      refused(hash, error);
    }
  }
  return images;
}

/** Of these pictures those that the app's folder does not have whole, or that the disk does not give. */
export async function lackingIn(folder: string, hashes: readonly ImageHash[]): Promise<Set<ImageHash>> {
  const lacking = new Set<ImageHash>();
  for (const hash of hashes) if ((await wholePicture(folder, hash).catch(() => null)) === null) lacking.add(hash);
  return lacking;
}

/**
 * null: it is not there, or what stands there is not what its hash names: a disk or a program damaged it. Throws what the system
 * says of one that it does not give.
 */
async function wholePicture(folder: string, hash: ImageHash): Promise<Uint8Array | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(join(folder, hash), LARGEST_DRAFT * 1_000_000);
  } catch (error) {
    // Also where something else stands in the place of the folder: none of them is there.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  // Megabytes: whatever else waits has its turn between two of them.
  await nextTurn();
  return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null;
}
