/** Letters of a name without capitals, accents, hyphens, apostrophes and spaces: 'CoMensha' and 'Comensha' are equal. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether a word is a name with one typing error: two letters exchanged, or a letter doubled or not. Another letter makes
 * another name ('Bakker', 'Bikker').
 */
export function isMistyped(word: string, name: string): boolean {
  const [one, other] = [foldName(word), foldName(name)];
  if (one === other || Math.min(one.length, other.length) < 5 || one[0] !== other[0]) return false;
  if (one.length === other.length) return isExchanged(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1) return false;
  return [...long].some((letter, at) => letter === long[at - 1] && long.slice(0, at) + long.slice(at + 1) === short);
}

function isExchanged(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
