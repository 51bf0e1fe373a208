import type { SIDE_TABS } from '../../electron/ipc/settings.ts';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { BlockId, Ground, NodeId } from '../../engine/core/richtext/model.ts';
import type { OrganisationSetting } from '../document/services/organisation-fields.ts';
import type { TypingActionName } from '../ui/keys/key-table.ts';
import type { FormField } from './blocks/block-fields.ts';
import type { InitialContent } from './blocks/initial-block.ts';
import type { NewBlockTarget } from './blocks/new-block-target.ts';
import type { DropPlace } from './page/block-actions.ts';
import type { KeepGroundsResult } from './window/keep-grounds.ts';

export type SideTab = (typeof SIDE_TABS)[number];

/** A dialog or a full-window view of the document. */
export type DocumentView =
  | { of: 'grounds'; demand: NodeId }
  /** Compares a block with its version in the library. */
  | { of: 'comparison'; place: NodeId }
  | { of: 'pages' }
  | { of: 'matrix' };

/** Commands of the app that the open document uses. The shell defines them. */
export interface AppCommands {
  /** Shows Start. */
  start: () => void;
  save: () => void;
  saveAs: () => void;
  export: () => void;
  versions: () => void;
  /** Asks for files of the Kamer or of GRETA and shows what they contain. */
  import: () => void;
  /** Shows the library as a screen. */
  library: () => void;
  /** Compares the document with its file, which another program changed. */
  compareFile: () => void;
  /** Opens the settings at this field of the organisation, which applies to all documents. */
  openOrganisation: (field: OrganisationSetting) => void;
  /** Opens a new document in another window. Resolves to an error message, or null on success. */
  openCopy: (draft: Draft) => Promise<string | null>;
  /** Opens the form of a library block, at `field` if given. */
  openBlock: (id: BlockId, field?: FormField) => void;
  /** Opens the form of a new block with initial content `of`; `target` receives the block after saving. */
  openNewBlock: (kind: BlockKind, title: string, target: NewBlockTarget, of?: InitialContent) => void;
  /** Opens the form of a new block of a kind that can be a ground. */
  openNewGround: (title: string, target: NewBlockTarget) => void;
}

/** Commands on library blocks in the open document. */
export interface BlockCommands {
  /** Inserts at the caret. `$before` removes the typed search text in the same undo step. */
  insertBlock: (block: Block, $before?: () => void) => void;
  /** Inserts blocks of the library between the parts of the text, in this order and one undo step. */
  dropBlocks: (ids: readonly BlockId[], place: DropPlace) => void;
  /** Inserts blocks of the library at the caret, in this order and one undo step, and returns the focus to the page. */
  insertFromLibrary: (ids: readonly BlockId[]) => void;
  /** Cites a block of the library at the caret, as the document type places a citation. */
  citeFromLibrary: (id: BlockId) => void;
  /** Writes a new block with this text at the caret and in the library. If that fails, its form opens with the text. */
  writeNewBlock: (kind: BlockKind, text: string) => void;
  /**
   * Saves a field of one line in the library, and in the document if its copy is the library's. Returns the message of a
   * failure.
   */
  fillField: (id: BlockId, field: FormField, text: string) => Promise<string | null>;
  /** Opens the form of a new block for the caret; null makes a passage. */
  newBlock: (kind: BlockKind | null, title: string) => void;
  /** Makes a block from the selected text. */
  makeBlockFromSelection: () => void;
  /** The library's block with the same content as this block, which is not linked to the library. */
  findEquivalentBlock: (block: Block) => Block | undefined;
  /** Saves a block in the library, or links it to the library's block with the same content. */
  keepBlock: (block: Block) => void;
  /** Updates the document's copy to the current library block; text that was changed in the document stays. */
  updateBlock: (place: NodeId) => void;
  /** Replaces the text that was changed in the document with the library's text. */
  restoreLibraryText: (place: NodeId) => void;
  /** Call it when a form closes that was opened to resolve a finding: the document takes the changes. */
  applyFix: () => void;

  /** Whether the caret is in a demand. */
  isInDemand: () => boolean;
  /** Adds a ground to the demand at the caret. Runs `$before` first, but only if the block can be a ground. */
  addGroundAtCaret: (block: Block, $before?: () => void) => void;
  /** Adds a ground to a demand in this document. `isSameStep`: as part of the previous undo step. */
  addGround: (demand: NodeId, ground: Ground, isSameStep?: boolean) => void;
  dropGround: (demand: NodeId, block: BlockId) => void;
  /** Saves the grounds that a demand has in this document in its library block, and shows the result. */
  keepGrounds: (demand: NodeId) => Promise<KeepGroundsResult>;
  /** Opens the form of a new block that becomes a ground of this demand. */
  newGround: (demand: NodeId, title: string) => void;
}

/** All commands on the open document. The menu, keys, buttons, panes and other screens call the same ones. */
export interface DocumentCommands
  extends Omit<AppCommands, 'openCopy' | 'openNewBlock' | 'openNewGround'>,
    BlockCommands {
  /** Shows a sentence in the status bar. */
  say: (sentence: string) => void;

  toggleLibrary: () => void;
  toggleSide: () => void;
  showTab: (tab: SideTab) => void;
  /** Shows a dialog or view instead of the current one; null closes it. */
  showView: (view: DocumentView | null) => void;
  focusLibrarySearch: () => void;
  focusPage: () => void;
  /** Focuses the caret, wherever it was last: on the page, in the title or in a note. */
  focusCaret: () => void;
  /** The same, without a change of the selection or the scroll position. */
  focusCaretInPlace: () => void;
  /** Returns the focus from a pane to the caret, and closes a pane that covers the page. */
  leavePane: () => void;
  /** Focuses the next or previous region of the window. */
  focusNextRegion: (by: 1 | -1) => void;

  stepFinding: (by: 1 | -1) => void;
  stepMisspelt: (by: 1 | -1) => void;
  stepField: (by: 1 | -1) => void;
  /** Scrolls to the place of a finding. Returns false if it has none now. */
  goToFinding: (finding: CheckFinding) => boolean;
  /** Opens the field of a variable at Details, or the grounds of a demand at Evidence. */
  openVariable: (name: string) => void;
  openGrounds: (demand: NodeId) => void;

  /** Opens the panel of an empty field of one line beside its element, or else the form of the block. */
  openField: (block: Block, field: FormField, element: Element) => void;

  /** Runs a typing action at the caret. */
  run: (action: TypingActionName) => void;
  /** Scrolls to a node and puts the caret there. */
  goTo: (id: NodeId) => void;
  /** Puts the caret in a typed note, in the caption of a table or picture, or in the claim of a block. */
  openNote: (id: NodeId) => void;
  openCaption: (id: NodeId) => void;
  openClaim: (id: NodeId) => void;
  /** Reports text that was pasted from another program, if it is a motion. */
  recognisePaste: (text: string) => void;
  /** Pastes at the selection of the page, as the key does. */
  paste: () => void;
  canPaste: () => Promise<boolean>;
  /** Copies a mail about the document: its beginning, its demands with links, and the sender. */
  copyMail: () => void;
  /** Asks for a file, and writes a zip with the document, its sources and a list for the colleague who checks it. */
  saveSources: () => void;
  /** Copies a block as plain text, and as rich text followed by its source. */
  copyBlock: (text: string, source: string) => void;
  dropPictures: (files: readonly File[], place: DropPlace) => void;
  /** Says where to drop pictures that the user dropped beside the page. */
  explainPictureDrop: (pictures: number) => void;
  /** Opens a new document in another window. This window keeps its document. */
  openCopy: (draft: Draft) => void;
}
