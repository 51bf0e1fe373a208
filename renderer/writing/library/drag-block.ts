import type { Block } from '../../../engine/core/blocks/block.ts';
import { formatRowTitle } from '../blocks/describe.ts';
import { DRAGGED_BLOCK } from '../blocks/dragged-block.ts';
import { setDragPicture } from '../page/drag-picture.ts';

/** Starts dragging blocks, `block` under the pointer. Other programs receive the titles. */
export function startDrag(transfer: DataTransfer, block: Block, all: readonly Block[]): void {
  transfer.setData(DRAGGED_BLOCK, all.map(({ id }) => id).join(' '));
  transfer.setData('text/plain', all.map(formatRowTitle).join('\n'));
  transfer.effectAllowed = 'copy';
  const others = all.length > 1 ? ` + ${all.length - 1}` : '';
  setDragPicture(transfer, block.kind, `${formatRowTitle(block)}${others}`);
}

/** Attributes that make a row draggable. */
export function makeDraggable(row: HTMLElement | null): void {
  if (row) row.draggable = true;
}
