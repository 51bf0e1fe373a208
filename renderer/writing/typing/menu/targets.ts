import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { placeBlock } from '../../../../engine/core/drafts/instances.ts';
import type { BodyNode, NodeId } from '../../../../engine/core/richtext/model.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';

/** A part of the document to which a reference can point. */
export interface Target {
  id: NodeId;
  what: 'heading' | 'demand' | 'question' | 'quote' | 'table' | 'figure';
  /** 'Eis 1', '1.2'; null without a number. */
  label: string | null;
  title: string;
}

/** Headings, demands, questions, numbered quotes, tables and pictures with a caption, in document order. */
export function targetsOf(draft: Draft, labels: ReadonlyMap<NodeId, string>): Target[] {
  const targets: Target[] = [];
  const add = (id: NodeId, what: Target['what'], title: string): void => {
    targets.push({ id, what, label: labels.get(id) ?? null, title });
  };
  const visit = (node: BodyNode): void => {
    switch (node.type) {
      case 'heading':
        add(node.id, 'heading', inlineText(node.content));
        return;
      case 'table':
        if (node.caption?.length) add(node.id, 'table', inlineText(node.caption));
        for (const row of node.rows) for (const cell of row.cells) for (const block of cell.content) visit(block);
        return;
      case 'figure':
        if (node.caption?.length) add(node.id, 'figure', inlineText(node.caption));
        return;
      case 'blockInstance': {
        const placed = placeBlock(draft, node);
        if (!placed || node.form === 'reference') return;
        const { kind } = placed.block;
        if (kind === 'demand' || kind === 'question') add(node.id, kind, placed.title);
        else if (kind === 'quote' && labels.has(node.id)) add(node.id, 'quote', placed.title);
        return;
      }
      default:
        return;
    }
  };
  for (const node of draft.body) visit(node);
  return targets;
}
