import { $getLexicalContent, copyToClipboard, type LexicalClipboardData } from '@lexical/clipboard';
import { $getSelection, type LexicalEditor } from 'lexical';
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
 * Copies the chosen block: as the given text, as rich text followed by its source, and as a block for Inbreng. Call it
 * within the event of the key or click.
 */
export function copyChosenBlock(typing: Typing, text: string, source: string): void {
  const { editor } = typing.document;
  const data = editor.read(() => $clipboardData(editor, typing));
  if (data === null) return;
  const html = appendSource(data['text/html'] ?? '', source);
  void copyToClipboard(editor, null, { ...data, 'text/plain': text, 'text/html': html });
}
