/** The one walk over a publication. */
import type { PubCell, PubGroup, PubInline, PubListItem, PublicationNode, PubNote } from './publication.ts';

/** A block, a part of one, a note, or inline content. */
export type PubNode = PublicationNode | PubListItem | PubCell | PubNote | PubInline;

/** Visits nodes and all nodes inside them, in reading order. */
export function walkPublication(nodes: readonly PubNode[], visit: (node: PubNode) => void): void {
  for (const node of nodes) {
    visit(node);
    walkPublication(partsOf(node), visit);
  }
}

function partsOf(node: PubNode): readonly PubNode[] {
  if (!('type' in node)) return 'lists' in node ? [...node.content, ...node.lists] : node.content;
  switch (node.type) {
    case 'title':
      return [...(node.label?.content ?? []), ...node.content];
    case 'paragraph':
      if (!node.label && !node.lead) return node.content;
      return [...(node.label?.content ?? []), ...(node.lead?.content ?? []), ...node.content];
    case 'heading':
    case 'link':
      return node.content;
    case 'group':
    case 'literal':
      return node.children;
    case 'list':
      return node.items;
    case 'table':
      return [...(node.caption?.content ?? []), ...node.rows.flatMap(({ cells }) => cells), ...(node.note ?? [])];
    case 'figure':
      return node.caption?.content ?? [];
    case 'voteBar':
    case 'rule':
    case 'space':
    case 'pageBreak':
    case 'contents':
    case 'run':
    case 'break':
    case 'field':
    case 'noteMark':
    case 'reference':
      return [];
  }
}

/** All blocks in reading order, with the children of groups, and without the children of other blocks. */
export function flattenBlocks(blocks: readonly PublicationNode[]): PublicationNode[] {
  const flat: PublicationNode[] = [];
  const add = (block: PublicationNode): void => {
    flat.push(block);
    if (block.type === 'group') block.children.forEach(add);
  };
  blocks.forEach(add);
  return flat;
}

/** Replaces each block that is no group, also inside groups. */
export function mapBlocks(
  blocks: readonly PublicationNode[],
  replace: (block: Exclude<PublicationNode, PubGroup>) => PublicationNode,
): PublicationNode[] {
  return blocks.map((block) =>
    block.type === 'group' ? { ...block, children: mapBlocks(block.children, replace) } : replace(block),
  );
}
