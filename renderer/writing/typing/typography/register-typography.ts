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
import { onContentChange } from '../../../document/editor/state-changes.ts';
import { typedCharacter } from '../typed-text.ts';
import { findReplacement } from './find-replacement.ts';

/** The last replacement, as long as it is unchanged: the next Backspace undoes it. */
interface LastReplacement {
  node: NodeKey;
  /** The position in the node, and the text there. */
  at: number;
  put: string;
  typed: string;
  /** The position of the caret behind it. */
  caret: number;
}

/**
 * Replaces quotation marks, dashes and dots while typing. Each replacement is its own undo step, and one Backspace
 * directly after it restores the typed characters. Literal text and compositions (IME) stay unchanged.
 */
export function registerTypography(editor: LexicalEditor, language: () => string): () => void {
  let lastReplacement: LastReplacement | null = null;

  const $replace = (node: NodeKey, at: number, length: number, put: string, caret: number): void => {
    const text = $getNodeByKey(node);
    if (!$isTextNode(text)) return;
    text.spliceText(at, length, put);
    text.select(caret, caret);
  };

  return mergeRegister(
    onContentChange(editor, (_changed, { tags }) => {
      if (!tags.has(TYPOGRAPHY_TAG)) lastReplacement = null;
    }),
    editor.registerUpdateListener((payload) => {
      if (payload.editorState === payload.prevEditorState || payload.tags.has(TYPOGRAPHY_TAG)) return;
      const found = typedCharacter(editor, payload);
      if (!found) return;
      const { node, offset, before, block } = found;
      const replacement = payload.editorState.read(() =>
        $getState(block, roleState) === 'literal' ? null : findReplacement(before, $languageOf(node) ?? language()),
      );
      if (!replacement) return;
      const { at, length, text: put } = replacement;
      const inNode = at - (before.length - offset);
      if (inNode < 0) return;
      const caret = offset + put.length - length;
      const key = node.getKey();
      editor.update(() => $replace(key, inNode, length, put, caret), { tag: [TYPOGRAPHY_TAG, HISTORY_PUSH_TAG] });
      lastReplacement = { node: key, at: inNode, put, typed: before.slice(at, at + length), caret };
    }),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const last = lastReplacement;
        lastReplacement = null;
        const selection = $getSelection();
        if (!isBackward || !last || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const { anchor } = selection;
        if (anchor.key !== last.node || anchor.offset !== last.caret) return false;
        if (!$isUnchanged(last)) return false;
        $replace(last.node, last.at, last.put.length, last.typed, last.caret + last.typed.length - last.put.length);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

const TYPOGRAPHY_TAG = 'inbreng-typography';

function $isUnchanged({ node, at, put }: LastReplacement): boolean {
  const text = $getNodeByKey(node);
  return $isTextNode(text) && text.getTextContent().startsWith(put, at);
}

/** The language of a node or of the nearest ancestor that has one. */
export function $languageOf(node: LexicalNode): string | undefined {
  for (let one: LexicalNode | null = node; one; one = one.getParent()) {
    const { lang } = $getState(one, scopeState);
    if (lang !== undefined) return lang;
  }
  return undefined;
}
