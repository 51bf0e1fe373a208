import { findKamerstukken } from '../../../../engine/core/citations/find-kamerstukken.ts';
import { matchPartialKamerstuk, parsePartialKamerstuk } from '../../../../engine/core/citations/typed-kamerstuk.ts';
import { foldText } from '../../../../engine/core/words/fold-text.ts';

/** Whether every typed word begins a word of the text, or the text contains the typed Kamerstuk in any spelling. */
export function matchesWords(text: string, typed: string): boolean {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  const hasEach = foldText(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || words.some((one) => one.startsWith(word)));
  if (hasEach) return true;
  const begun = parsePartialKamerstuk(typed);
  return (
    begun !== null && findKamerstukken(text).some(({ kamerstuk }) => matchPartialKamerstuk(begun, kamerstuk) !== null)
  );
}
