import type { LexicalEditor, NodeKey } from 'lexical';
import { $selectedAtomicBlocks } from '../../document/editor/nodes/blocks.ts';
import { createSignal } from '../../ui/signal.ts';
import { selectedTextIn } from './selected-text.ts';

/** Where the menu of what is chosen stands in the window, and whether it is of a block or of selected words with blocks among them. */
export interface MenuAt {
  x: number;
  y: number;
  of: 'block' | 'words';
}

export interface BlockMenu {
  /** null: it is closed. */
  menu: () => MenuAt | null;
  closeMenu: () => void;
  /** Told when it opens or closes. */
  onMenu: (listener: () => void) => () => void;
  end: () => void;
}

interface Input {
  editor: LexicalEditor;
  root: HTMLElement;
  /** The block, picture or page break at a place of the page; null for its own text, fields and buttons. */
  keyAt: (target: EventTarget | null) => NodeKey | null;
  chosen: () => NodeKey | null;
  choose: (key: NodeKey) => void;
}

/**
 * A right click on a block chooses it and opens its menu; the menu key does so for the block that is chosen. Of words
 * selected in a block, and everywhere in text, the menu is the native one.
 */
export function createBlockMenu({ editor, root, keyAt, chosen, choose }: Input): BlockMenu {
  const signal = createSignal();
  let now: MenuAt | null = null;
  const show = (next: MenuAt | null): void => {
    now = next;
    signal.emit();
  };
  const isAmongWords = (key: NodeKey): boolean =>
    editor.read(() => $selectedAtomicBlocks().some((node) => node.getKey() === key));
  const hasWordsAt = (key: NodeKey, { clientX: x, clientY: y }: MouseEvent): boolean => {
    const drawn = editor.getElementByKey(key);
    const words = drawn && selectedTextIn(drawn);
    const boxes = words ? [...words.getClientRects()] : [];
    return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  };

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 2) return;
    const key = keyAt(event.target);
    // The window would put its caret elsewhere, and what is selected would be lost.
    if (key !== null && !hasWordsAt(key, event)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    // Ctrl and a click are the right button of macOS.
    const isByKey = event.button !== 2 && !event.ctrlKey;
    const key = isByKey ? chosen() : keyAt(event.target);
    if (key === null || (isByKey && event.target !== root)) return;
    if (!isByKey && hasWordsAt(key, event)) return;
    event.preventDefault();
    if (isByKey) {
      const box = editor.getElementByKey(key)?.getBoundingClientRect();
      if (box) show({ x: box.left + 24, y: Math.max(box.top + 24, 0), of: 'block' });
      return;
    }
    const of = isAmongWords(key) ? 'words' : 'block';
    if (of === 'block') choose(key);
    show({ x: event.clientX, y: event.clientY, of });
  };
  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('contextmenu', onContextMenu);
  return {
    menu: () => now,
    closeMenu: () => show(null),
    onMenu: signal.listen,
    end: () => {
      signal.end();
      root.removeEventListener('mousedown', onMouseDown, true);
      root.removeEventListener('contextmenu', onContextMenu);
    },
  };
}
