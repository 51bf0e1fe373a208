import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { PubCell, Publication, PublicationNode, PubTable } from '../../../engine/core/publication/publication.ts';
import { type Box, type DrawnPages, type DrawnText, type Tag, tagAround, tagsWith } from './drawn-pages.ts';

const MM = 72 / 25.4;
/** Space between columns, in points. */
const GUTTER = 2.5 * MM;
/** Tolerance of rounded positions, in points. */
const CLOSE = 1;

interface PlacedCell {
  cell: PubCell;
  /** From 0. */
  column: number;
  colSpan: number;
}

/** Text outside the edges of the columns of its cell, and cells without their text. */
export function cellFaults(
  drawn: DrawnPages,
  publication: Publication,
  { page, styles }: HouseStyle,
  areaOf: (sheet: { width: number; height: number }) => Box,
): string[] {
  const faults: string[] = [];
  const tables = tagsWith(drawn.root, 'Table');
  const textsIn = new Map<Tag, DrawnText[]>();
  for (const text of drawn.texts) {
    const cell = tagAround(text.tag, 'TD', 'TH');
    // Some programs draw notes between the rows, outside of any cell.
    if (cell && !tagAround(text.tag, 'Note', 'FENote')) textsIn.set(cell, [...(textsIn.get(cell) ?? []), text]);
  }
  tablesIn(publication.body).forEach((table, at) => {
    const tag = tables[at];
    if (!tag) {
      faults.push(`cell: table ${table.id} is not there`);
      return;
    }
    const { placed, columns } = placedCells(table);
    const shares = Array.from({ length: columns }, (_, column) => table.columns[column]?.width ?? 1);
    const cells = tagsWith(tag, 'TD', 'TH');
    let next = 0;
    for (const { cell, column, colSpan } of placed) {
      const words = plain(textOf(cell.content));
      if (words === '') continue;
      const found = cells.findIndex(
        (one, position) =>
          position >= next && plain((textsIn.get(one) ?? []).map(({ text }) => text).join('')) === words,
      );
      const own = cells[found];
      if (!own) {
        faults.push(`cell: the text of ${cell.id} is not in its table: ${words.slice(0, 40)}`);
        continue;
      }
      next = found + 1;
      for (const text of textsIn.get(own) ?? []) {
        const sheet = drawn.sheets[text.page - 1] ?? { width: 0, height: 0 };
        const area = areaOf(sheet);
        const left = area.left + (table.wide ? 0 : page.marginColumn * MM);
        // In a smaller font size the columns are proportionally closer together.
        const scale = (table.fit?.size ?? styles.tableText.size) / styles.tableText.size;
        const edges = columnEdges(shares, left, area.right, scale);
        const from = edges[column]?.left ?? 0;
        const to = edges[column + colSpan - 1]?.right ?? 0;
        if (text.left < from - CLOSE || text.right > to + CLOSE)
          faults.push(
            `cell: page ${text.page}: ${text.text} [${Math.round(text.left)} ${Math.round(text.right)}] of ${cell.id} is not in its column [${Math.round(from)} ${Math.round(to)}]`,
          );
      }
    }
  });
  return faults;
}

function columnEdges(
  shares: readonly number[],
  left: number,
  right: number,
  scale: number,
): { left: number; right: number }[] {
  const gutter = Math.min(GUTTER * scale, (right - left) / (2 * shares.length));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const room = right - left - gutter * (shares.length - 1);
  let edge = left;
  return shares.map((share) => {
    const own = { left: edge, right: edge + (room * share) / all };
    edge = own.right + gutter;
    return own;
  });
}

function tablesIn(nodes: readonly PublicationNode[]): PubTable[] {
  return nodes.flatMap((node) =>
    node.type === 'table' ? [node] : node.type === 'group' ? tablesIn(node.children) : [],
  );
}

/** The columns of each cell, as HTML places cells with spans: the next column that no cell from above covers. */
function placedCells(table: PubTable): { placed: PlacedCell[]; columns: number } {
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  let columns = Math.max(1, table.columns.length);
  table.rows.forEach((row, y) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${y} ${column}`)) column += 1;
      for (let below = 0; below < cell.rowSpan; below += 1)
        for (let right = 0; right < cell.colSpan; right += 1) taken.add(`${y + below} ${column + right}`);
      placed.push({ cell, column, colSpan: cell.colSpan });
      column += cell.colSpan;
      columns = Math.max(columns, column);
    }
  });
  return { placed, columns };
}

/** Letters and digits only: spaces and hyphens differ at a line end. */
const plain = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const node = value as Record<string, unknown>;
  if (node.type === 'noteMark') return String(node.note);
  if (node.type === 'figure') return '';
  const own = typeof node.text === 'string' ? node.text : '';
  return own + ['lead', 'content', 'children', 'items', 'lists'].map((key) => textOf(node[key])).join('');
}
