import { splitSentences } from '../../richtext/sentences.ts';
import type { TextPiece } from '../text-pieces.ts';
import { cacheByText } from './cache-by-text.ts';

/** Whether a text is the writer's own or our spokesperson's, and not the text of another author. */
export function isOwnText(piece: TextPiece): boolean {
  return !piece.literal || (piece.placed?.block.kind === 'quote' && piece.node !== null);
}

/** Own text in Dutch, the only language of which the checks of sentences know the grammar. */
export function isOwnDutchText(piece: TextPiece): boolean {
  return isOwnText(piece) && isDutch(piece);
}

export function isDutch({ language }: Pick<TextPiece, 'language'>): boolean {
  return language === 'nl' || language.startsWith('nl-');
}

/** The sentences of a text. */
export const readSentences = cacheByText(splitSentences);
