import {
  $getSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  getNearestEditorFromDOMNode,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $leaveChosen } from '../editor/commands/line-below.ts';

/** Frames that a closing form waits at most for the focus to be in the document again. */
const LONGEST_WAIT = 60;

/**
 * Holds the keys while a form is being written and closes, and then types their text where the focus is: it is meant for the
 * document that takes up the block, which can't be reached yet.
 */
export async function holdTyping(until: Promise<unknown>): Promise<void> {
  let text = '';
  const hold = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') text = [...text].slice(0, -1).join('');
    else text += typedText(event);
  };
  window.addEventListener('keydown', hold, { capture: true });
  await until.catch(() => undefined);
  window.removeEventListener('keydown', hold, { capture: true });
  if (text !== '') typeAtFocus(text);
}

/** Settles once the form is gone and another element has the focus. */
export async function focusLeft(form: HTMLElement | null): Promise<void> {
  for (let frame = 0; frame < LONGEST_WAIT; frame += 1) {
    if (!form?.isConnected && document.activeElement !== document.body) return;
    await new Promise(requestAnimationFrame);
  }
}

/** A key with Ctrl or Cmd is a command, except where AltGr, which is Ctrl and Alt on Windows, makes a character. */
function typedText(event: KeyboardEvent): string {
  if ((event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')) return '';
  if (event.key === 'Enter') return '\n';
  return [...event.key].length === 1 ? event.key : '';
}

function typeAtFocus(text: string): void {
  const focused = document.activeElement;
  const editor = focused && getNearestEditorFromDOMNode(focused);
  if (editor) typeIn(editor, text);
  else if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
    document.execCommand('insertText', false, text);
}

function typeIn(editor: LexicalEditor, text: string): void {
  editor.update(
    () => {
      if (!$getSelection()) return;
      $leaveChosen();
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
        if (line !== '') editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, line);
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
