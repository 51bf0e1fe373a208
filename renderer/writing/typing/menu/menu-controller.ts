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

/** A menu that is open under the words that were typed for it. */
export interface OpenMenu {
  kind: TriggerKind;
  query: string;
  editor: LexicalEditor;
  /** Where its sign begins. */
  node: NodeKey;
  offset: number;
}

export type Sign = '/' | '@' | '[[' | '{{';

export interface MenuController {
  open: () => OpenMenu | null;
  onChange: Signal['listen'];
  /** Answers keys while the menu is open; says whether the key was the menu's. Set by the menu that is shown. */
  setKeys: (keys: ((event: KeyboardEvent) => boolean) | null) => void;
  close: () => void;
  /** Takes the sign and the words behind it away; to be called within the update that puts something in their place. */
  $takeTyped: () => void;
  /** Types a sign at the caret, as its own word, and asks: the way of a menu or button. */
  ask: (sign: Sign) => void;
  /** Puts other words behind the sign, or another sign: goes on asking. */
  retype: (text: string) => void;
  end: () => void;
}

const OF_MENUS = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown']);

/**
 * Watches the editors that take part for `/`, `@`, `[[` and `{{` at the start of a word. The focus never leaves the text.
 * `sayTooLong`: called when the menu of `/` closes because more characters were typed than a new block takes.
 */
export function followTriggers(typing: Typing, sayTooLong: (most: number) => void): MenuController {
  const told = createSignal();
  let open: OpenMenu | null = null;
  let answerKeys: ((event: KeyboardEvent) => boolean) | null = null;

  const set = (next: OpenMenu | null): void => {
    if (next === open) return;
    if (next && open && next.kind === open.kind && next.query === open.query && next.node === open.node) return;
    open = next;
    told.emit();
  };
  const reread = (editor: LexicalEditor): OpenMenu | null => {
    if (!open || open.editor !== editor) return open;
    const { kind, node, offset } = open;
    return editor.getEditorState().read(() => {
      const caret = $caretText();
      if (!caret || caret.node.getKey() !== node) return null;
      const before = caret.node.getTextContent().slice(0, caret.offset);
      const found = readQuery(before, kind, offset);
      const most = LONGEST_QUERY[kind];
      // The user may be typing the text of a new block: the status bar says why the menu closed.
      if (kind === 'insert' && before.length - offset - SIGN_LENGTH[kind] > most) sayTooLong(most);
      return found ? { kind, query: found.query, editor, node, offset } : null;
    });
  };

  const stop = typing.each((editor) =>
    mergeRegister(
      editor.registerUpdateListener((payload) => {
        if (open?.editor === editor) set(reread(editor));
        if (open) return;
        const caret = typedCharacter(editor, payload);
        if (!caret) return;
        const kind = opensMenu(caret.before);
        if (kind === null) return;
        const length = kind === 'refer' || kind === 'variable' ? 2 : 1;
        // Both signs of a pair stand in one text.
        if (caret.offset < length) return;
        set({ kind, query: '', editor, node: caret.node.getKey(), offset: caret.offset - length });
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (open?.editor !== editor || event.isComposing) return false;
          // Opened in a window that still loads its menus: what was meant for it does nothing.
          if (answerKeys ? !answerKeys(event) : !OF_MENUS.has(event.key)) return false;
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
    const length = SIGN_LENGTH[menu.kind] + menu.query.length;
    return { node, at: menu.offset, length };
  };
  let last: OpenMenu | null = null;

  return {
    open: () => open,
    onChange: told.listen,
    setKeys: (keys) => {
      answerKeys = keys;
    },
    close: () => {
      last = open;
      set(null);
    },
    $takeTyped: () => {
      const typed = $typedText(open ?? last);
      if (!typed) return;
      const selection = typed.node.select(typed.at, typed.at + typed.length);
      selection.removeText();
      last = null;
    },
    ask: (sign) => {
      const editor = typing.active();
      focusText(editor);
      let asked: OpenMenu | null = null;
      editor.update(
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          const before = $caretText()?.before ?? '';
          selection.insertText(before === '' || /\s$/.test(before) ? sign : ` ${sign}`);
          const { key, offset } = selection.anchor;
          const kind = opensMenu(sign);
          if (kind) asked = { kind, query: '', editor, node: key, offset: offset - sign.length };
        },
        { discrete: true, tag: HISTORY_PUSH_TAG, onUpdate: () => set(asked) },
      );
    },
    retype: (text) => {
      const menu = open;
      if (!menu) return;
      menu.editor.update(
        () => {
          // What was typed until now: taken by a key, this is done only once the menu has the new words.
          const typed = $typedText(menu);
          typed?.node.spliceText(typed.at, typed.length, text, true);
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      const sign = opensMenu(text) ?? opensMenu(text.slice(0, 2)) ?? opensMenu(text.slice(0, 1)) ?? menu.kind;
      set({ ...menu, kind: sign, query: text.slice(SIGN_LENGTH[sign]) });
    },
    end: () => {
      stop();
      told.end();
    },
  };
}

const SIGN_LENGTH: { [Kind in TriggerKind]: number } = { insert: 1, cite: 1, refer: 2, variable: 2 };
