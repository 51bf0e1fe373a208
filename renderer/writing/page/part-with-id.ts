import type { LexicalNode } from 'lexical';
import type { BlockNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import { $readPart, type EditablePart, type OwnNote } from '../../document/editor/islands/part.ts';

const PARTS: readonly EditablePart[] = ['footnote', 'figure-caption', 'table-caption', 'own-text', 'own-title'];

/** The innermost part of a node that contains the content with this id, or null. Call it within the editor. */
export function $partWithId(node: LexicalNode, id: NodeId): EditablePart | OwnNote | null {
  for (const part of PARTS) {
    const content = $readPart(node, part);
    if (!content || !holds(content, id)) continue;
    if (part !== 'own-text') return part;
    let note: NodeId | null = null;
    walk(content, (one) => {
      if ('type' in one && one.type === 'footnote' && (one.id === id || holds(one.content, id))) note = one.id;
    });
    return note === null ? part : { note };
  }
  return null;
}

function holds(content: readonly BlockNode[], id: NodeId): boolean {
  let found = false;
  walk(content, (one) => {
    if ('id' in one && one.id === id) found = true;
  });
  return found;
}
