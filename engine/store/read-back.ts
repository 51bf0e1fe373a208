import { type Block, blockSchemas } from '../core/blocks/block.ts';
import type { ContentNode, Paragraph } from '../core/richtext/model.ts';

/**
 * The block that `readBlockFile` would read from the file that `writeBlockFile` writes, where that is certain without
 * reading: a body of plain paragraphs, as motions have. Undefined for others.
 */
export function asReadBack(block: Block): Block | undefined {
  const body: Paragraph[] = [];
  for (const node of block.body) {
    if (!isPlainParagraph(node)) return undefined;
    // The file has no node ids; the reader numbers the nodes.
    body.push({ type: 'paragraph', id: `n${body.length + 1}`, content: node.content });
  }
  // Paragraphs of plain text need no schema.
  const parsed = blockSchemas[block.kind].safeParse({ ...block, body: [] });
  return parsed.success ? ({ ...parsed.data, body } as Block) : undefined;
}

function isPlainParagraph(node: ContentNode): node is Paragraph {
  if (node.type !== 'paragraph' || Object.keys(node).some((key) => !['type', 'id', 'content'].includes(key)))
    return false;
  const [run, ...more] = node.content;
  if (run?.type !== 'run' || more.length > 0) return false;
  if (Object.keys(run).some((key) => !['type', 'text'].includes(key))) return false;
  return run.text !== '' && run.text === run.text.trim() && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(run.text);
}
