import type { SheetBlock } from './sheet.ts';

/** Whether the block, or the end of what it holds, goes to the next page with what follows it. */
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
