import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  getNearestEditorFromDOMNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { SHEET } from '../page/page-elements.ts';
import { hitsOn } from '../typing/find/hits.ts';
import { replaceHits } from '../typing/find/replace.ts';
import { focusText } from '../typing/focus-text.ts';
import type { WordOnSheet } from './marked-words.ts';

/** Replaces a word and keeps its marks, in one undo step. */
export function replaceWord(document: OpenDocument, { range }: WordOnSheet, by: string): void {
  if (replaceTyped(range, by)) return;
  // The text has no open editor: replaces it as the find bar does.
  const sheet = document.editor.getRootElement()?.closest(SHEET);
  if (!sheet) return;
  const options = { query: range.toString(), case: true, word: false };
  const hit = hitsOn(sheet, document.editor, options).find(
    (one) => one.owner !== null && one.range.compareBoundaryPoints(Range.START_TO_START, range) === 0,
  );
  if (hit) replaceHits(document, [hit], options, by);
}

/** Replaces a word in the editor that contains it. Returns false if there is none. */
export function replaceTyped(range: Range, by: string): boolean {
  const editor = getNearestEditorFromDOMNode(range.startContainer);
  if (!editor || !replaceInEditor(editor, range, by)) return false;
  focusText(editor);
  return true;
}

/** Returns false if the range is not in text of this editor. */
function replaceInEditor(editor: LexicalEditor, range: Range, by: string): boolean {
  let isDone = false;
  editor.update(
    () => {
      const start = $getNearestNodeFromDOMNode(range.startContainer);
      const end = $getNearestNodeFromDOMNode(range.endContainer);
      if (!$isTextNode(start) || !$isTextNode(end)) return;
      const selection = $createRangeSelection();
      selection.anchor.set(start.getKey(), range.startOffset, 'text');
      selection.focus.set(end.getKey(), range.endOffset, 'text');
      $setSelection(selection);
      selection.insertText(by);
      isDone = true;
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return isDone;
}
