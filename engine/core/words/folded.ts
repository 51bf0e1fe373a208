/** Small letters without diacritics, as texts are compared with what was typed, and as the index of the search keeps its words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
