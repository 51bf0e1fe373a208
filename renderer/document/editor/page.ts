// The editor of a page or island: Lexical without React. `nodes/` declares the nodes, `structure/` keeps them within
// the model, `commands/` changes them, `convert/` translates from and to rich text, `paste/` reads other programs and
// `islands/` edits parts in place. `keep-ids.ts` keeps ids unique. Only `lexical-internals.ts` uses what Lexical keeps
// private.
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  COMMAND_PRIORITY_LOW,
  type CreateEditorArgs,
  type EditorThemeClasses,
  KEY_ESCAPE_COMMAND,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import { registerAtomicBlocks } from './commands/atomic-blocks.ts';
import { registerLinkHistory } from './commands/link-history.ts';
import { registerLists } from './commands/lists.ts';
import { registerParagraphs } from './commands/paragraphs.ts';
import { registerBlockPaste } from './commands/paste-blocks.ts';
import { registerPasteIds } from './commands/paste-ids.ts';
import { registerRemoveLines } from './commands/remove-lines.ts';
import { registerTripleClick } from './commands/triple-click.ts';
import { registerTypingInCells } from './commands/type-in-cells.ts';
import { registerIds } from './keep-ids.ts';
import { AttributionNode, BlockInstanceNode, FigureNode, PageBreakNode, QuotationNode } from './nodes/blocks.ts';
import { CitationNode, CrossReferenceNode, FootnoteNode, VariableNode } from './nodes/inline.ts';
import { registerListJoining } from './structure/join-lists.ts';
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
    registerAtomicBlocks(editor),
    registerRemoveLines(editor),
    registerTripleClick(editor),
    registerTypingInCells(editor),
    registerLinkHistory(editor),
    registerPasteIds(editor, newId),
    registerBlockPaste(editor),
    registerListJoining(editor),
    registerStructure(editor),
    registerIds(editor, newId),
  );
}

/** The node classes of the page, besides Lexical's paragraph, text and line break. */
export const EDITOR_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  ListNode,
  ListItemNode,
  QuotationNode,
  AttributionNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  FigureNode,
  PageBreakNode,
  BlockInstanceNode,
  LinkNode,
  VariableNode,
  CitationNode,
  CrossReferenceNode,
  FootnoteNode,
];
