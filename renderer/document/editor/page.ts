import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin } from '@lexical/table';
import {
  COMMAND_PRIORITY_LOW,
  type CreateEditorArgs,
  type EditorThemeClasses,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import { registerInsertWithin } from './commands/insert-within.ts';
import { registerLinkSteps } from './commands/link-steps.ts';
import { registerLists } from './commands/lists.ts';
import { registerParagraphs } from './commands/paragraphs.ts';
import { registerPasteIds } from './commands/paste-ids.ts';
import { registerRemoveLines } from './commands/remove-lines.ts';
import { registerSolid } from './commands/solid.ts';
import { registerTripleClick } from './commands/triple-click.ts';
import { registerIds } from './ids/keep-ids.ts';
import { EDITOR_NODES } from './nodes/nodes.ts';
import { registerListsThatMeet } from './structure/lists-that-meet.ts';
import { registerStructure } from './structure/rules.ts';

/** CSS classes of formats without an element of their own. */
const THEME: EditorThemeClasses = {
  text: {
    underline: 'is-underline',
    strikethrough: 'is-strikethrough',
    underlineStrikethrough: 'is-underline is-strikethrough',
  },
  tableCellSelected: 'cell-chosen',
};

/** The configuration of every page and island. They share one namespace, so that text can be pasted between them. */
export function pageConfig(onError: (error: Error) => void): CreateEditorArgs {
  return { namespace: 'inbreng', nodes: [...EDITOR_NODES], theme: THEME, onError };
}

/**
 * Registers the behaviour of a page or island that needs no DOM: Lexical's text, lists and tables, and our ids and
 * structure. Without history, because islands use that of the page.
 */
export function registerPage(editor: LexicalEditor, newId: IdSource): () => void {
  return mergeRegister(
    registerParagraphs(editor),
    registerRichText(editor),
    // Keeps the focus in the text. Lexical would blur it.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    registerLists(editor),
    registerList(editor),
    registerTablePlugin(editor),
    registerSolid(editor),
    registerRemoveLines(editor),
    registerTripleClick(editor),
    registerLinkSteps(editor),
    registerPasteIds(editor, newId),
    registerInsertWithin(editor),
    registerListsThatMeet(editor),
    registerStructure(editor),
    registerIds(editor, newId),
  );
}
