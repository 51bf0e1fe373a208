import type { RawFinding } from './check.ts';
import { getLocation, type TextPiece, type TextRange } from './text-pieces.ts';

/** One finding for each range that `read` returns for the text of a piece, with the words in it and the block around it. */
export function findInPieces<Found extends TextRange, Values extends { text: string }>(
  pieces: readonly TextPiece[],
  read: (text: string) => readonly Found[],
  toValues: (text: string, found: Found) => Values,
): RawFinding<Values>[] {
  return pieces.flatMap((piece) =>
    read(piece.text).map((found) => ({
      location: getLocation(piece, found),
      ...(piece.placed ? { block: piece.placed.block.id } : {}),
      values: toValues(piece.text.slice(found.from, found.to), found),
    })),
  );
}
