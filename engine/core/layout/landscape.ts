import type { PublicationNode } from '../publication/publication.ts';

/**
 * Whether a block is on a landscape page: a table that needs one, and the headings right above it. Null: undefined for
 * this block, because it draws nothing or because its children differ.
 */
export function isOnLandscapePage(blocks: readonly PublicationNode[], at: number): boolean | null {
  const block = blocks[at];
  switch (block?.type) {
    case 'table':
      return block.fit?.landscape ?? false;
    case 'heading':
    case 'title':
      return isHeadOfTable(blocks, at);
    case 'paragraph':
      return block.keepWithNext === true && isHeadOfTable(blocks, at);
    case 'group':
    case 'space':
    case 'pageBreak':
    case undefined:
      return null;
    default:
      return false;
  }
}

/** Whether only blocks that are kept with the next one separate this block from a landscape table below it. */
function isHeadOfTable(blocks: readonly PublicationNode[], at: number): boolean {
  return startsOnLandscapePage(blocks, at + 1);
}

/** Whether the blocks from here begin with a landscape table, below headings or inside a group. */
function startsOnLandscapePage(blocks: readonly PublicationNode[], from: number): boolean {
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type === 'table') return block.fit?.landscape ?? false;
    if (block?.type === 'group') return startsOnLandscapePage(block.children, 0);
    if (!isHead(block)) return false;
  }
  return false;
}

/** Moves headings above a group that begins on a landscape page into that group, onto the page of its table. */
export function moveHeadsIntoGroups(blocks: readonly PublicationNode[]): PublicationNode[] {
  const result: PublicationNode[] = [];
  blocks.forEach((block, at) => {
    if (block.type !== 'group' || !startsOnLandscapePage(blocks, at)) {
      result.push(block);
      return;
    }
    const heads: PublicationNode[] = [];
    for (let above = at - 1; isHead(blocks[above]); above--) {
      const head = result.pop();
      if (head) heads.unshift(head);
    }
    result.push(heads.length === 0 ? block : { ...block, children: [...heads, ...block.children] });
  });
  return result;
}

function isHead(block: PublicationNode | undefined): boolean {
  return (
    block?.type === 'heading' || block?.type === 'title' || (block?.type === 'paragraph' && block.keepWithNext === true)
  );
}
