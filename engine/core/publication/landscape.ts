import type { PubBlock } from './publication.ts';

/**
 * Whether a block is on a landscape page: a table that needs one, and the headings right above it. Null: the block does
 * not say, because it draws nothing or because its parts do.
 */
export function isOnLandscapePage(blocks: readonly PubBlock[], at: number): boolean | null {
  const block = blocks[at];
  switch (block?.type) {
    case 'table':
      return block.fit?.landscape ?? false;
    case 'heading':
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

/** Whether nothing but blocks that stay with the next one is between this block and a landscape table below it. */
function isHeadOfTable(blocks: readonly PubBlock[], at: number): boolean {
  for (let next = at + 1; next < blocks.length; next += 1) {
    const below = blocks[next];
    if (below?.type === 'table') return below.fit?.landscape ?? false;
    if (below?.type !== 'heading' && !(below?.type === 'paragraph' && below.keepWithNext === true)) return false;
  }
  return false;
}
