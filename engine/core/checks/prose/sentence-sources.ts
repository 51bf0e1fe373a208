import type { Block } from '../../blocks/block.ts';
import { findSnapshot } from '../../drafts/instances.ts';
import type { SentenceRange } from '../../richtext/sentences.ts';
import type { CheckContext } from '../check.ts';
import type { TextPiece } from '../text-pieces.ts';
import { readSentences } from './own-text.ts';

/** A sentence with the blocks that it cites: a note after its full stop belongs to it. */
export interface CitingSentence extends SentenceRange {
  text: string;
  cited: readonly Block[];
}

export function readCitingSentences(piece: TextPiece, { draft }: Pick<CheckContext, 'draft'>): CitingSentence[] {
  const sentences = readSentences(piece.text);
  return sentences.map(({ from, to }, index) => {
    const next = sentences[index + 1]?.from ?? piece.text.length + 1;
    const cited = piece.citations
      .filter(({ at }) => at > from && (at <= to || at < next))
      .flatMap(({ block }) => findSnapshot(draft, block) ?? []);
    return { from, to, text: piece.text.slice(from, to), cited };
  });
}
