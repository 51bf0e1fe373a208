import {
  type EditorState,
  IS_BOLD,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
  type LexicalEditor,
} from 'lexical';
import type {
  BodyNode,
  CellNode,
  Inline,
  Link,
  List,
  ListItem,
  Mark,
  Paragraph,
  Run,
  Scoped,
  Table,
  TableCell,
} from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks, normalizeInline } from '../../../../engine/core/richtext/normalize.ts';

/**
 * The editor state for this content. An empty document, quotation or cell gets a paragraph without an id as a line for
 * the caret. It does not become content while it is empty.
 */
export function richTextToLexical(
  content: readonly BodyNode[],
  editor: LexicalEditor,
  /** Node state of the root. */
  rootState?: Readonly<Record<string, unknown>>,
): EditorState {
  const root = rootToJson(content);
  return editor.parseEditorState({ root: rootState ? { ...root, $: rootState } : root } as never);
}

/** Lexical's JSON of the blocks, as in an editor state or on the clipboard. */
export function blocksToJson(content: readonly BodyNode[]): SerializedNode[] {
  return normalizeBlocks(content).map(blockToJson);
}

export function inlineToJson(content: readonly Inline[]): SerializedNode[] {
  return normalizeInline(content).flatMap(inlineNodeToJson);
}

/** The root of `richTextToLexical`. */
export function rootToJson(content: readonly BodyNode[]): SerializedNode {
  const children = blocksToJson(content);
  return element('root', {}, children.length > 0 ? children : [placeholder()]);
}

function element(type: string, fields: Record<string, unknown>, children: SerializedNode[]): SerializedNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...fields, children };
}

/** Node state in Lexical's JSON, without default values. */
function state(node: Scoped & { id?: string }, more: Record<string, unknown> = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const scope = scopeOf(node);
  if (node.id !== undefined) kept.id = node.id;
  if (Object.keys(scope).length > 0) kept.scope = scope;
  for (const [name, value] of Object.entries(more)) if (value !== undefined) kept[name] = value;
  return Object.keys(kept).length > 0 ? { $: kept } : {};
}

function scopeOf({ lang, audiences, threads }: Scoped): Scoped {
  return { ...(lang ? { lang } : {}), ...(audiences ? { audiences } : {}), ...(threads ? { threads } : {}) };
}

/** The fields that the editor stores as one value: all except the common ones. */
function value({ type, id, lang, audiences, threads, ...data }: Scoped & { type: string; id?: string }): unknown {
  return data;
}

function placeholder(): SerializedNode {
  return element('paragraph', {}, []);
}

function blockToJson(node: BodyNode): SerializedNode {
  switch (node.type) {
    case 'heading':
      return element('heading', { tag: `h${node.level}`, ...state(node, { slot: node.slot }) }, inlines(node.content));
    case 'paragraph':
      return paragraphToJson(node);
    case 'list':
      return listToJson(node);
    case 'quotation': {
      const children = node.content.map(paragraphToJson);
      if (children.length === 0) children.push(placeholder());
      if (node.attribution) children.push(element('attribution', {}, inlines(node.attribution)));
      return element('quotation', state(node), children);
    }
    case 'table':
      return tableToJson(node);
    case 'figure':
      return { type: 'figure', version: 1, figure: value(node), ...state(node) };
    case 'pageBreak':
      return { type: 'pageBreak', version: 1, ...state(node) };
    case 'blockInstance':
      return { type: 'blockInstance', version: 1, block: value(node), ...state(node) };
  }
}

function paragraphToJson(node: Paragraph): SerializedNode {
  return element('paragraph', state(node, { role: node.role }), inlines(node.content));
}

/** Lexical stores a nested list in a separate item behind the item to which it belongs. */
function listToJson(list: List): SerializedNode {
  const start = list.start ?? 1;
  const children: SerializedNode[] = [];
  list.items.forEach((item, index) => {
    const number = start + index;
    children.push(itemToJson(item, number));
    for (const nested of item.lists) children.push(element('listitem', { value: number + 1 }, [listToJson(nested)]));
  });
  return element(
    'list',
    {
      listType: list.ordered ? 'number' : 'bullet',
      tag: list.ordered ? 'ol' : 'ul',
      start,
      ...state(list, { continues: list.continues }),
    },
    children,
  );
}

function itemToJson(item: ListItem, number: number): SerializedNode {
  return element('listitem', { value: number, ...state(item) }, inlines(item.content));
}

function tableToJson(table: Table): SerializedNode {
  const rows = table.rows.map((row) => element('tablerow', {}, row.cells.map(cellToJson)));
  return element('table', state(table, { columns: table.columns, caption: table.caption }), rows);
}

function cellToJson(cell: TableCell): SerializedNode {
  const children = cell.content.map((block: CellNode) => blockToJson(block));
  return element(
    'tablecell',
    {
      colSpan: cell.colSpan ?? 1,
      rowSpan: cell.rowSpan ?? 1,
      headerState: cell.header ? 1 : 0,
      backgroundColor: null,
      ...state(cell, { align: cell.align }),
    },
    children.length > 0 ? children : [placeholder()],
  );
}

function inlines(content: readonly Inline[]): SerializedNode[] {
  return content.flatMap(inlineNodeToJson);
}

function inlineNodeToJson(node: Inline): SerializedNode[] {
  switch (node.type) {
    case 'run':
      return runToJson(node);
    case 'link':
      return [linkToJson(node)];
    case 'variable':
      return [{ type: 'variable', version: 1, name: node.name, format: formatOf(node.marks), ...state(node) }];
    case 'citation':
      return [{ type: 'citation', version: 1, citation: value(node), ...state(node) }];
    case 'crossReference':
      return [{ type: 'crossReference', version: 1, reference: value(node), ...state(node) }];
    case 'footnote':
      return [{ type: 'footnote', version: 1, footnote: value(node), ...state(node) }];
  }
}

function runToJson(run: Run): SerializedNode[] {
  const nodes: SerializedNode[] = [];
  run.text.split('\n').forEach((text, index) => {
    if (index > 0) {
      const attributes = { ...scopeOf(run), ...(run.marks ? { marks: run.marks } : {}) };
      nodes.push({ type: 'linebreak', version: 1, $: { attributes } });
    }
    if (text === '') return;
    nodes.push({
      type: 'text',
      version: 1,
      detail: 0,
      mode: 'normal',
      style: '',
      text,
      format: formatOf(run.marks),
      ...state(run),
    });
  });
  return nodes;
}

function linkToJson(link: Link): SerializedNode {
  return element(
    'link',
    { url: link.href, rel: null, target: null, title: null, ...state(link) },
    inlines(link.content),
  );
}

const FORMATS: { [M in Mark]: number } = {
  bold: IS_BOLD,
  italic: IS_ITALIC,
  underline: IS_UNDERLINE,
  strike: IS_STRIKETHROUGH,
  sub: IS_SUBSCRIPT,
  sup: IS_SUPERSCRIPT,
};

/** Lexical's format bits for a set of marks. */
export function formatOf(marks: readonly Mark[] = []): number {
  return marks.reduce((format, mark) => format | FORMATS[mark], 0);
}

/** The marks in Lexical's format bits. Code and highlight do not exist in our model. */
export function marksOf(format: number): Mark[] {
  return (Object.keys(FORMATS) as Mark[]).filter((mark) => (format & FORMATS[mark]) !== 0);
}

/** A node in Lexical's JSON. `$` contains the node state. */
export interface SerializedNode {
  type: string;
  version?: number;
  children?: SerializedNode[];
  $?: Record<string, unknown>;
  [field: string]: unknown;
}
