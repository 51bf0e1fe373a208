import { isPartStart, LEAST_PART } from '../../../engine/core/words/compound.ts';

/** Part of a text, in UTF-16 units; the end is not included. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a text has what was searched for: at the beginning of a word, or of a part of a compound. */
export function foundIn(text: string, query: string): Stretch[] {
  const words = query
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length > 1)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found: Stretch[] = [];
  if (words.length === 0) return found;
  const anywhere = new RegExp(words.join('|'), 'giu');
  for (let match = anywhere.exec(text); match; match = anywhere.exec(text)) {
    const { 0: letters, index } = match;
    if (begins(text, index) || (letters.length >= LEAST_PART && isPartStart(text, index)))
      found.push({ from: index, to: index + letters.length });
    else anywhere.lastIndex = index + String.fromCodePoint(text.codePointAt(index) ?? 0).length;
  }
  return found;
}

function begins(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Signs before what was found that leave it on the two lines of the narrowest pane. */
const BEFORE = 24;

/** Words round what was found, of which no more stands before it than leaves it in sight. */
export function nearHit(snippet: string, query: string): string {
  const [first] = foundIn(snippet, query);
  const at = first ? beginningOfWord(snippet, first.from) : 0;
  if (at <= BEFORE) return snippet;
  const from = snippet.lastIndexOf(' ', at - 1) < at - BEFORE ? at : snippet.indexOf(' ', at - BEFORE) + 1;
  return `…${snippet.slice(from)}`;
}

function beginningOfWord(text: string, at: number): number {
  return at - (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
}
