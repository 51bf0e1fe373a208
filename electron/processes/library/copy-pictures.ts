import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { imagesForDraft } from '../../../engine/store/images.ts';
import type { Library } from '../../../engine/store/library.ts';
import { storePictures } from '../picture-store.ts';

/** Copies pictures of the library to the pictures of open documents, and returns their facts. Missing pictures are left out. */
export async function copyPictures(
  folder: string,
  library: Library,
  hashes: Iterable<ImageHash>,
): Promise<Record<ImageHash, ImageInfo>> {
  const images = await imagesForDraft(library, hashes);
  await storePictures(folder, new Map(images.map(({ hash, bytes }) => [hash, bytes])));
  return Object.fromEntries(images.map(({ hash, info }) => [hash, info]));
}
