import type { PubCell, PubTable } from '../../engine/core/publication/publication.ts';

const cell = (id: string, more: Partial<PubCell> = {}): PubCell => ({
  id,
  header: false,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: [{ type: 'paragraph', id: `${id}-p`, style: 'tableText', content: [{ type: 'run', text: id, marks: [] }] }],
  ...more,
});
const header = (id: string, more: Partial<PubCell> = {}): PubCell => cell(id, { header: true, ...more });
const table = (id: string, headerRows: number, ...rows: PubCell[][]): PubTable => ({
  type: 'table',
  id,
  caption: null,
  wide: false,
  columns: [1, 1, 1].map((width) => ({ width, align: 'left' })),
  headerRows,
  rows: rows.map((cells) => ({ cells })),
  note: null,
});

/** A table with heads of its columns and rows, one without heads, and one with heads over rows. */
export const ROW_HEADER_TABLES: readonly PubTable[] = [
  table('een', 1, [header('a'), header('b'), header('c')], [header('d'), cell('e'), cell('f')]),
  table('twee', 0, [cell('g'), cell('h'), cell('i')]),
  table('drie', 0, [header('j', { rowSpan: 2 }), header('k'), cell('l')], [header('m'), cell('n')]),
];
