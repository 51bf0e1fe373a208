import { ListNode, type ListType } from '@lexical/list';
import {
  type BaseSelection,
  type EditorState,
  type ElementNode,
  getStaticNodeConfig,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type NodeMap,
  type TextNode,
  type Transform,
} from 'lexical';

/**
 * Everything that depends on the inside of Lexical 0.52.0: fields and methods that it marks as internal, and names that it
 * writes to the clipboard and the DOM. Check each of them with every new version of Lexical.
 */

/** Clipboard format of Lexical's own JSON. `@lexical/clipboard` writes it but does not export the name. */
export const LEXICAL_CLIPBOARD_TYPE = 'application/x-lexical-editor';

/** The namespace in that JSON, by which content of this app differs from that of another program that uses Lexical. */
export function namespaceOf(editor: LexicalEditor): string {
  return editor._config.namespace;
}

/** All nodes of a state. Lexical has no public list of them. */
export function nodesOf(state: EditorState): NodeMap {
  return state._nodeMap;
}

/**
 * The keys of nodes that are new, changed or removed between two states. Lexical copies a node before it changes it, so
 * the same object means the same node. Its content includes the order of its children, but not their content.
 */
export function changedNodes(before: NodeMap, after: NodeMap): ReadonlySet<NodeKey> {
  const changed = new Set<NodeKey>();
  if (before === after) return changed;
  const { _old: base, _nursery: layer } = before as LayeredMap;
  const { _old: nextBase, _nursery: nextLayer } = after as LayeredMap;
  if (base !== undefined && base === nextBase) {
    // Key latency may not grow with the document: only the entries above the shared base can differ.
    if (layer === nextLayer) return changed;
    for (const one of [layer, nextLayer])
      for (const key of one?.keys() ?? []) if (before.get(key) !== after.get(key)) changed.add(key);
    return changed;
  }
  for (const [key, node] of after) if (before.get(key) !== node) changed.add(key);
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}

/** How Lexical keeps a thousand nodes or more: entries in a layer over a base, which copies of the map share. */
interface LayeredMap {
  _old?: ReadonlyMap<NodeKey, LexicalNode>;
  _nursery?: ReadonlyMap<NodeKey, LexicalNode | null>;
}

/** The selection of a state, to compare two states without a read of each. */
export function selectionOf(state: EditorState): BaseSelection | null {
  return state._selection;
}

/** The state that the current update makes: a new object for each update, which identifies the update. */
export function pendingStateOf(editor: LexicalEditor): EditorState | null {
  return editor._pendingEditorState;
}

/**
 * Gives the editor its first state. `setEditorState` would mark every node as changed, and wait for a root element. A
 * parsed state would mark them too when undo brings it back, so the state is no longer called parsed.
 */
export function setFirstState(editor: LexicalEditor, state: EditorState): void {
  editor._editorState = state;
  editor._editorState._parsed = false;
}

/**
 * Like `registerNodeTransform`, but without running the rule on the nodes that exist. `registerNodeTransform` marks all of
 * them as changed, so that the first key in an opened document would redraw all of its text.
 */
export function registerTransformForChanges<Node extends LexicalNode>(
  editor: LexicalEditor,
  klass: Klass<Node>,
  $rule: Transform<Node>,
): () => void {
  const { transforms } = editor.getRegisteredNode(klass);
  transforms.add($rule as Transform<LexicalNode>);
  return () => void transforms.delete($rule as Transform<LexicalNode>);
}

/**
 * Removes the rule by which `ListNode` joins every changed list with a list of the same type below it, and numbers the
 * items. The class brings the rule along, so that no option can leave it out. Returns a function that restores it.
 */
export function removeListTransform(editor: LexicalEditor): () => void {
  const rule = getStaticNodeConfig(ListNode).ownNodeConfig?.$transform as Transform<LexicalNode> | undefined;
  const rules = editor._nodes.get(ListNode.getType())?.transforms;
  if (!rule || !rules?.delete(rule)) return () => {};
  return () => {
    rules.add(rule);
  };
}

/** Whether two versions of a node have the same node state. The public way reads each state by its configuration. */
export function hasSameState(node: LexicalNode, former: LexicalNode): boolean {
  return node.__state === former.__state;
}

/*
 * The following read a node of an earlier state. Its methods would read the current version of the node instead, so its
 * fields are read.
 */

export function formerParent(node: LexicalNode | undefined, former: NodeMap): LexicalNode | undefined {
  return former.get(node?.__parent ?? '');
}

/** The node right below the root that contained this node. */
export function formerTopKey(key: NodeKey, former: NodeMap): NodeKey | null {
  let node = former.get(key);
  for (let parent = formerParent(node, former); parent; parent = formerParent(node, former)) {
    if (parent.__key === 'root') return node?.__key ?? null;
    node = parent;
  }
  return null;
}

export function formerNextKey(node: LexicalNode): NodeKey | null {
  return node.__next;
}

export function formerPreviousKey(node: LexicalNode): NodeKey | null {
  return node.__prev;
}

export function formerFirstChildKey(node: ElementNode): NodeKey | null {
  return node.__first;
}

export function formerChildrenSize(node: ElementNode): number {
  return node.__size;
}

export function formerText(node: TextNode): string {
  return node.__text;
}

export function formerListType(list: ListNode): ListType {
  return list.__listType;
}

export function formerListStart(list: ListNode): number {
  return list.__start;
}
