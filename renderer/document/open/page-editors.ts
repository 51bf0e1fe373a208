import type { LexicalEditor, NodeKey } from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';

/** What an editor holds, and so what may be put into it: a note takes no tables, a caption no blocks. */
export type Holds = 'page' | 'title' | 'subtitle' | 'claim' | 'note' | 'caption' | 'own-text';

/** The editors of one document that are on the screen: the page, and the small ones of notes, captions, titles, own words. */
export interface PageEditors {
  /** An editor with its element takes part until the function that this gives is called. */
  join: (editor: LexicalEditor, holds: Holds) => () => void;
  /** Called for each editor that takes part, now and later; what it gives is called when the editor leaves. */
  follow: (joined: (editor: LexicalEditor, holds: Holds) => () => void) => () => void;
  /** Puts an editor where the node of this key holds what has this id. False: the page has none for it. */
  open: (holder: NodeKey, id: NodeId) => boolean;
  /** The page says how it does that, until the function that this gives is called. */
  openBy: (open: PageEditors['open']) => () => void;
}

export function createPageEditors(): PageEditors {
  const here = new Map<LexicalEditor, Holds>();
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
      here.set(editor, holds);
      for (const [joined, ends] of followers) ends.set(editor, joined(editor, holds));
      return () => {
        here.delete(editor);
        for (const ends of followers.values()) {
          ends.get(editor)?.();
          ends.delete(editor);
        }
      };
    },
    follow: (joined) => {
      const ends = new Map<LexicalEditor, () => void>();
      followers.set(joined, ends);
      for (const [editor, holds] of here) ends.set(editor, joined(editor, holds));
      return () => {
        followers.delete(joined);
        for (const end of ends.values()) end();
      };
    },
  };
}
