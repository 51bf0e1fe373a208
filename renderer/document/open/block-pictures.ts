import { HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { $changeHead, type DraftHead } from './head.ts';
import type { OpenDocument } from './open-document.ts';
import { pictureAddress, setMissingPictures } from './pictures.ts';

/** Requests pictures from the library. Returns null if the library is unavailable. */
export type TakePictures = (hashes: ImageHash[]) => Promise<Record<ImageHash, ImageInfo> | null>;

/**
 * Adds the pictures of inserted blocks to the document, so that they are saved and exported with it. Pictures that the
 * library cannot give now are requested again with the next block or by `look`.
 */
export function followBlockPictures(document: OpenDocument, take: TakePictures): { look: () => void; end: () => void } {
  let looked: Pick<DraftHead, 'blocks' | 'images'> | null = null;
  let isOver = false;
  const look = (): void => {
    const { blocks, images } = document.head();
    looked = { blocks, images };
    const missing = [...collectPictures(Object.values(blocks))].filter((hash) => !(hash in images));
    if (missing.length === 0) return;
    void take(missing).then((found) => {
      if (isOver || found === null || Object.keys(found).length === 0) return;
      setMissingPictures(Object.keys(found));
      // Belongs to the step of undo that inserted the block.
      document.editor.update(() => $changeHead((head) => ({ ...head, images: { ...found, ...head.images } })), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
      });
      show(document.editor.getRootElement(), found);
    });
  };
  const endListening = document.onChange(() => {
    const { blocks, images } = document.head();
    // Also after undo of a step that removed pictures.
    if (blocks !== looked?.blocks || images !== looked.images) look();
  });
  look();
  return {
    look,
    end: () => {
      isOver = true;
      endListening();
    },
  };
}

/** Draws the pictures that the page had left empty. */
function show(page: HTMLElement | null, found: Record<ImageHash, ImageInfo>): void {
  for (const picture of page?.querySelectorAll<HTMLImageElement>('img[data-waits]') ?? []) {
    const { waits = '' } = picture.dataset;
    if (!(waits in found)) continue;
    picture.src = pictureAddress(waits);
    picture.classList.remove('is-broken');
    delete picture.dataset.waits;
  }
}
