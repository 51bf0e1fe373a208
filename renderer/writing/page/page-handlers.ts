import type { Block } from '../../../engine/core/blocks/block.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';
import type { DropPlace } from './block-actions.ts';

/** What the page asks of the window around it. */
export interface PageHandlers {
  /** Opens a block of the library in its form. */
  onOpenBlock: (block: BlockId) => void;
  /** The block of the library that says the same as this loose block. */
  likeInLibrary: (block: Block) => Block | undefined;
  /** Puts a loose block into the library, or ties it to the one there that says the same. */
  onKeepBlock: (block: Block) => void;
  /** Asks for the grounds of the demand at this place. */
  onPickGround: (place: NodeId) => void;
  /** Keeps the grounds that the demand at this place has here alone with its block in the library. */
  onKeepGrounds: (place: NodeId) => void;
  /** Shows a block beside what the library says now. */
  onCompare: (place: NodeId) => void;
  /** Puts the chosen block on the clipboard: as this text, and as rich text with its source behind it. */
  onCopy: (text: string, source: string) => void;
  /** Whether there is something to paste. */
  canPaste: () => Promise<boolean>;
  /** Pastes where the page has its selection, as the keys do it. */
  onPaste: () => void;
  /** A block of the library was dropped. */
  onDropBlock: (block: BlockId, place: DropPlace) => void;
  /** Pictures were dropped. */
  onDropPictures: (files: readonly File[], place: DropPlace) => void;
  /** A sentence in the status bar. */
  say: (sentence: string) => void;
}
