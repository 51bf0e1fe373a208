import type {
  Blockquote,
  FootnoteDefinition,
  List as MdList,
  ListItem as MdListItem,
  Paragraph as MdParagraph,
  Table as MdTable,
  Nodes,
  Root,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { IdSource } from '../../core/richtext/ids.ts';
import type {
  Alignment,
  CellNode,
  ContentNode,
  Figure,
  Inline,
  List,
  ListItem,
  Paragraph,
  ParagraphRole,
  Quotation,
  Scoped,
  Table,
  TableCell,
  TableColumn,
  TableRow,
} from '../../core/richtext/model.ts';
import { normalizeContent, normalizeInline } from '../../core/richtext/normalize.ts';
import { plainText } from '../../core/richtext/plain-text.ts';
import { type Attributes, isLanguageTag, scopeFrom } from './attributes.ts';
import { reading } from './dialect.ts';
import { markdownPieces } from './pieces.ts';
import { plainParagraphs } from './plain-markdown.ts';
import { type DroppedKind, inlineFromMdast, type ReadContext } from './read-inline.ts';

/** Markdown that rich text cannot represent: a kind from a closed list, and its line (from 1). */
export interface Dropped {
  what: DroppedKind;
  line: number;
}

/**
 * Reads Markdown of plain paragraphs only into canonical rich text; undefined for all other Markdown. It has no nesting, so
 * it needs no limit.
 */
export function readPlainMarkdown(text: string, newId: IdSource): Paragraph[] | undefined {
  return plainParagraphs(text)?.map((text) => ({ type: 'paragraph', id: newId(), content: [{ type: 'run', text }] }));
}

/**
 * Reads Markdown into canonical rich text. `dropped` names the content of other programs that rich text cannot represent;
 * its text is kept, each piece on its own line.
 */
export function readMarkdown(text: string, newId: IdSource): { content: ContentNode[]; dropped: Dropped[] } {
  // The parser's positions do not count the byte-order mark.
  const markdown = text.replace(/^\uFEFF/, '');
  const plain = readPlainMarkdown(markdown, newId);
  if (plain) return { content: plain, dropped: [] };
  const tree = treeOf(markdown);
  const reader = new Reader(markdown, newId);
  reader.collectDefinitions(tree);
  const content = reader.blocks(tree.children, {});
  content.push(...reader.unusedNotes());
  return { content: normalizeContent(content), dropped: reader.dropped };
}

/** Parses the text piece by piece into one tree. */
function treeOf(markdown: string): Root {
  const children: Root['children'] = [];
  const place = { line: 0, offset: 0 };
  for (const piece of markdownPieces(markdown)) {
    const tree = fromMarkdown(piece, reading);
    if (place.offset > 0) move(tree, place);
    for (const child of tree.children) children.push(child);
    place.line += piece.split(LINE_END).length - 1;
    place.offset += piece.length;
  }
  return { type: 'root', children };
}

type MdPoint = NonNullable<Nodes['position']>['start'];

const LINE_END = /\r\n?|\n/;

function move(node: Nodes, by: { line: number; offset: number }): void {
  const { start, end } = node.position ?? {};
  // A new object, because two nodes may share one position.
  if (start && end) node.position = { start: moved(start, by), end: moved(end, by) };
  if ('children' in node) for (const child of node.children) move(child, by);
}

function moved(point: MdPoint, by: { line: number; offset: number }): MdPoint {
  return { ...point, line: point.line + by.line, offset: (point.offset ?? 0) + by.offset };
}

/** State of one reading: the definitions of the file and the dropped content. */
class Reader implements ReadContext {
  readonly dropped: Dropped[] = [];
  readonly links = new Map<string, string>();
  private readonly notes = new Map<string, { definition: FootnoteDefinition; used: boolean }>();
  private insideNote = false;

  constructor(
    readonly source: string,
    readonly newId: IdSource,
  ) {}

  drop(what: DroppedKind, node: Nodes): void {
    this.dropped.push({ what, line: node.position?.start.line ?? 1 });
  }

  sourceOf(node: Nodes): string {
    const { start, end } = node.position ?? {};
    return start?.offset === undefined || end?.offset === undefined ? '' : this.source.slice(start.offset, end.offset);
  }

  collectDefinitions(node: Nodes): void {
    if (node.type === 'definition' && !this.links.has(node.identifier)) this.links.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition' && !this.notes.has(node.identifier))
      this.notes.set(node.identifier, { definition: node, used: false });
    if ('children' in node) for (const child of node.children) this.collectDefinitions(child);
  }

  note(identifier: string, place: Nodes): Inline[] {
    const note = this.notes.get(identifier);
    if (!note || this.insideNote) {
      // A page has no place for a note inside a note: its mark stays as text, and its content is added with the unused
      // notes.
      this.drop('footnote', place);
      return [{ type: 'run', text: this.sourceOf(place) }];
    }
    note.used = true;
    this.insideNote = true;
    const content = this.paragraphs(note.definition.children, {}, 'footnote');
    this.insideNote = false;
    return [{ type: 'footnote', id: this.newId(), content }];
  }

  /** The content of notes without a mark in the text, for the end of the body. */
  unusedNotes(): ContentNode[] {
    const content: ContentNode[] = [];
    for (const note of this.notes.values()) {
      if (note.used) continue;
      this.drop('footnote', note.definition);
      content.push(...this.blocks(note.definition.children, {}));
    }
    return content;
  }

  inline(nodes: readonly Nodes[]): Inline[] {
    return normalizeInline(inlineFromMdast(nodes, this));
  }

  blocks(nodes: readonly Nodes[], scope: Scoped, role?: ParagraphRole): ContentNode[] {
    return nodes.flatMap((node) => this.block(node, scope, role));
  }

  private block(node: Nodes, scope: Scoped, role?: ParagraphRole): ContentNode[] {
    switch (node.type) {
      case 'paragraph':
        return [this.paragraph(this.inline(node.children), scope, role)];
      case 'heading':
        this.drop('heading', node);
        return [this.paragraph(this.inline(node.children), scope, role)];
      case 'list':
        if (role) this.drop('role', node);
        return [this.list(node, scope, {})];
      case 'blockquote':
        if (role) this.drop('role', node);
        return [this.quotation(node, scope)];
      case 'table':
        if (role) this.drop('role', node);
        return [this.simpleTable(node, scope)];
      case 'code':
        this.drop('code', node);
        return [this.words(node.value, scope, node, role)];
      case 'html':
        this.drop('html', node);
        return [this.words(node.value, scope, node, role)];
      case 'thematicBreak':
        this.drop('rule', node);
        return [];
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'leafDirective':
        return this.leaf(node, scope, role);
      case 'containerDirective':
        return this.container(node, scope, role);
      default:
        return [this.paragraph(this.inline([node]), scope, role)];
    }
  }

  private paragraph(content: Inline[], scope: Scoped, role?: ParagraphRole): Paragraph {
    return { ...scope, type: 'paragraph', id: this.newId(), ...(role ? { role } : {}), content };
  }

  /** The verbatim text of a code block or of HTML, with a forced break at the end of each line. */
  private words(value: string, scope: Scoped, place: Nodes, role?: ParagraphRole): Paragraph {
    return this.paragraph([{ type: 'run', text: this.cleanText(value, place) }], scope, role);
  }

  /** Replaces tabs by spaces, and other control characters, which it reports, by U+FFFD. */
  cleanText(value: string, place: Nodes): string {
    const text = value.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
    if (!/[\u0000-\u0009\u000B-\u001F\u007F]/.test(text)) return text;
    this.drop('control-character', place);
    return text.replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '\uFFFD');
  }

  private leaf(node: LeafDirective, scope: Scoped, role?: ParagraphRole): ContentNode[] {
    if (node.name === 'empty') return [this.paragraph([], scope, role)];
    if (node.name === 'none') return [];
    const attributes = node.attributes ?? {};
    if (node.name === 'figure' && /^[0-9a-f]{64}$/.test(attributes.image ?? '')) {
      if (role) this.drop('role', node);
      return [this.figure(node, attributes, scope)];
    }
    this.drop('directive', node);
    return [this.words(this.sourceOf(node), scope, node, role)];
  }

  private figure(node: LeafDirective, attributes: Attributes, scope: Scoped): Figure {
    const width = attributes.width === undefined ? undefined : Number(attributes.width);
    const fits = width === undefined || (width >= 0.1 && width <= 1);
    if (!fits) this.drop('attribute', node);
    return {
      ...scope,
      type: 'figure',
      id: this.newId(),
      image: attributes.image ?? '',
      ...(typeof attributes.alt === 'string' ? { alt: this.cleanText(attributes.alt, node) } : {}),
      ...(attributes.decorative !== undefined ? { decorative: true } : {}),
      ...(width !== undefined && fits ? { width } : {}),
      ...(node.children.length > 0 ? { caption: this.inline(node.children) } : {}),
    };
  }

  private container(node: ContainerDirective, outer: Scoped, role?: ParagraphRole): ContentNode[] {
    const { label, children } = labelled(node);
    const scope = { ...outer, ...this.scopeOf(node) };
    if (label && !['quote', 'table'].includes(node.name)) {
      this.drop('directive', node);
      return [this.paragraph(this.inline(label.children), scope, role), ...this.blocks(children, scope, role)];
    }
    switch (node.name) {
      case 'scope':
        return this.blocks(children, scope, role);
      case 'lead':
      case 'literal':
        return this.blocks(children, scope, node.name);
      case 'quote':
        return [this.quotation(node, scope, children, label)];
      case 'list': {
        const [only, more] = children;
        if (only?.type === 'list' && !more) return [this.list(only, scope, node.attributes ?? {})];
        break;
      }
      case 'table': {
        const table = this.table(node, children, label, scope);
        if (table) return [table];
        break;
      }
    }
    this.drop('directive', node);
    return [
      ...(label ? [this.paragraph(this.inline(label.children), scope, role)] : []),
      ...this.blocks(children, scope, role),
    ];
  }

  scopeOf(node: Nodes & { attributes?: Attributes | null }): Scoped {
    const attributes = node.attributes ?? {};
    if (attributes.lang && !isLanguageTag(attributes.lang)) this.drop('attribute', node);
    return scopeFrom(attributes);
  }

  private list(node: MdList, scope: Scoped, attributes: Attributes): List {
    const start = attributes.start === undefined ? (node.start ?? 1) : Number(attributes.start);
    return {
      ...scope,
      type: 'list',
      id: this.newId(),
      ordered: Boolean(node.ordered),
      ...(node.ordered && Number.isSafeInteger(start) && start >= 0 ? { start } : {}),
      ...(attributes.continues !== undefined ? { continues: true } : {}),
      items: node.children.map((item) => this.listItem(item)),
    };
  }

  private listItem(item: MdListItem): ListItem {
    const [only, more] = item.children;
    const wrapped = !more && only?.type === 'containerDirective' && only.name === 'item' ? only : undefined;
    const out: ListItem = {
      ...(wrapped ? this.scopeOf(wrapped) : {}),
      id: this.newId(),
      content: [],
      lists: [],
    };
    let begun = false;
    for (const child of (wrapped ?? item).children) {
      const nested = this.nestedList(child);
      if (nested) {
        out.lists.push(nested);
        continue;
      }
      const lines = child.type === 'paragraph' ? [this.inline(child.children)] : this.lines(child);
      if (begun || out.lists.length > 0 || !(child.type === 'paragraph' || isEmptyMark(child)))
        this.drop('block-in-item', child);
      for (const line of lines) {
        if (begun) out.content.push({ type: 'run', text: '\n' });
        out.content.push(...line);
        begun = true;
      }
    }
    return out;
  }

  private nestedList(node: Nodes): List | undefined {
    if (node.type === 'list') return this.list(node, {}, {});
    if (node.type !== 'containerDirective' || !['scope', 'list'].includes(node.name)) return undefined;
    const { label, children } = labelled(node);
    const [only, more] = children;
    if (label || !only || more) return undefined;
    const scope = this.scopeOf(node);
    if (node.name === 'list') return only.type === 'list' ? this.list(only, scope, node.attributes ?? {}) : undefined;
    const inner = this.nestedList(only);
    return inner && { ...scope, ...inner };
  }

  /** Flattens a block that is not allowed in its parent into lines of inline content. */
  private lines(node: Nodes): Inline[][] {
    return this.block(node, {}).flatMap(linesOf);
  }

  /** Keeps paragraphs and turns all other blocks into paragraphs of their text. */
  private paragraphs(nodes: readonly Nodes[], scope: Scoped, what: DroppedKind): Paragraph[] {
    return nodes.flatMap((node) =>
      this.block(node, scope).flatMap((block): Paragraph[] => {
        if (block.type === 'paragraph') return [block];
        this.drop(what, node);
        return linesOf(block).map((line) => this.paragraph(line, scope));
      }),
    );
  }

  private quotation(
    node: Blockquote | ContainerDirective,
    scope: Scoped,
    children: readonly Nodes[] = node.children,
    label?: MdParagraph,
  ): Quotation {
    return {
      ...scope,
      type: 'quotation',
      id: this.newId(),
      content: this.paragraphs(children, {}, 'quotation-content'),
      ...(label ? { attribution: this.inline(label.children) } : {}),
    };
  }

  private simpleTable(node: MdTable, scope: Scoped): Table {
    const width = Math.max(...node.children.map((row) => row.children.length));
    const column = (index: number): TableColumn => {
      const align = node.align?.[index];
      return align ? { align } : {};
    };
    return {
      ...scope,
      type: 'table',
      id: this.newId(),
      columns: Array.from({ length: width }, (_, index) => column(index)),
      rows: node.children.map((row, rowIndex) => ({
        cells: Array.from({ length: width }, (_, index) => ({
          id: this.newId(),
          ...(rowIndex === 0 ? { header: true } : {}),
          content: [this.paragraph(this.inline(row.children[index]?.children ?? []), {})],
        })),
      })),
    };
  }

  private table(
    node: ContainerDirective,
    children: readonly Nodes[],
    label: MdParagraph | undefined,
    scope: Scoped,
  ): Table | undefined {
    const columns = (node.attributes?.columns ?? '').split(',').map(readColumn);
    const rows = children.map((row) => (isContainer(row, 'row') ? this.row(row) : undefined));
    if (rows.length === 0 || rows.some((row) => !row) || columns.some((column) => !column)) return undefined;
    return {
      ...scope,
      type: 'table',
      id: this.newId(),
      ...(label ? { caption: this.inline(label.children) } : {}),
      columns: columns.filter((column) => column !== undefined),
      rows: rows.filter((row) => row !== undefined),
    };
  }

  private row(node: ContainerDirective): TableRow | undefined {
    if (!node.children.every((cell) => isContainer(cell, 'cell'))) return undefined;
    return { cells: node.children.filter((cell) => isContainer(cell, 'cell')).map((cell) => this.cell(cell)) };
  }

  private cell(node: ContainerDirective): TableCell {
    const attributes = node.attributes ?? {};
    const { label, children } = labelled(node);
    if (label) this.drop('directive', node);
    const colSpan = span(attributes.colspan);
    const rowSpan = span(attributes.rowspan);
    const align = alignment(attributes.align);
    const content = [...(label ? [label] : []), ...children].flatMap((child) =>
      this.block(child, {}).flatMap((block): CellNode[] => {
        if (block.type !== 'table') return [block];
        this.drop('table-content', child);
        return linesOf(block).map((line) => this.paragraph(line, {}));
      }),
    );
    return {
      ...this.scopeOf(node),
      id: this.newId(),
      ...(attributes.header !== undefined ? { header: true } : {}),
      ...(colSpan ? { colSpan } : {}),
      ...(rowSpan ? { rowSpan } : {}),
      ...(align ? { align } : {}),
      content,
    };
  }
}

function labelled(node: ContainerDirective): { label?: MdParagraph; children: Nodes[] } {
  const [head, ...rest] = node.children;
  if (head?.type === 'paragraph' && head.data && 'directiveLabel' in head.data) return { label: head, children: rest };
  return { children: node.children };
}

function isContainer(node: Nodes, name: string): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === name;
}

function isEmptyMark(node: Nodes): boolean {
  return node.type === 'leafDirective' && node.name === 'empty';
}

/** The inline content of a block, one line for each paragraph, item or cell. */
function linesOf(block: ContentNode): Inline[][] {
  if (block.type === 'paragraph') return [block.content];
  if (block.type === 'quotation')
    return [...block.content.map((node) => node.content), ...(block.attribution ? [block.attribution] : [])];
  if (block.type === 'list') return block.items.flatMap((item) => [item.content, ...item.lists.flatMap(linesOf)]);
  if (block.type === 'table')
    return [
      ...(block.caption ? [block.caption] : []),
      ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(linesOf))),
    ];
  const words = [block.alt, plainText([block])].filter((text) => text !== undefined && text !== '').join('\n');
  return words === '' ? [] : [[{ type: 'run', text: words }]];
}

function readColumn(text: string): TableColumn | undefined {
  const column: TableColumn = {};
  for (const part of text.trim().split(/\s+/)) {
    const align = alignment(part);
    const width = Number(part);
    if (align) column.align = align;
    else if (part !== '' && Number.isFinite(width) && width > 0) column.width = width;
    else return undefined;
  }
  return column;
}

function alignment(text: string | null | undefined): Alignment | undefined {
  return text === 'left' || text === 'center' || text === 'right' ? text : undefined;
}

function span(text: string | null | undefined): number | undefined {
  return text && /^\d{1,4}$/.test(text) && Number(text) > 1 ? Number(text) : undefined;
}
