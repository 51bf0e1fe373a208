import type { CheckFinding } from '../../../../engine/core/checks/list.ts';

/** The text that a finding is about, as it appears on the page; null: it is about no text. */
export function getFindingText(finding: CheckFinding): string | null {
  switch (finding.check) {
    case 'placeholder-left':
      return finding.values.variable === null ? finding.values.text : null;
    case 'sentence-against-status':
      return finding.values.sentence;
    default:
      return 'text' in finding.values ? finding.values.text : null;
  }
}

/** A range over pieces of text, with offsets in the first and the last. */
export interface TextRange<Piece> {
  from: { piece: Piece; at: number };
  to: { piece: Piece; at: number };
}

/**
 * Finds a text in consecutive pieces, as a reader sees it: all kinds of spaces are equal, and all quotation marks, because a
 * printed text has its own. Returns the first occurrence; null: there is none.
 */
export function findText<Piece extends { data: string }>(
  pieces: readonly Piece[],
  text: string,
): TextRange<Piece> | null {
  const wanted = normalizeCharacters(text.trim());
  const at = wanted === '' ? -1 : normalizeCharacters(pieces.map(({ data }) => data).join('')).indexOf(wanted);
  if (at < 0) return null;
  const from = findPosition(pieces, at, false);
  const to = findPosition(pieces, at + wanted.length, true);
  return from && to && { from, to };
}

/** Keeps the number of characters, so that offsets remain valid. */
function normalizeCharacters(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009\n]/g, ' ').replace(/[‘’‚"“”„]/g, "'");
}

function findPosition<Piece extends { data: string }>(pieces: readonly Piece[], at: number, isEnd: boolean) {
  let left = at;
  for (const piece of pieces) {
    if (left < piece.data.length || (isEnd && left === piece.data.length)) return { piece, at: left };
    left -= piece.data.length;
  }
  return null;
}
