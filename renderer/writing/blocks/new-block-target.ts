import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';

/** Receives the new block of a form: the document, or the form of a demand. */
export interface NewBlockTarget {
  /** Called after the block is saved. */
  take: (block: Block) => void;
  /**
   * Called when saving starts, and again for a second attempt. A document reserves the position of the block and moves the
   * focus and the caret behind it, so that the user can type on. A demand delays its own saving until it has the block.
   */
  reserve?: (kind: BlockKind) => void;
  /** Called when the form closes: removes a reservation that no block used. */
  release?: () => void;
}
