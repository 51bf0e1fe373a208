// A document that is open in this window. The editor has the whole draft in its state; `outcomes.ts` composes and
// checks it in a worker, and `page-editors.ts` lists its visible editors.
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
import { setFirstState } from '../editor/lexical-internals.ts';
import { pageConfig, registerPage } from '../editor/page.ts';
import { hasSameContent, onContentChange } from '../editor/state-changes.ts';
import { createBodyReader } from './body-reader.ts';
import { $changeHead, $head, type DraftHead, headState } from './head.ts';
import { createPageEditors, type PageEditors } from './page-editors.ts';

/** Typing, or changes to one field, within this many milliseconds are one step of undo. */
const ONE_STEP = 300;
const ONE_FIELD = 1_000;

/** A document in the state of one editor. Converts that state to a draft and reports changes. */
export interface OpenDocument {
  readonly editor: LexicalEditor;
  readonly history: HistoryState;
  readonly newId: IdSource;
  /** The visible editors of this document. */
  readonly editors: PageEditors;
  /** The current draft, including snapshots of blocks that it does not use. */
  draft: () => Draft;
  head: () => DraftHead;
  /** The JSON that is saved, without unused snapshots. The same string until something changes. */
  text: () => string;
  /** Changes title, variables, properties or snapshots. Quick changes with the same `field` are one step of undo. */
  change: (change: (head: DraftHead) => DraftHead, field?: string) => void;
  /** Replaces the draft in one step of undo: by a restored version, or a file that another program changed. */
  replace: (draft: Draft) => void;
  /** Called after each change of the content. Returns a function that ends this. */
  onChange: (listener: () => void) => () => void;
  /** The number of changes so far. */
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
  // After registering, which would mark all existing nodes as changed.
  setFirstState(editor, stateOf(draft));
  const history = createEmptyHistoryState();
  history.current = { editor, editorState: editor.getEditorState() };

  const body = createBodyReader(editor);
  const changeSignal = createSignal();
  const firstState = editor.getEditorState();
  let changes = 0;
  /** null: changed since the last read. */
  let modified: string | null = draft.modified;
  let last: { changes: number; draft: Draft; text: string | null } | null = null;
  /** The last changed field, and the number of changes after it. */
  let lastField: { field: string; at: number; changes: number } | null = null;

  const end = mergeRegister(
    endPage,
    registerHistory(editor, history, ONE_STEP),
    onContentChange(editor, (changed, { editorState }) => {
      // A rule that is registered later copies all its nodes. Opening a document is no change.
      if (changes === 0 && hasSameContent(changed, firstState, editorState)) {
        // Lexical makes a step of undo of an update together with the first focus.
        if (history.undoStack.length > 0) {
          history.undoStack.length = 0;
          editor.dispatchCommand(CAN_UNDO_COMMAND, false);
        }
        return;
      }
      changes += 1;
      modified = null;
      changeSignal.emit();
    }),
  );

  const head = (): DraftHead => editor.getEditorState().read($head);
  const current = () => {
    if (last?.changes !== changes) {
      modified ??= now();
      last = { changes, draft: { ...head(), modified, body: [...body()] }, text: null };
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
      // A change of something else in between, or an undo, starts a new step.
      const isSameStep =
        field !== undefined &&
        lastField?.field === field &&
        lastField.changes === changes &&
        at - lastField.at < ONE_FIELD;
      editor.update(() => $changeHead(change), {
        discrete: true,
        // Keeps the focus in the field of the title or value.
        tag: [SKIP_DOM_SELECTION_TAG, isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG],
      });
      lastField = field === undefined ? null : { field, at, changes };
    },
    replace: (next) => {
      const state = stateOf(next);
      editor.setEditorState(state, { tag: HISTORY_PUSH_TAG });
    },
    onChange: changeSignal.listen,
    changes: () => changes,
    end: () => {
      end();
      changeSignal.end();
    },
  };
}
