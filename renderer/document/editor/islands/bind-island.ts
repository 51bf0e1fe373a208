import {
  $getNodeByKey,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { lexicalToRichText } from '../convert/from-lexical.ts';
import { richTextToLexical } from '../convert/to-lexical.ts';
import { $readPart, $restorePart, $writePart, type OwnNote, type Part } from './part.ts';
import { $replaceAll } from './replace-all.ts';

/** Changes that follow each other within this many milliseconds are one step of undo. */
const ONE_STEP = 1000;
/** What goes between a page and an island by itself, and was typed elsewhere. */
export const ISLAND_TAG = 'inbreng-island';

export interface IslandOptions {
  /** Milliseconds; only differences count. */
  now: () => number;
  /** The node, or the part of it, is no longer there: the island closes. */
  gone: () => void;
  /** What stands there while the node has no such part of its own: the words of the library. Typing makes them its own. */
  usual?: () => readonly BlockNode[] | null;
  /** Whether the writer's caret is in the island: one that is elsewhere is left there when the page changes the part. */
  hasFocus?: () => boolean;
  /** Undoes or redoes on the page, and keeps the caret here where this part is still there afterwards. */
  throughPage?: (act: () => void) => void;
}

/**
 * Ties a small editor to a part of the page: a note, a caption, a block's own text. The page holds the words; what is
 * typed in the island goes there at once, and the page's history is the only one, so that Ctrl Z in a note undoes the
 * last thing that was done anywhere. Returns what unties it.
 */
export function bindIsland(
  page: LexicalEditor,
  key: NodeKey,
  part: Part | OwnNote,
  island: LexicalEditor,
  { now, gone, usual, hasFocus = () => true, throughPage = (act) => act() }: IslandOptions,
): () => void {
  const inPage = (): string | null =>
    page.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      const content = node && ($readPart(node, part) ?? usual?.());
      return content ? JSON.stringify(content) : null;
    });
  const library = usual ? JSON.stringify(usual()) : null;
  let known: string | null = null;
  let lastChange = Number.NEGATIVE_INFINITY;

  const load = (): void => {
    known = inPage();
    if (known === null) gone();
    else island.setEditorState(richTextToLexical(JSON.parse(known), island), { tag: ISLAND_TAG });
  };
  /** Anew, while the island is edited. An update, since a state that is set within a listener is not shown until the next. */
  const reload = (): void => {
    known = inPage();
    if (known === null) {
      gone();
      return;
    }
    const content: BlockNode[] = JSON.parse(known);
    island.update(() => $replaceAll(content), {
      discrete: true,
      tag: hasFocus() ? ISLAND_TAG : [ISLAND_TAG, SKIP_DOM_SELECTION_TAG],
    });
  };

  const release = mergeRegister(
    island.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(ISLAND_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      const content = lexicalToRichText(island.getEditorState());
      const typed = JSON.stringify(content);
      if (typed === known) return;
      const time = now();
      // What goes with a change of the page just before it is part of that step.
      const follows = tags.has(HISTORY_MERGE_TAG) || (!tags.has(HISTORY_PUSH_TAG) && time - lastChange < ONE_STEP);
      page.update(
        () => {
          const node = $getNodeByKey(key);
          // What reads as the library's words is no change of them.
          if (node && typed === library && (part === 'own-text' || part === 'own-title')) $restorePart(node, part);
          else if (node) $writePart(node, part, content);
        },
        { discrete: true, tag: [ISLAND_TAG, SKIP_DOM_SELECTION_TAG, follows ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG] },
      );
      lastChange = time;
      known = inPage();
      // The part could not hold all of it as it was typed or pasted: show what it holds.
      if (known !== typed) reload();
    }),
    page.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves, prevEditorState, editorState }) => {
      if (tags.has(ISLAND_TAG) || prevEditorState === editorState) return;
      // Another change on the page ends the step.
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) lastChange = Number.NEGATIVE_INFINITY;
      if (inPage() !== known) reload();
    }),
    ...[UNDO_COMMAND, REDO_COMMAND].map((command) =>
      island.registerCommand(
        command,
        () => {
          throughPage(() => page.dispatchCommand(command, undefined));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
  load();
  return release;
}
