import {
  $getNodeByKey,
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
import { nodesOf } from '../editor/lexical-internals.ts';

/** Reads the body of a document, converting only its changed parts. */
export interface BodyReader {
  body: () => readonly BodyNode[];
  end: () => void;
}

/** Caches the converted top-level blocks of an editor. */
export function createBodyReader(editor: LexicalEditor): BodyReader {
  let known = new Map<NodeKey, readonly BodyNode[]>();
  let read: { state: EditorState; body: readonly BodyNode[] } | null = null;

  const forget = (keys: Iterable<NodeKey>): void => {
    editor.getEditorState().read(() => {
      for (const key of keys) {
        const top = $getNodeByKey(key)?.getTopLevelElement();
        known.delete(top ? top.getKey() : key);
      }
    });
  };
  let nodes = nodesOf(editor.getEditorState());
  const end = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
    const isSame = nodesOf(editorState) === nodes;
    nodes = nodesOf(editorState);
    // A replaced state (undo, another draft) does not name its changed nodes.
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) {
      if (!isSame) known = new Map();
      return;
    }
    forget(dirtyElements.keys());
    forget(dirtyLeaves);
  });

  return {
    body: () => {
      const state = editor.getEditorState();
      if (read?.state === state) return read.body;
      const body = state.read(() => {
        const children = $getRoot().getChildren();
        const [only] = children;
        if (only && children.length === 1) return blocksFromJson([$toJson(only)]);
        const next = new Map<NodeKey, readonly BodyNode[]>();
        const blocks: BodyNode[] = [];
        for (const child of children) {
          const part =
            known.get(child.getKey()) ?? blocksFromJson([$toJson(child)], createCountingIds(`new-${child.getKey()}-`));
          next.set(child.getKey(), part);
          blocks.push(...part);
        }
        known = next;
        return blocks;
      });
      read = { state, body };
      return body;
    },
    end,
  };
}

function $toJson(node: LexicalNode): SerializedNode {
  const json = node.exportJSON() as unknown as SerializedNode;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJson) } : json;
}
