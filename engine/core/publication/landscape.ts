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

/** Nothing but what stays with the block below it stands between this block and a landscape table. */
function isHeadOfTable(blocks: readonly PubBlock[], at: number): boolean {
  const below = blocks[at + 1];
  if (below?.type === 'table') return below.fit?.landscape ?? false;
  const staysWithNext = below?.type === 'heading' || (below?.type === 'paragraph' && below.keepWithNext === true);
  return staysWithNext && isHeadOfTable(blocks, at + 1);
}
