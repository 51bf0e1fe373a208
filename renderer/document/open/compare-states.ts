import { $getNodeByKey, $isElementNode, type EditorState, type NodeKey, type NodeMap } from 'lexical';

/** Whether two states contain the same nodes. A moved selection may come with a copy of the map. */
export function hasSameNodes(before: NodeMap, after: NodeMap): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [key, node] of after) if (before.get(key) !== node) return false;
  return true;
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
