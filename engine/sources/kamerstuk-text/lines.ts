import { CLAUSE_OPENING } from '../../core/records/motion-text.ts';

/** A line of a Kamerstuk's text, from a page, a PDF or the clipboard, with single spaces; empty for an empty line. */
export interface TextLine {
  text: string;
  /** An element of a page ends here, so the paragraph does too. A line of a clipboard or a PDF may go on in the next. */
  isWhole?: true;
  /** Text of a footnote. */
  isNote?: true;
  /** The note with this label begins here: '1'. The label is no part of `text`. */
  noteLabel?: string;
  /** Marks of notes that were taken out of the line. */
  marks?: readonly NoteMark[];
  /** All of it is a link: navigation, not a name below a motion. */
  isLink?: true;
  /** Page of a PDF, from 1. */
  page?: number;
  /** The element that holds the line; lines of a clipboard have none. */
  place?: Place;
}

/** The raised number of a note. `at`: its position in the text of the line. */
export interface NoteMark {
  at: number;
  label: string;
}

/** An element of a page that holds lines. `end`: index after its last line. */
export interface Place {
  above: Place | null;
  end: number;
}

/** The lines of a text without elements. */
export function splitLines(text: string): TextLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line) => ({ text: line.replace(/[\s\u200b\ufeff]+/g, ' ').trim() }));
}

/** A line of the page around a motion: a running header or footer, a line of the publisher, a page number. */
const PAGE_LINE =
  /^(?:kst-[A-Za-z0-9-]+|ISSN\s.*|['’‘]s-Gravenhage.*|Tweede Kamer der Staten-Generaal(?: 2)?|Eerste Kamer der Staten-Generaal(?: 1)?|(?:Tweede|Eerste) Kamer, vergaderjaar.*|Vergaderjaar\s+\d{4}.*|(?:Pagina\s+)?\d{1,3}(?:\s+(?:van|\/)\s+\d{1,3})?)$/i;

/** Whether a line belongs to the page and not to the motion: a header, a footer, a page number. */
export function isPageLine(line: string): boolean {
  return PAGE_LINE.test(line);
}

const LIST_ITEM = /^(?:[-–—•*·]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/;

/**
 * Joins lines into the paragraphs of a motion. A web page has one clause per line; a PDF breaks lines inside sentences and
 * words. A line begins a paragraph if an element of the page ended before it, or if it opens a clause in the form of the
 * Kamer (or a list item) and the text before it was complete; otherwise it continues the sentence.
 */
export function joinLines(lines: readonly TextLine[]): string[] {
  const paragraphs: string[] = [];
  let isEnded = false;
  for (const { text: raw, isWhole = false, isNote } of lines) {
    const line = raw.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
    if (line === '' || isPageLine(line) || isNote) continue;
    const last = paragraphs.at(-1);
    if (last === undefined || isEnded || beginsParagraph(line, last)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = joinLine(last, line);
    isEnded = isWhole;
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\u00ad/g, ''));
}

function beginsParagraph(line: string, before: string): boolean {
  const finished = /[.,;:!?]["'’”»)]*$/.test(before);
  return finished && (CLAUSE_OPENING.test(line) || LIST_ITEM.test(line));
}

/**
 * Joins a word that was hyphenated at the end of a line. A hyphen of the word itself stays: before 'en', 'of' and 'tot' (in-
 * en uitvoer), before a capital or a digit, and between vowels that would merge (regio-overstijgend). A text's fingerprint
 * does not depend on this.
 */
export function joinLine(before: string, line: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  if (!/\p{L}[-‐]$/u.test(before)) return `${before} ${line}`;
  if (/^(?:en|of|tot|dan|als)\b/.test(line)) return `${before} ${line}`;
  if (!/^\p{Ll}/u.test(line)) return before + line;
  const clash = /[aeiou]$/i.test(before.slice(0, -1)) && /^[aeiou]/i.test(line);
  return clash ? before + line : before.slice(0, -1) + line;
}
