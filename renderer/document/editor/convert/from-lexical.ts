import type { EditorState } from 'lexical';
import { createCountingIds, type IdSource } from '../../../../engine/core/richtext/ids.ts';
import {
  type Alignment,
  type BodyNode,
  type CellNode,
  type Heading,
  type Inline,
  type Link,
  type List,
  type ListItem,
  linkSchema,
  type NodeId,
  type Paragraph,
  type Quotation,
  type Run,
  type Scoped,
  type Table,
  type TableCell,
  type TableColumn,
  type Variable,
} from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks } from '../../../../engine/core/richtext/normalize.ts';
import { cleanText } from '../../../ui/controls/clean-text.ts';
import type { TextAttributes } from '../nodes/state.ts';
import { marksOf, type SerializedNode } from './to-lexical.ts';

/**
 * The content of a page in canonical form. `newId` gives ids to nodes without one, which only JSON from elsewhere has.
 */
export function lexicalToRichText(state: EditorState, newId: IdSource = createCountingIds('new')): BodyNode[] {
  return blocksFromJson((state.toJSON().root as unknown as SerializedNode).children ?? [], newId);
}

/** The content of Lexical's JSON. */
export function blocksFromJson(
  nodes: readonly SerializedNode[],
  newId: IdSource = createCountingIds('new'),
): BodyNode[] {
  return normalizeBlocks(blocksOf(nodes, newId));
}

type State = { id?: NodeId; scope?: Scoped; [name: string]: unknown };

function stateOf(node: SerializedNode): State {
  return (node.$ ?? {}) as State;
}

function idAndScopeOf(node: SerializedNode, newId: IdSource): Scoped & { id: NodeId } {
  const { id, scope } = stateOf(node);
  return { ...scope, id: id || newId() };
}

/** Whether a node is the empty paragraph that the editor shows where the model has no content. */
function isPlaceholder(node: SerializedNode | undefined): boolean {
  return node?.type === 'paragraph' && !stateOf(node).id && (node.children ?? []).length === 0;
}

function blocksOf(nodes: readonly SerializedNode[], newId: IdSource): BodyNode[] {
  if (nodes.length === 1 && isPlaceholder(nodes[0])) return [];
  const blocks: BodyNode[] = [];
  let loose: SerializedNode[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push({ type: 'paragraph', id: newId(), content: inlinesOf(loose, newId) });
    loose = [];
  };
  for (const node of nodes) {
    const block = blockOf(node, newId);
    if (block === null) loose.push(node);
    else {
      flush();
      blocks.push(...block);
    }
  }
  flush();
  return blocks;
}

/** Returns null for inline nodes outside a paragraph. */
function blockOf(node: SerializedNode, newId: IdSource): BodyNode[] | null {
  const children = node.children ?? [];
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, newId)];
    case 'attribution':
      return [{ type: 'paragraph', id: newId(), content: inlinesOf(children, newId) }];
    case 'heading': {
      const level = Math.min(3, Number(String(node.tag).slice(1)) || 1) as Heading['level'];
      const slot = stateOf(node).slot as string | undefined;
      return [
        {
          ...idAndScopeOf(node, newId),
          type: 'heading',
          level,
          content: inlinesOf(children, newId),
          ...(slot ? { slot } : {}),
        },
      ];
    }
    case 'list':
      return listOf(node, newId);
    case 'quotation':
      return [quotationOf(node, newId)];
    case 'table':
      return tableOf(node, newId);
    case 'tablerow':
    case 'tablecell':
      // Lexical leaves out a table around its selected cells if nothing else is selected.
      return blocksOf(children, newId);
    case 'figure':
      return node.figure
        ? [{ ...(node.figure as object), ...idAndScopeOf(node, newId), type: 'figure' } as BodyNode]
        : [];
    case 'pageBreak':
      return [{ ...idAndScopeOf(node, newId), type: 'pageBreak' }];
    case 'blockInstance':
      return node.block
        ? [{ ...(node.block as object), ...idAndScopeOf(node, newId), type: 'blockInstance' } as BodyNode]
        : [];
    default:
      return null;
  }
}

function paragraphOf(node: SerializedNode, newId: IdSource): Paragraph {
  const role = stateOf(node).role as Paragraph['role'];
  return {
    ...idAndScopeOf(node, newId),
    type: 'paragraph',
    ...(role ? { role } : {}),
    content: inlinesOf(node.children ?? [], newId),
  };
}

function listOf(node: SerializedNode, newId: IdSource): List[] {
  const items: ListItem[] = [];
  for (const child of node.children ?? []) {
    const lists: List[] = [];
    const words: SerializedNode[] = [];
    for (const part of child.children ?? []) {
      if (part.type === 'list') lists.push(...listOf(part, newId));
      else words.push(part);
    }
    const before = items.at(-1);
    // An item that contains only a list belongs to the item before it; without one it is an empty item.
    if (lists.length > 0 && words.length === 0 && before) before.lists.push(...lists);
    else items.push({ ...idAndScopeOf(child, newId), content: inlinesOf(words, newId), lists });
  }
  if (items.length === 0) return [];
  const ordered = node.listType === 'number';
  return [
    {
      ...idAndScopeOf(node, newId),
      type: 'list',
      ordered,
      ...(typeof node.start === 'number' && Number.isInteger(node.start) && node.start >= 0
        ? { start: node.start }
        : {}),
      ...(stateOf(node).continues ? { continues: true } : {}),
      items,
    },
  ];
}

function quotationOf(node: SerializedNode, newId: IdSource): Quotation {
  const children = node.children ?? [];
  const attribution = children.filter((child) => child.type === 'attribution').flatMap((child) => child.children ?? []);
  const content = blocksOf(
    children.filter((child) => child.type !== 'attribution'),
    newId,
  ).flatMap(paragraphsIn);
  return {
    ...idAndScopeOf(node, newId),
    type: 'quotation',
    content,
    ...(attribution.length > 0 ? { attribution: inlinesOf(attribution, newId) } : {}),
  };
}

function tableOf(node: SerializedNode, newId: IdSource): Table[] {
  const rows = (node.children ?? []).map((row) => ({
    cells: (row.children ?? []).map((cell) => cellOf(cell, newId)),
  }));
  if (rows.length === 0) return [];
  const state = stateOf(node);
  const columns = (state.columns as TableColumn[] | undefined) ?? [];
  const caption = state.caption as Inline[] | undefined;
  const width = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)));
  return [
    {
      ...idAndScopeOf(node, newId),
      type: 'table',
      ...(caption ? { caption } : {}),
      columns: columns.length > 0 ? columns : Array.from({ length: width }, () => ({})),
      rows,
    },
  ];
}

/**
 * The text of a block as paragraphs, for parents that only allow those. The structure rules move other blocks out, but
 * JSON from elsewhere can contain them.
 */
export function paragraphsIn(block: BodyNode | ListItem | TableCell): Paragraph[] {
  if (!('type' in block)) {
    if (!('lists' in block)) return block.content.flatMap(paragraphsIn);
    const { lists, ...item } = block;
    return [{ ...item, type: 'paragraph' }, ...lists.flatMap(paragraphsIn)];
  }
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'heading': {
      const { level: _level, slot: _slot, ...words } = block;
      return [{ ...words, type: 'paragraph' }];
    }
    case 'list':
      return block.items.flatMap(paragraphsIn);
    case 'quotation':
      return block.content;
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(paragraphsIn));
    default:
      return [];
  }
}

function cellOf(node: SerializedNode, newId: IdSource): TableCell {
  const align = stateOf(node).align as Alignment | undefined;
  const content = blocksOf(node.children ?? [], newId).flatMap((block): CellNode[] =>
    block.type === 'list' || block.type === 'quotation' || block.type === 'figure' ? [block] : paragraphsIn(block),
  );
  return {
    ...idAndScopeOf(node, newId),
    ...(node.headerState ? { header: true } : {}),
    ...(typeof node.colSpan === 'number' ? { colSpan: node.colSpan } : {}),
    ...(typeof node.rowSpan === 'number' ? { rowSpan: node.rowSpan } : {}),
    ...(align ? { align } : {}),
    content,
  };
}

function inlinesOf(nodes: readonly SerializedNode[], newId: IdSource): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) inlines.push(...inlineOf(node, inlines.at(-1), newId));
  return inlines;
}

function inlineOf(node: SerializedNode, before: Inline | undefined, newId: IdSource): Inline[] {
  const { id, scope } = stateOf(node);
  switch (node.type) {
    case 'text':
      return [runOf(cleanText(String(node.text ?? '')), Number(node.format ?? 0), scope)];
    case 'tab':
      return [runOf(' ', Number(node.format ?? 0), scope)];
    case 'linebreak': {
      const attributes = (stateOf(node).attributes as TextAttributes | undefined) ?? attributesOf(before);
      return [{ type: 'run', text: '\n', ...attributes }];
    }
    case 'link':
      return linksOf(node, newId);
    case 'variable': {
      if (!node.name) return [];
      const marks = marksOf(Number(node.format ?? 0));
      return [{ ...scope, type: 'variable', name: String(node.name), ...(marks.length > 0 ? { marks } : {}) }];
    }
    case 'citation':
      return node.citation
        ? [{ ...(node.citation as object), ...scope, id: id || newId(), type: 'citation' } as Inline]
        : [];
    case 'crossReference':
      return node.reference ? [{ ...(node.reference as object), ...scope, type: 'crossReference' } as Inline] : [];
    case 'footnote':
      return node.footnote
        ? [{ ...(node.footnote as object), ...scope, id: id || newId(), type: 'footnote' } as Inline]
        : [];
    default:
      // Keeps the text of unknown nodes.
      return inlinesOf(node.children ?? [], newId);
  }
}

function runOf(text: string, format: number, scope: Scoped | undefined): Run {
  const marks = marksOf(format);
  return { ...scope, type: 'run', text, ...(marks.length > 0 ? { marks } : {}) };
}

function attributesOf(node: Inline | undefined): TextAttributes {
  if (node?.type !== 'run') return {};
  const { type: _type, text: _text, ...attributes } = node;
  return attributes;
}

/** A link contains runs and variables; anything else splits it. */
function linksOf(node: SerializedNode, newId: IdSource): Inline[] {
  const href = String(node.url ?? '');
  const content = inlinesOf(node.children ?? [], newId);
  if (!linkSchema.safeParse({ type: 'link', href, content: [] }).success) return content;
  const inlines: Inline[] = [];
  let words: (Run | Variable)[] = [];
  const flush = () => {
    const link: Link = { ...stateOf(node).scope, type: 'link', href, content: words };
    if (words.length > 0) inlines.push(link);
    words = [];
  };
  for (const part of content) {
    if (part.type === 'run' || part.type === 'variable') words.push(part);
    else {
      flush();
      inlines.push(part);
    }
  }
  flush();
  return inlines;
}
