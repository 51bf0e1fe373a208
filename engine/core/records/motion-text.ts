import { contentHash } from '../canonical-json.ts';

/**
 * The same for texts that are equal but for spaces, quotation marks and hyphens: what copying from a page or a PDF
 * changes. SHA-256 in hexadecimal.
 */
export function textFingerprint(paragraphs: readonly string[]): string {
  return contentHash(
    paragraphs
      .join('')
      .normalize('NFC')
      .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff'"`´‘’‚‛“”„‟«»‹›\-‐‑‒–—―−]/gu, ''),
  );
}

/** The id of a motion of which only the text is known. */
export function nameOfText(fingerprint: string): string {
  return `motie-${fingerprint.slice(0, 8)}`;
}

/** How a paragraph of a motion begins (FACTS of the Kamer's form); a text that was copied with broken lines is mended by these. */
export const CLAUSE_OPENING =
  /^(?:De Kamer\b|gehoord\b|gelezen\b|gezien\b|gelet op\b|kennis ?genomen\b|kennisnemend|constaterend|overwegend|voorts\b|tevens\b|van (?:mening|oordeel)\b|in herinnering\b|indachtig\b|erkennend|wetend|verwijzend|herinnerend|verzoekt\b|roept\b|spreekt\b|draagt\b|nodigt\b|vraagt\b|betreurt\b|besluit\b|en gaat over\b)/i;

const WITHIN = new RegExp(`(?<=[,;:.])\\s+(?=${CLAUSE_OPENING.source.replace(/^\^/, '')})`, 'gi');

/** The clauses of a text that was copied as one line: a clause begins where one of its openings follows a comma or point. */
export function clausesOf(line: string): string[] {
  return line.split(WITHIN).filter((clause) => clause !== '');
}

/** 'en gaat over tot de orde van de dag.' */
export const CLOSING = /^en gaat over tot de orde van de dag\s*[.,;]?$/i;

const REQUEST = /^(?:en\s+)?(?:voorts\s+|tevens\s+)?(?:verzoekt|roept)\b/i;

/**
 * What the motion asks, verbatim: each paragraph that begins with 'verzoekt …' ('verzoekt het kabinet', 'verzoekt de
 * regering tevens'), with the points of its list where it goes on in paragraphs of their own.
 */
export function requestsIn(paragraphs: readonly string[]): string[] {
  const requests: string[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    if (REQUEST.test(paragraph)) {
      requests.push(paragraph);
      open = true;
    } else if (CLAUSE_OPENING.test(paragraph)) {
      open = false;
    } else if (open) {
      requests.push(`${requests.pop() ?? ''}\n${paragraph}`);
    }
  }
  return requests;
}

/** Whether a block's name is one that `nameOfText` gave. */
export function isTextName(text: string): boolean {
  return /^motie-[0-9a-f]{8}$/.test(text);
}
