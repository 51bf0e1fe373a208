import { LINE_ELEMENTS, NOT_PRINTED, NOTE_MARK, PRINTED_PARTS, SEPARATE_LINES } from '../../page/page-elements.ts';

/** A drawn line of text, with its text nodes. */
export interface PageLine {
  text: string;
  pieces: { node: Text; start: number }[];
}

const LINE = new Set([...LINE_ELEMENTS, 'tr', 'td', 'th']);

/** All printed lines of the sheet, in order: text, blocks, notes, and the lines of the document type. */
export function linesOf(sheet: Element): PageLine[] {
  return linesIn(PRINTED_PARTS.flatMap((part) => sheet.querySelector(part) ?? []));
}

/** The printed lines of these elements. */
export function linesIn(parts: readonly Element[]): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine = { text: '', pieces: [] };
  const end = (): void => {
    if (line.pieces.length > 0) lines.push(line);
    line = { text: '', pieces: [] };
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data === '') return;
      line.pieces.push({ node, start: line.text.length });
      line.text += node.data;
      return;
    }
    if (!(node instanceof HTMLElement) || node.hidden || node.matches(NOT_PRINTED)) return;
    if (node.localName === 'br') {
      line.text += '\n';
      return;
    }
    const isLine = LINE.has(node.localName) || node.matches(SEPARATE_LINES);
    if (isLine) end();
    for (const child of node.childNodes) visit(child);
    if (isLine) end();
  };
  for (const part of parts) {
    visit(part);
    end();
  }
  return lines;
}

/** The DOM range of a part of a line. */
export function rangeIn(line: PageLine, from: number, to: number): Range {
  const range = document.createRange();
  const [start, startOffset] = textPointAt(line, from, 'start');
  const [end, endOffset] = textPointAt(line, to, 'end');
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return range;
}

function textPointAt({ pieces }: PageLine, at: number, side: 'start' | 'end'): [Text, number] {
  const fits = pieces.filter(({ node, start }) =>
    side === 'start' ? at >= start && at < start + node.length : at > start && at <= start + node.length,
  );
  const piece = fits[0] ?? pieces.at(-1);
  if (!piece) throw new RangeError('a line without text has no places');
  return [piece.node, Math.min(at - piece.start, piece.node.length)];
}

/** The text of an element without the marks of notes, and the start of each text node in it. */
export interface DrawnText {
  text: string;
  starts: ReadonlyMap<Text, number>;
}

/** The drawn text within an element. */
export function textIn(element: Element, lines: readonly PageLine[]): DrawnText {
  const starts = new Map<Text, number>();
  let text = '';
  for (const { pieces } of lines) {
    for (const { node } of pieces) {
      if (!element.contains(node) || node.parentElement?.closest(NOTE_MARK)) continue;
      starts.set(node, text.length);
      text += node.data;
    }
  }
  return { text, starts };
}
