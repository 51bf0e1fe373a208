import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $replaceSelectedBlocks } from '../../../document/editor/commands/empty-line.ts';
import { $removeLines } from '../../../document/editor/commands/remove-lines.ts';
import { LEXICAL_CLIPBOARD_TYPE } from '../../../document/editor/lexical-internals.ts';
import type { DroppedKind } from '../../../document/editor/paste/read-html.ts';
import { registerPaste } from '../../../document/editor/paste/register-paste.ts';
import { $changeHead } from '../../../document/open/head.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { parseForeignHtml } from '../../../document/open/trusted-types.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { Typing } from '../typing.ts';
import { addCarriedBlocks, CARRIED_BLOCKS, readCarriedBlocks } from './carried-blocks.ts';
import { $clipboardData, copyData } from './clipboard-data.ts';
import { registerPasteFilter } from './filter-paste.ts';
import { findOmittedParts, type OmittedKind } from './omitted-parts.ts';
import { $selectedTextInBlock } from './selected-parts.ts';

/**
 * Removes cut nodes and leaves an empty line with the caret, so that the next paste goes there and does not replace the
 * block above.
 */
function $cutNodes(nodes: readonly LexicalNode[]): void {
  for (const [index, node] of nodes.entries()) {
    if (index < nodes.length - 1 || !$isRootNode(node.getParent())) node.remove();
    else {
      const line = $createParagraphNode();
      node.replace(line);
      line.selectStart();
    }
  }
}

interface Options {
  typing: Typing;
  holds: Holds;
  texts: () => TypingTexts;
  /** Handles pictures that were pasted without text. */
  pictures: (files: readonly File[]) => void;
}

/**
 * Cut, copy and paste of an editor. Copies rich text and plain text for other programs; pastes clean structure. Content
 * of the app stays complete: copies of its blocks are pasted with it.
 */
export function registerClipboard(editor: LexicalEditor, { typing, holds, texts, pictures }: Options): () => void {
  const { document } = typing;
  const reportOmitted = (dropped: readonly { kind: DroppedKind | OmittedKind; count: number }[]): void => {
    const { messages } = texts();
    typing.commands.say(messages.dropped(dropped.map(({ kind, count }) => messages.droppedParts[kind](count))));
  };
  const $data = () => $clipboardData(editor, typing);
  /**
   * Copies the selection. Returns false if there is nothing to copy. `$copied` runs after the copy, in an update of the
   * editor.
   */
  const $copy = (event: ClipboardEvent | KeyboardEvent | null, $copied?: () => void): boolean => {
    const data = $data();
    if (data === null) return false;
    if (event instanceof ClipboardEvent) {
      event.preventDefault();
      for (const [type, value] of Object.entries(data))
        if (value !== undefined) event.clipboardData?.setData(type, value);
      $copied?.();
    } else if ($selectedTextInBlock(editor)) {
      // Chromium's own copy keeps the text selected. It reaches this function again as a clipboard event.
      window.document.execCommand('copy');
      $copied?.();
    } else {
      // Lexical adds an element to the page to copy, and reorders the children of the page right after it: changes in
      // between would be drawn in the wrong position.
      void copyData(editor, data).then((isCopied) => {
        if (isCopied && $copied) editor.update($copied, { tag: HISTORY_PUSH_TAG });
      });
    }
    return true;
  };
  const $removeSelected = (): void => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      if (!$replaceSelectedBlocks() && !$removeLines()) selection.removeText();
    } else if ($isNodeSelection(selection)) $cutNodes(selection.getNodes());
    else if ($isTableSelection(selection)) {
      for (const cell of selection.getNodes().filter($isTableCellNode)) cell.clear().append($createParagraphNode());
    }
  };

  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const isInBlock = $selectedTextInBlock(editor) !== null;
        return $copy(event, isInBlock ? () => typing.commands.say(texts().messages.wordsStay) : $removeSelected);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Runs first and leaves the paste to other handlers, so that pasted blocks are in the document before the text.
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        const blocks = readCarriedBlocks(data?.getData(CARRIED_BLOCKS) ?? '');
        if (blocks.length > 0) {
          const change = (): void => $changeHead((head) => addCarriedBlocks(head, blocks, document.newId));
          if (editor === document.editor) change();
          else document.editor.update(change, { discrete: true, tag: HISTORY_PUSH_TAG });
        }
        const omitted = findOmittedParts(data?.getData(LEXICAL_CLIPBOARD_TYPE) ?? '', editor, holds);
        if (omitted.length > 0) reportOmitted(omitted);
        const files = [...(data?.files ?? [])];
        const isOnlyFiles = files.length > 0 && data?.getData('text/plain') === '';
        if (!isOnlyFiles) return false;
        event.preventDefault();
        pictures(files);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerPasteFilter(editor, holds),
    registerPaste(editor, {
      newId: document.newId,
      parse: parseForeignHtml,
      onDropped: reportOmitted,
      onSplit: (count) => typing.commands.say(texts().messages.parted(count)),
      onText: (text) => typing.commands.recognisePaste(text),
      runLong: (act) => {
        typing.commands.say(texts().messages.pasting);
        // Runs after the frame that shows the message.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            typing.commands.say(texts().messages.pasted);
            act();
          }),
        );
      },
    }),
  );
}
