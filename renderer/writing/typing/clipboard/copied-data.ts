import { $getLexicalContent, copyToClipboard, type LexicalClipboardData } from '@lexical/clipboard';
import { $getSelection, type LexicalEditor } from 'lexical';
import { $selectedContent } from '../../../document/editor/commands/insert-content.ts';
import { LEXICAL_CLIPBOARD_TYPE } from '../../../document/editor/lexical-internals.ts';
import type { Typing } from '../typing.ts';
import { CARRIED_BLOCKS, carriedBlocks } from './carried-blocks.ts';
import { copiedFrom, withSource } from './copied.ts';
import { noteWordsOf } from './note-words.ts';
import { $selectedParts, $wordsOfBlock } from './selected-parts.ts';

/** What is selected, as any program reads it and as Inbreng does: with the copies of the blocks that it uses. */
export function $copiedData(editor: LexicalEditor, { document, around }: Typing): LexicalClipboardData | null {
  const selection = $getSelection();
  const parts = $selectedParts(editor);
  if (!selection || parts.length === 0) return null;
  const { html, text } = copiedFrom(parts, noteWordsOf(around.outcome()));
  if ($wordsOfBlock(editor)) return { 'text/plain': text, 'text/html': html };
  const lexical = $getLexicalContent(editor);
  const blocks = carriedBlocks($selectedContent(editor), document.head(), document.newId);
  return {
    'text/plain': text,
    'text/html': html,
    ...(lexical === null ? {} : { [LEXICAL_CLIPBOARD_TYPE]: lexical }),
    ...(blocks === null ? {} : { [CARRIED_BLOCKS]: blocks }),
  };
}

/**
 * The chosen block for a mail or a message: as text that was written for it, as rich text with its source behind it, and
 * as the block itself for another place in Inbreng. To be called while the window still knows of the key or click.
 */
export function copyChosen(typing: Typing, text: string, source: string): void {
  const { editor } = typing.document;
  const data = editor.read(() => $copiedData(editor, typing));
  if (data === null) return;
  const html = withSource(data['text/html'] ?? '', source);
  void copyToClipboard(editor, null, { ...data, 'text/plain': text, 'text/html': html });
}
