import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { roleState, scopeState } from '../../../document/editor/nodes/state.ts';
import { typedCharacter } from '../typed-text.ts';
import { asTyped } from './as-typed.ts';

/** A replacement that stands as it was made: the next Backspace takes it back. */
interface Made {
  node: NodeKey;
  /** Where it stands in the node, and what stands there. */
  at: number;
  put: string;
  typed: string;
  /** The caret behind it. */
  caret: number;
}

/**
 * Sets quotation marks, dashes and dots as they are typed. Each replacement is a step of undo of its own, and one Backspace
 * right after it gives back what was typed. Literal words and what is being composed (IME) stay as they are.
 */
export function registerTypography(editor: LexicalEditor, language: () => string): () => void {
  let made: Made | null = null;

  const $replace = (node: NodeKey, at: number, length: number, put: string, caret: number): void => {
    const text = $getNodeByKey(node);
    if (!$isTextNode(text)) return;
    text.spliceText(at, length, put);
    text.select(caret, caret);
  };

  return mergeRegister(
    editor.registerUpdateListener((payload) => {
      if (payload.editorState === payload.prevEditorState) return;
      if (payload.tags.has(TYPOGRAPHY_TAG)) return;
      if (payload.dirtyLeaves.size > 0 || payload.dirtyElements.size > 0) made = null;
      const found = typedCharacter(editor, payload);
      if (!found) return;
      const { node, offset, before, block } = found;
      const replacement = payload.editorState.read(() =>
        $getState(block, roleState) === 'literal' ? null : asTyped(before, $languageOf(node) ?? language()),
      );
      if (!replacement) return;
      const { at, length, put } = replacement;
      const inNode = at - (before.length - offset);
      if (inNode < 0) return;
      const caret = offset + put.length - length;
      const key = node.getKey();
      editor.update(() => $replace(key, inNode, length, put, caret), { tag: [TYPOGRAPHY_TAG, HISTORY_PUSH_TAG] });
      made = { node: key, at: inNode, put, typed: before.slice(at, at + length), caret };
    }),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const last = made;
        made = null;
        const selection = $getSelection();
        if (!isBackward || !last || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const { anchor } = selection;
        if (anchor.key !== last.node || anchor.offset !== last.caret) return false;
        if (!$holds(last)) return false;
        $replace(last.node, last.at, last.put.length, last.typed, last.caret + last.typed.length - last.put.length);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

const TYPOGRAPHY_TAG = 'inbreng-typography';

function $holds({ node, at, put }: Made): boolean {
  const text = $getNodeByKey(node);
  return $isTextNode(text) && text.getTextContent().startsWith(put, at);
}

/** The language that the text has of itself or from what it stands in. */
export function $languageOf(node: LexicalNode): string | undefined {
  for (let one: LexicalNode | null = node; one; one = one.getParent()) {
    const { lang } = $getState(one, scopeState);
    if (lang !== undefined) return lang;
  }
  return undefined;
}
