import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { WordOnSheet } from './marked-words.ts';
import type { Spelling } from './spelling.ts';

/** Milliseconds after which the menu comes without suggestions. */
const PATIENCE = 1_500;

interface Options {
  /** Whether a place of the window is one of this text: forms, dialogs and bars lie over marked words. */
  holds: (node: Node) => boolean;
  replace: (marked: WordOnSheet, by: string) => void;
  /** Words can be passed over in it. */
  isDocument: boolean;
  spelling: Spelling;
  bridge: Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
}

export interface WordMenu {
  /** Below a marked word. */
  open: (marked: WordOnSheet) => void;
  end: () => void;
}

/** The menu of marked words: what they may have been meant to be. It opens by a right click or the menu key on one. */
export function createWordMenu({ holds, replace, isDocument, spelling, bridge }: Options): WordMenu {
  /** Of the word that was asked about last: what came too late for its menu is there for the next. */
  let last: { word: string; found: ReturnType<WindowBridge['suggestions']> } | null = null;
  const suggestionsOf = (word: string): ReturnType<WindowBridge['suggestions']> => {
    if (last?.word !== word) last = { word, found: bridge.suggestions({ word }) };
    const { found } = last;
    void found.then((reply) => {
      if (!reply.ok && last?.found === found) last = null;
    });
    return found;
  };
  const ask = async (marked: WordOnSheet, at: { x: number; y: number } | null): Promise<void> => {
    const text = marked.range.toString();
    const found = suggestionsOf(marked.word);
    const none = new Promise<null>((late) => setTimeout(() => late(null), PATIENCE));
    const reply = await Promise.race([found, none]);
    // Who typed on meanwhile asks for another word, or for none.
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
    if (!(event.target instanceof Node) || !holds(event.target)) return;
    // Ctrl and a click are the right button of macOS.
    const isByKey = event.button !== 2 && !event.ctrlKey;
    const marked = isByKey ? spelling.atCaret() : wordUnder(spelling, event);
    if (!marked) return;
    event.preventDefault();
    event.stopPropagation();
    if (isByKey) open(marked);
    else void ask(marked, null);
  };
  const open = (marked: WordOnSheet): void => {
    const { left, bottom } = marked.range.getBoundingClientRect();
    void ask(marked, { x: left, y: bottom });
  };
  window.document.addEventListener('contextmenu', onContextMenu, true);
  return {
    open,
    end: () => window.document.removeEventListener('contextmenu', onContextMenu, true),
  };
}

function wordUnder(spelling: Spelling, { clientX: x, clientY: y }: MouseEvent): WordOnSheet | undefined {
  return spelling
    .marked()
    .find(({ range }) =>
      [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
}
