import type { Block } from '../../../engine/core/blocks/block.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';
import type { DropPlace } from './block-actions.ts';

/** Requests of the page to the window. */
export interface PageHandlers {
  /** Opens the form of a library block. */
  onOpenBlock: (block: BlockId) => void;
  /** The library's block with the same content as this block, which is not linked to the library. */
  likeInLibrary: (block: Block) => Block | undefined;
  /** Saves a block in the library, or links it to the library's block with the same content. */
  onKeepBlock: (block: Block) => void;
  /** Opens the choice of grounds for this demand. */
  onPickGround: (place: NodeId) => void;
  /** Saves the grounds that this demand has only in this document in its library block. */
  onKeepGrounds: (place: NodeId) => void;
  /** Compares a block with its version in the library. */
  onCompare: (place: NodeId) => void;
  /** Copies a block as plain text, and as rich text followed by its source. */
  onCopy: (text: string, source: string) => void;
  /** Whether the clipboard has content to paste. */
  canPaste: () => Promise<boolean>;
  /** Pastes at the selection of the page, as the key does. */
  onPaste: () => void;
  onDropBlock: (block: BlockId, place: DropPlace) => void;
  onDropPictures: (files: readonly File[], place: DropPlace) => void;
  /** Shows a sentence in the status bar. */
  say: (sentence: string) => void;
}
