import { COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type LexicalEditor } from 'lexical';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { BlockId, ImageHash } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Holds } from '../../document/open/page-editors.ts';
import { createSignal, type Signal } from '../../ui/signal.ts';
import type { DocumentCommands } from '../document-commands.ts';

/** A picture as documents store it, or the reason why it could not be read. */
export type PictureResult = { ok: true; image: ImageHash; info: ImageInfo } | { ok: false; message: string };

/** The data and functions of the window that typing uses besides its commands. */
export interface TypingDependencies {
  /** Library blocks that match a query, best first; an empty query returns suggestions. */
  search: (words: string) => Promise<readonly Block[]>;
  /** Kinds of the blocks in the library; undefined if the library cannot be read. */
  kinds: () => ReadonlySet<BlockKind> | undefined;
  /** The library's block with this id or alias. */
  find: (id: BlockId) => Block | undefined;
  documentType: () => DocumentType;
  /** Values of the house style and the organisation for variables that the document leaves empty. */
  defaultValues: () => HouseStyle['variables'];
  outcome: () => Outcome | null;
  /** Calls the listener after each new outcome. */
  onOutcome: Signal['listen'];
  /** The last layout: the number of pages, and the page of each node. */
  layout: () => LayoutFacts | null;
  /** Lets the user choose a picture file; null if the dialog was cancelled. */
  choosePicture: () => Promise<PictureResult | null>;
  /** Reads a dropped or pasted picture. */
  addPicture: (file: File) => Promise<PictureResult>;
  /** Puts text on the clipboard. */
  copy: (text: string) => void;
}

export interface Typing {
  readonly document: OpenDocument;
  readonly commands: DocumentCommands;
  readonly dependencies: TypingDependencies;
  /** The editor that has the focus: the page's, or a small editor in it. */
  active: () => LexicalEditor;
  holds: () => Holds;
  /** Calls the listener when another editor gets the focus. */
  onActive: Signal['listen'];
  /**
   * Adds an editor: the page's and every small editor, once it has its root element. Returns a function that removes
   * it.
   */
  attach: (editor: LexicalEditor, holds: Holds) => () => void;
  /** Registers a behaviour in each present and future editor. Returns a function that removes it. */
  each: (register: (editor: LexicalEditor, holds: Holds) => () => void) => () => void;
}

/** Knows which editor has the focus, and registers the typing behaviours in each editor. */
export function startTyping(
  document: OpenDocument,
  commands: DocumentCommands,
  dependencies: TypingDependencies,
): Typing {
  const editors = new Map<LexicalEditor, Holds>();
  const behaviours = new Set<(editor: LexicalEditor, holds: Holds) => () => void>();
  const running = new Map<LexicalEditor, Map<unknown, () => void>>();
  const activeChanged = createSignal();
  let active: LexicalEditor = document.editor;

  const setActive = (editor: LexicalEditor): void => {
    if (active === editor) return;
    active = editor;
    activeChanged.emit();
  };
  const run = (editor: LexicalEditor, holds: Holds, register: (editor: LexicalEditor, holds: Holds) => () => void) => {
    const ends = running.get(editor) ?? new Map();
    running.set(editor, ends);
    ends.set(register, register(editor, holds));
  };

  return {
    document,
    commands,
    dependencies,
    active: () => active,
    holds: () => editors.get(active) ?? 'page',
    onActive: activeChanged.listen,
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
