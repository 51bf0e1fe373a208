import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getState,
  $isParagraphNode,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  type EditorState,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type ParagraphNode,
  UNDO_COMMAND,
} from 'lexical';
import { $insertAtTopLevel } from '../../../document/editor/commands/insert.ts';
import { $setStyle } from '../../../document/editor/commands/style.ts';
import { $createPageBreak } from '../../../document/editor/nodes/blocks.ts';
import { roleState } from '../../../document/editor/nodes/state.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { ALLOWED_CONTENT } from '../allowed-content.ts';
import { type CaretText, typedCharacter } from '../typed-text.ts';
import { type LineShortcut, lineShortcut, markShortcut } from './shortcut.ts';

const SHORTCUT_TAG = 'inbreng-shortcut';

/**
 * Converts Markdown while typing: headings, lists, quotations, a page break, bold and italic. Each conversion is its
 * own undo step, and Backspace directly after it restores the typed characters.
 */
export function registerShortcuts(editor: LexicalEditor, holds: Holds): () => void {
  let stateAfterShortcut: EditorState | null = null;

  const $line = (node: string, shortcut: LineShortcut): void => {
    const text = $getNodeByKey(node);
    const paragraph = text?.getParent();
    if (!$isTextNode(text) || !$isParagraphNode(paragraph)) return;
    const { length } = PREFIXES[shortcut];
    text.spliceText(0, length, '');
    if (text.getTextContentSize() === 0) {
      text.remove();
      paragraph.selectStart();
    } else text.select(0, 0);
    if (shortcut === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else if (shortcut === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    else if (shortcut === 'page-break') $insertAtTopLevel($createPageBreak());
    else $setStyle(shortcut);
  };
  const $mark = ({ node, offset, before }: CaretText): (() => void) | null => {
    const shortcut = markShortcut(before);
    // All characters of the shortcut must be in the text node of the caret.
    const at = shortcut ? shortcut.at - (before.length - offset) : -1;
    if (!shortcut || at < 0) return null;
    const key = node.getKey();
    return () => {
      const text = $getNodeByKey(key);
      if (!$isTextNode(text)) return;
      const { markerLength, mark } = shortcut;
      const format = text.getFormat();
      text.spliceText(offset - markerLength, markerLength, '');
      text.spliceText(at, markerLength, '');
      const end = offset - 2 * markerLength;
      const parts = text.splitText(...[at, end].filter((place) => place > 0 && place < text.getTextContentSize()));
      const words = parts[at > 0 ? 1 : 0];
      if (!words) return;
      words.toggleFormat(mark);
      // Text that is typed next keeps the earlier format.
      words.select(words.getTextContentSize(), words.getTextContentSize()).setFormat(format);
    };
  };

  return mergeRegister(
    editor.registerUpdateListener((payload) => {
      if (payload.tags.has(SHORTCUT_TAG)) {
        stateAfterShortcut = payload.editorState;
        return;
      }
      if (payload.editorState !== stateAfterShortcut) stateAfterShortcut = null;
      const caret = typedCharacter(editor, payload);
      if (!caret) return;
      const act = payload.editorState.read(() => {
        const line = lineShortcut(caret.before);
        if (line) return $canConvert(caret, line, holds) ? () => $line(caret.node.getKey(), line) : null;
        return $getState(caret.block, roleState) === 'literal' ? null : $mark(caret);
      });
      if (act) editor.update(act, { tag: [SHORTCUT_TAG, HISTORY_PUSH_TAG] });
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (stateAfterShortcut === null || stateAfterShortcut !== editor.getEditorState()) return false;
        stateAfterShortcut = null;
        event.preventDefault();
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

const PREFIXES: { [Shortcut in LineShortcut]: { length: number } } = {
  'heading-1': { length: 2 },
  'heading-2': { length: 3 },
  'heading-3': { length: 4 },
  quotation: { length: 2 },
  bullet: { length: 2 },
  number: { length: 3 },
  'page-break': { length: 3 },
};

/** Only ordinary paragraphs are converted, and only to content that is allowed here. */
function $canConvert({ node, block }: CaretText, shortcut: LineShortcut, holds: Holds): boolean {
  if (!$isParagraphNode(block) || !node.getParent()?.is(block)) return false;
  if ($getState(block, roleState) === 'literal') return false;
  const allowed = ALLOWED_CONTENT[holds];
  // In a cell, '- ' is the minus sign of an amount.
  if (shortcut === 'bullet' || shortcut === 'number') return allowed.lists && !$isTableCellNode(block.getParent());
  if (!$isOutermost(block)) return false;
  if (shortcut === 'page-break') return allowed.blocks && block.getTextContentSize() === PREFIXES[shortcut].length;
  return allowed.headings;
}

function $isOutermost(paragraph: ParagraphNode): boolean {
  return $isRootNode(paragraph.getParent());
}
