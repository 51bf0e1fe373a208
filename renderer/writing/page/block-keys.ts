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
import { $choose, $chosenNode, $leaveGap, $solidBeside, $stepFrom, type Direction } from './beside-block.ts';
import {
  $beganAtBlock,
  $extend,
  $extendByPage,
  $extendToEdge,
  type BoxOf,
  extendInLine,
} from './extend-over-blocks.ts';
import { selectedTextIn } from './selected-text.ts';

/** What keys do to a block that is chosen. Each is called after the key was answered, never within the editor's update. */
export interface BlockKeys {
  /** Enter: into its words, or to a line below it. */
  enter: (key: NodeKey) => void;
  move: (key: NodeKey, direction: 'up' | 'down') => void;
  remove: (key: NodeKey) => void;
  /** An arrow chose a block. */
  arrived: () => void;
  /** To the first or last part of the document. */
  edge: (at: 'start' | 'end') => void;
  /** Whether what is typed on it goes on in a line of its own below it. */
  takesLine: (key: NodeKey) => boolean;
  /** A sign was typed on it, and went into such a line or nowhere. */
  typed: (key: NodeKey, isBelow: boolean) => void;
}

const ARROWS = {
  up: KEY_ARROW_UP_COMMAND,
  down: KEY_ARROW_DOWN_COMMAND,
  left: KEY_ARROW_LEFT_COMMAND,
  right: KEY_ARROW_RIGHT_COMMAND,
} as const;

const HOW: { [key: string]: Direction | undefined } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function registerBlockKeys(editor: LexicalEditor, keys: BlockKeys): () => void {
  const onChosen = (event: KeyboardEvent | null, act: (key: NodeKey) => void): boolean => {
    const node = $chosenNode();
    if (!node || isControl(event)) return false;
    event?.preventDefault();
    later(node, act);
    return true;
  };
  /** The same for what no key tells of: a spoken word, one that was chosen from a list of the system. */
  const onInput = (event: InputEvent): void => {
    const key = editor.read(() => $chosenNode()?.getKey());
    if (key === undefined || !event.inputType.startsWith('insert') || isControl(event)) return;
    event.preventDefault();
    // Lexical would answer it too, at the place that the window thinks it has.
    event.stopImmediatePropagation();
    const isBelow = event.data !== null && event.data.trim() !== '' && keys.takesLine(key);
    if (isBelow)
      editor.update(
        () => {
          const node = $chosenNode();
          if (node) $insertLineBelow(node);
          $getSelection()?.insertText(event.data ?? '');
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
    keys.typed(key, isBelow);
  };
  /** A chosen block has no selection of the window, which then pastes into nothing at all. */
  const onPaste = (event: ClipboardEvent): void => {
    const root = editor.getRootElement();
    const isAnswered = event.target instanceof Node && root?.contains(event.target) === true;
    if (isAnswered || document.activeElement !== root || !editor.read($chosenNode)) return;
    editor.dispatchCommand(PASTE_COMMAND, event);
  };
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => onChosen(event, keys.enter), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => onChosen(event, keys.remove), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => onChosen(event, keys.remove), COMMAND_PRIORITY_HIGH),
    ...(Object.keys(ARROWS) as Direction[]).map((how) =>
      editor.registerCommand(ARROWS[how], (event) => $arrow(editor, how, event, keys), COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const node = $chosenNode();
        const tools = node && editor.getElementByKey(node.getKey())?.querySelector('.tools');
        if (!tools || event.shiftKey || isControl(event)) return false;
        event.preventDefault();
        const first = (): HTMLElement | null => tools.querySelector('button, input');
        // The bar of a block that was chosen just now is there with the next frame.
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
          return onChosen(event, (key) => keys.move(key, event.key === 'ArrowUp' ? 'up' : 'down'));
        }
        // With Ctrl there are no commands of arrows.
        const how = event.shiftKey && (event.ctrlKey || event.metaKey) ? HOW[event.key] : undefined;
        if (how) return $arrow(editor, how, event, keys);
        if (event.key === 'PageUp' || event.key === 'PageDown') {
          if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
          const boxOf: BoxOf = (key) => editor.getElementByKey(key)?.getBoundingClientRect() ?? null;
          const page = editor.getRootElement()?.closest('.desk')?.clientHeight ?? 0;
          if (!$extendByPage(editor, event.key === 'PageUp', page, boxOf)) return false;
          event.preventDefault();
          return true;
        }
        if (event.key === 'Home' || event.key === 'End') {
          // A block has no line to go to the start of; the document has.
          const isFar = event.ctrlKey || event.metaKey;
          const edge = event.key === 'Home' ? 'start' : 'end';
          if (event.shiftKey && ($beganAtBlock() || (isFar && $chosenNode()))) {
            event.preventDefault();
            if (isFar) $extendToEdge(edge);
            else extendInLine(edge);
            return true;
          }
          return onChosen(event, () => isFar && keys.edge(edge));
        }
        const node = isTyped(event) ? $chosenNode() : null;
        if (!node) return false;
        const isBelow = event.key !== ' ' && keys.takesLine(node.getKey());
        if (isBelow) {
          // The window goes on to type the sign itself, where the caret is by then: dead keys and signs of menus as well. The
          // line is no step of undo: it comes and goes with that sign.
          $addUpdateTag(HISTORIC_TAG);
          $insertLineBelow(node);
        } else event.preventDefault();
        later(node, (key) => keys.typed(key, isBelow));
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

function $arrow(
  editor: LexicalEditor,
  how: Direction,
  event: KeyboardEvent,
  keys: Pick<BlockKeys, 'arrived'>,
): boolean {
  if (event.altKey || isControl(event)) return false;
  const isFar = event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    const drawn = editor.getElementByKey($chosenNode()?.getKey() ?? '');
    // Words of a block stay within it.
    if (!(drawn && selectedTextIn(drawn)) && !$extend(editor, how, isFar)) return false;
    event.preventDefault();
    return true;
  }
  if (isFar) return false;
  const node = $chosenNode();
  const beside = node ? null : $solidBeside(editor, how);
  if (!node && !beside) return false;
  event.preventDefault();
  if (node) $stepFrom(node, how);
  else if (beside) $choose(beside.getKey());
  // Once the page says what is chosen.
  setTimeout(keys.arrived);
  return true;
}

function later(node: LexicalNode, act: (key: NodeKey) => void): void {
  const key = node.getKey();
  queueMicrotask(() => act(key));
}

/** A sign, or a dead key that begins one. With Ctrl, Alt or both it is a key of the page, unless AltGr makes it the sign. */
function isTyped(event: KeyboardEvent): boolean {
  const isSign = event.key.length === 1 || event.key === 'Dead';
  return isSign && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey));
}

/** A button or field within a block answers its own keys. */
function isControl(event: Event | null): boolean {
  return event?.target instanceof Element && event.target.closest('.tools, .grip, .addg, .own-live') !== null;
}
