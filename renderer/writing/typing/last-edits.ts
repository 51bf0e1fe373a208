import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { nodesOf } from '../../document/editor/lexical-internals.ts';
import { onContentChange } from '../../document/editor/state-changes.ts';
import { focusText } from './focus-text.ts';

interface Edit {
  top: NodeKey;
  key: NodeKey;
  offset: number;
}

/** Number of edits to remember, as in Word. */
const MAX_EDITS = 3;

export interface LastEdits {
  /** Moves the caret to the last edit; repeated calls go further back. Returns false if there is none. */
  back: () => boolean;
  end: () => void;
}

/** Remembers the positions of the last edits for Shift F5, one for each paragraph or block. */
export function followLastEdits(editor: LexicalEditor): LastEdits {
  let edits: Edit[] = [];
  let next = 0;
  const end = onContentChange(editor, (_changed, { editorState, tags }) => {
    if (tags.has('historic')) return;
    const edit = editorState.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const { key, offset } = selection.anchor;
      const top = selection.anchor.getNode().getTopLevelElement();
      return top ? { top: top.getKey(), key, offset } : null;
    });
    if (!edit) return;
    edits = [edit, ...edits.filter((one) => one.top !== edit.top)].slice(0, MAX_EDITS);
    next = 0;
  });
  /** The text node of an edit may have merged with its neighbour: the caret then goes to the end of the line. */
  const $select = ({ top, key, offset }: Edit): void => {
    const node = $getNodeByKey(key) ?? $getNodeByKey(top);
    if ($isTextNode(node)) {
      const at = Math.min(offset, node.getTextContentSize());
      node.select(at, at);
    } else if ($isElementNode(node)) node.selectEnd();
  };
  return {
    back: () => {
      const nodes = nodesOf(editor.getEditorState());
      edits = edits.filter(({ top }) => nodes.has(top));
      if (edits.length === 0) return false;
      const current = editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement()?.getKey() : undefined;
      });
      // Skips the last edit if the caret is already there.
      if (next === 0 && edits[0]?.top === current && edits.length > 1) next = 1;
      const edit = edits[next % edits.length];
      next += 1;
      if (!edit) return false;
      editor.update(() => $select(edit), { discrete: true });
      focusText(editor);
      return true;
    },
    end,
  };
}
