import { folded } from '../../../engine/core/words/folded.ts';

/** Whether each word that was typed begins a word of the text. */
export function matchesWords(text: string, typed: string): boolean {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || words.some((one) => one.startsWith(word)));
}
