import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { $insertContent } from '../commands/insert-content.ts';
import { $leaveChosen } from '../commands/line-below.ts';
import { $removeLines } from '../commands/remove-lines.ts';
import { LEXICAL_CLIPBOARD_TYPE, namespaceOf } from '../lexical-internals.ts';
import { partLongTexts } from './part-long-texts.ts';
import { readPlainText } from './plain-text.ts';
import { type ReadHtml, readHtml } from './read-html.ts';

export interface PasteOptions {
  newId: IdSource;
  /** Parses with DOMParser behind the Trusted Types policy of the window: must not run or load anything. */
  parse: (html: string) => Document;
  /** Called with the dropped content, if any. */
  said: (dropped: ReadHtml['dropped']) => void;
  /** Called with the pasted plain text, unless something was dropped. */
  came?: (text: string) => void;
  /** Called with the number of paragraphs that were split because of their size, if any. */
  parted?: (count: number) => void;
  /** Shows a progress message for a long text, then calls `act`. Without it `act` runs at once. */
  long?: (act: () => void) => void;
}

/** Characters from which a paste takes noticeable time. */
const LONG = 500_000;

/** Pastes content of other programs as clean structure. Content of the app itself is left to Lexical. */
export function registerPaste(editor: LexicalEditor, options: PasteOptions): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (!data) return false;
      if (isOurs(data.getData(LEXICAL_CLIPBOARD_TYPE), editor)) {
        $leaveChosen();
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
        if (text !== '') options.came?.(text);
      };
      if (options.long && html.length + text.length > LONG) options.long(act);
      else act();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Returns whether parts were dropped. */
export function pasteHtml(editor: LexicalEditor, html: string, options: PasteOptions): boolean {
  const { parse, said, newId } = options;
  const { content, dropped } = readHtml(parse(html), newId);
  insert(editor, content, options);
  if (dropped.length > 0) said(dropped);
  return dropped.length > 0;
}

/** Ctrl Shift V: pastes without formatting. */
export function pasteText(editor: LexicalEditor, text: string, options: Pick<PasteOptions, 'newId' | 'parted'>): void {
  insert(editor, readPlainText(text, options.newId), options);
}

function insert(editor: LexicalEditor, pasted: BlockNode[], options: Pick<PasteOptions, 'newId' | 'parted'>): void {
  const { content, parted } = partLongTexts(pasted, options.newId);
  editor.update(
    () => {
      $leaveChosen();
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !selection.isCollapsed() && !$removeLines()) selection.removeText();
      $insertContent(editor, content);
    },
    { tag: PASTE_TAG },
  );
  if (parted > 0) options.parted?.(parted);
}

/** Whether Lexical's JSON on the clipboard comes from this app. */
export function isOurs(json: string, editor: LexicalEditor): boolean {
  if (json === '') return false;
  try {
    return JSON.parse(json)?.namespace === namespaceOf(editor);
  } catch {
    return false;
  }
}
