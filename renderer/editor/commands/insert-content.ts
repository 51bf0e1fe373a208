import { $generateJSONFromSelectedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import { $getSelection, $parseSerializedNode, type LexicalEditor } from 'lexical';
import type { BlockNode, Inline } from '../../../engine/core/richtext/model.ts';
import { blocksFromJson } from '../convert/from-lexical.ts';
import type { SerializedNode } from '../convert/serialized.ts';
import { blocksToJson, inlineToJson } from '../convert/to-lexical.ts';

/** Variables, citations, references, notes or words in place of the selection. They get ids from the page. */
export function $insertInline(content: readonly Inline[]): void {
  $getSelection()?.insertNodes(inlineToJson(content).map($parseSerializedNode));
}

/** Blocks that come from outside, in place of the selection, as a paste: with new ids, in the page's structure. */
export function $insertContent(editor: LexicalEditor, content: readonly BlockNode[]): void {
  const selection = $getSelection();
  const [only] = content;
  if (!selection || !only) return;
  // One paragraph goes on in the line where the caret stands.
  if (content.length === 1 && only.type === 'paragraph') $insertInline(only.content);
  else $insertGeneratedNodes(editor, blocksToJson(content).map($parseSerializedNode), selection);
}

/** What is selected, for copying out: words that stand loose are paragraphs. */
export function $selectedContent(editor: LexicalEditor): BlockNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  return blocksFromJson($generateJSONFromSelectedNodes(editor, selection).nodes as SerializedNode[]);
}
