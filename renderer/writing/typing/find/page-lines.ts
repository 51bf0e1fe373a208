import { LINES, NOT_PRINTED } from '../printed.ts';

/** A line of text as it is drawn, with the text nodes that make it. */
export interface PageLine {
  text: string;
  pieces: { node: Text; start: number }[];
}

const LINE = new Set([...LINES, 'tr', 'td', 'th']);
/** A label in the margin, and the number of an item: lines of their own. */
const BESIDE = '.ml, .d-no, .caption';
const PARTS = ['d-front', 'written', 'd-notes', 'd-back'];

/** All lines of the sheet that print, in order: of the text, of blocks, of notes and of what the document type adds. */
export function linesOf(sheet: Element): PageLine[] {
  return linesIn(PARTS.flatMap((name) => sheet.querySelector(`:scope > .${name}`) ?? []));
}

/** Those of parts of it. */
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
    const isLine = LINE.has(node.localName) || node.matches(BESIDE);
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

/** The range of a place in a line. */
export function rangeIn(line: PageLine, from: number, to: number): Range {
  const range = document.createRange();
  const [start, startOffset] = pointIn(line, from, 'start');
  const [end, endOffset] = pointIn(line, to, 'end');
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return range;
}

function pointIn({ pieces }: PageLine, at: number, side: 'start' | 'end'): [Text, number] {
  const fits = pieces.filter(({ node, start }) =>
    side === 'start' ? at >= start && at < start + node.length : at > start && at <= start + node.length,
  );
  const piece = fits[0] ?? pieces.at(-1);
  if (!piece) throw new RangeError('a line without text has no places');
  return [piece.node, Math.min(at - piece.start, piece.node.length)];
}

/** The words of a stretch of the sheet as one text, without the marks of notes: where each piece of it begins. */
export interface DrawnWords {
  text: string;
  starts: ReadonlyMap<Text, number>;
}

/** Those of the pieces that stand in an element. */
export function wordsIn(element: Element, lines: readonly PageLine[]): DrawnWords {
  const starts = new Map<Text, number>();
  let text = '';
  for (const { pieces } of lines) {
    for (const { node } of pieces) {
      if (!element.contains(node) || node.parentElement?.closest('.fn')) continue;
      starts.set(node, text.length);
      text += node.data;
    }
  }
  return { text, starts };
}
