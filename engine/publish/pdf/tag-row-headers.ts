import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import type { RowHeaders } from './row-headers.ts';

/**
 * Tags the header cells of rows (ISO 32000-1, 14.8.4.3.4 and table 349: `TH` with scope `Row`). Typst supports only headers
 * of columns, and lists those for each cell in `Headers`; that list is removed, because a screen reader would look no
 * further.
 */
export function tagRowHeaders({ context, catalog }: PDFDocument, tables: readonly RowHeaders[]): void {
  if (!tables.some((table) => table.includes(true))) return;
  const found: PDFDict[][] = [];
  const visit = (kids: unknown, cells: PDFDict[] | null): void => {
    const kid = context.lookup(kids as Parameters<typeof context.lookup>[0]);
    if (kid instanceof PDFArray) for (const one of kid.asArray()) visit(one, cells);
    if (!(kid instanceof PDFDict)) return;
    const role = kid.lookup(PDFName.of('S'));
    if (role === PDFName.of('TH') || role === PDFName.of('TD')) cells?.push(kid);
    const own = role === PDFName.of('Table') ? [] : cells;
    if (own && own !== cells) found.push(own);
    visit(kid.get(PDFName.of('K')), own);
  };
  visit(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')), null);
  tables.forEach((table, at) => {
    const cells = found[at] ?? [];
    // If tags and sheet have different numbers of cells, the wrong cells would become headers.
    if (!table.includes(true) || cells.length !== table.length) return;
    cells.forEach((cell, position) => {
      tableAttributes(context, cell).delete(PDFName.of('Headers'));
      if (!table[position]) return;
      cell.set(PDFName.of('S'), PDFName.of('TH'));
      tableAttributes(context, cell).set(PDFName.of('Scope'), PDFName.of('Row'));
    });
  });
}

/** The table attributes of a cell; created if missing. */
function tableAttributes(context: PDFDocument['context'], cell: PDFDict): PDFDict {
  const given = cell.lookup(PDFName.of('A'));
  const all = given instanceof PDFArray ? given.asArray().map((one) => context.lookup(one)) : given ? [given] : [];
  for (const one of all) if (one instanceof PDFDict && one.lookup(PDFName.of('O')) === PDFName.of('Table')) return one;
  const made = context.obj({ O: 'Table' });
  cell.set(PDFName.of('A'), context.obj([...all.flatMap((one) => one ?? []), made]));
  return made;
}
