import type { Block } from '../blocks/block.ts';
import type { PlacedBlock } from '../drafts/instances.ts';
import type { BlockContent, BlockForm, BlockNode } from '../richtext/model.ts';

/** Kinds whose short form is one line made of their facts, without their own words. */
const SHORT_WITHOUT_BODY = new Set<Block['kind']>(['motion', 'finding', 'commitment', 'source', 'demand']);

/** Whether the words of a block of this kind reach the document in this form. */
function printsBody(kind: Block['kind'], form: BlockForm): boolean {
  if (form === 'reference') return false;
  return form === 'full' || !SHORT_WITHOUT_BODY.has(kind);
}

/** The part of a placed block's body that the reader sees: its excerpt, or nothing where the form shows facts only. */
export function printedBody(placed: PlacedBlock): BlockContent[] {
  if (!printsBody(placed.block.kind, placed.instance.form)) return [];
  const { excerpt } = placed.instance;
  return excerpt ? placed.body.filter((_, position) => excerpt.includes(position)) : placed.body;
}

/** Whether a node brings words or a picture to the page: an empty paragraph or heading is a place to write. */
export function prints(node: BlockNode): boolean {
  if (node.type === 'pageBreak') return false;
  if (node.type !== 'paragraph' && node.type !== 'heading') return true;
  return node.content.some((part) => part.type !== 'run' || part.text.trim() !== '');
}
