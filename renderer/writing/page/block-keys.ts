import {
  $addUpdateTag,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $insertLineBelow } from '../../document/editor/commands/empty-line.ts';
import { isCharacterKey } from '../../ui/keys/character-key.ts';
import {
  $choose,
  $chosenNode,
  $leaveGap,
  $moveFromBlock,
  $solidNextToCaret,
  type Direction,
} from './adjacent-block.ts';
import {
  $extendByArrow,
  $extendByPage,
  $extendToEdge,
  $isAnchorNextToBlock,
  type BoxOf,
  extendInLine,
} from './extend-over-blocks.ts';
import { CONTROLS_AND_EDITORS, DESK, TOOLBAR } from './page-elements.ts';
import { selectedTextIn } from './selected-text.ts';

/**
 * Actions of keys on the chosen block. Each is called after the key was handled, never within an update of the editor.
 */
export interface BlockKeys {
  /** Enter: puts the caret in the block's text, or in a new line below it. */
  enter: (key: NodeKey) => void;
  move: (key: NodeKey, direction: 'up' | 'down') => void;
  remove: (key: NodeKey) => void;
  /** Called after an arrow key chose a block. */
  onArrive: () => void;
  /** Goes to the first or last top-level node of the document. */
  goToEdge: (at: 'start' | 'end') => void;
  /** Whether typed text may go to a new line below the block. */
  canTypeBelow: (key: NodeKey) => boolean;
  /**
   * Called after a character was typed on the chosen block. `isBelow`: it was inserted in a new line below; else it was
   * ignored.
   */
  onType: (key: NodeKey, isBelow: boolean) => void;
}

const ARROWS = {
  up: KEY_ARROW_UP_COMMAND,
  down: KEY_ARROW_DOWN_COMMAND,
  left: KEY_ARROW_LEFT_COMMAND,
  right: KEY_ARROW_RIGHT_COMMAND,
} as const;

const DIRECTIONS: { [key: string]: Direction | undefined } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function registerBlockKeys(editor: LexicalEditor, keys: BlockKeys): () => void {
  const handleOnChosen = (event: KeyboardEvent | null, act: (key: NodeKey) => void): boolean => {
    const node = $chosenNode();
    if (!node || isControl(event)) return false;
    event?.preventDefault();
    runAfterUpdate(node, act);
    return true;
  };
  /** Handles input without a key event: dictation, or a choice from a list of the system. */
  const onInput = (event: InputEvent): void => {
    const key = editor.read(() => $chosenNode()?.getKey());
    if (key === undefined || !event.inputType.startsWith('insert') || isControl(event)) return;
    event.preventDefault();
    // Lexical would insert the text too, at the outdated position of the DOM selection.
    event.stopImmediatePropagation();
    const isBelow = event.data !== null && event.data.trim() !== '' && keys.canTypeBelow(key);
    if (isBelow)
      editor.update(
        () => {
          const node = $chosenNode();
          if (node) $insertLineBelow(node);
          $getSelection()?.insertText(event.data ?? '');
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
    keys.onType(key, isBelow);
  };
  /**
   * Handles a paste on a chosen block. The block has no DOM selection, so Chromium does not send the event to the
   * editor.
   */
  const onPaste = (event: ClipboardEvent): void => {
    const root = editor.getRootElement();
    const isHandled = event.target instanceof Node && root?.contains(event.target) === true;
    if (isHandled || document.activeElement !== root || !editor.read($chosenNode)) return;
    editor.dispatchCommand(PASTE_COMMAND, event);
  };
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => handleOnChosen(event, keys.enter), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => handleOnChosen(event, keys.remove), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => handleOnChosen(event, keys.remove), COMMAND_PRIORITY_HIGH),
    ...(Object.keys(ARROWS) as Direction[]).map((direction) =>
      editor.registerCommand(
        ARROWS[direction],
        (event) => $handleArrow(editor, direction, event, keys),
        COMMAND_PRIORITY_HIGH,
      ),
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const node = $chosenNode();
        const tools = node && editor.getElementByKey(node.getKey())?.querySelector(TOOLBAR);
        if (!tools || event.shiftKey || isControl(event)) return false;
        event.preventDefault();
        const first = (): HTMLElement | null => tools.querySelector('button, input');
        // The toolbar of a block that was chosen just now appears in the next frame.
        if (first()) first()?.focus();
        else requestAnimationFrame(() => first()?.focus());
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (isControl(event)) return false;
        if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          return handleOnChosen(event, (key) => keys.move(key, event.key === 'ArrowUp' ? 'up' : 'down'));
        }
        // Lexical has no commands for arrow keys with Ctrl.
        const direction = event.shiftKey && (event.ctrlKey || event.metaKey) ? DIRECTIONS[event.key] : undefined;
        if (direction) return $handleArrow(editor, direction, event, keys);
        if (event.key === 'PageUp' || event.key === 'PageDown') {
          if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
          const boxOf: BoxOf = (key) => editor.getElementByKey(key)?.getBoundingClientRect() ?? null;
          const page = editor.getRootElement()?.closest(DESK)?.clientHeight ?? 0;
          if (!$extendByPage(editor, event.key === 'PageUp', page, boxOf)) return false;
          event.preventDefault();
          return true;
        }
        if (event.key === 'Home' || event.key === 'End') {
          // Without Ctrl these keys go to an end of the line, and a block has no line.
          const hasCtrl = event.ctrlKey || event.metaKey;
          const goToEdge = event.key === 'Home' ? 'start' : 'end';
          if (event.shiftKey && ($isAnchorNextToBlock() || (hasCtrl && $chosenNode()))) {
            event.preventDefault();
            if (hasCtrl) $extendToEdge(goToEdge);
            else extendInLine(goToEdge);
            return true;
          }
          return handleOnChosen(event, () => hasCtrl && keys.goToEdge(goToEdge));
        }
        const node = isCharacterKey(event) ? $chosenNode() : null;
        if (!node) return false;
        const isBelow = event.key !== ' ' && keys.canTypeBelow(node.getKey());
        if (isBelow) {
          // Chromium types the character itself in the new line, so dead keys and input menus work too. The line is no
          // undo step of its own: undoing the character removes it.
          $addUpdateTag(HISTORIC_TAG);
          $insertLineBelow(node);
        } else event.preventDefault();
        runAfterUpdate(node, (key) => keys.onType(key, isBelow));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root, former) => {
      former?.removeEventListener('beforeinput', onInput, true);
      former?.ownerDocument.removeEventListener('paste', onPaste, true);
      root?.addEventListener('beforeinput', onInput, true);
      root?.ownerDocument.addEventListener('paste', onPaste, true);
    }),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        $leaveGap();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $handleArrow(
  editor: LexicalEditor,
  direction: Direction,
  event: KeyboardEvent,
  keys: Pick<BlockKeys, 'onArrive'>,
): boolean {
  if (event.altKey || isControl(event)) return false;
  const hasCtrl = event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    const drawn = editor.getElementByKey($chosenNode()?.getKey() ?? '');
    // Shift and an arrow within selected text of a block keep the selection in that block.
    if (!(drawn && selectedTextIn(drawn)) && !$extendByArrow(editor, direction, hasCtrl)) return false;
    event.preventDefault();
    return true;
  }
  if (hasCtrl) return false;
  const node = $chosenNode();
  const neighbour = node ? null : $solidNextToCaret(editor, direction);
  if (!node && !neighbour) return false;
  event.preventDefault();
  if (node) $moveFromBlock(node, direction);
  else if (neighbour) $choose(neighbour.getKey());
  // Called later: the page has to update the chosen block first.
  setTimeout(keys.onArrive);
  return true;
}

function runAfterUpdate(node: LexicalNode, act: (key: NodeKey) => void): void {
  const key = node.getKey();
  queueMicrotask(() => act(key));
}

/** Whether the event is in a button or field of a block, which handles its own keys. */
function isControl(event: Event | null): boolean {
  return event?.target instanceof Element && event.target.closest(CONTROLS_AND_EDITORS) !== null;
}
