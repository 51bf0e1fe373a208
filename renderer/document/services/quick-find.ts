import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { findKamerstuk, kamerstukOfBlock } from '../../../engine/core/blocks/find-kamerstuk.ts';
import { listKamerstukSpellings } from '../../../engine/core/citations/kamerstuk-spellings.ts';
import { searchText } from '../../../engine/core/richtext/plain-text.ts';
import { isPartStart, LEAST_PART } from '../../../engine/core/words/compound.ts';
import { foldText } from '../../../engine/core/words/fold-text.ts';

interface Searched {
  title: string;
  /** The title, and the numbers and people by which a block is known. */
  name: string;
  all: string;
}
/** A block that changed is another object, and is read anew. */
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
 * Blocks of these kinds in which every word that was typed begins a word, for a list below a field. First the Kamerstuk that was
 * typed, in any spelling, and those whose number begins so; then blocks whose title holds the text as it was typed, then those
 * that have its words in their name, then the rest, and last those where a word begins a part of a compound: 'handel' in
 * 'mensenhandel'. Among equals in the order of the kinds. All of the kinds for an empty text.
 */
export function quickFind(blocks: readonly Block[], query: string, kinds: readonly BlockKind[]): readonly Block[] {
  const typed = foldText(query).trim().replace(/\s+/g, ' ');
  const of = blocks.filter((block) => kinds.includes(block.kind) && block.blockStatus !== 'retired');
  if (typed === '') return of;
  const papers = findKamerstuk(of, query);
  const isPaper = new Set(papers?.found);
  const words = wordsTyped(typed);
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

/** Without the comma, full stop or bracket that a word was typed with: '28638,' and 'nr.'. */
function wordsTyped(text: string): readonly string[] {
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

/** Every word of a library, folded, with how it is written. */
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

/**
 * What was typed with each word that begins no word of the library, and no part of one, replaced by the nearest one that does
 * occur; null where nothing is near, or all of it occurs.
 */
export function nearWords(blocks: readonly Block[], query: string): string | null {
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

/** null: the word begins one that is there, or a part of one, or none is near. */
function nearest(word: string, words: ReadonlyMap<string, string>): string | null {
  if (word.length < 4) return null;
  let best: { word: string; distance: number } | null = null;
  for (const [other, written] of words) {
    if (other.startsWith(word) || beginsAPart(other, word)) return null;
    if (Math.abs(other.length - word.length) > 2) continue;
    const distance = editDistance(word, other, 2);
    if (distance > 0 && distance <= (word.length < 6 ? 1 : 2) && (!best || distance < best.distance))
      best = { word: written, distance };
  }
  return best?.word ?? null;
}

/** Letters to change to make one word of the other; `most + 1` where it is more. */
function editDistance(from: string, to: string, most: number): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[to.length] ?? most + 1;
}
