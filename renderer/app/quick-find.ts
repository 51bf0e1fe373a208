import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';

/** Small letters without accents, for comparing what was typed. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

interface Searched {
  name: string;
  all: string;
}
/** A block that changed is another object, and is read anew. */
const read = new WeakMap<Block, Searched>();

function searched(block: Block): Searched {
  const known = read.get(block);
  if (known) return known;
  const numbers =
    block.kind === 'motion'
      ? [
          block.kamerstuk ? `${block.kamerstuk.dossier}-${block.kamerstuk.number ?? ''}` : '',
          block.zaak ?? '',
          ...block.movers,
        ]
      : [];
  const name = folded([block.title, block.id, ...numbers].join(' '));
  const made = { name, all: `${name} ${folded([...block.tags, ...block.themes, plainText(block.body)].join(' '))}` };
  read.set(block, made);
  return made;
}

/**
 * Blocks of these kinds in which every word that was typed begins a word, for a list below a field: those that have them in
 * their name first, else in the order of the library. All of the kinds for an empty text.
 */
export function quickFind(blocks: readonly Block[], query: string, kinds: readonly BlockKind[]): readonly Block[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const of = blocks.filter((block) => kinds.includes(block.kind) && block.blockStatus !== 'retired');
  if (words.length === 0) return of;
  const inside = (text: string) => words.every((word) => beginsAWord(text, word));
  const byName = of.filter((block) => inside(searched(block).name));
  const named = new Set(byName);
  return [...byName, ...of.filter((block) => !named.has(block) && inside(searched(block).all))];
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

/** Of all words of the library the one that is nearest to a word that was not found; null where none is near. */
export function nearWord(blocks: readonly Block[], query: string): string | null {
  const word = folded(query.trim());
  if (word.length < 4 || /\s/.test(word)) return null;
  let best: { word: string; distance: number } | null = null;
  const seen = new Set<string>();
  for (const block of blocks) {
    for (const other of searched(block).all.match(/[\p{L}\p{N}]{4,}/gu) ?? []) {
      if (seen.has(other) || Math.abs(other.length - word.length) > 2) continue;
      seen.add(other);
      const distance = editDistance(word, other, 2);
      if (distance > 0 && distance <= (word.length < 6 ? 1 : 2) && (!best || distance < best.distance))
        best = { word: other, distance };
    }
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
