import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { type Images, readDraftBytes } from '../../engine/store/draft-file.ts';
import { readPictures } from './picture-store.ts';
import type { Context } from './protocol.ts';
import type { UserFiles } from './user-files.ts';

/** Pictures that were found, and why others were not. */
export interface FoundPictures {
  images: Images;
  /** Pictures in the app's folder that could not be read, with the error of the system. */
  refused: ReadonlyMap<ImageHash, unknown>;
  /** Files that did not respond and may have the missing pictures. */
  unresponsive: readonly string[];
}

/**
 * Finds the pictures of a draft for drawing it: in the app's folder, and otherwise (a full or damaged disk) in the
 * files that hold the document. Missing pictures are left out, and the caller reports them.
 */
export interface PictureFinder {
  find: (draft: Pick<Draft, 'images'>, context: Pick<Context, 'opening' | 'pictureFiles'>) => Promise<FoundPictures>;
}

/**
 * `folder`: the app's folder of pictures. Each file is searched once for a picture: the files are large, and pages are
 * drawn at every pause in typing.
 */
export function createPictureFinder(folder: string, userFiles: UserFiles): PictureFinder {
  /** For the opening of the last request. */
  let cache: { opening: number; images: Map<ImageHash, Uint8Array>; searched: Set<string> } | null = null;
  return {
    find: async (draft, { opening, pictureFiles }) => {
      const refused = new Map<ImageHash, unknown>();
      const unresponsive: string[] = [];
      const images = await readPictures(folder, draft, (hash, error) => {
        console.error(error);
        refused.set(hash, error);
      });
      const missing = () => Object.keys(draft.images).filter((hash) => !images.has(hash));
      if (cache?.opening !== opening || missing().length === 0) cache = null;
      if (missing().length === 0) return { images, refused, unresponsive };
      cache ??= { opening, images: new Map(), searched: new Set() };
      const cached = cache;
      for (const file of pictureFiles) {
        const unsearched = missing().filter(
          (hash) => !cached.images.has(hash) && !cached.searched.has(`${file}\n${hash}`),
        );
        if (unsearched.length === 0) continue;
        const bytes = await userFiles.run(file, (alive) => readDraftBytes(file, alive));
        // A file that does not respond is read again the next time.
        if (bytes === null) {
          unresponsive.push(file);
          continue;
        }
        const document = bytes.ok ? parseDocument(bytes.value, file) : bytes;
        for (const hash of unsearched) {
          const picture = document.ok ? document.value.images.get(hash) : undefined;
          if (picture) cached.images.set(hash, picture);
          else cached.searched.add(`${file}\n${hash}`);
        }
      }
      for (const hash of missing()) {
        const picture = cached.images.get(hash);
        if (picture) images.set(hash, picture);
      }
      return { images, refused, unresponsive };
    },
  };
}
