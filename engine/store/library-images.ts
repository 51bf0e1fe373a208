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

/** A picture in a library. The file name gives its kind; its size is not stored. */
export interface StoredImage {
  mediaType: ImageInfo['mediaType'];
  bytes: Uint8Array;
}

const EXTENSIONS: { readonly [Type in ImageInfo['mediaType']]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/** Bytes: a drawing has its original size, and other pictures have at most 2,400 pixels a side. */
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
      // Skips a link to a device, and a file that no import of a picture can have made.
      if (!found.isFile() || found.size > LARGEST_STORED) continue;
      bytes = new Uint8Array(readFileSync(file));
    } catch {
      continue;
    }
    // Checked again: another program may have written the file.
    if (contentHash(bytes) === hash && pictureDanger(bytes) === null)
      return { mediaType: mediaType as ImageInfo['mediaType'], bytes };
  }
  return undefined;
}
