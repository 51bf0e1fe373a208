import type { CheckFinding } from '../../../../engine/core/checks/list.ts';

/** The words that a finding is about, as they stand in the text; null: it is about no words. */
export function wordsOf(finding: CheckFinding): string | null {
  switch (finding.check) {
    case 'placeholder-left':
      return finding.values.variable === null ? finding.values.text : null;
    case 'sentence-against-status':
      return finding.values.sentence;
    default:
      return null;
  }
}

/** A stretch of one piece of text, from and to letters of it. */
export interface Stretch<Piece> {
  from: { piece: Piece; at: number };
  to: { piece: Piece; at: number };
}

/**
 * Where words stand in pieces of text that follow each other, as a reader sees them: any space is a space and any quotation
 * mark a quotation mark, since a printed text has those of its own. The first place; null: nowhere.
 */
export function findWords<Piece extends { data: string }>(
  pieces: readonly Piece[],
  words: string,
): Stretch<Piece> | null {
  const wanted = evened(words.trim());
  const at = wanted === '' ? -1 : evened(pieces.map(({ data }) => data).join('')).indexOf(wanted);
  if (at < 0) return null;
  const from = placeAt(pieces, at, false);
  const to = placeAt(pieces, at + wanted.length, true);
  return from && to && { from, to };
}

/** Letter for letter, so that places stay what they are. */
function evened(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009\n]/g, ' ').replace(/[‘’‚"“”„]/g, "'");
}

function placeAt<Piece extends { data: string }>(pieces: readonly Piece[], at: number, isEnd: boolean) {
  let left = at;
  for (const piece of pieces) {
    if (left < piece.data.length || (isEnd && left === piece.data.length)) return { piece, at: left };
    left -= piece.data.length;
  }
  return null;
}
