import { $getNodeByKey, $isElementNode, type EditorState, type NodeKey, type NodeMap } from 'lexical';

/** Whether two states hold the very same nodes; a selection that moved may come with a copy of the list. */
export function sameNodes(before: NodeMap, after: NodeMap): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [key, node] of after) if (before.get(key) !== node) return false;
  return true;
}

/** Whether these nodes say the same in both states, with the same children. */
export function saySame(keys: Iterable<NodeKey>, before: EditorState, after: EditorState): boolean {
  for (const key of keys) if (sayingOf(key, before) !== sayingOf(key, after)) return false;
  return true;
}

function sayingOf(key: NodeKey, state: EditorState): string | null {
  return state.read(() => {
    const node = $getNodeByKey(key);
    return node && JSON.stringify([node.exportJSON(), $isElementNode(node) ? node.getChildrenKeys() : null]);
  });
}
