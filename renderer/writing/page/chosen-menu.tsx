import { COPY_COMMAND, CUT_COMMAND, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, ClipboardPaste, Copy, Scissors, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { type MenuEntry, MenuItems, withClosing } from '../../ui/controls/menu-button.tsx';
import { isMac, shownKeys } from '../../ui/keys/key-table.ts';
import { overlayElement } from '../../ui/overlays/overlays.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import { useDocument } from '../document-context.ts';
import { moveBlock, removeBlock } from './block-actions.ts';
import type { PageView } from './page-view.ts';

export interface ChosenMenuProps {
  view: PageView;
  label: string;
  entries: readonly MenuEntry[];
}

/**
 * The context menu of a chosen block, or of selected text that contains blocks. Opens by right click, the menu key or
 * Shift F10.
 */
export function ChosenMenu({ view, label, entries }: ChosenMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const at = view.blocks.menu();
  if (!at) return null;
  return (
    <>
      {createPortal(<span ref={anchor} className="panel-anchor" style={{ left: at.x, top: at.y }} />, overlayElement())}
      <Popover
        className="menu is-floating"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) view.blocks.closeMenu();
        }}
      >
        <MenuItems label={label} entries={withClosing(entries, view.blocks.closeMenu)} autoFocus />
      </Popover>
    </>
  );
}

/**
 * Menu entries that do the same as the keys for cut, copy and paste. Pasted content goes below a block and replaces
 * selected text. `key`: the chosen block; null: text is selected.
 */
export function useClipboardEntries(view: PageView, key: NodeKey | null): MenuEntry[] {
  const { document, commands } = useDocument();
  const t = useTexts().page;
  const canPaste = useCanPaste(view, commands);
  const toSelection = (): void => {
    if (key === null) document.editor.getRootElement()?.focus({ preventScroll: true });
    else view.blocks.choose(key);
  };
  const run = (command: typeof CUT_COMMAND | typeof COPY_COMMAND, name: 'cut' | 'copy') => () => {
    afterMenu(() => {
      toSelection();
      // Chromium copies text and keeps it selected. A chosen block has no DOM selection, so the editor copies it.
      if (key === null) window.document.execCommand(name);
      else document.editor.dispatchCommand(command, null);
    });
  };
  const paste = (): void =>
    afterMenu(() => {
      toSelection();
      commands.paste();
    });
  return [
    { id: 'cut', label: t.cut, icon: Scissors, shortcut: 'Ctrl X', onPress: run(CUT_COMMAND, 'cut') },
    { id: 'copy-as-is', label: t.copy, icon: Copy, shortcut: 'Ctrl C', onPress: run(COPY_COMMAND, 'copy') },
    {
      id: 'paste',
      label: t.paste,
      icon: ClipboardPaste,
      shortcut: 'Ctrl V',
      disabled: !canPaste,
      onPress: paste,
    },
  ];
}

/** Whether the clipboard has content to paste. Requested each time that the menu opens. */
function useCanPaste(view: PageView, { canPaste }: Pick<DocumentCommands, 'canPaste'>): boolean {
  const isOpen = useSyncExternalStore(view.blocks.onMenu, view.blocks.menu) !== null;
  const [can, setCan] = useState(true);
  useEffect(() => {
    let isCurrent = isOpen;
    if (isOpen) void canPaste().then((run) => isCurrent && setCan(run));
    return () => {
      isCurrent = false;
    };
  }, [isOpen, canPaste]);
  return can;
}

/** Menu entries for a chosen block, picture or page break: move up, move down, remove. */
export function useMoveAndRemoveEntries(view: PageView, key: NodeKey): MenuEntry[] {
  const { document, outcomes } = useDocument();
  const t = useTexts().page;
  const move = (direction: 'up' | 'down') => () => {
    if (moveBlock(document, key, direction)) outcomes.hurry();
    afterMenu(() => view.blocks.choose(key));
  };
  return [
    { id: 'up', label: t.moveUp, icon: ArrowUp, shortcut: shownKeys('moveUp', isMac()), onPress: move('up') },
    { id: 'down', label: t.moveDown, icon: ArrowDown, shortcut: shownKeys('moveDown', isMac()), onPress: move('down') },
    {
      id: 'remove',
      label: t.remove,
      icon: Trash2,
      shortcut: 'Delete',
      onPress: () => {
        view.live.close();
        removeBlock(document, key);
        afterMenu(() => document.editor.getRootElement()?.focus({ preventScroll: true }));
      },
    },
  ];
}

/** Runs the action after a closing menu has returned the focus, so that the caret stays on the page. */
export function afterMenu(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
}
