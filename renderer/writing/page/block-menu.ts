import type { LexicalEditor, NodeKey } from 'lexical';
import { $selectedAtomicBlocks } from '../../document/editor/nodes/blocks.ts';
import { createSignal } from '../../ui/signal.ts';
import { selectedTextIn } from './selected-text.ts';

/** The position of the open menu in the window, and its target: a block, or selected text that contains blocks. */
export interface MenuPosition {
  x: number;
  y: number;
  of: 'block' | 'words';
}

export interface BlockMenu {
  /** null: the menu is closed. */
  menu: () => MenuPosition | null;
  closeMenu: () => void;
  /** Calls the listener when the menu opens or closes. Returns a function that removes it. */
  onMenu: (listener: () => void) => () => void;
  end: () => void;
}

interface Input {
  editor: LexicalEditor;
  root: HTMLElement;
  /** The key of the block, picture or page break that contains the target; null in own text, fields and buttons. */
  keyAt: (target: EventTarget | null) => NodeKey | null;
  chosen: () => NodeKey | null;
  choose: (key: NodeKey) => void;
}

/**
 * The context menu of blocks. A right click on a block chooses it and opens the menu; the menu key opens it for the
 * chosen block. Selected text within a block, and all other text, has the native menu.
 */
export function createBlockMenu({ editor, root, keyAt, chosen, choose }: Input): BlockMenu {
  const signal = createSignal();
  let current: MenuPosition | null = null;
  const show = (next: MenuPosition | null): void => {
    current = next;
    signal.emit();
  };
  const isInSelection = (key: NodeKey): boolean =>
    editor.read(() => $selectedAtomicBlocks().some((node) => node.getKey() === key));
  const hasSelectedTextAt = (key: NodeKey, { clientX: x, clientY: y }: MouseEvent): boolean => {
    const drawn = editor.getElementByKey(key);
    const words = drawn && selectedTextIn(drawn);
    const boxes = words ? [...words.getClientRects()] : [];
    return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  };

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 2) return;
    const key = keyAt(event.target);
    // Chromium would move the caret and lose the selection.
    if (key !== null && !hasSelectedTextAt(key, event)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    // On macOS, Ctrl and a click are a right click.
    const isByKey = event.button !== 2 && !event.ctrlKey;
    const key = isByKey ? chosen() : keyAt(event.target);
    if (key === null || (isByKey && event.target !== root)) return;
    if (!isByKey && hasSelectedTextAt(key, event)) return;
    event.preventDefault();
    if (isByKey) {
      const box = editor.getElementByKey(key)?.getBoundingClientRect();
      if (box) show({ x: box.left + 24, y: Math.max(box.top + 24, 0), of: 'block' });
      return;
    }
    const of = isInSelection(key) ? 'words' : 'block';
    if (of === 'block') choose(key);
    show({ x: event.clientX, y: event.clientY, of });
  };
  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('contextmenu', onContextMenu);
  return {
    menu: () => current,
    closeMenu: () => show(null),
    onMenu: signal.listen,
    end: () => {
      signal.end();
      root.removeEventListener('mousedown', onMouseDown, true);
      root.removeEventListener('contextmenu', onContextMenu);
    },
  };
}
