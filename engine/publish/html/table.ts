import { type PlacedCell, placeCells } from '../../core/layout/table-grid.ts';
import type { PubCell, PubTable } from '../../core/publication/publication.ts';
import { attributes, escaped } from './escape.ts';
import { inlineHtml } from './inline.ts';
import { idOf, type Page } from './page.ts';

/** A table with its caption, header cells marked for screen readers, and the note below. */
export function tableHtml(table: PubTable, page: Page, cellContent: (cell: PubCell) => string): string {
  const places = placeCells(table).cells;
  // A header cell that spans into the body extends the header: a cell can't span two sections of a table.
  let headRows = Math.min(table.headerRows, table.rows.length);
  for (const place of places) if (place.row < headRows) headRows = Math.max(headRows, place.row + place.rowSpan);
  const cells = table.rows.map((): string[] => []);
  for (const place of places) cells[place.row]?.push(cellHtml(place, page, place.row < headRows, cellContent));
  const rows = cells.map((row) => `<tr>${row.join('')}</tr>`);
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = table.columns.map(
    (column) => `<col${attributes({ style: `width:${Math.round((column.width / whole) * 1000) / 10}%` })}>`,
  );
  const head = rows.slice(0, headRows);
  const body = rows.slice(headRows);
  return [
    `<div${attributes({ id: idOf(page, table), class: classOf(table), lang: table.lang })}>`,
    '<table>',
    table.caption
      ? `<caption class="s-caption"><strong>${escaped(table.caption.number.label)}</strong> ${inlineHtml(table.caption.content, page)}</caption>`
      : '',
    `<colgroup>${columns.join('')}</colgroup>`,
    head.length > 0 ? `<thead>${head.join('')}</thead>` : '',
    body.length > 0 ? `<tbody>${body.join('')}</tbody>` : '',
    '</table>',
    table.note ? `<p class="s-caption table-note">${inlineHtml(table.note, page)}</p>` : '',
    '</div>',
  ].join('');
}

function classOf({ wide, fit }: PubTable): string {
  return ['table', ...(wide ? ['wide'] : []), ...(fit?.landscape ? ['landscape'] : [])].join(' ');
}

function cellHtml(place: PlacedCell, page: Page, inHead: boolean, cellContent: (cell: PubCell) => string): string {
  const { cell, colSpan, rowSpan } = place;
  const tag = cell.header ? 'th' : 'td';
  const attached = attributes({
    id: idOf(page, cell),
    class: cell.align === 'left' ? undefined : cell.align,
    scope: cell.header ? (inHead ? 'col' : 'row') : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    lang: cell.lang,
  });
  return `<${tag}${attached}>${cellContent(cell)}</${tag}>`;
}
