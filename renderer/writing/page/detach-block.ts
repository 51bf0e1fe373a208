import { $parseSerializedNode } from 'lexical';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { abridgeBody, placeBlock } from '../../../engine/core/drafts/instances.ts';
import { replaceIds } from '../../../engine/core/richtext/ids.ts';
import type { ContentNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { blocksToJson } from '../../document/editor/convert/to-lexical.ts';
import { $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { changeBlock } from './block-actions.ts';

/**
 * Replaces a block by ordinary paragraphs with its text, which the user may edit and which no longer follow the
 * library. A quote keeps its quotation marks.
 */
export function detachBlock(document: OpenDocument, id: NodeId): boolean {
  return changeBlock(
    document,
    id,
    (node, data) => {
      const placed = placeBlock({ ...$head(), body: [] }, { ...data, type: 'blockInstance', id });
      if (!placed) return;
      const content = replaceIds(inQuotationMarks(abridgeBody(placed), placed.block), document.newId).map((one) =>
        placed.block.language === $head().language || one.lang ? one : { ...one, lang: placed.block.language },
      );
      const nodes = blocksToJson(
        content.length > 0
          ? content
          : [{ type: 'paragraph', id: document.newId(), content: [{ type: 'run', text: placed.title }] }],
      ).map($parseSerializedNode);
      for (const made of nodes) node.insertBefore(made, false);
      node.remove();
      nodes[0]?.selectStart();
    },
    { movesCaret: true },
  );
}

function inQuotationMarks(printed: readonly ContentNode[], block: Block): ContentNode[] {
  if (block.kind !== 'quote') return [...printed];
  const paragraphs = printed.filter((one) => one.type === 'paragraph');
  return printed.map((one) => {
    if (one.type !== 'paragraph') return one;
    const content = [...one.content];
    if (one === paragraphs[0]) content.unshift({ type: 'run', text: '‘' });
    if (one === paragraphs.at(-1)) content.push({ type: 'run', text: '’' });
    return { ...one, content };
  });
}
