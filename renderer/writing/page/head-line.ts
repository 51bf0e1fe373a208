import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { BodyNode, Inline } from '../../../engine/core/richtext/model.ts';
import { lexicalToRichText, paragraphsIn } from '../../document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../document/editor/convert/to-lexical.ts';
import { ISLAND_TAG } from '../../document/editor/islands/bind-island.ts';
import { $replaceAll } from '../../document/editor/islands/replace-all.ts';
import { onContentChange } from '../../document/editor/state-changes.ts';
import { $changeHead, type DraftHead } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { keepFocus } from './live-editor.ts';

/** A line of the document's head that is edited on the page. */
export type HeadLine = 'title' | 'subtitle';

/**
 * Connects a small editor to a line of the document's head. Typed text changes the document at once, and continuous
 * typing is one undo step. Ctrl Z undoes the last change anywhere in the document. Enter and ↓ leave the line.
 */
export function bindHeadLine(
  document: OpenDocument,
  line: HeadLine,
  island: LexicalEditor,
  leave: () => void,
): () => void {
  let knownJson: string | null = null;
  let lastRead: readonly Inline[] | null = null;

  const current = (): BodyNode[] => {
    lastRead = document.head()[line];
    knownJson = JSON.stringify(lastRead);
    return toBlocks(lastRead);
  };
  /**
   * Shows the line again while it is edited. Uses an update, because an editor state that is set within a listener is
   * shown too late and has no caret: typed text would be lost.
   */
  const reload = (): void => {
    const content = current();
    const hasFocus = island.getRootElement()?.contains(window.document.activeElement) === true;
    island.update(() => $replaceAll(content), {
      discrete: true,
      tag: hasFocus ? ISLAND_TAG : [ISLAND_TAG, SKIP_DOM_SELECTION_TAG],
    });
  };

  const release = mergeRegister(
    onContentChange(island, (_changed, { tags }) => {
      if (tags.has(ISLAND_TAG)) return;
      const blocks = lexicalToRichText(island.getEditorState());
      const content = joinParagraphs(blocks);
      const typed = JSON.stringify(content);
      if (typed !== knownJson) {
        knownJson = typed;
        // A change that is an undo step in the line, such as a converted character, is one in the document too.
        const field = tags.has(HISTORY_PUSH_TAG) ? undefined : `page-${line}`;
        const change = (head: DraftHead): DraftHead => ({ ...head, [line]: content });
        // A change that Lexical merges with the previous change is merged in the document too.
        if (tags.has(HISTORY_MERGE_TAG)) {
          const tag = [SKIP_DOM_SELECTION_TAG, HISTORY_MERGE_TAG];
          document.editor.update(() => $changeHead(change), { discrete: true, tag });
        } else document.change(change, field);
      }
      // A line has one paragraph: pasted paragraphs are shown as the line they became.
      if (!isShownAsStored(blocks, typed)) reload();
    }),
    document.onChange(() => {
      const now = document.head()[line];
      if (now === lastRead) return;
      lastRead = now;
      if (JSON.stringify(now) !== knownJson) reload();
    }),
    ...[UNDO_COMMAND, REDO_COMMAND].map((command) =>
      island.registerCommand(
        command,
        () => {
          keepFocus(island, () => document.editor.dispatchCommand(command, undefined));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    island.registerCommand(INSERT_PARAGRAPH_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    island.registerCommand(INSERT_LINE_BREAK_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    island.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault();
        leave();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    island.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        if (event.shiftKey || !$isOnLastLine(island)) return false;
        event.preventDefault();
        leave();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
  island.setEditorState(richTextToLexical(current(), island), { tag: ISLAND_TAG });
  return release;
}

function toBlocks(content: readonly Inline[]): BodyNode[] {
  return [{ type: 'paragraph', id: 'line', content: [...content] }];
}

/** Whether the editor shows the line as the document stores it, as JSON. */
function isShownAsStored([first, ...more]: readonly BodyNode[], stored: string): boolean {
  return more.length === 0 && first?.type === 'paragraph' && JSON.stringify(first.content) === stored;
}

/** Joins paragraphs to one line, with spaces between them and in place of line breaks. */
export function joinParagraphs(blocks: readonly BodyNode[]): Inline[] {
  const content = blocks
    .flatMap((block) => paragraphsIn(block))
    .flatMap((paragraph, index): Inline[] => [
      ...(index > 0 ? [{ type: 'run' as const, text: ' ' }] : []),
      ...paragraph.content,
    ]);
  return content.map((node) => (node.type === 'run' ? { ...node, text: node.text.replaceAll('\n', ' ') } : node));
}

/** Whether the caret is on the last drawn line. */
export function $isOnLastLine(island: LexicalEditor): boolean {
  const selection = $getSelection();
  const last = $getRoot().getLastDescendant();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const element = last && island.getElementByKey(last.getKey());
  const caret = caretRect();
  if (!element || !caret) return true;
  return caret.bottom > element.getBoundingClientRect().bottom - caret.height / 2;
}

/** Whether the caret is on the first drawn line. */
export function $isOnFirstLine(island: LexicalEditor): boolean {
  const selection = $getSelection();
  const first = $getRoot().getFirstDescendant();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const element = first && island.getElementByKey(first.getKey());
  const caret = caretRect();
  if (!element || !caret) return true;
  return caret.top < element.getBoundingClientRect().top + caret.height / 2;
}

/** null on an empty line. */
function caretRect(): DOMRect | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0).getClientRects()[0] ?? null;
}
