import {
  $getNodeByKey,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { changedNodes, nodesOf } from './lexical-internals.ts';

/**
 * Calls the listener after each update that changed a node, with the keys of nodes that are new, changed or removed.
 * Compares nodes, because the names that Lexical reports (`dirtyElements`, `dirtyLeaves`) say nothing of a replaced
 * state (undo, a discarded change, another draft). Compares with its own last state: Lexical reports an empty previous
 * state when the editor gets an element.
 */
export function onContentChange(
  editor: LexicalEditor,
  listener: (changed: ReadonlySet<NodeKey>, payload: UpdateListenerPayload) => void,
): () => void {
  let nodes = nodesOf(editor.getEditorState());
  return editor.registerUpdateListener((payload) => {
    const now = nodesOf(payload.editorState);
    const changed = changedNodes(nodes, now);
    nodes = now;
    if (changed.size > 0) listener(changed, payload);
  });
}

/** Whether these nodes have the same content and children in both states. */
export function hasSameContent(keys: Iterable<NodeKey>, before: EditorState, after: EditorState): boolean {
  for (const key of keys) if (contentOf(key, before) !== contentOf(key, after)) return false;
  return true;
}

function contentOf(key: NodeKey, state: EditorState): string | null {
  return state.read(() => {
    const node = $getNodeByKey(key);
    return node && JSON.stringify([node.exportJSON(), $isElementNode(node) ? node.getChildrenKeys() : null]);
  });
}
