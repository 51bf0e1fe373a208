const WORD = /[\p{L}\p{N}]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu;

/** The words of a text; '28638-233', 'c.s' and 'thema’s' are one word each. */
export function readWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function countWords(text: string): number {
  return readWords(text).length;
}
