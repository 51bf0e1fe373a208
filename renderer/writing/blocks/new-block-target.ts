import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';

/** Receives the new block of a form: the document, or the form of a demand. */
export interface NewBlockTarget {
  /** The block is saved. */
  take: (block: Block) => void;
  /**
   * The user confirmed the form, and its block is being saved; called again where saving failed and is tried again. A document
   * puts the focus and the caret behind the place that the block will have, so that the user types there already. A demand waits
   * for the block before it is saved itself.
   */
  reserve?: (kind: BlockKind) => void;
  /** The form is closed: removes a reservation whose block did not come. */
  release?: () => void;
}
