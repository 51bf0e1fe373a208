import type { ImageHash } from '../../../engine/core/richtext/model.ts';

/**
 * Pictures that documents name and whose bytes are nowhere, or are damaged: the window draws them as broken and never asks for
 * their address. A hash names one content, so this holds for the whole window.
 */
const absent = new Set<ImageHash>();

/** What is known of the pictures of a document that is opened: these are there, but for the absent ones. */
export function notePictures(all: readonly ImageHash[], missing: readonly ImageHash[] = []): void {
  for (const hash of all) absent.delete(hash);
  for (const hash of missing) absent.add(hash);
}

export function isAbsent(hash: ImageHash): boolean {
  return absent.has(hash);
}
