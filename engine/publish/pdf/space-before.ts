import type { SheetBlock } from './sheet.ts';

/** Points above a block. */
export function beforeOf(block: SheetBlock): number {
  return 'before' in block ? block.before : 0;
}

/** Sets the space above a block; a box around the block carries it. */
export function setBefore(block: SheetBlock, before: number): void {
  if ('before' in block) block.before = before;
  if (block.t === 'group' && block.c[0] && !block.rule && !block.tint) setBefore(block.c[0], before);
}
