import { TableNode } from '@lexical/table';
import { $getNodeByKey, $getState, $setState, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';
import { captionState } from '../../../document/editor/nodes/state.ts';
import { withWords } from './with-words.ts';

/**
 * The words above a table, without the spaces at their ends, as one step of undo; none where nothing is typed but spaces.
 * What else the caption holds stays.
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
      $setState(node, captionState, (caption) => (words === '' ? [] : withWords(caption, words)));
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
