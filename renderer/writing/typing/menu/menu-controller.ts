import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { createSignal, type Signal } from '../../../ui/signal.ts';
import { focusText } from '../focus-text.ts';
import { $caretText, typedCharacter } from '../typed-text.ts';
import type { Typing } from '../typing.ts';
import { LONGEST_QUERY, opensMenu, readQuery, type TriggerKind } from './trigger.ts';

/** An open menu, with the query that was typed for it. */
export interface OpenMenu {
  kind: TriggerKind;
  query: string;
  editor: LexicalEditor;
  /** The text node and the offset at which the trigger begins. */
  node: NodeKey;
  offset: number;
}

export type TriggerText = '/' | '@' | '[[' | '{{';

export interface MenuController {
  open: () => OpenMenu | null;
  onChange: Signal['listen'];
  /** Sets the key handler of the shown menu. It returns whether the menu handles the key. */
  setKeys: (keys: ((event: KeyboardEvent) => boolean) | null) => void;
  close: () => void;
  /** Removes the trigger and the query. Call it within the update that replaces them. */
  $removeTypedText: () => void;
  /** Types a trigger at the caret, as a word of its own, and opens its menu: for buttons and menu commands. */
  openWith: (trigger: TriggerText) => void;
  /** Replaces the query, or the trigger and the query, and keeps the menu open. */
  replaceQuery: (text: string) => void;
  end: () => void;
}

const MENU_KEYS = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown']);

/**
 * Opens a menu when the user types `/`, `@`, `[[` or `{{` at the start of a word. This is the central file of the
 * folder: `trigger.ts` recognises the characters, `entries.ts` makes the entries, `typing-menu.tsx` shows them,
 * `take-entry.ts` runs them. The focus stays in the text. `sayTooLong`: called when the menu of `/` closes because the
 * query is longer than a new block may be.
 */
export function followTriggers(typing: Typing, sayTooLong: (most: number) => void): MenuController {
  const changed = createSignal();
  let open: OpenMenu | null = null;
  let handleKeys: ((event: KeyboardEvent) => boolean) | null = null;

  const set = (next: OpenMenu | null): void => {
    if (next === open) return;
    if (next && open && next.kind === open.kind && next.query === open.query && next.node === open.node) return;
    open = next;
    changed.emit();
  };
  const readMenu = (editor: LexicalEditor): OpenMenu | null => {
    if (!open || open.editor !== editor) return open;
    const { kind, node, offset } = open;
    return editor.getEditorState().read(() => {
      const caret = $caretText();
      if (!caret || caret.node.getKey() !== node) return null;
      const before = caret.node.getTextContent().slice(0, caret.offset);
      const found = readQuery(before, kind, offset);
      const most = LONGEST_QUERY[kind];
      // The user may be typing the text of a new block, so the status bar says why the menu closed.
      if (kind === 'insert' && before.length - offset - TRIGGER_LENGTH[kind] > most) sayTooLong(most);
      return found ? { kind, query: found.query, editor, node, offset } : null;
    });
  };

  const stop = typing.each((editor) =>
    mergeRegister(
      editor.registerUpdateListener((payload) => {
        if (open?.editor === editor) set(readMenu(editor));
        if (open) return;
        const caret = typedCharacter(editor, payload);
        if (!caret) return;
        const kind = opensMenu(caret.before);
        if (kind === null) return;
        const length = kind === 'refer' || kind === 'variable' ? 2 : 1;
        // Both characters of the trigger must be in one text node.
        if (caret.offset < length) return;
        set({ kind, query: '', editor, node: caret.node.getKey(), offset: caret.offset - length });
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (open?.editor !== editor || event.isComposing) return false;
          // The menu's code is not loaded yet: keys for the menu do nothing.
          if (handleKeys ? !handleKeys(event) : !MENU_KEYS.has(event.key)) return false;
          event.preventDefault();
          event.stopPropagation();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          if (open?.editor === editor) set(null);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      () => {
        if (open?.editor === editor) set(null);
      },
    ),
  );

  const $typedText = (menu: OpenMenu | null) => {
    const node = menu && $getNodeByKey(menu.node);
    if (!menu || !$isTextNode(node)) return null;
    const length = TRIGGER_LENGTH[menu.kind] + menu.query.length;
    return { node, at: menu.offset, length };
  };
  let last: OpenMenu | null = null;

  return {
    open: () => open,
    onChange: changed.listen,
    setKeys: (keys) => {
      handleKeys = keys;
    },
    close: () => {
      last = open;
      set(null);
    },
    $removeTypedText: () => {
      const typed = $typedText(open ?? last);
      if (!typed) return;
      const selection = typed.node.select(typed.at, typed.at + typed.length);
      selection.removeText();
      last = null;
    },
    openWith: (trigger) => {
      const editor = typing.active();
      focusText(editor);
      let requested: OpenMenu | null = null;
      editor.update(
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          const before = $caretText()?.before ?? '';
          selection.insertText(before === '' || /\s$/.test(before) ? trigger : ` ${trigger}`);
          const { key, offset } = selection.anchor;
          const kind = opensMenu(trigger);
          if (kind) requested = { kind, query: '', editor, node: key, offset: offset - trigger.length };
        },
        { discrete: true, tag: HISTORY_PUSH_TAG, onUpdate: () => set(requested) },
      );
    },
    replaceQuery: (text) => {
      const menu = open;
      if (!menu) return;
      menu.editor.update(
        () => {
          // Reads the query again: if a key took the entry, the menu has the new text only now.
          const typed = $typedText(menu);
          typed?.node.spliceText(typed.at, typed.length, text, true);
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      const trigger = opensMenu(text) ?? opensMenu(text.slice(0, 2)) ?? opensMenu(text.slice(0, 1)) ?? menu.kind;
      set({ ...menu, kind: trigger, query: text.slice(TRIGGER_LENGTH[trigger]) });
    },
    end: () => {
      stop();
      changed.end();
    },
  };
}

const TRIGGER_LENGTH: { [Kind in TriggerKind]: number } = { insert: 1, cite: 1, refer: 2, variable: 2 };
