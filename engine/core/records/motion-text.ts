import { contentHash } from '../canonical-json.ts';

/**
 * Equal for texts that differ only in spaces, quotation marks and hyphens, which copying from a page or a PDF changes.
 * SHA-256 in hexadecimal.
 */
export function fingerprintText(paragraphs: readonly string[]): string {
  return contentHash(
    paragraphs
      .join('')
      .normalize('NFC')
      .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff'"`´‘’‚‛“”„‟«»‹›\-‐‑‒–—―−]/gu, ''),
  );
}

/** The id of a motion of which only the text is known. */
export function makeTextName(fingerprint: string): string {
  return `motie-${fingerprint.slice(0, 8)}`;
}

/** Beginnings of the paragraphs of a motion; used to repair copied text with broken lines. */
export const CLAUSE_OPENING =
  /^(?:De Kamer\b|gehoord\b|gelezen\b|gezien\b|gelet op\b|kennis ?genomen\b|kennisnemend|constaterend|overwegend|voorts\b|tevens\b|van (?:mening|oordeel)\b|in herinnering\b|indachtig\b|erkennend|wetend|verwijzend|herinnerend|verzoekt\b|roept\b|spreekt\b|draagt\b|nodigt\b|vraagt\b|betreurt\b|besluit\b|en gaat over\b)/i;

const WITHIN = new RegExp(`(?<=[,;:.])\\s+(?=${CLAUSE_OPENING.source.replace(/^\^/, '')})`, 'gi');

/** Splits a text that was copied as one line into clauses: after a comma or dot followed by such a beginning. */
export function splitClauses(line: string): string[] {
  return line.split(WITHIN).filter((clause) => clause !== '');
}

/** 'en gaat over tot de orde van de dag.' */
export const CLOSING = /^en gaat over tot de orde van de dag\s*[.,;]?$/i;

const REQUEST = /^(?:en\s+)?(?:voorts\s+|tevens\s+)?(?:verzoekt|roept)\b/i;

/**
 * The requests of a motion, verbatim: each paragraph that begins with 'verzoekt …' ('verzoekt het kabinet', 'verzoekt
 * de regering tevens'), with its list items in paragraphs of their own.
 */
export function findRequests(paragraphs: readonly string[]): string[] {
  return findRequestPositions(paragraphs).map((positions) => positions.map((at) => paragraphs[at]).join('\n'));
}

/** The positions of the paragraphs of each request. */
export function findRequestPositions(paragraphs: readonly string[]): number[][] {
  const requests: number[][] = [];
  let open: number[] | null = null;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (REQUEST.test(paragraph)) {
      open = [at];
      requests.push(open);
    } else if (CLAUSE_OPENING.test(paragraph)) open = null;
    else open?.push(at);
  }
  return requests;
}

/** Whether `makeTextName` made this name. */
export function isTextName(text: string): boolean {
  return /^motie-[0-9a-f]{8}$/.test(text);
}
