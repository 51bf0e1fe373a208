import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { WordOnSheet } from './marked-words.ts';
import type { Spelling } from './spelling.ts';

/** Milliseconds to wait for suggestions before the menu opens without them. */
const MAX_WAIT = 1_500;

interface Options {
  /** Whether a node belongs to this text. Forms and dialogs may cover marked words. */
  contains: (node: Node) => boolean;
  replace: (marked: WordOnSheet, by: string) => void;
  /** Whether words can be ignored in it. */
  isDocument: boolean;
  spelling: Spelling;
  bridge: Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
}

export interface WordMenu {
  /** Opens the menu below a marked word. */
  open: (marked: WordOnSheet) => void;
  end: () => void;
}

/** The context menu of marked words, with suggestions. It opens by a right click or the menu key. */
export function createWordMenu({ contains, replace, isDocument, spelling, bridge }: Options): WordMenu {
  /** Suggestions of the last requested word: if they are too late for its menu, the next one shows them. */
  let last: { word: string; found: ReturnType<WindowBridge['suggestions']> } | null = null;
  const suggestionsOf = (word: string): ReturnType<WindowBridge['suggestions']> => {
    if (last?.word !== word) last = { word, found: bridge.suggestions({ word }) };
    const { found } = last;
    void found.then((reply) => {
      if (!reply.ok && last?.found === found) last = null;
    });
    return found;
  };
  const showMenu = async (marked: WordOnSheet, at: { x: number; y: number } | null): Promise<void> => {
    const text = marked.range.toString();
    const found = suggestionsOf(marked.word);
    const none = new Promise<null>((resolve) => setTimeout(() => resolve(null), MAX_WAIT));
    const reply = await Promise.race([found, none]);
    // The user changed the word while the suggestions were pending.
    if (marked.range.toString() !== text) return;
    const selection = String(getSelection() ?? '').slice(0, 10_000);
    const suggestions = reply?.ok ? reply.value.words : null;
    const chosen = await bridge.wordMenu({ suggestions, canPassOver: isDocument, selection, at });
    if (!chosen.ok || chosen.value === null) return;
    switch (chosen.value.chosen) {
      case 'suggestion':
        if (marked.range.toString() === text) replace(marked, chosen.value.word);
        break;
      case 'add':
        spelling.add(marked.word);
        break;
      case 'passOver':
        spelling.passOver(marked.word);
        break;
    }
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Node) || !contains(event.target)) return;
    // On macOS, Ctrl and a click are a right click.
    const isByKey = event.button !== 2 && !event.ctrlKey;
    const marked = isByKey ? spelling.atCaret() : wordAtMouse(spelling, event);
    if (!marked) return;
    event.preventDefault();
    event.stopPropagation();
    if (isByKey) open(marked);
    else void showMenu(marked, null);
  };
  const open = (marked: WordOnSheet): void => {
    const { left, bottom } = marked.range.getBoundingClientRect();
    void showMenu(marked, { x: left, y: bottom });
  };
  window.document.addEventListener('contextmenu', onContextMenu, true);
  return {
    open,
    end: () => window.document.removeEventListener('contextmenu', onContextMenu, true),
  };
}

function wordAtMouse(spelling: Spelling, { clientX: x, clientY: y }: MouseEvent): WordOnSheet | undefined {
  return spelling
    .marked()
    .find(({ range }) =>
      [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
}
