import { COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type LexicalEditor } from 'lexical';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { BlockId, ImageHash, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Holds } from '../../document/open/page-editors.ts';
import { createSignal, type Signal } from '../../ui/signal.ts';

/** A picture as documents hold it, or a sentence that says why it did not come in. */
export type PictureIn = { ok: true; image: ImageHash; info: ImageInfo } | { ok: false; message: string };

/** What typing needs of the window around it. */
export interface TypingSurroundings {
  /** Blocks of the library by their words, best first; without words those at hand. */
  search: (words: string) => Promise<readonly Block[]>;
  /** Kinds of which the library holds a block; undefined where none can be read. */
  kinds: () => ReadonlySet<BlockKind> | undefined;
  /** The library's block under its id or an alias. */
  find: (id: BlockId) => Block | undefined;
  /**
   * Puts a block at the caret of the page, with its copy in the draft. `$before` runs first, in the same update: it takes
   * away what was typed to find the block.
   */
  insertBlock: (block: Block, $before?: () => void) => void;
  /** Whether the caret is in a demand. */
  takesGround: () => boolean;
  /** Adds a block as a ground to the demand that holds the caret; `$before` as at `insertBlock`, in the editor of the caret. */
  addGround: (block: Block, $before?: () => void) => void;
  /** Opens the form of a new block of this kind with this title; a passage where no kind was named. */
  newBlock: (kind: BlockKind | null, title: string) => void;
  /** To the search field of the library (F3). */
  toLibrary: () => void;
  /** A sentence in the status bar. */
  say: (sentence: string) => void;
  /** Words from another program were pasted. */
  pasted: (text: string) => void;
  documentType: () => DocumentType;
  /** What the house style and the organisation say where the document leaves a variable empty. */
  standingValues: () => HouseStyle['variables'];
  outcome: () => Outcome | null;
  /** Told when the document was composed anew. */
  onOutcome: Signal['listen'];
  /** What the typesetter measured last: pages, and the page of each place. */
  layout: () => LayoutFacts | null;
  /** Asks for a picture file; null where the dialog was closed. */
  choosePicture: () => Promise<PictureIn | null>;
  /** Brings in a picture that was dropped or pasted. */
  addPicture: (file: File) => Promise<PictureIn>;
  /** Opens a note for typing. */
  openNote: (id: NodeId) => void;
  /** Opens the caption of a table or picture for typing. */
  openCaption: (id: NodeId) => void;
  /** Opens the claim of a block for typing. */
  openClaim: (id: NodeId) => void;
  /** Opens the form of a block of the library. */
  openBlock: (id: BlockId) => void;
  /** Puts text on the clipboard. */
  copy: (text: string) => void;
  /** Brings a place of the document into sight and puts the caret there. */
  goTo: (id: NodeId) => void;
}

export interface Typing {
  readonly document: OpenDocument;
  readonly around: TypingSurroundings;
  /** The editor in which typing goes on: of the page, or of an island that has the focus. */
  active: () => LexicalEditor;
  holds: () => Holds;
  /** Told when another editor gets the focus. */
  onActive: Signal['listen'];
  /** Lets an editor take part: every page and island, once it has its root. Gives the function that ends it. */
  attach: (editor: LexicalEditor, holds: Holds) => () => void;
  /** Adds a behaviour to each editor that takes part, now and later. */
  each: (register: (editor: LexicalEditor, holds: Holds) => () => void) => () => void;
}

/** Keeps which editor has the focus, and gives each editor that takes part its behaviours. */
export function startTyping(document: OpenDocument, around: TypingSurroundings): Typing {
  const editors = new Map<LexicalEditor, Holds>();
  const behaviours = new Set<(editor: LexicalEditor, holds: Holds) => () => void>();
  const running = new Map<LexicalEditor, Map<unknown, () => void>>();
  const told = createSignal();
  let active: LexicalEditor = document.editor;

  const setActive = (editor: LexicalEditor): void => {
    if (active === editor) return;
    active = editor;
    told.emit();
  };
  const run = (editor: LexicalEditor, holds: Holds, register: (editor: LexicalEditor, holds: Holds) => () => void) => {
    const ends = running.get(editor) ?? new Map();
    running.set(editor, ends);
    ends.set(register, register(editor, holds));
  };

  return {
    document,
    around,
    active: () => active,
    holds: () => editors.get(active) ?? 'page',
    onActive: told.listen,
    attach: (editor, holds) => {
      editors.set(editor, holds);
      for (const register of behaviours) run(editor, holds, register);
      const follow = editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          setActive(editor);
          return false;
        },
        COMMAND_PRIORITY_LOW,
      );
      return () => {
        follow();
        for (const end of running.get(editor)?.values() ?? []) end();
        running.delete(editor);
        editors.delete(editor);
        if (active === editor) setActive(document.editor);
      };
    },
    each: (register) => {
      behaviours.add(register);
      for (const [editor, holds] of editors) run(editor, holds, register);
      return () => {
        behaviours.delete(register);
        for (const ends of running.values()) {
          ends.get(register)?.();
          ends.delete(register);
        }
      };
    },
  };
}
