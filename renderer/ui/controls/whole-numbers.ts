/** 'nr. 238' stays on one line: the sign and its number with a no-break space. For what is drawn, as the pages have it. */
export function withWholeNumbers(text: string): string {
  return text.replace(/\bnr\. (?=\d)/g, 'nr.\u00a0');
}
