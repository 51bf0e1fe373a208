import { $getNearestNodeFromDOMNode, $getRoot, type NodeKey, UNDO_COMMAND } from 'lexical';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { moveBlock } from './block-actions.ts';
import type { PageDrawing } from './drawing.ts';
import { HANDLE, TOP_LEVEL } from './page-elements.ts';

interface Input {
  document: OpenDocument;
  root: HTMLElement;
  drawing: PageDrawing;
  texts: () => Texts;
  choose: (key: NodeKey) => void;
  /** Announces a sentence to screen readers. */
  announce: (sentence: string) => void;
}

/**
 * Moves a block by keyboard from its handle: Space picks it up and puts it down, arrows move it, Escape puts it back. A
 * whole move is one undo step. Returns a function that removes the listeners.
 */
export function registerGripKeys({ document, root, drawing, texts, choose, announce }: Input): () => void {
  const { editor } = document;
  let lifted: { key: NodeKey; moves: number } | null = null;
  let isMoving = false;

  const blockOf = (key: NodeKey): HTMLElement | null => editor.getElementByKey(key);
  const nameOf = (key: NodeKey): string => {
    const block = blockOf(key);
    return (block && drawing.drawnIn(block)?.facts?.name) ?? texts().page.picture;
  };
  const show = (key: NodeKey, isLifted: boolean): void => {
    const grip = blockOf(key)?.querySelector<HTMLElement>(HANDLE);
    grip?.setAttribute('aria-pressed', String(isLifted));
    blockOf(key)?.classList.toggle('is-lifted', isLifted);
  };
  const putDown = (): void => {
    if (!lifted) return;
    const { key } = lifted;
    lifted = null;
    show(key, false);
    announce(texts().page.putDown(nameOf(key)));
  };
  const putBack = (): void => {
    if (!lifted) return;
    const { key, moves } = lifted;
    lifted = null;
    if (moves > 0) editor.dispatchCommand(UNDO_COMMAND, undefined);
    show(key, false);
    announce(texts().page.putBack(nameOf(key)));
    blockOf(key)?.querySelector<HTMLElement>(HANDLE)?.focus();
  };
  const move = (direction: 'up' | 'down'): void => {
    if (!lifted) return;
    const { key } = lifted;
    // Moving the element makes the handle lose the focus for a moment.
    isMoving = true;
    const isMoved = moveBlock(document, key, direction, lifted.moves > 0);
    if (isMoved) lifted.moves += 1;
    blockOf(key)?.querySelector<HTMLElement>(HANDLE)?.focus();
    isMoving = false;
    if (!isMoved) return;
    blockOf(key)?.scrollIntoView({ block: 'nearest' });
    const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys());
    announce(texts().page.movedTo(keys.indexOf(key) + 1, keys.length));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const grip = event.target instanceof Element ? event.target.closest(HANDLE) : null;
    const block = grip?.closest(TOP_LEVEL);
    if (!block) return;
    event.stopPropagation();
    const { key } = event;
    if (lifted && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      move(key === 'ArrowUp' ? 'up' : 'down');
    } else if (key === ' ') {
      event.preventDefault();
      if (lifted) {
        putDown();
        return;
      }
      const node = editor.read(() => $getNearestNodeFromDOMNode(block)?.getKey() ?? null);
      if (node === null) return;
      lifted = { key: node, moves: 0 };
      show(node, true);
      announce(texts().page.lifted(nameOf(node)));
    } else if (key === 'Escape') {
      event.preventDefault();
      const node = editor.read(() => $getNearestNodeFromDOMNode(block)?.getKey() ?? null);
      if (lifted) putBack();
      else if (node !== null) choose(node);
    }
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (lifted && !isMoving && event.target instanceof Element && event.target.closest(HANDLE)) putDown();
  };
  root.addEventListener('keydown', onKeyDown, true);
  root.addEventListener('focusout', onFocusOut);
  return () => {
    root.removeEventListener('keydown', onKeyDown, true);
    root.removeEventListener('focusout', onFocusOut);
  };
}
