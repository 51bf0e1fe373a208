import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { type IdSource, replaceIds } from '../../../engine/core/richtext/ids.ts';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { $removeLines } from '../../document/editor/commands/remove-lines.ts';
import { lexicalToRichText } from '../../document/editor/convert/from-lexical.ts';
import { toContentNodes } from '../../document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import { pageConfig } from '../../document/editor/page.ts';
import { registerListJoining } from '../../document/editor/structure/join-lists.ts';

/** Whether the selection is text without a block in it, of which a new block can be made. */
export function $hasSelectedText(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    !selection.isCollapsed() &&
    !selection.getNodes().some((node) => node instanceof BlockInstanceNode)
  );
}

/** The selection as rich text with new ids; null without a selection. */
export function getSelectedContent(editor: LexicalEditor, newId: IdSource): ContentNode[] | null {
  const nodes = editor.read(() =>
    $hasSelectedText() ? $generateJSONFromSelectedNodes(editor, $getSelection()).nodes : null,
  );
  if (!nodes) return null;
  const reader = createEditor(pageConfig((error) => console.error(error)));
  registerListJoining(reader);
  reader.update(
    () => {
      const root = $getRoot().clear();
      let line = null;
      for (const node of $generateNodesFromSerializedNodes(nodes)) {
        if (!node.isInline()) {
          root.append(node);
          line = null;
          continue;
        }
        line ??= root.append($createParagraphNode()).getLastChildOrThrow<ReturnType<typeof $createParagraphNode>>();
        line.append(node);
      }
    },
    { discrete: true },
  );
  return replaceIds(lexicalToRichText(reader.getEditorState(), newId).flatMap(toContentNodes), newId);
}

/** Removes the selected text that became a block. */
export function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $hasSelectedText() && !$removeLines()) selection.removeText();
}
