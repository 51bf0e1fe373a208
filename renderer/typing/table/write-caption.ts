import { TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getState,
  $setState,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import { captionState } from '../../editor/nodes/state.ts';

/**
 * The words above a table, without the spaces at their ends; none where nothing is typed but spaces. A step of undo, or where
 * it goes on part of the step before it. The focus stays where it is.
 */
export function writeCaption(editor: LexicalEditor, table: NodeKey, text: string, goesOn: boolean): void {
  const words = text.trim();
  const isSame = editor.getEditorState().read(() => {
    const node = $getNodeByKey(table);
    return !(node instanceof TableNode) || inlineText($getState(node, captionState)) === words;
  });
  if (isSame) return;
  editor.update(
    () => {
      const node = $getNodeByKey(table);
      if (node instanceof TableNode) $setState(node, captionState, words === '' ? [] : [{ type: 'run', text: words }]);
    },
    { discrete: true, tag: [goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}
