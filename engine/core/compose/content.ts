import type { StyleName } from '../house-styles/house-style.ts';
import { placeCells } from '../layout/table-grid.ts';
import { letterNumeral, romanNumeral } from '../numerals.ts';
import type {
  PubCell,
  PubFigure,
  PubList,
  PubListItem,
  PubLiteral,
  PublicationNode,
  PubParagraph,
  PubTable,
} from '../publication/publication.ts';
import { getPlainText } from '../publication/text.ts';
import type {
  CellNode,
  ContentNode,
  Figure,
  LanguageTag,
  List,
  Paragraph,
  Quotation,
  Table,
  TableCell,
} from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import type { Composition } from './composition.ts';
import { composeInline } from './inline.ts';
import { numbering, paragraph } from './pieces.ts';
import { cachePlainParagraph } from './plain-paragraphs.ts';
import { isWideTable } from './wide-table.ts';

const LITERAL = '--literal';

/** Options for composing the writer's content. */
export interface ContentOptions {
  /** Prefix of every id: `<instance>--` for the body of a block, empty for the document's own text. */
  prefix: string;
  /** Style of a plain paragraph. */
  style: StyleName;
  literal?: boolean;
  /** The writer's own paragraphs are printed as literal text. */
  asLiteral?: boolean;
  lang?: LanguageTag;
}

export function composeContent(
  content: readonly ContentNode[],
  c: Composition,
  setting: ContentOptions,
): PublicationNode[] {
  return joinTableNotes(
    joinLiterals(
      content.filter((node) => isInVariant(node, c.audience)).flatMap((node) => composeNode(node, c, setting)),
    ),
  );
}

/** Turns a paragraph right below a table that explains its dashes into the line below that table. */
export function joinTableNotes(blocks: readonly PublicationNode[]): PublicationNode[] {
  const result: PublicationNode[] = [];
  for (const block of blocks) {
    const table = result.at(-1);
    const isKey =
      block.type === 'paragraph' && !block.label && !block.lead && /^–[ \u00A0]/.test(getPlainText(block.content));
    if (
      table?.type === 'table' &&
      table.note === null &&
      isKey &&
      getPlainText(block.content).length <= LONGEST_TABLE_NOTE
    )
      result[result.length - 1] = { ...table, note: block.content };
    else result.push(block);
  }
  return result;
}
const LONGEST_TABLE_NOTE = 160;

/** Joins adjacent literal paragraphs, which then have one rule at their left. */
export function joinLiterals(blocks: readonly PublicationNode[]): PublicationNode[] {
  const result: PublicationNode[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const joins =
      last?.type === 'literal' && block.type === 'literal' && isLiteralParagraph(last) && isLiteralParagraph(block);
    if (joins) result[result.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else result.push(block);
  }
  return result;
}

/** Whether it consists of the document's own literal paragraphs, not of a quotation or the text of a block. */
function isLiteralParagraph(node: PubLiteral): boolean {
  return node.id.endsWith(LITERAL);
}

function composeNode(node: ContentNode, c: Composition, setting: ContentOptions): PublicationNode[] {
  switch (node.type) {
    case 'paragraph':
      return [composeParagraphOrLiteral(node, c, setting)];
    case 'list':
      // A list without items in this variant is omitted.
      return node.items.some((item) => isInVariant(item, c.audience)) ? [composeList(node, c, setting, 1)] : [];
    case 'quotation':
      return [composeQuotation(node, c, setting)];
    case 'table':
      return [composeTable(node, c, setting)];
    case 'figure':
      return [composeFigure(node, c, setting)];
  }
}

function composeParagraphOrLiteral(node: Paragraph, c: Composition, setting: ContentOptions): PublicationNode {
  if (node.role === 'lead') return composeParagraph(node, c, { ...setting, style: 'lead' });
  const literal = node.role === 'literal';
  if (!literal && !setting.asLiteral) return composeParagraph(node, c, setting);
  const words = composeParagraph(node, c, { ...setting, style: c.type.styles.literal, literal });
  return { type: 'literal', id: words.id + LITERAL, rule: c.type.literalRule, children: [words] };
}

export function composeParagraph(node: Paragraph, c: Composition, setting: ContentOptions): PubParagraph {
  const lang = node.lang ?? setting.lang;
  const other = lang && lang !== c.language ? lang : undefined;
  const literal = setting.literal ?? false;
  const key = `${c.language} ${other ?? '-'} ${setting.style} ${literal} ${setting.prefix}`;
  return cachePlainParagraph(node, key, () => {
    const content = composeInline(node.content, c, {
      prefix: setting.prefix,
      literal,
      ...(other ? { lang: other } : {}),
    });
    return paragraph(setting.prefix + node.id, setting.style, content, other ? { lang: other } : {});
  });
}

/** Bullets are en dashes. Numbers are 1. a. i., as in Word's own list numbering. */
function composeList(node: List, c: Composition, setting: ContentOptions, level: number): PubList {
  const id = setting.prefix + node.id;
  const counter = node.ordered ? c.lists.begin(setting.prefix, node, level) : null;
  const items = node.items
    .filter((item) => isInVariant(item, c.audience))
    .map((item): PubListItem => {
      const value = counter ? counter.next() : 1;
      const number = counter
        ? {
            ...numbering(`list:${counter.list}`, value, formatOrderedLabel(value, level), level),
            restart: counter.restarts(),
          }
        : { ...numbering(`list:${id}`, value, '–', level), restart: false };
      return {
        id: setting.prefix + item.id,
        ...langField(item.lang, c),
        number,
        content: composeInline(item.content, c, { prefix: setting.prefix, literal: setting.literal ?? false }),
        lists: item.lists
          .filter((list) => isInVariant(list, c.audience))
          .map((list) => composeList(list, c, setting, level + 1)),
      };
    });
  return { type: 'list', id, ...langField(node.lang, c), ordered: node.ordered, items };
}

/**
 * Word numbers with letters up to this value ('zz…' thirty times) and with Roman numerals up to the other; then digits.
 */
const MOST_LETTERS = 780;
const MOST_ROMAN = 3999;

/** '1.', 'a.', 'i.' by level. */
function formatOrderedLabel(value: number, level: number): string {
  const kind = (level - 1) % 3;
  if (kind === 1 && value >= 1 && value <= MOST_LETTERS) {
    return `${letterNumeral(value)}.`;
  }
  if (kind === 2 && value >= 1 && value <= MOST_ROMAN) return `${romanNumeral(value)}.`;
  return `${value}.`;
}

function composeQuotation(node: Quotation, c: Composition, setting: ContentOptions): PubLiteral {
  const children = node.content
    .filter((child) => isInVariant(child, c.audience))
    .map((child) =>
      composeParagraph(child, c, {
        ...setting,
        style: 'literal',
        literal: true,
        ...(node.lang ? { lang: node.lang } : {}),
      }),
    );
  const who = composeInline(node.attribution ?? [], c, { prefix: setting.prefix });
  if (who.length > 0) {
    // Keeps the attribution with the quotation and not with the next block, unlike other lines in its style.
    const last = children.pop();
    if (last) children.push({ ...last, keepWithNext: true });
    children.push(paragraph(`${setting.prefix}${node.id}--attribution`, 'blockMeta', who, { keepWithNext: false }));
  }
  return { type: 'literal', id: setting.prefix + node.id, ...langField(node.lang, c), rule: true, children };
}

/** Composes a table; with more than four columns it begins in the margin column. Header rows repeat on each page. */
function composeTable(node: Table, c: Composition, setting: ContentOptions): PubTable {
  const id = setting.prefix + node.id;
  const number = c.labels.table.get(id);
  const headerRows = node.rows.findIndex((row) => !row.cells.every((cell) => cell.header));
  const columns = node.columns.map((column) => ({ width: column.width ?? 1, align: column.align ?? 'left' }));
  return {
    type: 'table',
    id,
    ...langField(node.lang, c),
    caption:
      number !== undefined && node.caption
        ? {
            number: numbering('table', number, `${c.texts.label.table} ${number}.`),
            content: composeInline(node.caption, c, { prefix: setting.prefix }),
          }
        : null,
    wide: isWideTable(node.columns.length),
    columns,
    headerRows: headerRows === -1 ? 1 : headerRows,
    rows: composeRows(node, columns, c, setting),
    note: null,
  };
}

/** A cell without alignment takes that of its column; a cell over several columns only if these agree. */
function composeRows(
  node: Table,
  columns: PubTable['columns'],
  c: Composition,
  setting: ContentOptions,
): PubTable['rows'] {
  const asIs = new Set<PubCell>();
  const rows = node.rows.map((row) => ({
    cells: row.cells.map((cell) => {
      const composed = composeCell(cell, c, setting);
      if (cell.align) asIs.add(composed);
      return composed;
    }),
  }));
  const aligned = new Map<PubCell, PubCell>();
  for (const { cell, column, colSpan } of placeCells({ columns, rows }).cells) {
    const [first = 'left', ...others] = columns.slice(column, column + colSpan).map((one) => one.align);
    if (!asIs.has(cell) && others.every((one) => one === first)) aligned.set(cell, { ...cell, align: first });
  }
  return rows.map((row) => ({ cells: row.cells.map((cell) => aligned.get(cell) ?? cell) }));
}

function composeCell(cell: TableCell, c: Composition, setting: ContentOptions): PubCell {
  const style: StyleName = cell.header ? 'tableHead' : 'tableText';
  const inside = { ...setting, style };
  return {
    id: setting.prefix + cell.id,
    ...langField(cell.lang, c),
    header: cell.header ?? false,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    align: cell.align ?? 'left',
    content: isInVariant(cell, c.audience)
      ? cell.content.filter((node) => isInVariant(node, c.audience)).map((node) => composeCellNode(node, c, inside))
      : [],
  };
}

function composeCellNode(node: CellNode, c: Composition, setting: ContentOptions): PubCell['content'][number] {
  switch (node.type) {
    case 'paragraph':
      return composeParagraph(node, c, setting);
    case 'list':
      return composeList(node, c, setting, 1);
    case 'quotation':
      return composeQuotation(node, c, setting);
    case 'figure':
      return composeFigure(node, c, setting);
  }
}

function composeFigure(node: Figure, c: Composition, setting: ContentOptions): PubFigure {
  const id = setting.prefix + node.id;
  const number = c.labels.figure.get(id);
  return {
    type: 'figure',
    id,
    ...langField(node.lang, c),
    image: node.image,
    alt: node.decorative ? '' : (node.alt?.trim() ?? '') || `[${c.texts.field.alternativeText}]`,
    decorative: node.decorative ?? false,
    width: node.width ?? 1,
    caption:
      number !== undefined && node.caption
        ? {
            number: numbering('figure', number, `${c.texts.label.figure} ${number}.`),
            content: composeInline(node.caption, c, { prefix: setting.prefix }),
          }
        : null,
  };
}

function langField(lang: LanguageTag | undefined, c: Composition): { lang?: LanguageTag } {
  return lang && lang !== c.language ? { lang } : {};
}
