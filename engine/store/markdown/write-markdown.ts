import type {
  BlockContent as FlowContent,
  FootnoteDefinition,
  Link,
  ListItem as MdListItem,
  Paragraph as MdParagraph,
  Table as MdTable,
  Nodes,
  PhrasingContent,
  Root,
} from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type {
  CellNode,
  ContentNode,
  Figure,
  Footnote,
  Inline,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Table,
  TableCell,
} from '../../core/richtext/model.ts';
import { normalizeContent } from '../../core/richtext/normalize.ts';
import { type Attributes, isScoped, sameScope, scopeAttributes, writeAttributes } from './attributes.ts';
import { escapeText } from './escape-text.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { inlineToMdast } from './write-inline.ts';

/**
 * Writes the body of a block as Markdown that ends with a line feed; '' for an empty body. `readMarkdown` returns the same
 * content, but for node ids, which Markdown can't store.
 */
export function writeMarkdown(content: readonly ContentNode[]): string {
  return plainMarkdown(content) ?? writeByLibrary(content);
}

function writeByLibrary(content: readonly ContentNode[]): string {
  const notes: Footnote[] = [];
  const note = (footnote: Footnote) => String(notes.push(footnote));
  const inline = (nodes: readonly Inline[], oneLine = false) => inlineToMdast(nodes, { note, oneLine });
  const children: Nodes[] = blocks(normalizeContent(content), inline);
  // A note may contain a note, so the list can grow during the loop.
  for (let index = 0; index < notes.length; index++) {
    const footnote = notes[index];
    if (!footnote) break;
    const label = String(index + 1);
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: footnote.content.length === 0 ? [leaf('none')] : (blocks(footnote.content, inline) as FlowContent[]),
    };
    children.push(definition);
  }
  return toMarkdown({ type: 'root', children } as Root, WRITING);
}

type WriteInline = (nodes: readonly Inline[], oneLine?: boolean) => PhrasingContent[];

function blocks(content: readonly ContentNode[], inline: WriteInline): FlowContent[] {
  const out: FlowContent[] = [];
  for (let index = 0; index < content.length; index++) {
    const node = content[index];
    if (!node) continue;
    const wrapper = wrapperOf(node);
    if (!wrapper) {
      out.push(block(node, inline));
      continue;
    }
    const children = [block(node, inline)];
    for (let next = content[index + 1]; next && sameWrapper(node, next); next = content[index + 1]) {
      children.push(block(next, inline));
      index++;
    }
    out.push(container(wrapper, scopeAttributes(node), children));
  }
  return out;
}

/** The container for properties that Markdown can't express: the role of a paragraph, or only its scope. */
function wrapperOf(node: ContentNode): string | undefined {
  if (node.type === 'paragraph' && node.role) return node.role;
  return isScoped(node) ? 'scope' : undefined;
}

function sameWrapper(a: ContentNode, b: ContentNode): boolean {
  return wrapperOf(a) === wrapperOf(b) && sameScope(a, b);
}

function block(node: ContentNode, inline: WriteInline): FlowContent {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.content, inline);
    case 'list':
      return list(node, inline);
    case 'quotation':
      return quotation(node, inline);
    case 'table':
      return simpleTable(node, inline) ?? table(node, inline);
    case 'figure':
      return figure(node, inline);
  }
}

function paragraph(content: readonly Inline[], inline: WriteInline): FlowContent {
  return content.length === 0 ? leaf('empty') : { type: 'paragraph', children: inline(content) };
}

/** The start number of a list in CommonMark has at most nine digits. */
const LARGEST_START = 100_000_000;

function list(node: List, inline: WriteInline): FlowContent {
  const plain: FlowContent = {
    type: 'list',
    ordered: node.ordered,
    ...(node.ordered ? { start: (node.start ?? 1) < LARGEST_START ? (node.start ?? 1) : 1 } : {}),
    spread: false,
    children: node.items.map((item) => listItem(item, inline)),
  };
  const start = (node.start ?? 1) < LARGEST_START ? undefined : String(node.start);
  const attributes = { continues: node.continues ? '' : undefined, start };
  return node.continues || start ? container('list', attributes, [plain]) : plain;
}

function listItem(item: ListItem, inline: WriteInline): MdListItem {
  const children: FlowContent[] = [
    paragraph(item.content, inline),
    ...item.lists.map((nested) =>
      isScoped(nested) ? container('scope', scopeAttributes(nested), [list(nested, inline)]) : list(nested, inline),
    ),
  ];
  return {
    type: 'listItem',
    spread: false,
    children: isScoped(item) ? [container('item', scopeAttributes(item), children)] : children,
  };
}

function quotation(node: Quotation, inline: WriteInline): FlowContent {
  const children = blocks(node.content, inline);
  if (node.content.length > 0 && !node.attribution) return { type: 'blockquote', children };
  return container('quote', {}, children, node.attribution && inline(node.attribution, true));
}

function figure(node: Figure, inline: WriteInline): FlowContent {
  return {
    type: 'leafDirective',
    name: 'figure',
    attributes: {
      image: node.image,
      alt: node.alt,
      decorative: node.decorative ? '' : undefined,
      width: node.width === undefined ? undefined : String(node.width),
    },
    children: node.caption ? inline(node.caption, true) : [],
  } satisfies LeafDirective as never;
}

/** A table that GFM can represent: one head row, one plain paragraph per cell, no spans, no widths, no caption. */
function simpleTable(node: Table, inline: WriteInline): MdTable | undefined {
  const fits =
    !node.caption &&
    node.columns.every((column) => column.width === undefined) &&
    node.rows.every(
      (row, index) =>
        row.cells.length === node.columns.length &&
        row.cells.every((cell) => Boolean(cell.header) === (index === 0) && simpleContent(cell) !== undefined),
    );
  if (!fits) return undefined;
  return {
    type: 'table',
    align: node.columns.map((column) => column.align ?? null),
    children: node.rows.map((row) => ({
      type: 'tableRow',
      children: row.cells.map((cell) => ({
        type: 'tableCell',
        children: inline(simpleContent(cell)?.content ?? [], true),
      })),
    })),
  };
}

function simpleContent(cell: TableCell): Paragraph | undefined {
  const [only, more] = cell.content;
  if (!only || more || only.type !== 'paragraph' || only.role || isScoped(only)) return undefined;
  if (isScoped(cell) || cell.colSpan !== undefined || cell.rowSpan !== undefined || cell.align) return undefined;
  return only;
}

function table(node: Table, inline: WriteInline): FlowContent {
  const columns = node.columns.map((column) => [column.width, column.align].filter((part) => part !== undefined));
  const rows = node.rows.map((row) =>
    container(
      'row',
      {},
      row.cells.map((cell) =>
        container(
          'cell',
          {
            header: cell.header ? '' : undefined,
            colspan: cell.colSpan === undefined ? undefined : String(cell.colSpan),
            rowspan: cell.rowSpan === undefined ? undefined : String(cell.rowSpan),
            align: cell.align,
            ...scopeAttributes(cell),
          },
          blocks(cell.content satisfies CellNode[], inline),
        ),
      ),
    ),
  );
  return container(
    'table',
    { columns: columns.map((parts) => (parts.length > 0 ? parts.join(' ') : '1')).join(', ') },
    rows,
    node.caption && inline(node.caption, true),
  );
}

function leaf(name: string): FlowContent {
  return { type: 'leafDirective', name, attributes: {}, children: [] } satisfies LeafDirective as never;
}

function container(
  name: string,
  attributes: Attributes,
  children: FlowContent[],
  label?: PhrasingContent[],
): FlowContent {
  const head: MdParagraph[] =
    label && label.length > 0 ? [{ type: 'paragraph', data: { directiveLabel: true } as never, children: label }] : [];
  return { type: 'containerDirective', name, attributes, children: [...head, ...children] } as never;
}

const writeText: Handle = (node, parent, state) =>
  escapeText(node.value, parent, state.indexStack[state.indexStack.length - 1] ?? 0);

/** Writes a link with its exact address. Brackets are escaped in pairs, because a directive around the link counts them. */
const writeLink: Handle = (node: Link, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const exit = state.enter('link');
  let value = tracker.move('[');
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: '[', after: ']' }));
  const address = node.url.replace(/[\\()[\]<>*_`~|]|&(?=[#A-Za-z])/g, '\\$&');
  value += tracker.move(/[\u0000-\u001F\u007F]/.test(address) ? `](<${address}>)` : `](${address})`);
  exit();
  return value;
};

const writeTextDirective: Handle = (node: TextDirective, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const exit = state.enter('textDirective');
  let value = tracker.move(`:${node.name}[`);
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: '[', after: ']' }));
  value += tracker.move(`]${writeAttributes(node.attributes ?? {})}`);
  exit();
  return value;
};

const writeLeafDirective: Handle = (node: LeafDirective, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const exit = state.enter('leafDirective');
  let value = tracker.move(`::${node.name}`);
  if (node.children.length > 0) {
    value += tracker.move('[');
    value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: '[', after: ']' }));
    value += tracker.move(']');
  }
  value += tracker.move(writeAttributes(node.attributes ?? {}));
  exit();
  return value;
};

const writeContainer: Handle = (node: ContainerDirective, _parent, state, info) => {
  const [head, ...rest] = node.children;
  const label = head?.type === 'paragraph' && head.data && 'directiveLabel' in head.data ? head : undefined;
  const children = label ? rest : node.children;
  const tracker = state.createTracker(info);
  const exit = state.enter('containerDirective');
  const content = children.length > 0 ? state.containerFlow({ ...node, children }, tracker.current()) : '';
  // A fence must be longer than every fence inside it.
  const longest = Math.max(2, ...(content.match(/:{3,}/g) ?? []).map((fence) => fence.length));
  const fence = ':'.repeat(longest + 1);
  let value = `${fence}${node.name}`;
  if (label) {
    value += `[${state.containerPhrasing(label, { ...tracker.current(), before: '[', after: ']' })}]`;
  }
  value += writeAttributes(node.attributes ?? {});
  exit();
  return content ? `${value}\n${content}\n${fence}` : `${value}\n${fence}`;
};

const directives = {
  handlers: {
    text: writeText,
    link: writeLink,
    textDirective: writeTextDirective,
    leafDirective: writeLeafDirective,
    containerDirective: writeContainer,
  },
} as Options;

const WRITING: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [
    gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
    directives,
  ],
};
