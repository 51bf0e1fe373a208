import { $isTableCellNode } from '@lexical/table';
import type { Figure } from '../../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../../document/editor/commands/insert.ts';
import { $createFigure } from '../../../document/editor/nodes/blocks.ts';
import { changeWithHead } from '../change-with-head.ts';
import { showWhole } from '../focus-text.ts';
import type { TypingRoom } from '../room.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { PictureIn } from '../typing.ts';

/** Puts a picture where the caret is, scrolls to it, and says where it stands now. */
export function putPicture(
  { typing }: Pick<TypingRoom, 'typing'>,
  { image, info }: Extract<PictureIn, { ok: true }>,
  about: Pick<Figure, 'alt' | 'decorative' | 'caption'>,
  t: TypingTexts['picture'],
): void {
  changeWithHead(
    typing,
    (head) => ({ ...head, images: { ...head.images, [image]: info } }),
    () => {
      const figure = $createFigure({ image, ...about });
      $insertAtTopLevel(figure);
      showWhole(typing.active(), figure.getKey());
      typing.around.say($isTableCellNode(figure.getParent()) ? t.isInCell : t.isIn);
    },
  );
}
