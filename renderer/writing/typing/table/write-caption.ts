import { TableNode } from '@lexical/table';
import { $getNodeByKey, $getState, $setState, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';
import { captionState } from '../../../document/editor/nodes/state.ts';
import { replaceText } from './replace-text.ts';

/**
 * Sets the trimmed text of a table's caption in one undo step; only spaces remove it. Variables, citations and notes in
 * the caption stay.
 */
export function writeCaption(editor: LexicalEditor, table: NodeKey, text: string): void {
  const words = text.trim();
  const isSame = editor.getEditorState().read(() => {
    const node = $getNodeByKey(table);
    return !(node instanceof TableNode) || inlineText($getState(node, captionState)) === words;
  });
  if (isSame) return;
  editor.update(
    () => {
      const node = $getNodeByKey(table);
      if (!(node instanceof TableNode)) return;
      $setState(node, captionState, (caption) => (words === '' ? [] : replaceText(caption, words)));
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
