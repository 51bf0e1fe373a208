import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { actionOf, isMac, type TypingActionName } from '../../../ui/keys/key-table.ts';

/**
 * Runs the action that the key table has for a key. Other keys, and keys without an action here, go on to the editor.
 */
export function registerKeys(editor: LexicalEditor, run: (action: TypingActionName) => boolean): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.isComposing) return false;
      const action = actionOf(event, isMac());
      if (action === null || !run(action)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
