import { HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { notePictures } from './absent-pictures.ts';
import { $changeHead, type DraftHead } from './head.ts';
import type { OpenDocument } from './open-document.ts';
import { pictureAddress } from './picture-address.ts';

/** Asks the library for pictures; null: it can't be reached. */
export type TakePictures = (hashes: ImageHash[]) => Promise<Record<ImageHash, ImageInfo> | null>;

/**
 * A block that comes in brings its pictures along: by whatever way it came, the document then says what they are, and has them
 * when it is saved and exported. What can't be had now is asked for again with the next block, or by `look`.
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
      notePictures(Object.keys(found));
      // Part of the step that brought the block.
      document.editor.update(() => $changeHead((head) => ({ ...head, images: { ...found, ...head.images } })), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
      });
      show(document.editor.getRootElement(), found);
    });
  };
  const endListening = document.onChange(() => {
    const { blocks, images } = document.head();
    // Also pictures that left with a later step that was undone.
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

/** What the page left empty, because the document did not have it. */
function show(page: HTMLElement | null, found: Record<ImageHash, ImageInfo>): void {
  for (const picture of page?.querySelectorAll<HTMLImageElement>('img[data-waits]') ?? []) {
    const { waits = '' } = picture.dataset;
    if (!(waits in found)) continue;
    picture.src = pictureAddress(waits);
    picture.classList.remove('broken');
    delete picture.dataset.waits;
  }
}
