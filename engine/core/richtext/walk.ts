import type { BodyNode, Inline, ListItem, TableCell } from './model.ts';

export type AnyNode = BodyNode | Inline | ListItem | TableCell;

/**
 * Calls `visit` for every node in document order: a node before its children, adapted text of block instances included.
 */
export function walk(content: readonly AnyNode[], visit: (node: AnyNode) => void): void {
  for (const node of content) {
    visit(node);
    for (const children of childrenOf(node)) walk(children, visit);
  }
}

/** The lists of child nodes of a node, in reading order. */
export function childrenOf(node: AnyNode): (readonly AnyNode[])[] {
  if (!('type' in node)) return 'lists' in node ? [node.content, node.lists] : [node.content];
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'link':
    case 'footnote':
      return [node.content];
    case 'list':
      return [node.items];
    case 'quotation':
      return node.attribution ? [node.content, node.attribution] : [node.content];
    case 'table':
      return [...(node.caption ? [node.caption] : []), ...node.rows.map((row) => row.cells)];
    case 'figure':
      return node.caption ? [node.caption] : [];
    case 'blockInstance':
      return node.own?.body ? [node.own.body] : [];
    case 'pageBreak':
    case 'run':
    case 'variable':
    case 'citation':
    case 'crossReference':
      return [];
  }
}
