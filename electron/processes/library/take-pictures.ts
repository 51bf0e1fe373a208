import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { imagesForDraft } from '../../../engine/store/images.ts';
import type { Library } from '../../../engine/store/library.ts';
import { keepPictures } from '../pictures.ts';

/** Puts pictures of the library where those of open documents stand, and says what each is; what it does not have is left out. */
export async function takePictures(
  folder: string,
  library: Library,
  hashes: Iterable<ImageHash>,
): Promise<Record<ImageHash, ImageInfo>> {
  const images = await imagesForDraft(library, hashes);
  await keepPictures(folder, new Map(images.map(({ hash, bytes }) => [hash, bytes])));
  return Object.fromEntries(images.map(({ hash, info }) => [hash, info]));
}
