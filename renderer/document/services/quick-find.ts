import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { findKamerstuk, kamerstukOfBlock } from '../../../engine/core/blocks/find-kamerstuk.ts';
import { listKamerstukSpellings } from '../../../engine/core/citations/kamerstuk-spellings.ts';
import { searchText } from '../../../engine/core/richtext/plain-text.ts';
import { isPartStart, LEAST_PART } from '../../../engine/core/words/compound.ts';
import { foldText } from '../../../engine/core/words/fold-text.ts';
import { typingErrors } from '../../../engine/core/words/typing-errors.ts';

interface Searched {
  title: string;
  /** The title, and the numbers and people that identify a block. */
  name: string;
  all: string;
}
/** Cached by block object; a changed block is a new object. */
const read = new WeakMap<Block, Searched>();

function searched(block: Block): Searched {
  const known = read.get(block);
  if (known) return known;
  const title = foldText(block.title);
  const name = foldText([block.title, ...namesOf(block)].join(' '));
  const all = `${name} ${foldText([...block.tags, ...block.themes, searchText(block.body)].join(' '))}`;
  const made = { title, name, all };
  read.set(block, made);
  return made;
}

function namesOf(block: Block): readonly string[] {
  const kamerstuk = kamerstukOfBlock(block);
  return [
    block.id,
    ...block.aliases,
    ...(kamerstuk ? listKamerstukSpellings(kamerstuk) : []),
    ...(block.kind === 'motion' ? [block.zaak ?? '', ...block.movers] : []),
  ];
}

/**
 * Blocks of these kinds in which every typed word begins a word, or a part of a compound ('handel' in 'mensenhandel').
 * Order: the typed Kamerstuk number in any notation, numbers that begin with it, titles with the typed text, names with
 * the typed words, other blocks, compounds; then by kind. An empty text finds all blocks of the kinds.
 */
export function quickFind(blocks: readonly Block[], query: string, kinds: readonly BlockKind[]): readonly Block[] {
  const typed = foldText(query).trim().replace(/\s+/g, ' ');
  const of = blocks.filter((block) => kinds.includes(block.kind) && block.blockStatus !== 'retired');
  if (typed === '') return of;
  const papers = findKamerstuk(of, query);
  const isPaper = new Set(papers?.found);
  const words = typedWords(typed);
  const inside = (text: string) => words.every((word) => beginsAWord(text, word));
  const rank = (block: Block): number => {
    if (words.length === 0 || isPaper.has(block) || (isPaper.size > 0 && papers?.isOther(block))) return -1;
    const { title, name, all } = searched(block);
    if (beginsAWord(title, typed)) return 0;
    if (inside(name)) return 1;
    if (inside(all)) return 2;
    return words.every((word) => beginsAWord(all, word) || beginsAPart(all, word)) ? 3 : -1;
  };
  const byWords = of
    .map((block) => ({ block, rank: rank(block), kind: kinds.indexOf(block.kind) }))
    .filter((found) => found.rank >= 0)
    .sort((one, other) => one.rank - other.rank || one.kind - other.kind)
    .map((found) => found.block);
  return [...(papers?.found ?? []), ...byWords];
}

/** Removes a comma, full stop or bracket around a word: '28638,' and 'nr.'. */
function typedWords(text: string): readonly string[] {
  return text
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

function beginsAPart(text: string, word: string): boolean {
  if (word.length < LEAST_PART) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isPartStart(text, at)) return true;
  return false;
}

/** Every word of a library, folded, with its spelling. */
const known = new WeakMap<readonly Block[], ReadonlyMap<string, string>>();

function wordsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const there = known.get(blocks);
  if (there) return there;
  const written = new Set<string>();
  for (const block of blocks) {
    const texts = [block.title, ...block.tags, ...block.themes, searchText(block.body)];
    if (block.kind === 'motion') texts.push(...block.movers);
    for (const word of texts.join(' ').match(/[\p{L}\p{N}]{4,}/gu) ?? []) written.add(word.toLowerCase());
  }
  const words = new Map([...written].map((word) => [foldText(word), word]));
  known.set(blocks, words);
  return words;
}

/** The query with every unknown word replaced by the nearest known one; null if all words are known or none is near. */
export function correctWords(blocks: readonly Block[], query: string): string | null {
  const words = wordsOf(blocks);
  let isOther = false;
  const near = query
    .trim()
    .split(/\s+/)
    .map((typed) => {
      const found = /\d/.test(typed) ? null : nearest(foldText(typed), words);
      if (found === null) return typed;
      isOther = true;
      return found;
    });
  return isOther ? near.join(' ') : null;
}

/** null: the word begins a known one or a part of one, or no word is near. */
function nearest(word: string, words: ReadonlyMap<string, string>): string | null {
  if (word.length < 4) return null;
  let best: { word: string; distance: number } | null = null;
  for (const [other, written] of words) {
    if (other.startsWith(word) || beginsAPart(other, word)) return null;
    if (Math.abs(other.length - word.length) > 2) continue;
    const distance = typingErrors(word, other, 2);
    if (distance > 0 && distance <= (word.length < 6 ? 1 : 2) && (!best || distance < best.distance))
      best = { word: written, distance };
  }
  return best?.word ?? null;
}
