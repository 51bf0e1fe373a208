import type { Block, BlockKind } from '../blocks/block.ts';
import type { BlockInstance, ContentNode, NodeId } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';

/** Kinds whose title is for users of the library: it is printed only by a cross-reference, or as the name of a source. */
const PRINTS_NO_TITLE: ReadonlySet<BlockKind> = new Set(['quote', 'question', 'passage', 'figure', 'source']);
/** Of those, the kinds whose citation is the title. */
const REFERS_BY_TITLE: ReadonlySet<BlockKind> = new Set(['question', 'passage']);

/** The printed title of a block; for an internal title, the first words of the printed text. */
export function publishTitle(
  block: Block,
  use: {
    places: readonly BlockInstance[];
    body: readonly ContentNode[];
    titlesShown: ReadonlySet<NodeId>;
    isNamedByTitle: boolean;
  },
): string {
  const isShown = use.places.some(
    ({ id, form }) => use.titlesShown.has(id) || (form === 'reference' && REFERS_BY_TITLE.has(block.kind)),
  );
  if (isShown || !PRINTS_NO_TITLE.has(block.kind)) return block.title;
  if (block.kind === 'source' && use.isNamedByTitle) return block.title;
  if (block.kind === 'source') return ('title' in block.source ? block.source.title : null) ?? '';
  return truncateWords(plainText(use.body));
}

const LONGEST = 60;

function truncateWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  let begin = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (begin.length + word.length >= LONGEST) return `${begin}…`;
    begin += ` ${word}`;
  }
  return begin;
}
