import type { Block } from '../../../engine/core/blocks/block.ts';
import { formatRowTitle } from '../blocks/describe.ts';
import { DRAGGED_BLOCK } from '../blocks/dragged-block.ts';
import { setDragPicture } from '../page/drag-picture.ts';

/** Starts dragging a block. Other programs receive its title. */
export function startDrag(transfer: DataTransfer, block: Block): void {
  const title = formatRowTitle(block);
  transfer.setData(DRAGGED_BLOCK, block.id);
  transfer.setData('text/plain', title);
  transfer.effectAllowed = 'copy';
  setDragPicture(transfer, block.kind, title);
}

/** Attributes that make a row draggable. */
export function makeDraggable(row: HTMLElement | null): void {
  if (row) row.draggable = true;
}
