import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../core/canonical-json.ts';
import type { ImageInfo } from '../core/drafts/draft.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import { pictureDanger } from './picture-danger.ts';

/** Pictures that blocks show: `afbeeldingen/<hash>.png`. */
export const IMAGES_FOLDER = 'afbeeldingen';

export interface Image {
  hash: ImageHash;
  info: ImageInfo;
  bytes: Uint8Array;
}

/** A picture as it stands in a library, where its name says its kind and its size is not kept. */
export interface StoredImage {
  mediaType: ImageInfo['mediaType'];
  bytes: Uint8Array;
}

const EXTENSIONS: { readonly [Type in ImageInfo['mediaType']]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/** Bytes: a drawing stands as it came in, anything else is smaller than it was or holds 2,400 pixels a side. */
const LARGEST_STORED = 50_000_000;

/** Path inside the library. */
export function imagePath({ hash, info }: Image): string {
  return `${IMAGES_FOLDER}/${hash}.${EXTENSIONS[info.mediaType]}`;
}

export function readLibraryImage(dir: string, hash: ImageHash): StoredImage | undefined {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  for (const [mediaType, extension] of Object.entries(EXTENSIONS)) {
    const file = join(dir, IMAGES_FOLDER, `${hash}.${extension}`);
    let bytes: Uint8Array;
    try {
      const found = statSync(file);
      // A link to what never ends, or what nobody brought in.
      if (!found.isFile() || found.size > LARGEST_STORED) continue;
      bytes = new Uint8Array(readFileSync(file));
    } catch {
      continue;
    }
    // Another program may have put it there.
    if (contentHash(bytes) === hash && pictureDanger(bytes) === null)
      return { mediaType: mediaType as ImageInfo['mediaType'], bytes };
  }
  return undefined;
}
