import { findWrittenDay } from '../../core/records/dutch-time.ts';
import type { PaperParagraph, PaperText } from '../../core/records/paper-text.ts';
import { type PaperHead, readHead } from './head.ts';
import { isPageLine, joinLine, type NoteMark, type TextLine } from './lines.ts';

/** A numbered paper that is no motion, read from lines: a letter, a report, a list of questions. */
export interface ReadPaper {
  paper: PaperText;
  /** 'BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID' */
  heading: string;
  head: PaperHead;
  /** The lines above the text that were not understood. */
  rest: string[];
}

/** Kinds of papers that become sources, in the headings of the Kamer. */
const PAPER = /^(?:(?:NADER|NADERE|GEWIJZIGDE?)\s+)?(?:BRIEF|VERSLAG|LIJST VAN VRAGEN|INBRENG|NOTA|MEMORIE)\b/;
/** Most lines above the heading: a saved page begins with the menu of its site. */
const MOST_ABOVE = 400;
const ADDRESS = /^Aan de voorzitters?\b/i;
const WRITTEN = /^(?:Den Haag|['’‘]s-Gravenhage),? \d/i;
const SUBJECT = /^(?:Betreft|Onderwerp)\s*:?\s+(.{3,400})$/i;
/** 'De Staatssecretaris van Justitie en Veiligheid,' below a letter, with or without the name after it. */
const OFFICE =
  /^De ((?:(?:vice-)?minister(?:-president)?|staatssecretaris|minister-president)\b[^,.;:]{0,120}),?(?: (?!en |voor )[A-Z][^,;:]{1,60})?$/i;
/** Lines below the text of a paper, of the page around it. */
const END_OF_PAPER = /^(?:Bijlage\(?n?\)?|Naar boven|Terug naar boven|Deel deze pagina|Gerelateerde informatie)$/i;

/** The subject in the title of a page or a PDF: 'Brief regering : Actieplan Samen tegen Mensenhandel'. */
export function findSubjectInTitle(title: string): string | null {
  const found =
    /^(?:Brief regering|Lijst van vragen(?: en antwoorden)?|Verslag van een [a-z ]{4,40}) ?: ?(.{3,400}?)(?: \| .*)?$/.exec(
      title,
    );
  return found?.[1] ?? null;
}

/** Whether a heading is that of a paper that becomes a source. */
export function isPaperHeading(heading: string): boolean {
  return PAPER.test(heading.toUpperCase());
}

/** Reads the lines of one paper that is no motion; null where no heading and number of such a paper is found. */
export function readPaper(lines: readonly TextLine[]): ReadPaper | null {
  const above = lines.slice(0, MOST_ABOVE);
  const at = above.findIndex(({ text }) => PAPER.test(text.replace(/^(?:nr\.? ?\d{1,5}|[A-Z]{1,2})[.:]?\s+/i, '')));
  if (at === -1) return null;
  const head = readHead(
    lines.slice(0, findBodyStart(lines, at)),
    lines.filter(({ text }) => isPageLine(text)).map(({ text }) => text),
  );
  const { heading, kamerstuk } = head;
  if (heading === null || !kamerstuk || !PAPER.test(heading)) return null;
  const start = Math.max(...[...head.used].filter((one) => lines[one]?.text !== '' && one >= at), at) + 1;
  const place = lines[at]?.place;
  let holder = place ?? null;
  // The text is in the element that holds the heading, or in one around it that holds more than the heading.
  while (holder?.above && holder.end <= start) holder = holder.above;
  const body = lines.slice(start, holder ? holder.end : lines.length);
  const written = body.findIndex(({ text }) => WRITTEN.test(text));
  const subjectAt = body.findIndex(({ text }, index) => index < 12 && SUBJECT.test(text));
  const skipped = new Set([
    written,
    subjectAt,
    ...body.flatMap(({ text }, index) => (ADDRESS.test(text) ? [index] : [])),
  ]);
  const end = body.findIndex(({ text }) => END_OF_PAPER.test(text));
  const kept = body.filter((_, index) => !skipped.has(index) && (end === -1 || index < end));
  const date = written === -1 ? head.date : (findWrittenDay(body[written]?.text ?? '') ?? head.date);
  const subject = SUBJECT.exec(body[subjectAt]?.text ?? '')?.[1] ?? null;
  return {
    paper: { kamerstuk, date, title: subject, sender: findSender(kept), paragraphs: joinParagraphs(kept) },
    heading,
    head,
    rest: above.slice(0, at).flatMap(({ text, isLink, place: own }, index) => {
      const isNear = place === undefined || own === undefined || index >= at - 6;
      return isNear && !head.used.has(index) && text !== '' && !isLink ? [text] : [];
    }),
  };
}

/** Index of the line after the heading and the date, where the head of the paper ends. */
function findBodyStart(lines: readonly TextLine[], at: number): number {
  for (let next = at + 1; next < Math.min(lines.length, at + 14); next++) {
    const { text = '' } = lines[next] ?? {};
    if (ADDRESS.test(text) || WRITTEN.test(text) || /\p{Ll}{3}.*[.;]$/u.test(text)) return next;
  }
  return Math.min(lines.length, at + 14);
}

function findSender(lines: readonly TextLine[]): string | null {
  const signed = lines.findLast(({ text }) => OFFICE.test(text));
  const office = signed && OFFICE.exec(signed.text)?.[1];
  return office ? office.trim() : null;
}

interface OpenText {
  paragraph: PaperParagraph;
  marks: NoteMark[];
  /** Label of a note. */
  label: string | null;
}

/** Label of a note that is printed in its line: '1. Zie', '[1] Zie', '1 Zie', and '1Zie' of LibreOffice. */
const PRINTED_LABEL = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?)(?:\s+(?=\S)|(?=\p{Lu}))/u;

/** Whole paragraphs with their page. A note is at its mark; one without a mark comes at the end. */
function joinParagraphs(lines: readonly TextLine[]): PaperParagraph[] {
  const isNote = findNoteLines(lines);
  const texts = joinOf(lines.filter((line) => !isNote.has(line)));
  const paragraphs = texts.map(({ paragraph }) => paragraph);
  const free = texts.flatMap(({ paragraph, marks }) => marks.map(({ at, label }) => ({ paragraph, at, label })));
  for (const note of joinOf(lines.filter((line) => isNote.has(line)))) {
    const { text } = note.paragraph;
    const printed = note.label === null ? PRINTED_LABEL.exec(text) : null;
    const label = note.label ?? printed?.[1] ?? printed?.[2] ?? null;
    const index = free.findIndex((mark) => mark.label === label);
    const [mark] = index === -1 ? [] : free.splice(index, 1);
    if (mark) mark.paragraph.notes.push({ at: mark.at, text: text.slice(printed?.[0].length ?? 0) });
    else paragraphs.push(note.paragraph);
  }
  for (const { notes } of paragraphs) notes.sort((one, other) => one.at - other.at);
  return paragraphs;
}

/** Lines of notes: those that the source names so, and lines from a label whose mark is in the text above. */
function findNoteLines(lines: readonly TextLine[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const known = new Set<string>();
  let isInNote = false;
  for (const line of lines) {
    const begins = line.noteLabel !== undefined && known.has(line.noteLabel);
    if (line.isNote || begins || isInNote) found.add(line);
    for (const { label } of line.marks ?? []) known.add(label);
    if (!isPageLine(line.text)) isInNote = (begins || isInNote) && !line.isWhole;
  }
  return found;
}

function joinOf(lines: readonly TextLine[]): OpenText[] {
  const texts: OpenText[] = [];
  let isEnded = true;
  for (const { text, isWhole = false, page = null, marks = [], noteLabel = null } of lines) {
    if (text === '') isEnded = true;
    if (text === '' || isPageLine(text)) continue;
    let last = texts.at(-1);
    if (last && !isEnded && noteLabel === null) last.paragraph.text = joinLine(last.paragraph.text, text);
    else {
      last = { paragraph: { text, isHeading: false, page, notes: [] }, marks: [], label: noteLabel };
      texts.push(last);
    }
    // A joined line ends with the whole of the added text.
    const from = last.paragraph.text.length - text.length;
    last.marks.push(...marks.map(({ at, label }) => ({ at: from + at, label })));
    isEnded = isWhole;
  }
  return texts;
}

/** Abbreviations of ministries, as the Kamer writes them: they keep their capitals in the name of an office. */
const MINISTRIES = [
  'AZ',
  'BZ',
  'BZK',
  'EZ',
  'EZK',
  'FIN',
  'IenW',
  'JenV',
  'KGG',
  'LNV',
  'LVVN',
  'OCW',
  'SZW',
  'VRO',
  'VWS',
];

/**
 * The office in a heading in capitals, for papers without a signature: 'Staatssecretaris van Justitie en Veiligheid'. Null for a
 * heading that names none.
 */
export function officeInHeading(heading: string): string | null {
  const office = /\bVAN DE ((?:VICE-)?(?:MINISTER|STAATSSECRETARIS)\b.*)$/i.exec(heading)?.[1];
  if (office === undefined) return null;
  return office
    .toLowerCase()
    .split(' ')
    .map((word) => {
      if (/^(?:van|voor|en|de|het)$/.test(word)) return word;
      const ministry = MINISTRIES.find((name) => name.toLowerCase() === word);
      return ministry ?? word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
}
