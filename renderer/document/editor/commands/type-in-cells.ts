import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import { $getNodeByKey, $getSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { isCharacterKey } from '../../../ui/keys/character-key.ts';

/**
 * A character typed while cells are selected goes behind the text of the cell where the selection ends. Lexical 0.52
 * would drop it.
 */
export function registerTypingInCells(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isTableSelection(selection) || !isCharacterKey(event)) return false;
      const cell = $getNodeByKey(selection.focus.key);
      if ($isTableCellNode(cell)) cell.selectEnd();
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
