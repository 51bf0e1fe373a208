import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { type Images, LARGEST_DRAFT } from '../../engine/store/draft-file.ts';
import { readAtMost } from '../../engine/store/read-at-most.ts';

/** Pictures of open documents stand under their hash in the app's folder: a draft in memory and in the journal only names them. */
export async function keepPictures(folder: string, images: Images): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [hash, bytes] of images)
    if (!existsSync(join(folder, hash))) await writeFileAtomic(join(folder, hash), bytes);
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

/** The pictures that a draft describes; those that are there. `refused`: one that the disk does not give; throws where absent. */
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
      images.set(hash, await readAtMost(join(folder, hash), LARGEST_DRAFT * 1_000_000));
    } catch (error) {
      // Also where something else stands in the place of the folder: none of them is there.
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) refused(hash, error);
    }
  }
  return images;
}
