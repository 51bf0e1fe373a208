import { $isTableCellNode } from '@lexical/table';
import type { Figure } from '../../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../../document/editor/commands/insert.ts';
import { $createFigure } from '../../../document/editor/nodes/blocks.ts';
import { changeWithHead } from '../change-with-head.ts';
import { scrollToWhole } from '../focus-text.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { PictureResult } from '../typing.ts';
import type { TypingFeatures } from '../typing-features.ts';

/** Inserts a picture at the caret, scrolls to it, and announces where it is. */
export function putPicture(
  { typing }: Pick<TypingFeatures, 'typing'>,
  { image, info }: Extract<PictureResult, { ok: true }>,
  attributes: Pick<Figure, 'alt' | 'decorative' | 'caption'>,
  t: TypingTexts['picture'],
): void {
  changeWithHead(
    typing,
    (head) => ({ ...head, images: { ...head.images, [image]: info } }),
    () => {
      const figure = $createFigure({ image, ...attributes });
      $insertAtTopLevel(figure);
      scrollToWhole(typing.active(), figure.getKey());
      typing.commands.say($isTableCellNode(figure.getParent()) ? t.isInCell : t.isIn);
    },
  );
}
