import type { ImageHash } from '../../../engine/core/richtext/model.ts';

/**
 * Pictures that a document uses but whose file is missing or damaged. The window draws them as broken instead of
 * requesting them. Shared by all documents, because a hash identifies one content.
 */
const absent = new Set<ImageHash>();

/** Records which pictures of a newly opened document are missing; all others exist. */
export function notePictures(all: readonly ImageHash[], missing: readonly ImageHash[] = []): void {
  for (const hash of all) absent.delete(hash);
  for (const hash of missing) absent.add(hash);
}

export function isAbsent(hash: ImageHash): boolean {
  return absent.has(hash);
}
