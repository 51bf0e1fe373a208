import { type ITableOptions, TableCell, TableRow, type XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { LaidCell, LaidTable } from '../../core/layout/laid-out.ts';
import { coverRows, type PlacedCell } from '../../core/layout/table-grid.ts';
import { TABLE_GUTTER } from '../../core/layout/table-measures.ts';
import { twipsOfMm, twipsOfPoints } from '../../core/layout/units.ts';
import type { PubInline } from '../../core/publication/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { captionParagraph } from './caption.ts';
import { languageOf } from './language.ts';
import { asFileChildren, HouseParagraph, HouseTable } from './own-elements.ts';
import { emptyParagraph, indentOfLine, plainParagraph, wordsParagraph } from './paragraph.ts';
import { borderLook, FURNITURE_STYLES, type Hanging, TABLE_STYLE, textWidth } from './styles.ts';
import { afterFirst, type Place, type Writing } from './writing.ts';

/** Draws a block in a cell; the mapping of blocks passes itself, since a table is one of them. */
export type CellDrawer = (content: LaidCell['content'][number], place: Place) => XmlComponent[];

/** A table with its caption above and its note below. Head rows repeat on each page and rows do not break. */
export function tableBlocks(writing: Writing, table: LaidTable, place: Place, draw: CellDrawer): XmlComponent[] {
  const { house } = writing;
  const margin = twipsOfMm(house.page.marginColumn);
  const left = table.wide ? -margin : 0;
  const width = textWidth(house, table.fit?.landscape) - left;
  const { cells: placed, scale, shares } = table;
  const columns = shares.length;
  const indent: Hanging | undefined = table.wide ? { left, hanging: 0 } : undefined;
  const language = languageOf(table.lang, place.language);
  const inside = { ...afterFirst(place), language };
  const gutter = twipsOfPoints(table.gutter);
  const above = table.caption
    ? captionParagraph(
        writing,
        table.caption,
        { id: table.id, keepNext: true, after: 4, indent },
        { ...place, language },
      )
    : emptyParagraph({ style: FURNITURE_STYLES.white.id }, place.above);
  const loose = bookmarked(writing, table.id);
  if (placed.length === 0) return [above, ...loose];
  const widths = columnWidths(shares, width, gutter);
  const headerRows = Math.min(table.headerRows, table.rows.length);
  // Screen readers say the head of each row.
  const begun = placed.filter(({ row, column }) => row >= headerRows && column === 0);
  const headerColumn = begun.length > 0 && begun.every(({ cell }) => cell.header);
  const keepRows = place.keepNext || place.keepLines || table.note !== null;
  const last = table.rows.length - 1;
  const covering = coverRows(placed, table.rows.length);
  const rows = table.rows.map((_, row) =>
    rowOf(writing, {
      covering: covering[row] ?? [],
      row,
      columns,
      widths,
      gutter,
      header: row < headerRows,
      ruleBelow: headerRows > 1 && row === headerRows - 1,
      // The head with two rows and the last two with each other; a table that is kept whole with all but what follows it.
      place: {
        ...inside,
        scale,
        keepNext:
          row < headerRows ||
          (row < last &&
            (keepRows || row === headerRows || row === last - 1 || keptBySpan(covering[row] ?? [], row))) ||
          (keepRows && (place.keepNext || table.note !== null)),
        keepLines: false,
      },
      draw,
    }),
  );
  const options: ITableOptions = {
    style: TABLE_STYLE,
    width: { size: width, type: 'dxa' },
    indent: { size: left, type: 'dxa' },
    layout: 'fixed',
    columnWidths: widths,
    // The white between columns is at the left of a cell: the table style has that of the usual type.
    margins: gutter === twipsOfMm(TABLE_GUTTER) ? undefined : { left: gutter },
    rows,
  };
  const drawn = new HouseTable(options, { hasHeadRow: headerRows > 0, hasHeadColumn: headerColumn });
  const note = table.note
    ? [
        wordsParagraph(
          writing,
          {
            id: `${table.id}--note`,
            style: 'voteNames',
            content: softened(table.note),
            before: 4,
            ...(indent ? { look: { indent: indentOfLine(indent) } } : {}),
          },
          inside,
        ),
      ]
    : [];
  return [above, ...loose, drawn, ...note];
}

/**
 * Widths of columns, adding up to the width in whole units: cumulative rounding, so that nothing is lost. The gutter is at the left of
 * each column but the first and is no part of its share.
 */
function columnWidths(shares: readonly number[], width: number, gutter: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const words = width - gutter * (shares.length - 1);
  let passed = 0;
  let edge = 0;
  return shares.map((share, at) => {
    passed += share;
    const right = Math.round((words * passed) / total + gutter * at);
    const own = right - edge;
    edge = right;
    return Math.max(1, own);
  });
}

/** Rows that one cell spans stay together, as far as they are not a page by themselves. */
const MOST_KEPT = 12;
function keptBySpan(covering: readonly PlacedCell<LaidCell>[], row: number): boolean {
  return covering.some((cell) => cell.rowSpan <= MOST_KEPT && row < cell.row + cell.rowSpan - 1);
}

/** The line below a table is grey where it says nothing else. */
function softened(content: readonly PubInline[]): PubInline[] {
  return content.map((part) => (part.type === 'run' && part.tone === undefined ? { ...part, tone: 'soft' } : part));
}

interface Row {
  /** The cells that cover it, from left to right. */
  covering: readonly PlacedCell<LaidCell>[];
  row: number;
  columns: number;
  widths: readonly number[];
  /** Twips. */
  gutter: number;
  header: boolean;
  ruleBelow: boolean;
  place: Place;
  draw: CellDrawer;
}

function rowOf(writing: Writing, row: Row): TableRow {
  const { columns, widths, covering } = row;
  const cells: TableCell[] = [];
  let column = 0;
  let nextCell = 0;
  while (column < columns) {
    while ((covering[nextCell]?.column ?? columns) < column) nextCell += 1;
    const candidate = covering[nextCell];
    const cell = candidate?.column === column ? candidate : undefined;
    const next = Math.min(columns, (cell ? covering[nextCell + 1] : candidate)?.column ?? columns);
    const span = cell ? Math.max(1, Math.min(cell.colSpan, next - column)) : next - column;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    cells.push(cellOf(writing, row, { cell, column, span, width }));
    column += span;
  }
  return new TableRow({ cantSplit: true, tableHeader: row.header || undefined, children: cells });
}

function cellOf(
  writing: Writing,
  row: Row,
  where: { cell: PlacedCell<LaidCell> | undefined; column: number; span: number; width: number },
): TableCell {
  const { cell: placed, column, span, width } = where;
  const starts = placed?.row === row.row;
  const ink = { width: 0.5, color: writing.house.colors.ink };
  return new TableCell({
    width: { size: width, type: 'dxa' },
    columnSpan: span > 1 ? span : undefined,
    verticalMerge: placed && placed.rowSpan > 1 ? (starts ? 'restart' : 'continue') : undefined,
    borders: row.ruleBelow ? { bottom: borderLook(ink, 0) } : undefined,
    margins: column === 0 ? { left: 0 } : undefined,
    children: asFileChildren(contentOf(writing, row, placed && starts ? placed : null, { column, width })),
  });
}

/** The content of a cell: at least one paragraph, which Word needs at its end. */
function contentOf(
  writing: Writing,
  row: Row,
  placed: PlacedCell<LaidCell> | null,
  { column, width }: { column: number; width: number },
): XmlComponent[] {
  const { scale } = row.place;
  const { pitch } = writing.house.styles.tableText;
  const blank = () =>
    plainParagraph(
      {
        style: (placed?.cell.header ? STYLES.tableHead : STYLES.tableText).id,
        spacing: scale === 1 ? undefined : { line: twipsOfPoints(pitch * scale), lineRule: 'exact' },
        keepNext: row.place.keepNext || undefined,
      },
      [],
    );
  if (!placed) return [blank()];
  const { cell } = placed;
  const place: Place = {
    ...row.place,
    cell: cell.align,
    language: languageOf(cell.lang, row.place.language),
    width: Math.max(100, column === 0 ? width : width - row.gutter),
  };
  const content = [...bookmarked(writing, cell.id), ...cell.content.flatMap((block) => row.draw(block, place))];
  return content.at(-1) instanceof HouseParagraph ? content : [...content, blank()];
}
