import { isPartStart, LEAST_PART } from '../../../engine/core/words/compound.ts';

/** A range of a text, in UTF-16 units; the end is not included. */
export interface MatchRange {
  from: number;
  to: number;
}

/** Finds the words of a query in a text, at the beginning of a word or of a part of a compound. */
export function findMatches(text: string, query: string): MatchRange[] {
  const words = query
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length > 1)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found: MatchRange[] = [];
  if (words.length === 0) return found;
  const pattern = new RegExp(words.join('|'), 'giu');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: word, index } = match;
    if (isWordStart(text, index) || (word.length >= LEAST_PART && isPartStart(text, index)))
      found.push({ from: index, to: index + word.length });
    else pattern.lastIndex = index + String.fromCodePoint(text.codePointAt(index) ?? 0).length;
  }
  return found;
}

function isWordStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Characters before the match that fit on the two lines of the narrowest pane. */
const MAX_CHARACTERS_BEFORE = 24;

/** Shortens the beginning of a snippet so that its first match is visible. */
export function trimSnippet(snippet: string, query: string): string {
  const [first] = findMatches(snippet, query);
  const at = first ? findWordStart(snippet, first.from) : 0;
  if (at <= MAX_CHARACTERS_BEFORE) return snippet;
  const from =
    snippet.lastIndexOf(' ', at - 1) < at - MAX_CHARACTERS_BEFORE
      ? at
      : snippet.indexOf(' ', at - MAX_CHARACTERS_BEFORE) + 1;
  return `…${snippet.slice(from)}`;
}

function findWordStart(text: string, at: number): number {
  return at - (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
}
