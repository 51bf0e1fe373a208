import { createEmptyHistoryState, type HistoryState, registerHistory } from '@lexical/history';
import {
  CAN_UNDO_COMMAND,
  createEditor,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { serializeDraft } from '../../../engine/core/drafts/serialize-draft.ts';
import { removeUnusedSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import { createSignal } from '../../ui/signal.ts';
import { richTextToLexical } from '../editor/convert/to-lexical.ts';
import { nodesOf, setFirstState } from '../editor/lexical-internals.ts';
import { pageConfig, registerPage } from '../editor/page.ts';
import { createBodyReader } from './body-reader.ts';
import { $changeHead, $head, type DraftHead, headState } from './head.ts';
import { createPageEditors, type PageEditors } from './page-editors.ts';
import { sameNodes, saySame } from './same-nodes.ts';

/** Milliseconds in which typing, or changes to one field, are one step of undo. */
const ONE_STEP = 300;
const ONE_FIELD = 1_000;

/** A document that is being written. The editor holds all of it; this reads it as a draft and tells of changes. */
export interface OpenDocument {
  readonly editor: LexicalEditor;
  readonly history: HistoryState;
  readonly newId: IdSource;
  /** The editors of this document that are on the screen. */
  readonly editors: PageEditors;
  /** The draft as it stands now, its copies of blocks that nothing uses included. */
  draft: () => Draft;
  head: () => DraftHead;
  /** As it is saved: JSON, without copies that nothing uses. The same letters for as long as nothing changed. */
  text: () => string;
  /** Changes title, variables, properties or copies of blocks; changes with one `field` in quick succession are one step of undo. */
  change: (change: (head: DraftHead) => DraftHead, field?: string) => void;
  /** Another draft in its place: a version that was restored, a file that another program wrote. One step of undo. */
  replace: (draft: Draft) => void;
  /** Told after each change of the document; not when only the selection moved. Gives the function that ends it. */
  onChange: (listener: () => void) => () => void;
  /** Counts changes. */
  changes: () => number;
  end: () => void;
}

interface Options {
  draft: Draft;
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: () => string;
  /** Milliseconds; only differences count. */
  clock: () => number;
  onError: (error: Error) => void;
}

export function openDocument({ draft, newId, now, clock, onError }: Options): OpenDocument {
  const reader = createEditor(pageConfig(onError));
  const stateOf = ({ body, ...head }: Draft) => richTextToLexical(body, reader, { [headState.key]: head });
  const editor = createEditor(pageConfig(onError));
  const endPage = registerPage(editor, newId);
  // After registering: that marks all nodes that exist as changed.
  setFirstState(editor, stateOf(draft));
  const history = createEmptyHistoryState();
  history.current = { editor, editorState: editor.getEditorState() };

  const bodies = createBodyReader(editor);
  const changed = createSignal();
  const begun = editor.getEditorState();
  let nodes = nodesOf(begun);
  let changes = 0;
  /** null: changed since it was read last. */
  let modified: string | null = draft.modified;
  let last: { changes: number; draft: Draft; text: string | null } | null = null;
  /** The field that was changed last, and the count of changes after that. */
  let lastField: { field: string; at: number; changes: number } | null = null;

  const end = mergeRegister(
    endPage,
    registerHistory(editor, history, ONE_STEP),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      // Compared with what was here last: when the page comes on the screen Lexical names an empty state as the one before.
      const isSame = dirtyElements.size === 0 && dirtyLeaves.size === 0 && sameNodes(nodes, nodesOf(editorState));
      nodes = nodesOf(editorState);
      if (isSame) return;
      // A rule that begins to watch the page names every node of its kind as changed: opening a document is no change of it.
      const touched = [...dirtyElements.keys(), ...dirtyLeaves];
      if (changes === 0 && saySame(touched, begun, editorState)) {
        // One that comes along with the first focus is a step to Lexical.
        if (history.undoStack.length > 0) {
          history.undoStack.length = 0;
          editor.dispatchCommand(CAN_UNDO_COMMAND, false);
        }
        return;
      }
      changes += 1;
      modified = null;
      changed.tell();
    }),
    bodies.end,
  );

  const head = (): DraftHead => editor.getEditorState().read($head);
  const current = () => {
    if (last?.changes !== changes) {
      modified ??= now();
      last = { changes, draft: { ...head(), modified, body: [...bodies.body()] }, text: null };
    }
    return last;
  };

  return {
    editor,
    history,
    newId,
    editors: createPageEditors(),
    draft: () => current().draft,
    head,
    text: () => {
      const now = current();
      now.text ??= serializeDraft(removeUnusedSnapshots(now.draft));
      return now.text;
    },
    change: (change, field) => {
      const at = clock();
      // After an undo, or a change elsewhere, it begins a step of its own.
      const isSameStep =
        field !== undefined &&
        lastField?.field === field &&
        lastField.changes === changes &&
        at - lastField.at < ONE_FIELD;
      editor.update(() => $changeHead(change), {
        discrete: true,
        // Whoever types a title or a value keeps the focus.
        tag: [SKIP_DOM_SELECTION_TAG, isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG],
      });
      lastField = field === undefined ? null : { field, at, changes };
    },
    replace: (next) => {
      const state = stateOf(next);
      editor.setEditorState(state, { tag: HISTORY_PUSH_TAG });
    },
    onChange: changed.listen,
    changes: () => changes,
    end: () => {
      end();
      changed.end();
    },
  };
}
