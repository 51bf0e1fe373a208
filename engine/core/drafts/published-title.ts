import type { Block, BlockKind } from '../blocks/block.ts';
import type { BlockContent, BlockInstance, NodeId } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';

/** Kinds whose title no document prints, unless it refers to the block by it: it is for who looks in the library. */
const PRINTS_NO_TITLE: ReadonlySet<BlockKind> = new Set(['quote', 'question', 'passage', 'figure', 'source']);
/** Of those, the kinds of which the reference is the title. */
const REFERS_BY_TITLE: ReadonlySet<BlockKind> = new Set(['question', 'passage']);

/** The title as documents print it, or words that they print in place of an internal one. */
export function publishedTitle(
  block: Block,
  use: { places: readonly BlockInstance[]; body: readonly BlockContent[]; titlesShown: ReadonlySet<NodeId> },
): string {
  const isShown = use.places.some(
    ({ id, form }) => use.titlesShown.has(id) || (form === 'reference' && REFERS_BY_TITLE.has(block.kind)),
  );
  if (isShown || !PRINTS_NO_TITLE.has(block.kind)) return block.title;
  if (block.kind === 'source') return ('title' in block.source ? block.source.title : null) ?? '';
  return firstWords(plainText(use.body));
}

const LONGEST = 60;

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  let begin = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (begin.length + word.length >= LONGEST) return `${begin}…`;
    begin += ` ${word}`;
  }
  return begin;
}
