import type {
  BlockContent,
  BlockNode,
  CellBlock,
  Inline,
  Link,
  List,
  ListItem,
  Mark,
  Paragraph,
  Run,
  Scoped,
  TableCell,
  Variable,
} from './model.ts';
import { MARKS } from './model.ts';

/**
 * The canonical form: equal neighbouring runs joined, empty runs and empty links gone, marks in one order and once,
 * fields that say the default left out. Normalising twice changes nothing; what a reader sees never changes.
 */
export function normalizeBlocks(content: readonly BlockNode[]): BlockNode[] {
  return content.map((node): BlockNode => {
    switch (node.type) {
      case 'heading':
        return {
          ...scope(node),
          type: 'heading',
          id: node.id,
          level: node.level,
          content: normalizeInline(node.content),
          ...optional({ slot: node.slot }),
        };
      case 'pageBreak':
        return { ...scope(node), type: 'pageBreak', id: node.id };
      case 'blockInstance': {
        const own = node.own && {
          ...optional({ title: node.own.title }),
          ...(node.own.body ? { body: normalizeContent(node.own.body) } : {}),
        };
        const changes = node.grounds && (node.grounds.added.length > 0 || node.grounds.dropped.length > 0);
        return {
          ...scope(node),
          type: 'blockInstance',
          id: node.id,
          block: node.block,
          revision: node.revision,
          form: node.form,
          ...(own && Object.keys(own).length > 0 ? { own } : {}),
          ...(node.excerpt ? { excerpt: [...new Set(node.excerpt)].sort((a, b) => a - b) } : {}),
          ...(changes ? { grounds: node.grounds } : {}),
        };
      }
      default:
        return normalizeContentNode(node);
    }
  });
}

/** The same for the body of a library block. */
export function normalizeContent(content: readonly BlockContent[]): BlockContent[] {
  return content.map(normalizeContentNode);
}

function normalizeContentNode(node: BlockContent): BlockContent {
  switch (node.type) {
    case 'paragraph':
      return normalizeParagraph(node);
    case 'list':
      return normalizeList(node);
    case 'quotation':
      return {
        ...scope(node),
        type: 'quotation',
        id: node.id,
        content: node.content.map(normalizeParagraph),
        ...words('attribution', node.attribution),
      };
    case 'table':
      return {
        ...scope(node),
        type: 'table',
        id: node.id,
        ...words('caption', node.caption),
        columns: node.columns.map((column) => ({
          ...(column.width !== undefined && column.width !== 1 ? { width: column.width } : {}),
          ...(column.align && column.align !== 'left' ? { align: column.align } : {}),
        })),
        rows: node.rows.map((row) => ({ cells: row.cells.map(normalizeCell) })),
      };
    case 'figure':
      return {
        ...scope(node),
        type: 'figure',
        id: node.id,
        image: node.image,
        ...(node.decorative ? { decorative: true } : optional({ alt: node.alt })),
        ...(node.width !== undefined && node.width !== 1 ? { width: node.width } : {}),
        ...words('caption', node.caption),
      };
  }
}

/** A caption or attribution, left out where nothing of it would be printed. */
function words<Name extends string>(name: Name, content: readonly Inline[] | undefined): { [Key in Name]?: Inline[] } {
  const normal = normalizeInline(content ?? []);
  return (normal.length > 0 ? { [name]: normal } : {}) as { [Key in Name]?: Inline[] };
}

function normalizeParagraph(node: Paragraph): Paragraph {
  return {
    ...scope(node),
    type: 'paragraph',
    id: node.id,
    ...optional({ role: node.role }),
    content: normalizeInline(node.content),
  };
}

function normalizeList(node: List): List {
  return {
    ...scope(node),
    type: 'list',
    id: node.id,
    ordered: node.ordered,
    ...(node.ordered && !node.continues && node.start !== undefined && node.start !== 1 ? { start: node.start } : {}),
    ...(node.ordered && node.continues ? { continues: true } : {}),
    items: node.items.map(
      (item): ListItem => ({
        ...scope(item),
        id: item.id,
        content: normalizeInline(item.content),
        lists: item.lists.map(normalizeList),
      }),
    ),
  };
}

function normalizeCell(cell: TableCell): TableCell {
  return {
    ...scope(cell),
    id: cell.id,
    ...(cell.header ? { header: true } : {}),
    ...(cell.colSpan !== undefined && cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan !== undefined && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.align ? { align: cell.align } : {}),
    content: cell.content.map((node) => normalizeContentNode(node) as CellBlock),
  };
}

/** The canonical form of a line: equal neighbouring runs joined, empty ones gone. */
export function normalizeInline(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of content) {
    const next = normalizeInlineNode(node);
    if (!next) continue;
    const last = result.at(-1);
    if (last?.type === 'run' && next.type === 'run' && sameDress(last, next)) last.text += next.text;
    else result.push(next);
  }
  return result;
}

function normalizeInlineNode(node: Inline): Inline | undefined {
  switch (node.type) {
    case 'run':
      return node.text === '' ? undefined : normalizeRun(node);
    case 'variable':
      return normalizeVariable(node);
    case 'link': {
      const content = normalizeInline(node.content) as Link['content'];
      return content.length === 0 ? undefined : { ...scope(node), type: 'link', href: node.href, content };
    }
    case 'citation':
      return {
        ...scope(node),
        type: 'citation',
        id: node.id,
        block: node.block,
        ...(node.locator && Object.values(node.locator).some((part) => part !== undefined)
          ? { locator: { ...node.locator } }
          : {}),
        placement: node.placement,
      };
    case 'crossReference':
      return { ...scope(node), type: 'crossReference', target: node.target, shows: node.shows };
    case 'footnote':
      return { ...scope(node), type: 'footnote', id: node.id, content: node.content.map(normalizeParagraph) };
  }
}

function normalizeRun(node: Run): Run {
  return { ...scope(node), type: 'run', text: node.text, ...dress(node.marks) };
}

function normalizeVariable(node: Variable): Variable {
  return { ...scope(node), type: 'variable', name: node.name, ...dress(node.marks) };
}

function dress(marks: readonly Mark[] | undefined): { marks?: Mark[] } {
  const ordered = MARKS.filter((mark) => marks?.includes(mark));
  return ordered.length > 0 ? { marks: ordered } : {};
}

function sameDress(a: Run, b: Run): boolean {
  return (
    (a.marks ?? []).join() === (b.marks ?? []).join() &&
    a.lang === b.lang &&
    (a.audiences ?? []).join('\n') === (b.audiences ?? []).join('\n') &&
    (a.threads ?? []).join('\n') === (b.threads ?? []).join('\n')
  );
}

function scope(node: Scoped): Scoped {
  return {
    ...optional({ lang: node.lang }),
    ...(node.audiences && node.audiences.length > 0 ? { audiences: sortedOnce(node.audiences) } : {}),
    ...(node.threads && node.threads.length > 0 ? { threads: sortedOnce(node.threads) } : {}),
  };
}

function sortedOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** The fields that have a value. */
function optional<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
