import {
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { blocksFromJson } from '../editor/convert/from-lexical.ts';
import type { SerializedNode } from '../editor/convert/to-lexical.ts';
import { changedNodes, formerTopKey, nodesOf } from '../editor/lexical-internals.ts';

/**
 * Returns a function that reads the body of a document. It converts only the top-level nodes that changed since its last
 * call, which it finds by comparing the state with the one it read then.
 */
export function createBodyReader(editor: LexicalEditor): () => readonly BodyNode[] {
  let parts = new Map<NodeKey, readonly BodyNode[]>();
  let read: { state: EditorState; body: readonly BodyNode[] } | null = null;

  return () => {
    const state = editor.getEditorState();
    if (read) {
      const [before, after] = [nodesOf(read.state), nodesOf(state)];
      const changed = changedNodes(before, after);
      if (changed.size === 0) return read.body;
      for (const key of changed) {
        for (const nodes of [before, after]) parts.delete(formerTopKey(key, nodes) ?? '');
      }
    }
    const body = state.read(() => {
      const children = $getRoot().getChildren();
      const [only] = children;
      if (only && children.length === 1) return blocksFromJson([$toJson(only)]);
      const next = new Map<NodeKey, readonly BodyNode[]>();
      const blocks: BodyNode[] = [];
      for (const child of children) {
        const part =
          parts.get(child.getKey()) ?? blocksFromJson([$toJson(child)], createCountingIds(`new-${child.getKey()}-`));
        next.set(child.getKey(), part);
        blocks.push(...part);
      }
      parts = next;
      return blocks;
    });
    read = { state, body };
    return body;
  };
}

function $toJson(node: LexicalNode): SerializedNode {
  const json = node.exportJSON() as unknown as SerializedNode;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJson) } : json;
}
