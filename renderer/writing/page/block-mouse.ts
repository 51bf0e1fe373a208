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
import { $chosenNode } from './beside-block.ts';
import { followDrag, followPress, selectAround } from './drag-words.ts';
import { $beganAtBlock, $beginAtChosen, $extendToBlock } from './extend-over-blocks.ts';
import type { LiveParts } from './live-parts.ts';
import type { PartOpeners } from './part-openers.ts';
import { registerPressKeepsFocus } from './press-keeps-focus.ts';
import { registerPressedPlaces } from './pressed-place.ts';

interface Input extends Pick<PartOpeners, 'openPart' | 'openCaption'> {
  editor: LexicalEditor;
  root: HTMLElement;
  live: LiveParts;
  /** Chooses a block that is under the mouse: the page stays where it is. */
  choose: (key: NodeKey) => void;
  openNote: (id: NodeId) => void;
  pickGround: (key: NodeKey) => void;
}

/** The block, picture or page break at a place of the page. */
export function keyAt(editor: LexicalEditor, root: HTMLElement, target: EventTarget | null): NodeKey | null {
  if (!(target instanceof Node)) return null;
  const block = (target instanceof Element ? target : target.parentElement)?.closest('.block, figure, .page-break');
  if (!block || !root.contains(block)) return null;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(block);
    return $isAtomicBlock(node) ? node.getKey() : null;
  });
}

/** A field or button within a block, which answers for itself. */
export function isOwnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.own-live, .tools, .grip, .addg') !== null;
}

/** What a mouse does to blocks: a press chooses, a click goes into words, a drag selects them. */
export function registerBlockMouse(input: Input): () => void {
  const { editor, root, live, choose, openPart, openCaption } = input;

  let extended = false;
  const keyOf = (target: EventTarget | null): NodeKey | null => keyAt(editor, root, target);
  const openAt = (key: NodeKey, target: Element, caret: { x: number; y: number }): boolean => {
    const part = target.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (part === 'own-text' || part === 'own-title') return openPart(key, part, caret);
    return part === 'figure-caption' && openCaption(key, caret);
  };

  /**
   * Shift: from the chosen block or from where the selection began to here. `began`: from that selection and not from what is
   * selected by now. Says whether nothing is left to do.
   */
  const extend = (
    key: NodeKey | null,
    { target, clientX: x, clientY: y }: MouseEvent,
    began: BaseSelection | null = null,
  ): boolean => {
    if (live.current() || !(target instanceof Node) || target === root) return false;
    const change = ($act: () => boolean): boolean => {
      let isDone = false;
      editor.update(
        () => {
          if (began) $setSelection(began.clone());
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
    const drawn = editor.getElementByKey(editor.read(() => $chosenNode(began ?? $getSelection())?.getKey()) ?? '');
    if (drawn) {
      const isAbove = (drawn.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      root.focus({ preventScroll: true });
      if (!change(() => $beginAtChosen(isAbove ? 'above' : 'below'))) return false;
    } else if (began) change(() => true);
    else if (!editor.read($beganAtBlock)) return false;
    const shown = window.getSelection();
    if (!shown?.anchorNode) return false;
    shown.setBaseAndExtent(shown.anchorNode, shown.anchorOffset, at.startContainer, at.startOffset);
    return true;
  };

  const onMouseDown = (event: MouseEvent): void => {
    extended = false;
    if (event.button !== 0 || isOwnControl(event.target)) return;
    const key = keyOf(event.target);
    const desk = root.closest('.desk');
    const began = event.shiftKey ? editor.read(() => $getSelection()?.clone() ?? null) : null;
    extended = event.shiftKey && extend(key, event);
    if (extended) event.preventDefault();
    if (extended && began)
      followPress({ x: event.clientX, y: event.clientY }, desk, (moved) => {
        if (moved.target instanceof Node && root.contains(moved.target)) extend(keyOf(moved.target), moved, began);
      });
    if (extended || key === null) return;
    // The window would put a caret beside the block, or drag its text.
    event.preventDefault();
    choose(key);
    const { target, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || !target.isConnected || !target.closest('.blk-body, [data-part]')) return;
    const body = target.closest('.blk-body');
    if (event.detail > 1 && body && !target.closest('[data-part]')) selectAround(body, { x, y }, event.detail);
    followDrag({
      from: { x, y },
      desk,
      words: () => {
        if (openAt(key, target, { x, y })) return live.current()?.editor.getRootElement() ?? null;
        return body;
      },
    });
  };
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || extended || !(event.target instanceof Element)) return;
    const key = keyOf(event.target);
    if (key !== null && event.target.closest('.grip, .addg')) {
      choose(key);
      if (event.target.closest('.addg')) input.pickGround(key);
      return;
    }
    const mark = event.target.closest('.footnote');
    if (mark && root.contains(mark)) {
      const id = editor.read(() => {
        const node = $getNearestNodeFromDOMNode(mark);
        return node instanceof FootnoteNode ? $idOf(node) : null;
      });
      if (id !== null) input.openNote(id);
      return;
    }
    const { target, x, y } = pressed.of(event);
    const meant = keyOf(target);
    if (meant === null || isOwnControl(target) || !(target instanceof Element)) return;
    openAt(meant, target, { x, y });
  };

  const pressed = registerPressedPlaces(root);
  const endPress = registerPressKeepsFocus(editor, root);
  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('click', onClick);
  return () => {
    pressed.end();
    endPress();
    root.removeEventListener('mousedown', onMouseDown, true);
    root.removeEventListener('click', onClick);
  };
}
