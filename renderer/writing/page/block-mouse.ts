import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';
import { FootnoteNode } from '../../document/editor/nodes/inline.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { $chosenNode } from './adjacent-block.ts';
import { followPress, followSelectionDrag, selectWordOrParagraph } from './drag-selection.ts';
import { $extendToBlock, $isAnchorNextToBlock, $startFromChosen } from './extend-over-blocks.ts';
import { keepFocusOnPress } from './keep-focus-on-press.ts';
import type { LiveParts } from './live-parts.ts';
import {
  ADD_GROUND,
  BLOCK_BODY,
  BODY_OR_PART,
  CONTROLS_AND_EDITORS,
  DESK,
  FOOTNOTE_MARK,
  HANDLE,
  HANDLE_OR_ADD_GROUND,
  PART,
  WHOLE_NODE,
} from './page-elements.ts';
import type { PartOpeners } from './part-openers.ts';
import { rememberPresses } from './press-position.ts';

interface Input extends Pick<PartOpeners, 'openPart' | 'openCaption'> {
  editor: LexicalEditor;
  root: HTMLElement;
  live: LiveParts;
  /** Chooses the block under the mouse, without scrolling. */
  choose: (key: NodeKey) => void;
  openNote: (id: NodeId) => void;
  pickGround: (key: NodeKey) => void;
}

/** The key of the block, picture or page break that contains the target. */
export function blockKeyAt(editor: LexicalEditor, root: HTMLElement, target: EventTarget | null): NodeKey | null {
  if (!(target instanceof Node)) return null;
  const block = (target instanceof Element ? target : target.parentElement)?.closest(WHOLE_NODE);
  if (!block || !root.contains(block)) return null;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(block);
    return $isAtomicBlock(node) ? node.getKey() : null;
  });
}

/** Whether the target is a field or button within a block, which handles its own events. */
export function isBlockControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS_AND_EDITORS) !== null;
}

/** Handles the mouse on blocks: a press chooses the block, a click puts the caret in its text, a drag selects text. */
export function registerBlockMouse(input: Input): () => void {
  const { editor, root, live, choose, openPart, openCaption } = input;

  let isExtended = false;
  /** The block whose handle the last press was on. */
  let pressedHandle: NodeKey | null = null;
  const keyOf = (target: EventTarget | null): NodeKey | null => blockKeyAt(editor, root, target);
  const openAt = (key: NodeKey, target: Element, caret: { x: number; y: number }): boolean => {
    const part = target.closest<HTMLElement>(PART)?.dataset.part;
    if (part === 'own-text' || part === 'own-title') return openPart(key, part, caret);
    return part === 'figure-caption' && openCaption(key, caret);
  };

  /**
   * Shift: extends the selection from the chosen block or from the anchor to the mouse. `original` is the selection to
   * extend; by default the current one. Returns whether the press is handled.
   */
  const extend = (
    key: NodeKey | null,
    { target, clientX: x, clientY: y }: MouseEvent,
    original: BaseSelection | null = null,
  ): boolean => {
    if (live.current() || !(target instanceof Node) || target === root) return false;
    const change = ($act: () => boolean): boolean => {
      let isDone = false;
      editor.update(
        () => {
          if (original) $setSelection(original.clone());
          isDone = $act();
        },
        { discrete: true },
      );
      return isDone;
    };
    if (key !== null) {
      const isExtended = change(() => {
        const node = $getNodeByKey(key);
        return node !== null && $extendToBlock(node);
      });
      if (isExtended) root.focus({ preventScroll: true });
      return isExtended;
    }
    const at = window.document.caretRangeFromPoint(x, y);
    if (!at || !root.contains(at.startContainer)) return false;
    const drawn = editor.getElementByKey(editor.read(() => $chosenNode(original ?? $getSelection())?.getKey()) ?? '');
    if (drawn) {
      const isAbove = (drawn.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      root.focus({ preventScroll: true });
      if (!change(() => $startFromChosen(isAbove ? 'above' : 'below'))) return false;
    } else if (original) change(() => true);
    else if (!editor.read($isAnchorNextToBlock)) return false;
    const domSelection = window.getSelection();
    if (!domSelection?.anchorNode) return false;
    domSelection.setBaseAndExtent(
      domSelection.anchorNode,
      domSelection.anchorOffset,
      at.startContainer,
      at.startOffset,
    );
    return true;
  };

  const onMouseDown = (event: MouseEvent): void => {
    isExtended = false;
    pressedHandle = event.target instanceof Element && event.target.closest(HANDLE) ? keyOf(event.target) : null;
    if (event.button !== 0 || isBlockControl(event.target)) return;
    const key = keyOf(event.target);
    const desk = root.closest(DESK);
    const original = event.shiftKey ? editor.read(() => $getSelection()?.clone() ?? null) : null;
    isExtended = event.shiftKey && extend(key, event);
    if (isExtended) event.preventDefault();
    if (isExtended && original)
      followPress({ x: event.clientX, y: event.clientY }, desk, (moved) => {
        if (moved.target instanceof Node && root.contains(moved.target)) extend(keyOf(moved.target), moved, original);
      });
    if (isExtended || key === null) return;
    // Chromium would put a caret next to the block, or drag its text.
    event.preventDefault();
    choose(key);
    const { target, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || !target.isConnected || !target.closest(BODY_OR_PART)) return;
    const body = target.closest(BLOCK_BODY);
    if (event.detail > 1 && body && !target.closest(PART)) selectWordOrParagraph(body, { x, y }, event.detail);
    followSelectionDrag({
      from: { x, y },
      desk,
      findText: () => {
        if (openAt(key, target, { x, y })) return live.current()?.editor.getRootElement() ?? null;
        return body;
      },
    });
  };
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || isExtended || !(event.target instanceof Element)) return;
    const key = keyOf(event.target);
    if (key !== null && event.target.closest(HANDLE_OR_ADD_GROUND)) {
      choose(key);
      if (event.target.closest(ADD_GROUND)) input.pickGround(key);
      return;
    }
    // The mouse left the handle before a drag began. A click by a key has no press.
    if (pressedHandle !== null && event.detail > 0) {
      choose(pressedHandle);
      return;
    }
    const mark = event.target.closest(FOOTNOTE_MARK);
    if (mark && root.contains(mark)) {
      const id = editor.read(() => {
        const node = $getNearestNodeFromDOMNode(mark);
        return node instanceof FootnoteNode ? $idOf(node) : null;
      });
      if (id !== null) input.openNote(id);
      return;
    }
    const { target, x, y } = pressed.of(event);
    const pressedKey = keyOf(target);
    if (pressedKey === null || isBlockControl(target) || !(target instanceof Element)) return;
    openAt(pressedKey, target, { x, y });
  };

  const pressed = rememberPresses(root);
  const endPress = keepFocusOnPress(editor, root);
  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('click', onClick);
  return () => {
    pressed.end();
    endPress();
    root.removeEventListener('mousedown', onMouseDown, true);
    root.removeEventListener('click', onClick);
  };
}
