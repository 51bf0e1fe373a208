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
 * Stores pictures of open documents in the app's folder under their hash; drafts in memory and in the journal only name
 * them. A damaged picture is written again.
 */
export async function storePictures(folder: string, images: Images): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [hash, bytes] of images)
    if (!(await hasContent(join(folder, hash), bytes))) await writeFileAtomic(join(folder, hash), bytes);
}

async function hasContent(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readAtMost(path, bytes.length).catch(() => null);
  return there !== null && Buffer.compare(there, bytes) === 0;
}

/**
 * The same for a document whose file has the pictures: a picture that can't be stored (a full disk) is not shown, and
 * the text opens anyway. Returns those pictures with the error of the system.
 */
export async function storePicturesThatFit(folder: string, images: Images): Promise<Map<ImageHash, unknown>> {
  const failed = new Map<ImageHash, unknown>();
  for (const [hash, bytes] of images)
    await storePictures(folder, new Map([[hash, bytes]])).catch((error: unknown) => failed.set(hash, error));
  return failed;
}

/**
 * Reads the pictures of a draft that are present and intact. `onError`: called for a picture that can't be read; by
 * default it throws.
 */
export async function readPictures(
  folder: string,
  draft: Pick<Draft, 'images'>,
  onError: (hash: ImageHash, error: unknown) => void = (_hash, error) => {
    throw error;
  },
): Promise<Images> {
  const images: Images = new Map();
  for (const hash of Object.keys(draft.images)) {
    try {
      const bytes = await readPicture(folder, hash);
      if (bytes) images.set(hash, bytes);
    } catch (error) {
      onError(hash, error);
    }
  }
  return images;
}

/** The pictures among these that the app's folder does not have intact. */
export async function findMissingPictures(folder: string, hashes: readonly ImageHash[]): Promise<Set<ImageHash>> {
  const missing = new Set<ImageHash>();
  for (const hash of hashes) if ((await readPicture(folder, hash).catch(() => null)) === null) missing.add(hash);
  return missing;
}

/** null: missing, or its content does not match its hash. Throws when it can't be read. */
async function readPicture(folder: string, hash: ImageHash): Promise<Uint8Array | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(join(folder, hash), LARGEST_DRAFT * 1_000_000);
  } catch (error) {
    // ENOTDIR: a file is in the way of the folder.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  // Pictures are megabytes: let other work run between two of them.
  await nextTurn();
  return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null;
}
