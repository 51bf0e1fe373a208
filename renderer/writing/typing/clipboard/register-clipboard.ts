import { copyToClipboard } from '@lexical/clipboard';
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
import { CARRIED_BLOCKS, readCarriedBlocks, withCarriedBlocks } from './carried-blocks.ts';
import { $copiedData } from './copied-data.ts';
import { registerKeepOut } from './keep-out.ts';
import { type LeftOutKind, leftOut } from './left-out.ts';
import { $wordsOfBlock } from './selected-parts.ts';

/** Where a block was cut a line is left, with the caret: what is pasted next comes there and not over the block above. */
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
  /** Pictures that came without words. */
  pictures: (files: readonly File[]) => void;
}

/**
 * Cut, copy and paste of an editor: out as rich text and as text that any program reads, in as clean structure. Text of
 * the app keeps all that it is, with the copies of blocks that it needs in another document.
 */
export function registerClipboard(editor: LexicalEditor, { typing, holds, texts, pictures }: Options): () => void {
  const { document } = typing;
  const sayDropped = (dropped: readonly { kind: DroppedKind | LeftOutKind; count: number }[]): void => {
    const { said } = texts();
    typing.around.say(said.dropped(dropped.map(({ kind, count }) => said.droppedParts[kind](count))));
  };
  const $data = () => $copiedData(editor, typing);
  /** Says whether there is something to copy. `$copied`: runs once it is copied, in a change of the editor. */
  const $copy = (event: ClipboardEvent | KeyboardEvent | null, $copied?: () => void): boolean => {
    const data = $data();
    if (data === null) return false;
    if (event instanceof ClipboardEvent) {
      event.preventDefault();
      for (const [type, value] of Object.entries(data))
        if (value !== undefined) event.clipboardData?.setData(type, value);
      $copied?.();
    } else if ($wordsOfBlock(editor)) {
      // By the window's own copy, which comes back here as a clipboard event and leaves the words selected.
      window.document.execCommand('copy');
      $copied?.();
    } else {
      // Lexical puts a node of its own on the page for this, and the window's order of the page is set right after it: what
      // changes in the meantime would be drawn elsewhere than it stands.
      void copyToClipboard(editor, null, data).then((isCopied) => {
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
        const isOfBlock = $wordsOfBlock(editor) !== null;
        return $copy(event, isOfBlock ? () => typing.around.say(texts().said.wordsStay) : $removeSelected);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Before all else, and answering nothing: blocks that come along are there when the text is.
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        const blocks = readCarriedBlocks(data?.getData(CARRIED_BLOCKS) ?? '');
        if (blocks.length > 0) {
          const change = (): void => $changeHead((head) => withCarriedBlocks(head, blocks, document.newId));
          if (editor === document.editor) change();
          else document.editor.update(change, { discrete: true, tag: HISTORY_PUSH_TAG });
        }
        const lost = leftOut(data?.getData(LEXICAL_CLIPBOARD_TYPE) ?? '', editor, holds);
        if (lost.length > 0) sayDropped(lost);
        const files = [...(data?.files ?? [])];
        const isOnlyFiles = files.length > 0 && data?.getData('text/plain') === '';
        if (!isOnlyFiles) return false;
        event.preventDefault();
        pictures(files);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerKeepOut(editor, holds),
    registerPaste(editor, {
      newId: document.newId,
      parse: parseForeignHtml,
      onDropped: sayDropped,
      onSplit: (count) => typing.around.say(texts().said.parted(count)),
      onText: (text) => typing.around.pasted(text),
      runLong: (act) => {
        typing.around.say(texts().said.pasting);
        // In the frame after the one that shows it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            typing.around.say(texts().said.pasted);
            act();
          }),
        );
      },
    }),
  );
}
