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
import { hitsOn } from '../typing/find/hits.ts';
import { replaceHits } from '../typing/find/replace.ts';
import { focusText } from '../typing/focus-text.ts';
import type { WordOnSheet } from './marked-words.ts';

/** Puts another word in its place, with the marks that it had, as one step of undo. */
export function replaceWord(document: OpenDocument, { range }: WordOnSheet, by: string): void {
  if (replaceTyped(range, by)) return;
  // Words that are drawn, and only edited where they stand once they are opened.
  const sheet = document.editor.getRootElement()?.closest('.sheet');
  if (!sheet) return;
  const options = { query: range.toString(), case: true, word: false };
  const hit = hitsOn(sheet, document.editor, options).find(
    (one) => one.owner !== null && one.range.compareBoundaryPoints(Range.START_TO_START, range) === 0,
  );
  if (hit) replaceHits(document, [hit], options, by);
}

/** The same where it stands in an editor. false: it does not. */
export function replaceTyped(range: Range, by: string): boolean {
  const editor = getNearestEditorFromDOMNode(range.startContainer);
  if (!editor || !inEditor(editor, range, by)) return false;
  focusText(editor);
  return true;
}

/** false: no text of this editor stands there. */
function inEditor(editor: LexicalEditor, range: Range, by: string): boolean {
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
