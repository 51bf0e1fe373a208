import type { LexicalEditor, NodeKey } from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';

/** The content of an editor, which limits what can be inserted: no tables in a note, no blocks in a caption. */
export type Holds = 'page' | 'title' | 'subtitle' | 'claim' | 'note' | 'caption' | 'own-text';

/** The visible editors of one document: the page, and the small ones of notes, captions, titles and texts of blocks. */
export interface PageEditors {
  /** Adds a visible editor. Returns a function that removes it. */
  join: (editor: LexicalEditor, holds: Holds) => () => void;
  /**
   * Calls `joined` for all current and future editors. The function that it returns is called when that editor is
   * removed.
   */
  follow: (joined: (editor: LexicalEditor, holds: Holds) => () => void) => () => void;
  /** Opens an editor on a part of a node. Returns false if the page has none. */
  open: (holder: NodeKey, id: NodeId) => boolean;
  /** Sets the implementation of `open`. Returns a function that removes it. */
  openBy: (open: PageEditors['open']) => () => void;
}

export function createPageEditors(): PageEditors {
  const current = new Map<LexicalEditor, Holds>();
  const followers = new Map<(editor: LexicalEditor, holds: Holds) => () => void, Map<LexicalEditor, () => void>>();
  let opener: PageEditors['open'] | null = null;
  return {
    open: (holder, id) => opener?.(holder, id) ?? false,
    openBy: (open) => {
      opener = open;
      return () => {
        if (opener === open) opener = null;
      };
    },
    join: (editor, holds) => {
      current.set(editor, holds);
      for (const [joined, ends] of followers) ends.set(editor, joined(editor, holds));
      return () => {
        current.delete(editor);
        for (const ends of followers.values()) {
          ends.get(editor)?.();
          ends.delete(editor);
        }
      };
    },
    follow: (joined) => {
      const ends = new Map<LexicalEditor, () => void>();
      followers.set(joined, ends);
      for (const [editor, holds] of current) ends.set(editor, joined(editor, holds));
      return () => {
        followers.delete(joined);
        for (const end of ends.values()) end();
      };
    },
  };
}
