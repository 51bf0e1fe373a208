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
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { lexicalToRichText } from '../convert/from-lexical.ts';
import { richTextToLexical } from '../convert/to-lexical.ts';
import { onContentChange } from '../state-changes.ts';
import { $readPart, $restoreLibraryPart, $writePart, type EditablePart, type OwnNote } from './part.ts';
import { $replaceAll } from './replace-all.ts';

/** Changes within this many milliseconds are one step of undo. */
const ONE_STEP = 1000;
/** Marks updates that synchronise a page and an island. */
export const ISLAND_TAG = 'inbreng-island';

export interface IslandOptions {
  /** Milliseconds; only differences count. */
  now: () => number;
  /** Called when the node or its part no longer exists. */
  onGone: () => void;
  /** The library's content, shown while the node has no content of its own. Typing makes it the node's own. */
  libraryContent?: () => readonly BodyNode[] | null;
  /** Whether the caret is in the island. Otherwise a change on the page leaves the caret where it is. */
  hasFocus?: () => boolean;
  /** Runs an undo or redo of the page and keeps the caret in this part if it still exists. */
  runInPage?: (act: () => void) => void;
}

/**
 * Binds a small editor (island) to a part of the page: a note, a caption, a block's own text. The page stores the
 * content and has the only history, so that Ctrl Z in a note undoes the last change of the document. Returns a function
 * that ends the binding.
 */
export function bindIsland(
  page: LexicalEditor,
  key: NodeKey,
  part: EditablePart | OwnNote,
  island: LexicalEditor,
  { now, onGone, libraryContent, hasFocus = () => true, runInPage = (act) => act() }: IslandOptions,
): () => void {
  const inPage = (): string | null =>
    page.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      const content = node && ($readPart(node, part) ?? libraryContent?.());
      return content ? JSON.stringify(content) : null;
    });
  const library = libraryContent ? JSON.stringify(libraryContent()) : null;
  let known: string | null = null;
  let lastChange = Number.NEGATIVE_INFINITY;

  const load = (): void => {
    known = inPage();
    if (known === null) onGone();
    else island.setEditorState(richTextToLexical(JSON.parse(known), island), { tag: ISLAND_TAG });
  };
  /**
   * Loads the content again during editing. Uses an update, because Lexical does not render a state that is set in a
   * listener.
   */
  const reload = (): void => {
    known = inPage();
    if (known === null) {
      onGone();
      return;
    }
    const content: BodyNode[] = JSON.parse(known);
    island.update(() => $replaceAll(content), {
      discrete: true,
      tag: hasFocus() ? ISLAND_TAG : [ISLAND_TAG, SKIP_DOM_SELECTION_TAG],
    });
  };

  const release = mergeRegister(
    onContentChange(island, (_changed, { tags }) => {
      if (tags.has(ISLAND_TAG)) return;
      const content = lexicalToRichText(island.getEditorState());
      const typed = JSON.stringify(content);
      if (typed === known) return;
      const time = now();
      // A follow-up of a page change belongs to the same step of undo.
      const follows = tags.has(HISTORY_MERGE_TAG) || (!tags.has(HISTORY_PUSH_TAG) && time - lastChange < ONE_STEP);
      page.update(
        () => {
          const node = $getNodeByKey(key);
          // Text that equals the library's is stored as unchanged.
          if (node && typed === library && (part === 'own-text' || part === 'own-title'))
            $restoreLibraryPart(node, part);
          else if (node) $writePart(node, part, content);
        },
        { discrete: true, tag: [ISLAND_TAG, SKIP_DOM_SELECTION_TAG, follows ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG] },
      );
      lastChange = time;
      known = inPage();
      // The part cannot contain all of the input: show what it stored.
      if (known !== typed) reload();
    }),
    onContentChange(page, (_changed, { tags }) => {
      if (tags.has(ISLAND_TAG)) return;
      // Another change on the page ends the step.
      lastChange = Number.NEGATIVE_INFINITY;
      if (inPage() !== known) reload();
    }),
    ...[UNDO_COMMAND, REDO_COMMAND].map((command) =>
      island.registerCommand(
        command,
        () => {
          runInPage(() => page.dispatchCommand(command, undefined));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
  load();
  return release;
}
