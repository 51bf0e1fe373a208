import type { HouseStyle, StyleName } from '../house-styles/house-style.ts';
import type { PubCell, PubInline, PubList } from '../publication/publication.ts';

/** A face of the house style in one of its four styles. */
export interface TextFont {
  face: HouseStyle['styles'][StyleName]['face'];
  bold: boolean;
  italic: boolean;
}

/** Width of a text as a share of the type size. */
export type MeasureText = (text: string, font: TextFont) => number;

export interface MeasureInput {
  houseStyle: Pick<HouseStyle, 'styles'>;
  measure: MeasureText;
}

/** A part of a text that is not broken over lines, except by hyphenation. */
export interface MeasuredWord {
  /** Points, at the size of its style. */
  width: number;
  /** A number with at most a few letters: an amount, a year. It is never broken. */
  isFigure: boolean;
}

/** Indent of list items in points. */
const LIST_STEP = 17;
/** Maximum number of digits of a note number in a cell. */
const NOTE_DIGITS = 3;
/** Size of superscript and subscript as a share of the type size. */
const SMALL_TEXT = 0.68;
/** Placeholder for the number of a page, which is not known yet. */
const PAGE_NUMBER = '\u00a0000';

/** Where a line may break. A no-break space (U+00A0, U+2007, U+202F) is part of the word. */
const GAP = /[\t-\r \u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+|(?<=\p{L}[-–—])(?=\p{L})/u;

/** A number may have a unit or a currency; a code with more letters is a word. */
const MOST_LETTERS = 3;
const LONGEST_FIGURE = 32;

function isFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE || !/\d/u.test(text)) return false;
  return (text.match(/\p{L}/gu)?.length ?? 0) <= MOST_LETTERS;
}

/** The words of each paragraph of a cell, in order. `bold`: the cell is a header. */
export function measureCell(content: PubCell['content'], bold: boolean, input: MeasureInput): MeasuredWord[][] {
  return content.flatMap((block) => measureBlock(block, bold, input));
}

function measureBlock(block: PubCell['content'][number], bold: boolean, input: MeasureInput): MeasuredWord[][] {
  switch (block.type) {
    case 'paragraph':
      return [measureLine(block.content, block.style, bold, input)];
    case 'literal':
      return measureCell(block.children, bold, input);
    case 'list':
      return measureList(block, bold, input);
    case 'figure':
      return [];
  }
}

function measureList(list: PubList, bold: boolean, input: MeasureInput): MeasuredWord[][] {
  const indented = (words: MeasuredWord[]) => words.map((word) => ({ ...word, width: word.width + LIST_STEP }));
  return list.items
    .flatMap((item) => [
      measureLine(item.content, 'tableText', bold, input),
      ...item.lists.flatMap((inner) => measureList(inner, bold, input)),
    ])
    .map(indented);
}

function measureLine(
  content: readonly PubInline[],
  style: StyleName,
  bold: boolean,
  { houseStyle, measure }: MeasureInput,
): MeasuredWord[] {
  const { face, size, bold: styledBold } = houseStyle.styles[style];
  const words: MeasuredWord[] = [];
  let text = '';
  let width = 0;
  const endWord = (): void => {
    if (text !== '') words.push({ width, isFigure: isFigure(text) });
    text = '';
    width = 0;
  };
  const add = (part: string, marks: readonly string[] = []): void => {
    if (part === '') return;
    const font = { face, bold: bold || styledBold || marks.includes('bold'), italic: marks.includes('italic') };
    const isSmall = marks.includes('sup') || marks.includes('sub');
    text += part;
    width += measure(part, font) * size * (isSmall ? SMALL_TEXT : 1);
  };
  const addText = (whole: string, marks: readonly string[]): void => {
    for (const [at, part] of whole.split(GAP).entries()) {
      if (at > 0) endWord();
      add(part, marks);
    }
  };
  const addAll = (parts: readonly PubInline[]): void => {
    for (const part of parts) {
      switch (part.type) {
        case 'run':
        case 'field':
          addText(part.text, part.marks);
          break;
        case 'break':
          endWord();
          break;
        case 'link':
          addAll(part.content);
          break;
        case 'noteMark':
          add('0'.repeat(Math.min(NOTE_DIGITS, String(part.note).length)), ['sup']);
          break;
        case 'reference':
          addText(part.shows === 'page' ? `${part.text}${PAGE_NUMBER}` : part.text, part.marks);
          break;
      }
    }
  };
  addAll(content);
  endWord();
  return words;
}
