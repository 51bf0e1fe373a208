import type { PublicationNode } from '../publication/publication.ts';

/** Paragraphs of the text that stay on one page with the closing lines. */
const KEPT_PARAGRAPHS = 2;

/**
 * Keeps the last paragraphs of the text with the closing lines, so that no page contains the contact line alone. Tables
 * and pictures stay unchanged.
 */
export function keepWithClosing(
  text: readonly PublicationNode[],
  closing: readonly PublicationNode[],
): PublicationNode[] {
  return closing.length === 0 ? [...text] : keepLast(text, KEPT_PARAGRAPHS).blocks;
}

function keepLast(blocks: readonly PublicationNode[], wanted: number): { blocks: PublicationNode[]; left: number } {
  const result = [...blocks];
  let left = wanted;
  for (let at = result.length - 1; at >= 0 && left > 0; at -= 1) {
    const block = result[at];
    if (block?.type === 'paragraph') {
      result[at] = { ...block, keepWithNext: true };
      left -= 1;
    } else if (block?.type === 'group') {
      const inside = keepLast(block.children, left);
      result[at] = { ...block, children: inside.blocks };
      left = inside.left;
    } else if (block?.type === 'list') {
      result[at] = { ...block, keepWithNext: true };
      left = 0;
    } else if (block?.type === 'literal') {
      // The rule at its left makes it one unit: only its last paragraph is kept with the next block.
      const last = block.children.length - 1;
      result[at] = {
        ...block,
        children: block.children.map((child, index) => (index === last ? { ...child, keepWithNext: true } : child)),
      };
      left = 0;
    } else break;
  }
  return { blocks: result, left };
}

/** Keeps the closing lines together: a signature stays with its greeting. */
export function keepTogether(closing: readonly PublicationNode[]): PublicationNode[] {
  return closing.map((block, at) =>
    block.type === 'paragraph' && at < closing.length - 1 ? { ...block, keepWithNext: true } : block,
  );
}
