import type { Motion } from '../blocks/motion.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { CheckContext } from './check.ts';
import type { TextPiece } from './text-pieces.ts';

/** The motions that support the demand around a text; for the note of a ground, that ground. */
export function findGroundMotions(piece: TextPiece, { draft }: Pick<CheckContext, 'draft'>): Motion[] {
  const ids = piece.groundOf
    ? [piece.groundOf.ground]
    : piece.placed?.block.kind === 'motion'
      ? [piece.placed.block.id]
      : (piece.placed?.grounds ?? []).map((ground) => ground.block);
  return ids.flatMap((id) => {
    const block = findSnapshot(draft, id);
    return block?.kind === 'motion' ? [block] : [];
  });
}
