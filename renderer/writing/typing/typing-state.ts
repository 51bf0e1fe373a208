import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $findCellNode, $isTableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { $styleOf, type ShownStyle } from '../../document/editor/commands/style.ts';
import { BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import type { Holds } from '../../document/open/page-editors.ts';
import { createSignal } from '../../ui/signal.ts';
import { BLOCK } from '../page/page-elements.ts';
import type { Typing } from './typing.ts';

/** The state of the selection for the format bar. Primitive values only; an equal state is the same object. */
export interface TypingState {
  holds: Holds;
  style: ShownStyle;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  list: 'bullet' | 'number' | null;
  link: boolean;
  table: boolean;
  /** The block that is chosen, or whose own text contains the caret. */
  block: BlockId | null;
  /** Whether text can be formatted: no block is chosen as a whole. */
  words: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

export interface TypingStates {
  state: () => TypingState;
  onState: (listener: () => void) => () => void;
  end: () => void;
}

/** Follows the selection of the editor that has the focus. Notifies only about changes of the state. */
export function followTypingState(typing: Typing): TypingStates {
  const changed = createSignal();
  const page = typing.document.editor;
  let canUndo = typing.document.history.undoStack.length > 0;
  let canRedo = typing.document.history.redoStack.length > 0;
  let state = read();
  let follow = () => {};

  function read(): TypingState {
    const editor = typing.active();
    const now = editor.getEditorState().read($selectionNow);
    const block = editor === page ? now.block : blockContaining(editor);
    return { ...now, block, holds: typing.holds(), canUndo, canRedo };
  }
  /** The block of the page that contains a small editor. */
  function blockContaining(island: LexicalEditor): BlockId | null {
    const drawn = island.getRootElement()?.closest(BLOCK);
    if (!drawn) return null;
    const state = page.getEditorState();
    return state.read(() => blockOf($getNearestNodeFromDOMNode(drawn, state) ?? undefined), { editor: page });
  }
  const update = (): void => {
    const next = read();
    if ((Object.keys(next) as (keyof TypingState)[]).every((name) => next[name] === state[name])) return;
    state = next;
    changed.emit();
  };
  const listen = (): void => {
    follow();
    follow = typing.active().registerUpdateListener(update);
    update();
  };
  listen();
  const end = mergeRegister(
    typing.onActive(listen),
    page.registerCommand(
      CAN_UNDO_COMMAND,
      (can) => {
        canUndo = can;
        update();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    page.registerCommand(
      CAN_REDO_COMMAND,
      (can) => {
        canRedo = can;
        update();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
  return {
    state: () => state,
    onState: changed.listen,
    end: () => {
      end();
      follow();
      changed.end();
    },
  };
}

type SelectionNow = Omit<TypingState, 'holds' | 'canUndo' | 'canRedo'>;

const NO_FORMAT: SelectionNow = {
  style: 'text',
  bold: false,
  italic: false,
  underline: false,
  list: null,
  link: false,
  table: false,
  block: null,
  words: true,
};

function $selectionNow(): SelectionNow {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    return { ...NO_FORMAT, words: false, block: blockOf(node) };
  }
  if ($isTableSelection(selection)) return { ...NO_FORMAT, style: 'cell', table: true };
  if (!$isRangeSelection(selection)) return NO_FORMAT;
  const node = selection.anchor.getNode();
  return {
    style: $styleOf(node),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    list: $listHere(node),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    table: $findCellNode(node) !== null,
    block: null,
    words: true,
  };
}

function blockOf(node: LexicalNode | undefined): BlockId | null {
  return node instanceof BlockInstanceNode ? (node.getData()?.block ?? null) : null;
}

function $listHere(node: LexicalNode): 'bullet' | 'number' | null {
  const item = $findMatchingParent(node, $isListItemNode);
  const list = item?.getParent();
  if (!$isListNode(list)) return null;
  return list.getListType() === 'number' ? 'number' : 'bullet';
}
