import type { Block } from '../blocks/block.ts';
import { getExcerptNodes, type PlacedBlock } from '../drafts/instances.ts';
import type { BlockForm, BodyNode, ContentNode } from '../richtext/model.ts';

/** Kinds whose short form is one line of facts, without the body. */
const SHORT_WITHOUT_BODY = new Set<Block['kind']>(['motion', 'finding', 'commitment', 'source', 'demand']);

/** Whether the body of a block of this kind is printed in this form. */
function printsBody(kind: Block['kind'], form: BlockForm): boolean {
  if (form === 'reference') return false;
  return form === 'full' || !SHORT_WITHOUT_BODY.has(kind);
}

/** The printed part of the body: the excerpt, or nothing where the form shows only facts. */
export function getPrintedBody(placed: PlacedBlock): ContentNode[] {
  if (!printsBody(placed.block.kind, placed.instance.form)) return [];
  return getExcerptNodes(placed);
}

/** Whether a node prints text or a picture: an empty paragraph or heading does not. */
export function isPrinted(node: BodyNode): boolean {
  if (node.type === 'pageBreak') return false;
  if (node.type !== 'paragraph' && node.type !== 'heading') return true;
  return node.content.some((part) => part.type !== 'run' || part.text.trim() !== '');
}
