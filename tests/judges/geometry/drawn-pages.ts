/** The drawn content of a tagged PDF: each piece of text, line and picture, with its position and the tags around it. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { getDocument, OPS } from '../../pdfjs.ts';

/** Points from the upper left corner of the sheet. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface DrawnText extends Box {
  page: number;
  text: string;
  baseline: number;
  /** Font size in points. */
  size: number;
  /** Runs from left to right, as nearly all text does. */
  upright: boolean;
  /** The tag that contains the text; null for an artifact, which is not read aloud. */
  tag: Tag | null;
}

/** A line, an area or a picture. */
export interface DrawnShape extends Box {
  page: number;
  /** Has a tag, as pictures of the body have. Lines around it are artifacts or, in LibreOffice, have no mark at all. */
  isTagged: boolean;
}

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Tag {
  role: string;
  parent: Tag | null;
  children: Tag[];
  /** `Scope` of a header cell: 'Row', 'Column' or 'Both'. */
  scope: string | null;
}

export interface DrawnPages {
  sheets: { width: number; height: number }[];
  texts: DrawnText[];
  shapes: DrawnShape[];
  root: Tag;
}

/** Glyphs reach about this far from the baseline, as shares of the size: the height of a capital and of a descender. */
const ASCENT = 0.66;
const DESCENT = 0.18;
/** Points around the sheet in which text is still found. */
const AROUND = 1000;

export async function drawnPages(bytes: Uint8Array): Promise<DrawnPages> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { root, tagOf } = tagsOf(file);
  const sheets = file.getPages().map((sheet) => sheet.getSize());
  // pdf.js skips text outside the sheet, so the sheet is enlarged.
  for (const sheet of file.getPages()) {
    const { width, height } = sheet.getSize();
    sheet.node.delete(PDFName.of('CropBox'));
    sheet.setMediaBox(-AROUND, -AROUND, width + 2 * AROUND, height + 2 * AROUND);
  }
  const data = await file.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false });
  const task = getDocument({ data, verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const drawn: DrawnPages = { sheets, texts: [], shapes: [], root };
  try {
    for (let page = 1; page <= document.numPages; page += 1) {
      const sheet = await document.getPage(page);
      const height = sheets[page - 1]?.height ?? 0;
      const { items } = await sheet.getTextContent({ includeMarkedContent: true });
      drawn.texts.push(...textsOf(items as Item[], { page, height, tagOf }));
      const { fnArray, argsArray } = await sheet.getOperatorList();
      drawn.shapes.push(...shapesOf(fnArray, argsArray, { page, height }));
    }
  } finally {
    await task.destroy();
  }
  return drawn;
}

type Item =
  | { type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent'; id?: string; tag?: string }
  | { type?: undefined; str: string; width: number; transform: number[] };

function textsOf(
  items: readonly Item[],
  on: { page: number; height: number; tagOf: ReadonlyMap<string, Tag> },
): DrawnText[] {
  const texts: DrawnText[] = [];
  const open: (Tag | null)[] = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined) open.push((item.id && on.tagOf.get(item.id)) || (open.at(-1) ?? null));
    else if (item.str.trim() !== '') {
      const [, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      const size = Math.hypot(c, d);
      const upright = Math.abs(b) < 0.01;
      const baseline = on.height - y;
      // White space at the end of a line reaches beyond its edge.
      const white = (item.str.length - item.str.trimEnd().length) * 0.28 * size;
      const along = upright ? Math.max(0, item.width - white) : 0;
      const up = upright ? 0 : item.width;
      texts.push({
        page: on.page,
        text: item.str.trim(),
        baseline,
        size,
        upright,
        tag: open.at(-1) ?? null,
        left: x - (upright ? 0 : size * ASCENT),
        right: x + along,
        top: baseline - (upright ? size * ASCENT : b > 0 ? up : 0),
        bottom: baseline + (upright ? size * DESCENT : b > 0 ? 0 : up),
      });
    }
  }
  return texts;
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function shapesOf(
  operators: readonly number[],
  values: readonly unknown[],
  on: { page: number; height: number },
): DrawnShape[] {
  const shapes: DrawnShape[] = [];
  const kept: Matrix[] = [];
  /** For each open mark: its number, by which a tag knows it, or null. */
  const open: (number | null)[] = [];
  let matrix = IDENTITY;
  const draw = (left: number, bottom: number, right: number, top: number): void => {
    const corners = [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ].map(([x = 0, y = 0]) => times(matrix, [1, 0, 0, 1, x, y]).slice(4) as [number, number]);
    const across = corners.map(([x]) => x);
    const down = corners.map(([, y]) => on.height - y);
    shapes.push({
      page: on.page,
      isTagged: open.some((id) => id !== null),
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    });
  };
  operators.forEach((operator, at) => {
    const given = (values[at] ?? []) as unknown[];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      if (given[0]) matrix = times(matrix, given[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? IDENTITY;
    else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      open.push(typeof given[1] === 'number' ? given[1] : null);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.paintImageXObject || operator === OPS.paintImageMaskXObject) draw(0, 0, 1, 1);
    // A path that ends unpainted only clips.
    else if (operator === OPS.constructPath && given[0] !== OPS.endPath && given[2]) {
      const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(given[2] as ArrayLike<number>);
      if ([left, bottom, right, top].every(Number.isFinite)) draw(left, bottom, right, top);
    }
  });
  return shapes;
}

/** The structure tree, and the tag of each marked piece of content by the id that pdf.js gives to that piece. */
function tagsOf({ context, catalog }: PDFDocument): { root: Tag; tagOf: Map<string, Tag> } {
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!tree) throw new Error('the PDF has no tags');
  const roles = tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const tagOf = new Map<string, Tag>();
  const roleOf = (name: PDFName): string => {
    let role = name;
    for (let step = 0; step < 8; step += 1) {
      const standard = roles?.lookup(role);
      if (!(standard instanceof PDFName)) break;
      role = standard;
    }
    return role.decodeText();
  };
  const mark = (page: unknown, id: PDFNumber, tag: Tag): void => {
    if (page instanceof PDFRef) tagOf.set(`p${page.objectNumber}R_mc${id.asNumber()}`, tag);
  };
  const visit = (kids: unknown, parent: Tag, page: unknown): void => {
    const kid = kids instanceof PDFRef ? context.lookup(kids) : kids;
    if (kid instanceof PDFNumber) mark(page, kid, parent);
    else if (kid instanceof PDFArray) for (const one of kid.asArray()) visit(one, parent, page);
    else if (kid instanceof PDFDict) {
      const own = kid.get(PDFName.of('Pg')) ?? page;
      const id = kid.get(PDFName.of('MCID'));
      const name = kid.lookup(PDFName.of('S'));
      if (id instanceof PDFNumber) mark(own, id, parent);
      else if (name instanceof PDFName) {
        const tag: Tag = { role: roleOf(name), parent, children: [], scope: scopeOf(kid) };
        parent.children.push(tag);
        visit(kid.get(PDFName.of('K')), tag, own);
      }
    }
  };
  const scopeOf = (element: PDFDict): string | null => {
    const given = element.lookup(PDFName.of('A'));
    const owners = given instanceof PDFArray ? given.asArray().map((one) => context.lookup(one)) : [given];
    for (const owner of owners) {
      const scope = owner instanceof PDFDict ? owner.lookup(PDFName.of('Scope')) : undefined;
      if (scope instanceof PDFName) return scope.decodeText();
    }
    return null;
  };
  const root: Tag = { role: 'Root', parent: null, children: [], scope: null };
  visit(tree.get(PDFName.of('K')), root, undefined);
  return { root, tagOf };
}

/** The nearest tag of one of these roles around it, or itself. */
export function tagAround(tag: Tag | null, ...roles: string[]): Tag | null {
  for (let at = tag; at; at = at.parent) if (roles.includes(at.role)) return at;
  return null;
}

/** All tags with one of these roles, in reading order. */
export function tagsWith(root: Tag, ...roles: string[]): Tag[] {
  return root.children.flatMap((tag) => [...(roles.includes(tag.role) ? [tag] : []), ...tagsWith(tag, ...roles)]);
}
