import type {
  BodyNode,
  CellNode,
  ContentNode,
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
 * The canonical form: adjacent runs with equal formatting are joined, empty runs and links removed, marks ordered and
 * unique, fields with their default value omitted. Normalising twice changes nothing, and the printed text never
 * changes.
 */
export function normalizeBlocks(content: readonly BodyNode[]): BodyNode[] {
  return content.map((node): BodyNode => {
    switch (node.type) {
      case 'heading':
        return {
          ...normalizeScope(node),
          type: 'heading',
          id: node.id,
          level: node.level,
          content: normalizeInline(node.content),
          ...definedFields({ slot: node.slot }),
        };
      case 'pageBreak':
        return { ...normalizeScope(node), type: 'pageBreak', id: node.id };
      case 'blockInstance': {
        const own = node.own && {
          ...definedFields({ title: node.own.title }),
          ...(node.own.body ? { body: normalizeContent(node.own.body) } : {}),
        };
        const changes = node.grounds && (node.grounds.added.length > 0 || node.grounds.dropped.length > 0);
        return {
          ...normalizeScope(node),
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

/** The canonical form of the body of a library block. */
export function normalizeContent(content: readonly ContentNode[]): ContentNode[] {
  return content.map(normalizeContentNode);
}

function normalizeContentNode(node: ContentNode): ContentNode {
  switch (node.type) {
    case 'paragraph':
      return normalizeParagraph(node);
    case 'list':
      return normalizeList(node);
    case 'quotation':
      return {
        ...normalizeScope(node),
        type: 'quotation',
        id: node.id,
        content: node.content.map(normalizeParagraph),
        ...inlineField('attribution', node.attribution),
      };
    case 'table':
      return {
        ...normalizeScope(node),
        type: 'table',
        id: node.id,
        ...inlineField('caption', node.caption),
        columns: node.columns.map((column) => ({
          ...(column.width !== undefined && column.width !== 1 ? { width: column.width } : {}),
          ...(column.align && column.align !== 'left' ? { align: column.align } : {}),
        })),
        rows: node.rows.map((row) => ({ cells: row.cells.map(normalizeCell) })),
      };
    case 'figure':
      return {
        ...normalizeScope(node),
        type: 'figure',
        id: node.id,
        image: node.image,
        ...(node.decorative ? { decorative: true } : definedFields({ alt: node.alt })),
        ...(node.width !== undefined && node.width !== 1 ? { width: node.width } : {}),
        ...inlineField('caption', node.caption),
      };
  }
}

/** A caption or attribution, omitted where it is empty. */
function inlineField<Name extends string>(
  name: Name,
  content: readonly Inline[] | undefined,
): { [Key in Name]?: Inline[] } {
  const normal = normalizeInline(content ?? []);
  return (normal.length > 0 ? { [name]: normal } : {}) as { [Key in Name]?: Inline[] };
}

function normalizeParagraph(node: Paragraph): Paragraph {
  return {
    ...normalizeScope(node),
    type: 'paragraph',
    id: node.id,
    ...definedFields({ role: node.role }),
    content: normalizeInline(node.content),
  };
}

function normalizeList(node: List): List {
  return {
    ...normalizeScope(node),
    type: 'list',
    id: node.id,
    ordered: node.ordered,
    ...(node.ordered && !node.continues && node.start !== undefined && node.start !== 1 ? { start: node.start } : {}),
    ...(node.ordered && node.continues ? { continues: true } : {}),
    items: node.items.map(
      (item): ListItem => ({
        ...normalizeScope(item),
        id: item.id,
        content: normalizeInline(item.content),
        lists: item.lists.map(normalizeList),
      }),
    ),
  };
}

function normalizeCell(cell: TableCell): TableCell {
  return {
    ...normalizeScope(cell),
    id: cell.id,
    ...(cell.header ? { header: true } : {}),
    ...(cell.colSpan !== undefined && cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan !== undefined && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.align ? { align: cell.align } : {}),
    content: cell.content.map((node) => normalizeContentNode(node) as CellNode),
  };
}

/** The canonical form of inline content. */
export function normalizeInline(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of content) {
    const next = normalizeInlineNode(node);
    if (!next) continue;
    const last = result.at(-1);
    if (last?.type === 'run' && next.type === 'run' && hasSameFormatting(last, next)) last.text += next.text;
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
      return content.length === 0 ? undefined : { ...normalizeScope(node), type: 'link', href: node.href, content };
    }
    case 'citation':
      return {
        ...normalizeScope(node),
        type: 'citation',
        id: node.id,
        block: node.block,
        ...(node.locator && Object.values(node.locator).some((part) => part !== undefined)
          ? { locator: { ...node.locator } }
          : {}),
        placement: node.placement,
      };
    case 'crossReference':
      return { ...normalizeScope(node), type: 'crossReference', target: node.target, shows: node.shows };
    case 'footnote':
      return { ...normalizeScope(node), type: 'footnote', id: node.id, content: node.content.map(normalizeParagraph) };
  }
}

function normalizeRun(node: Run): Run {
  return { ...normalizeScope(node), type: 'run', text: node.text, ...marksField(node.marks) };
}

function normalizeVariable(node: Variable): Variable {
  return { ...normalizeScope(node), type: 'variable', name: node.name, ...marksField(node.marks) };
}

function marksField(marks: readonly Mark[] | undefined): { marks?: Mark[] } {
  const ordered = MARKS.filter((mark) => marks?.includes(mark));
  return ordered.length > 0 ? { marks: ordered } : {};
}

function hasSameFormatting(a: Run, b: Run): boolean {
  return (
    (a.marks ?? []).join() === (b.marks ?? []).join() &&
    a.lang === b.lang &&
    (a.audiences ?? []).join('\n') === (b.audiences ?? []).join('\n') &&
    (a.threads ?? []).join('\n') === (b.threads ?? []).join('\n')
  );
}

function normalizeScope(node: Scoped): Scoped {
  return {
    ...definedFields({ lang: node.lang }),
    ...(node.audiences && node.audiences.length > 0 ? { audiences: sortUnique(node.audiences) } : {}),
    ...(node.threads && node.threads.length > 0 ? { threads: sortUnique(node.threads) } : {}),
  };
}

function sortUnique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** The fields that have a value. */
function definedFields<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
