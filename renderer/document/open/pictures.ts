import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';

/**
 * Pictures that a document uses but whose file is missing or damaged. The window draws them as broken instead of
 * requesting them. Shared by all documents, because a hash identifies one content.
 */
const missingPictures = new Set<ImageHash>();

/** Records which pictures of a newly opened document are missing; all others exist. */
export function setMissingPictures(all: readonly ImageHash[], missing: readonly ImageHash[] = []): void {
  for (const hash of all) missingPictures.delete(hash);
  for (const hash of missing) missingPictures.add(hash);
}

export function isMissingPicture(hash: ImageHash): boolean {
  return missingPictures.has(hash);
}

/**
 * Requests which pictures of a draft are missing before the window shows it. A draft without its file, such as a
 * version, does not know this itself. A failed request changes nothing.
 */
export async function loadMissingPictures(bridge: Pick<WindowBridge, 'absentPictures'>, draft: Draft): Promise<void> {
  const pictures = Object.keys(draft.images);
  if (pictures.length === 0) return;
  const reply = await bridge.absentPictures({ pictures });
  if (reply.ok) setMissingPictures(pictures, reply.value);
}

/** The address of a picture under the app's own scheme. */
export function pictureAddress(hash: string): string {
  return `/pictures/${hash}`;
}
