import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { findWrittenDay } from '../../core/records/dutch-time.ts';
import type { PaperParagraph, PaperText } from '../../core/records/paper-text.ts';
import { elementAt, elements, wordsOf, type XmlElement } from '../xml.ts';

/** Elements that hold the words of one paragraph. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['al', 'noot.al']);
const HEADINGS: ReadonlySet<string> = new Set(['kop', 'tussenkop', 'tuskop']);
/** Replaces a note in the words of its paragraph, to find the position of its mark. No text of a paper has it. */
const NOTE_MARK = '\uE000';
/** Lines above a letter that are no part of its text: to whom, and where and when it was written. */
const ADDRESS = /^Aan de voorzitters?\b/i;
const WRITTEN = /^(?:Den Haag|’s-Gravenhage|'s-Gravenhage),? \d/i;

/** The facts of a paper that its reader found. */
export type PaperFacts = Pick<PaperText, 'date' | 'title'> & { kamerstuk: Kamerstuk };

/**
 * The text of any Kamerstuk in XML: its headings and paragraphs with their notes, in order, and the office that signed it. A letter has
 * its day above the text ('Den Haag, 23 april 2024'); its head may have another day, on which the Kamer received it.
 */
export function readPaperText(stuk: XmlElement, facts: PaperFacts): PaperText {
  const all = readParagraphs(stuk);
  const written = all.find(({ text }) => WRITTEN.test(text));
  const date = (written && findWrittenDay(written.text)) ?? facts.date;
  const paragraphs = all.filter((one) => one !== written && !ADDRESS.test(one.text));
  return { ...facts, date, sender: findSender(stuk), paragraphs };
}

function readParagraphs(stuk: XmlElement): PaperParagraph[] {
  const paragraphs: PaperParagraph[] = [];
  const collect = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === 'ondertekening') continue;
      // The number and the title of a heading may have no space between them.
      if (HEADINGS.has(child.name)) add({ ...child, children: child.children.flatMap((part) => [part, ' ']) }, true);
      else if (PARAGRAPHS.has(child.name)) add(child, false);
      else collect(child);
    }
  };
  const add = (element: XmlElement, isHeading: boolean): void => {
    const { text, notes } = readWords(element);
    if (text !== '') paragraphs.push({ text, isHeading, page: null, notes });
  };
  collect({ ...stuk, children: stuk.children.filter((part) => !isHead(part)) });
  return paragraphs;
}

/** The number, title and date above the text. */
function isHead(part: XmlElement | string): boolean {
  return typeof part !== 'string' && ['stuknr', 'titel', 'datumtekst'].includes(part.name);
}

/** The words without notes, and each note with the position of its mark. */
function readWords(element: XmlElement): Pick<PaperParagraph, 'text' | 'notes'> {
  const texts: string[] = [];
  const withMarks = (parent: XmlElement): XmlElement => ({
    ...parent,
    children: parent.children.map((child) => {
      if (typeof child === 'string') return child.replaceAll(NOTE_MARK, ' ');
      if (child.name !== 'noot') return withMarks(child);
      texts.push(wordsOf(child, ['noot.nr']));
      return NOTE_MARK;
    }),
  });
  const [first = '', ...rest] = wordsOf(withMarks(element)).split(NOTE_MARK);
  const notes: PaperParagraph['notes'] = [];
  let text = first;
  for (const [index, part] of rest.entries()) {
    notes.push({ at: text.length, text: texts[index] ?? '' });
    text += part;
  }
  return { text: text.trimEnd(), notes };
}

/** 'Staatssecretaris van Justitie en Veiligheid', from 'De Staatssecretaris van Justitie en Veiligheid,'. */
function findSender(parent: XmlElement): string | null {
  for (const child of elements(parent)) {
    const office = child.name === 'ondertekening' ? wordsOf(elementAt(child, 'functie')) : '';
    const found = office === '' ? findSender(child) : office.replace(/^De\s+/i, '').replace(/\s*,$/, '');
    if (found) return found;
  }
  return null;
}
