import { createHeadlessEditor } from '@lexical/headless';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect } from 'vitest';
import { collectIds, createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, NodeId } from '../../../../engine/core/richtext/model.ts';
import { bodyNodeSchema } from '../../../../engine/core/richtext/model.ts';
import { lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { $idOf } from '../../../../renderer/document/editor/nodes/state.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';

/** A page without a DOM, with all behaviour of the editor and a history. */
export function openPage(content: readonly BodyNode[]): LexicalEditor {
  const editor = createHeadlessEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  registerPage(editor, createCountingIds('new-'));
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.setEditorState(richTextToLexical(content, editor));
  return editor;
}

/** Changes the page in one update. */
export function change(editor: LexicalEditor, act: () => void, tag?: string): void {
  editor.update(act, { discrete: true, ...(tag ? { tag } : {}) });
}

/** The update of an undo or redo comes after the command. */
export function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  change(editor, () => {});
}

export function redo(editor: LexicalEditor): void {
  editor.dispatchCommand(REDO_COMMAND, undefined);
  change(editor, () => {});
}

export function contentOf(editor: LexicalEditor): BodyNode[] {
  return lexicalToRichText(editor.getEditorState());
}

/** The content, after checking it by the schema and for unique ids. */
export function soundContentOf(editor: LexicalEditor): BodyNode[] {
  const content = contentOf(editor);
  for (const node of content) expect(bodyNodeSchema.safeParse(node).error, JSON.stringify(node)).toBeUndefined();
  const ids = collectIds(content);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  return content;
}

/** The node with this id. */
export function $byId(id: NodeId): LexicalNode {
  const key = $find($getRoot(), id);
  const node = key && $getNodeByKey(key);
  if (!node) throw new Error(`nothing on the page bears ${id}`);
  return node;
}

function $find(node: LexicalNode, id: NodeId): string | undefined {
  if ($idOf(node) === id) return node.getKey();
  if (!$isElementNode(node)) return undefined;
  for (const child of node.getChildren()) {
    const found = $find(child, id);
    if (found) return found;
  }
  return undefined;
}
