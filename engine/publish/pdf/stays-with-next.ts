import type { SheetBlock } from './sheet.ts';

/** Whether the block, or the end of its content, moves to the next page with the block after it. */
export function staysWithNext(block: SheetBlock | undefined): boolean {
  switch (block?.t) {
    case 'group':
    case 'literal':
    case 'list':
      return block.sticky;
    case 'paragraph':
      return block.keep;
    case 'heading':
    case 'title':
    case 'rule':
      return true;
    default:
      return false;
  }
}
