/** Small letters without diacritics: so texts are compared with what was typed, and so the index of the search keeps words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
