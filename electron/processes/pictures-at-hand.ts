import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { type Images, readDraftBytes } from '../../engine/store/draft-file.ts';
import { picturesOf } from './pictures.ts';
import type { Context } from './protocol.ts';
import type { UserFiles } from './user-files.ts';

/** Pictures that were found, and what was in the way of the others. */
export interface PicturesFound {
  images: Images;
  /** Those of them that the app's own folder has and does not give, each with what the system said. */
  refused: ReadonlyMap<ImageHash, unknown>;
  /** Files that did not answer, and may have what was not found. */
  silent: readonly string[];
}

/**
 * The pictures of a draft for who draws it: from the app's own folder, and what that does not give whole (a full disk took none, a
 * bad one damaged it) from the files that hold the document. What nobody gives is left out: whoever draws says so.
 */
export interface PicturesAtHand {
  of: (draft: Pick<Draft, 'images'>, context: Pick<Context, 'opening' | 'pictureFiles'>) => Promise<PicturesFound>;
}

/** `folder`: the app's own. A file is read once for what it has: those files are large, and pages are drawn at each pause. */
export function picturesAtHand(folder: string, userFiles: UserFiles): PicturesAtHand {
  /** Of the opening that asked last. */
  let found: { opening: number; images: Map<ImageHash, Uint8Array>; looked: Set<string> } | null = null;
  return {
    of: async (draft, { opening, pictureFiles }) => {
      const refused = new Map<ImageHash, unknown>();
      const silent: string[] = [];
      const images = await picturesOf(folder, draft, (hash, error) => {
        console.error(error);
        refused.set(hash, error);
      });
      const lacking = () => Object.keys(draft.images).filter((hash) => !images.has(hash));
      if (found?.opening !== opening || lacking().length === 0) found = null;
      if (lacking().length === 0) return { images, refused, silent };
      found ??= { opening, images: new Map(), looked: new Set() };
      const taken = found;
      for (const file of pictureFiles) {
        const unseen = lacking().filter((hash) => !taken.images.has(hash) && !taken.looked.has(`${file}\n${hash}`));
        if (unseen.length === 0) continue;
        const bytes = await userFiles.work(file, (alive) => readDraftBytes(file, alive));
        // One that does not answer is asked again.
        if (bytes === null) {
          silent.push(file);
          continue;
        }
        const there = bytes.ok ? parseDocument(bytes.value, file) : bytes;
        for (const hash of unseen) {
          const picture = there.ok ? there.value.images.get(hash) : undefined;
          if (picture) taken.images.set(hash, picture);
          else taken.looked.add(`${file}\n${hash}`);
        }
      }
      for (const hash of lacking()) {
        const picture = taken.images.get(hash);
        if (picture) images.set(hash, picture);
      }
      return { images, refused, silent };
    },
  };
}
