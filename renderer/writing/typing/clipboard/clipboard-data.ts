import { $getLexicalContent, copyToClipboard, type LexicalClipboardData } from '@lexical/clipboard';
import { $getSelection, COPY_COMMAND, type LexicalEditor } from 'lexical';
import { $selectedContent } from '../../../document/editor/commands/insert-content.ts';
import { LEXICAL_CLIPBOARD_TYPE } from '../../../document/editor/lexical-internals.ts';
import type { Typing } from '../typing.ts';
import { CARRIED_BLOCKS, collectCarriedBlocks } from './carried-blocks.ts';
import { appendSource, toClipboardContent } from './clipboard-content.ts';
import { createNoteFinder } from './note-finder.ts';
import { $selectedParts, $selectedTextInBlock } from './selected-parts.ts';

/**
 * The selection as clipboard data: HTML and text for other programs, and Lexical's data with copies of the used blocks
 * for Inbreng.
 */
export function $clipboardData(editor: LexicalEditor, { document, dependencies }: Typing): LexicalClipboardData | null {
  const selection = $getSelection();
  const parts = $selectedParts(editor);
  if (!selection || parts.length === 0) return null;
  const { html, text } = toClipboardContent(parts, createNoteFinder(dependencies.outcome()));
  if ($selectedTextInBlock(editor)) return { 'text/plain': text, 'text/html': html };
  const lexical = $getLexicalContent(editor);
  const blocks = collectCarriedBlocks($selectedContent(editor), document.head(), document.newId);
  return {
    'text/plain': text,
    'text/html': html,
    ...(lexical === null ? {} : { [LEXICAL_CLIPBOARD_TYPE]: lexical }),
    ...(blocks === null ? {} : { [CARRIED_BLOCKS]: blocks }),
  };
}

/**
 * Puts data on the clipboard, wherever the focus is. Call it within the event of the key or click, or shortly after.
 * Returns whether it was copied.
 */
export function copyData(editor: LexicalEditor, data: LexicalClipboardData): Promise<boolean> {
  // Chromium sends the event to the element with the focus, which may still be in a menu.
  const forward = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    editor.dispatchCommand(COPY_COMMAND, event);
  };
  window.document.addEventListener('copy', forward, { capture: true });
  const isCopied = copyToClipboard(editor, null, data);
  window.document.removeEventListener('copy', forward, { capture: true });
  return isCopied;
}

/** Copies the chosen block: as the given text, as rich text followed by its source, and as a block for Inbreng. */
export function copyChosenBlock(typing: Typing, text: string, source: string): void {
  const { editor } = typing.document;
  const data = editor.read(() => $clipboardData(editor, typing));
  if (data === null) return;
  const html = appendSource(data['text/html'] ?? '', source);
  void copyData(editor, { ...data, 'text/plain': text, 'text/html': html });
}
