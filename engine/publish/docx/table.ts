import { STYLES } from '../../core/house-styles/house-style.ts';
import { type PlacedCell, placeCells } from '../../core/publication/place-cells.ts';
import type { PubCell, PubInline, PubTable } from '../../core/publication/publication.ts';
import { captionParagraph } from './caption.ts';
import { wordLanguage } from './language.ts';
import { looseBookmarks } from './loose-bookmarks.ts';
import { emptyParagraph, plainParagraph, wordsParagraph } from './paragraph.ts';
import { borderLook, FURNITURE_STYLES, TABLE_STYLE, textWidth } from './styles.ts';
import { twipsOfMm } from './units.ts';
import type { Place, Writing } from './writing.ts';
import { element, onOff, value, type Xml } from './xml.ts';

/** Draws what a cell holds; given by the mapping of blocks, which is larger than this. */
export type CellDrawer = (content: PubCell['content'][number], place: Place) => Xml[];

/** Columns that Word can hold (ISO 29500-1, 17.4.17, and Word's own limit). */
const MOST_COLUMNS = 63;
const GUTTER = 2.5;

/**
 * Columns in twips, adding up to the width: cumulative rounding, so that nothing is lost. The gutter stands at the left of
 * each column but the first and is no part of its share.
 */
function columnWidths(shares: readonly number[], width: number): number[] {
  const safe = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1));
  const total = safe.reduce((sum, share) => sum + share, 0);
  const gutter = Math.min(twipsOfMm(GUTTER), width / (2 * safe.length));
  const words = width - gutter * (safe.length - 1);
  let passed = 0;
  let edge = 0;
  return safe.map((share, at) => {
    passed += share;
    const right = Math.round((words * passed) / total + gutter * at);
    const own = right - edge;
    edge = right;
    return Math.max(1, own);
  });
}

/** A table with its caption above and its note below. Head rows repeat on each page and rows do not break. */
export function tableBlocks(writing: Writing, table: PubTable, place: Place, draw: CellDrawer): Xml[] {
  const { house } = writing;
  const margin = twipsOfMm(house.page.marginColumn);
  const left = table.wide ? -margin : 0;
  const width = textWidth(house) - left;
  const indent = table.wide ? { indent: { left, hanging: 0 } } : {};
  const language = table.lang === undefined ? place.language : wordLanguage(table.lang);
  const inside = { ...place, language };
  const { placed, columns } = gridOf(table);
  const above = table.caption
    ? captionParagraph(writing, table.caption, { id: table.id, keepNext: true, after: 4, ...indent }, inside)
    : emptyParagraph(writing, { style: FURNITURE_STYLES.white.id });
  const loose = looseBookmarks(writing, table.id);
  if (placed.length === 0) return [above, ...loose];
  const widths = columnWidths(
    Array.from({ length: columns }, (_, at) => table.columns[at]?.width ?? 1),
    width,
  );
  const headerRows = Math.min(table.headerRows, table.rows.length);
  // Readers that go through a table by its rows say what begins each of them.
  const begun = placed.filter(({ row, column }) => row >= headerRows && column === 0);
  const headerColumn = begun.length > 0 && begun.every(({ cell }) => cell.header);
  const keepRows = place.keepNext || place.keepLines || table.note !== null;
  const last = table.rows.length - 1;
  const rows = table.rows.map((_, row) =>
    rowOf(writing, {
      placed,
      row,
      columns,
      widths,
      header: row < headerRows,
      ruleBelow: headerRows > 1 && row === headerRows - 1,
      // The head with two rows and the last two with each other; a table that is kept whole with all but what follows it.
      place: {
        ...inside,
        keepNext:
          row < headerRows ||
          (row < last && (keepRows || row === headerRows || row === last - 1 || keptBySpan(placed, row))) ||
          (keepRows && (place.keepNext || table.note !== null)),
        keepLines: false,
      },
      draw,
    }),
  );
  const drawn = element('w:tbl', {}, [
    element('w:tblPr', {}, [
      value('w:tblStyle', TABLE_STYLE.id),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        // The same as bits, for older readers.
        'w:val': (0x600 + (headerColumn ? 0x80 : 0) + (headerRows > 0 ? 0x20 : 0)).toString(16).padStart(4, '0'),
        'w:firstRow': headerRows > 0 ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': headerColumn ? 1 : 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((w) => element('w:gridCol', { 'w:w': w })),
    ),
    ...rows,
  ]);
  const note = table.note
    ? [
        wordsParagraph(
          writing,
          { id: `${table.id}--note`, style: 'voteNames', content: softened(table.note), before: 4, look: indent },
          inside,
        ),
      ]
    : [];
  return [above, ...loose, drawn, ...note];
}

/**
 * Where each cell stands. Rows that have more cells than the table has columns make it wider, as far as Word goes: what
 * stands further to the right is added to the last cell that fits, so that no word is lost.
 */
function gridOf(table: PubTable): { placed: PlacedCell[]; columns: number } {
  const all = placeCells(table);
  const ends = all.map(({ column, colSpan }) => column + colSpan);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, table.columns.length, ...ends));
  const placed: PlacedCell[] = [];
  for (const one of all) {
    const last = [...placed].reverse().find((cell) => cell.row <= one.row && one.row < cell.row + cell.rowSpan);
    if (one.column < columns || !last) placed.push(one);
    else last.cell = { ...last.cell, content: [...last.cell.content, ...one.cell.content] };
  }
  return { placed: placed.filter(({ column }) => column < columns), columns };
}

/** Rows that one cell spans stay together, as far as they are not a page by themselves. */
const MOST_KEPT = 12;
function keptBySpan(placed: readonly PlacedCell[], row: number): boolean {
  return placed.some((cell) => cell.rowSpan <= MOST_KEPT && cell.row <= row && row < cell.row + cell.rowSpan - 1);
}

/** The line below a table is grey where it says nothing else. */
function softened(content: readonly PubInline[]): PubInline[] {
  return content.map((part) => (part.type === 'run' && part.tone === undefined ? { ...part, tone: 'soft' } : part));
}

interface Row {
  placed: readonly PlacedCell[];
  row: number;
  columns: number;
  widths: readonly number[];
  header: boolean;
  ruleBelow: boolean;
  place: Place;
  draw: CellDrawer;
}

function rowOf(writing: Writing, row: Row): Xml {
  const { columns, widths, placed } = row;
  const covering = placed.filter((cell) => cell.row <= row.row && row.row < cell.row + cell.rowSpan);
  const cells: Xml[] = [];
  let column = 0;
  while (column < columns) {
    const at = column;
    const cell = covering.find((one) => one.column === at);
    const next = covering.reduce((least, one) => (one.column > at ? Math.min(least, one.column) : least), columns);
    const span = cell ? Math.max(1, Math.min(cell.colSpan, next - at)) : next - at;
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    cells.push(cellOf(writing, row, { cell, column: at, span, width }));
    column += span;
  }
  return element('w:tr', {}, [
    element('w:trPr', {}, [onOff('w:cantSplit'), ...(row.header ? [onOff('w:tblHeader')] : [])]),
    ...cells,
  ]);
}

function cellOf(
  writing: Writing,
  row: Row,
  where: { cell: PlacedCell | undefined; column: number; span: number; width: number },
): Xml {
  const { cell: placed, column, span, width } = where;
  const starts = placed?.row === row.row;
  const properties: Xml[] = [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })];
  if (span > 1) properties.push(value('w:gridSpan', span));
  if (placed && placed.rowSpan > 1) properties.push(starts ? value('w:vMerge', 'restart') : element('w:vMerge'));
  if (row.ruleBelow)
    properties.push(
      element('w:tcBorders', {}, [element('w:bottom', borderLook({ width: 0.5, color: writing.house.colors.ink }, 0))]),
    );
  if (column === 0) properties.push(element('w:tcMar', {}, [element('w:left', { 'w:w': 0, 'w:type': 'dxa' })]));
  return element('w:tc', {}, [
    element('w:tcPr', {}, properties),
    ...contentOf(writing, row, placed && starts ? placed : null, width),
  ]);
}

/** What a cell holds: at least one paragraph, which Word needs at its end. */
function contentOf(writing: Writing, row: Row, placed: PlacedCell | null, width: number): Xml[] {
  const style = { style: (placed?.cell.header ? STYLES.tableHead : STYLES.tableText).id };
  const keep = row.place.keepNext ? { keepNext: true } : {};
  const blank = () => plainParagraph({ ...style, ...keep }, []);
  if (!placed) return [blank()];
  const { cell } = placed;
  const place: Place = {
    ...row.place,
    cell: cell.align,
    language: cell.lang === undefined ? row.place.language : wordLanguage(cell.lang),
    width: Math.max(100, width - twipsOfMm(GUTTER)),
    ruleAbove: false,
    last: false,
  };
  const content = [...looseBookmarks(writing, cell.id), ...cell.content.flatMap((block) => row.draw(block, place))];
  return content.at(-1)?.text.endsWith('</w:p>') ? content : [...content, blank()];
}
