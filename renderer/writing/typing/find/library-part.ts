import type { LexicalNode } from 'lexical';
import { placeBlock } from '../../../../engine/core/drafts/instances.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { type EditablePart, type OwnNote, titleAsBlocks } from '../../../document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../../document/editor/nodes/state.ts';
import { $head } from '../../../document/open/head.ts';

/** The library's content of a part of a block, which is shown while the block has no content of its own there. */
export function $libraryPart(node: LexicalNode, part: EditablePart | OwnNote): BodyNode[] | null {
  const data = node instanceof BlockInstanceNode ? node.getData() : null;
  if (!data || (part !== 'own-text' && part !== 'own-title')) return null;
  const placed = placeBlock({ ...$head(), body: [] }, { ...data, type: 'blockInstance', id: $idOf(node) });
  if (!placed) return null;
  return part === 'own-title' ? titleAsBlocks(placed.title) : placed.body;
}
