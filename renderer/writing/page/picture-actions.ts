import {
  $getNodeByKey,
  $getRoot,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { Figure, ImageHash } from '../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../document/editor/commands/insert.ts';
import { $createFigure, FigureNode } from '../../document/editor/nodes/blocks.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { $changeHead } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $choose } from './adjacent-block.ts';
import type { DropPlace } from './block-actions.ts';

/** Inserts a picture in one undo step, without alternative text. Returns its key. */
export function insertPicture(
  document: OpenDocument,
  picture: { image: ImageHash; info: ImageInfo },
  place?: DropPlace,
): NodeKey | null {
  let key: NodeKey | null = null;
  document.editor.update(
    () => {
      const node = $createFigure({ image: picture.image });
      key = node.getKey();
      $changeHead((head) => ({ ...head, images: { ...head.images, [picture.image]: picture.info } }));
      const beside = place?.key ? $getNodeByKey(place.key) : null;
      if (!place) $insertAtTopLevel(node);
      else if (!beside) $getRoot().append(node);
      else if (place.side === 'before') beside.insertBefore(node, false);
      else beside.insertAfter(node, false);
      $choose(key);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return key;
}

/** The data of a picture; null if it no longer exists. */
export function pictureAt(document: OpenDocument, key: NodeKey): NodeData<Figure> | null {
  return document.editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return node instanceof FigureNode ? node.getData() : null;
  });
}

/**
 * Changes the alternative text, decoration or width in one undo step. `isSameStep` makes it part of the previous step.
 */
export function changePicture(
  document: OpenDocument,
  key: NodeKey,
  change: (picture: NodeData<Figure>) => NodeData<Figure>,
  isSameStep = false,
): void {
  document.editor.update(
    () => {
      const node = $getNodeByKey(key);
      const data = node instanceof FigureNode ? node.getData() : null;
      if (node instanceof FigureNode && data) node.setData(change(data));
    },
    { discrete: true, tag: [isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Sets the alternative text; only spaces remove it. */
export function describePicture(document: OpenDocument, key: NodeKey, text: string, isSameStep: boolean): void {
  const alt = text.trim();
  if (alt === (pictureAt(document, key)?.alt ?? '')) return;
  changePicture(document, key, ({ alt: _old, ...rest }) => (alt === '' ? rest : { ...rest, alt }), isSameStep);
}
