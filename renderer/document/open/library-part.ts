import type { LexicalNode } from 'lexical';
import { placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockNode } from '../../../engine/core/richtext/model.ts';
import { type EditablePart, type OwnNote, titleAsBlocks } from '../editor/islands/part.ts';
import { BlockInstanceNode } from '../editor/nodes/blocks.ts';
import { $idOf } from '../editor/nodes/state.ts';
import { $head } from './head.ts';

/** What stands in a part of a block for as long as the writer has no words of their own there: those of the library. */
export function $libraryPart(node: LexicalNode, part: EditablePart | OwnNote): BlockNode[] | null {
  const data = node instanceof BlockInstanceNode ? node.getData() : null;
  if (!data || (part !== 'own-text' && part !== 'own-title')) return null;
  const placed = placeBlock({ ...$head(), body: [] }, { ...data, type: 'blockInstance', id: $idOf(node) });
  if (!placed) return null;
  return part === 'own-title' ? titleAsBlocks(placed.title) : placed.body;
}
