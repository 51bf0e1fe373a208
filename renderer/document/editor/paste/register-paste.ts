import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { cleanText } from '../../../ui/controls/clean-text.ts';
import { $leaveSelectedBlock } from '../commands/empty-line.ts';
import { $insertContent } from '../commands/insert-content.ts';
import { $removeLines } from '../commands/remove-lines.ts';
import { LEXICAL_CLIPBOARD_TYPE, namespaceOf } from '../lexical-internals.ts';
import { type ReadHtml, readHtml } from './read-html.ts';
import { splitLongParagraphs } from './split-long-paragraphs.ts';

export interface PasteOptions {
  newId: IdSource;
  /** Parses with DOMParser behind the Trusted Types policy of the window: must not run or load anything. */
  parse: (html: string) => Document;
  /** Called with the dropped content, if any. */
  onDropped: (dropped: ReadHtml['dropped']) => void;
  /** Called with the pasted plain text, unless something was dropped. */
  onText?: (text: string) => void;
  /** Called with the number of paragraphs that were split because of their size, if any. */
  onSplit?: (count: number) => void;
  /** Shows a progress message for a long text, then calls `act`. Without it `act` runs at once. */
  runLong?: (act: () => void) => void;
}

/** Characters from which a paste takes noticeable time. */
const LONG_PASTE = 500_000;

/** Pastes content of other programs as clean structure. Content of the app itself is left to Lexical. */
export function registerPaste(editor: LexicalEditor, options: PasteOptions): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (!data) return false;
      if (isFromThisApp(data.getData(LEXICAL_CLIPBOARD_TYPE), editor)) {
        $leaveSelectedBlock();
        $removeLines();
        return false;
      }
      const html = data.getData('text/html');
      const text = data.getData('text/plain');
      if (html === '' && text === '') return false;
      event.preventDefault();
      const act = (): void => {
        if (html === '') pasteText(editor, text, options);
        else if (pasteHtml(editor, html, options)) return;
        if (text !== '') options.onText?.(text);
      };
      if (options.runLong && html.length + text.length > LONG_PASTE) options.runLong(act);
      else act();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Returns whether parts were dropped. */
export function pasteHtml(editor: LexicalEditor, html: string, options: PasteOptions): boolean {
  const { parse, onDropped, newId } = options;
  const { content, dropped } = readHtml(parse(html), newId);
  insert(editor, content, options);
  if (dropped.length > 0) onDropped(dropped);
  return dropped.length > 0;
}

/** Ctrl Shift V: pastes without formatting. */
export function pasteText(editor: LexicalEditor, text: string, options: Pick<PasteOptions, 'newId' | 'onSplit'>): void {
  insert(editor, readPlainText(text, options.newId), options);
}

function insert(editor: LexicalEditor, pasted: BodyNode[], options: Pick<PasteOptions, 'newId' | 'onSplit'>): void {
  const { content, splitCount } = splitLongParagraphs(pasted, options.newId);
  editor.update(
    () => {
      $leaveSelectedBlock();
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !selection.isCollapsed() && !$removeLines()) selection.removeText();
      $insertContent(editor, content);
    },
    { tag: PASTE_TAG },
  );
  if (splitCount > 0) options.onSplit?.(splitCount);
}

/** Whether Lexical's JSON on the clipboard comes from this app. */
export function isFromThisApp(json: string, editor: LexicalEditor): boolean {
  if (json === '') return false;
  try {
    return JSON.parse(json)?.namespace === namespaceOf(editor);
  } catch {
    return false;
  }
}

/**
 * Reads plain text as paragraphs. If blank lines separate the paragraphs, other line ends become line breaks; otherwise
 * each line is a paragraph.
 */
export function readPlainText(text: string, newId: IdSource): Paragraph[] {
  const clean = cleanText(text).trim();
  const parts = /\n[ ]*\n/.test(clean) ? clean.split(/\n(?:[ ]*\n)+/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/[ ]+$/gm, ''))
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', id: newId(), content: [{ type: 'run', text: part }] }));
}
