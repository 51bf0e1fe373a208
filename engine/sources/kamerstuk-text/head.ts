import { findKamerstukken } from '../../core/citations/find-kamerstukken.ts';
import { isSameKamerstuk, type Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { findWrittenDay } from '../../core/records/dutch-time.ts';
import { findKamerstukIdentifier, makeKamerstuk, parseDossierText } from '../../core/records/kamerstuk-name.ts';
import { isPageLine, joinLine, type TextLine } from './lines.ts';

export interface Dossier {
  dossier: string;
  addition: string | null;
}

/** The lines above the text of a Kamerstuk, read. Absent values are not in the lines. */
export interface PaperHead {
  kamerstuk: Kamerstuk | null;
  dossier: Dossier | null;
  dossierTitle: string | null;
  /** `2023-2024` */
  sessionYear: string | null;
  /** Day after 'Voorgesteld', 'Ontvangen' or 'Vastgesteld'. */
  date: string | null;
  /** 'MOTIE VAN HET LID BIKKER C.S.', 'BRIEF VAN DE STAATSSECRETARIS …'. */
  heading: string | null;
  /** Indexes of the lines that were understood. */
  used: Set<number>;
}

/** Most lines over which the title of a dossier or a heading is broken. */
const MOST_BROKEN = 12;
/** 'Nr. 238' with or without the heading after it. */
const NUMBER = /^nr\.? ?(\d{1,5})\b[.:]?\s*(.*)$/i;
/** A heading of a Kamerstuk: kind of paper in capitals. */
const HEADING =
  /^(?:(?:[2-9]e |NADERE |NADER |GEWIJZIGDE |VERSLAG VAN EEN )*(?:MOTIE|BRIEF|VERSLAG|LIJST VAN VRAGEN|AMENDEMENT|NOTA|VRAGEN|VOORSTEL|MEMORIE|JAARVERSLAG)\b)(?=[^a-z]*$|.*\b(?:VAN|C\.S\.))/;
const IN_CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/** Reads the lines above the text of a Kamerstuk; `feet`: page lines in and below the text, which repeat the number. */
export function readHead(lines: readonly TextLine[], feet: readonly string[]): PaperHead {
  const used = new Set<number>();
  for (const [at, { text }] of lines.entries()) if (text === '' || isPageLine(text)) used.add(at);
  const dossierAt = lines.findIndex(({ text }) => parseDossierLine(text) !== null);
  const printed = parseDossierLine(lines[dossierAt]?.text ?? '');
  const dossierTitle = dossierAt === -1 ? null : readDossierTitle(lines, dossierAt, printed?.title ?? null, used);
  const headingLine = readHeading(lines, used);
  const dossier = printed && { dossier: printed.dossier, addition: printed.addition };
  const dateAt = lines.findIndex(({ text }) => findProposedDay(text) !== null);
  if (dateAt !== -1) used.add(dateAt);
  return {
    kamerstuk: findKamerstuk(lines, dossier, headingLine.number, feet, used),
    dossier,
    dossierTitle,
    sessionYear: findSessionYear(lines, feet, used),
    date: dateAt === -1 ? null : findProposedDay(lines[dateAt]?.text ?? ''),
    heading: headingLine.heading,
    used,
  };
}

/** 'Vergaderjaar 2023–2024', or a cell of a page's table with only the years. */
function findSessionYear(lines: readonly TextLine[], feet: readonly string[], used: Set<number>): string | null {
  const texts = [...lines.map(({ text }) => text), ...feet];
  const named = texts
    .map((text) => /Vergaderjaar\s+(\d{4})\s*[-–/]\s*(\d{4})/i.exec(text))
    .find((found) => found !== null);
  if (named) return `${named[1]}-${named[2]}`;
  // A cell of a page's table, or its row in a printed page.
  const cells = lines.map(({ text }) =>
    /^(?:Tweede Kamer der Staten-Generaal )?((\d{4})-(\d{4}))(?= \d{5}|$)/.exec(text),
  );
  const cell = cells.findIndex((years) => years !== null && Number(years[3]) === Number(years[2]) + 1);
  if (cell === -1) return null;
  used.add(cell);
  return cells[cell]?.[1] ?? null;
}

/** The title after the number of a dossier, which may go on in the lines below, up to the number of the paper. */
function readDossierTitle(
  lines: readonly TextLine[],
  at: number,
  title: string | null,
  used: Set<number>,
): string | null {
  used.add(at);
  const more: number[] = [];
  for (let next = at + 1; next < Math.min(lines.length, at + 1 + MOST_BROKEN); next++) {
    const { text = '' } = lines[next] ?? {};
    if (text === '' || isPageLine(text)) continue;
    if (NUMBER.test(text) || HEADING.test(text) || /^[A-Z]{1,2} \p{Lu}{3}/u.test(text) || parseDossierLine(text)) {
      if (title !== null && lines[at]?.isWhole) return title;
      for (const one of more) used.add(one);
      const rest = more.map((one) => lines[one]?.text ?? '');
      const whole = title === null ? rest : [title, ...rest];
      return whole.length === 0 ? null : whole.reduce(joinLine);
    }
    more.push(next);
  }
  return title;
}

/** The number and the heading of the paper, on one line or on several. */
function readHeading(lines: readonly TextLine[], used: Set<number>): { heading: string | null; number: string | null } {
  for (const [at, { text }] of lines.entries()) {
    const numbered = NUMBER.exec(text);
    const heading = numbered ? (numbered[2] ?? '') : text;
    if (numbered && heading === '') {
      used.add(at);
      const next = lines.findIndex((line, index) => index > at && line.text !== '' && !isPageLine(line.text));
      const below = lines[next]?.text ?? '';
      if (next !== -1 && isHeading(below))
        return { heading: readBroken(lines, next, below, used), number: numbered[1] ?? null };
      return { heading: findHeading(lines, used), number: numbered[1] ?? null };
    }
    if (numbered && isHeading(heading))
      return { heading: readBroken(lines, at, heading, used), number: numbered[1] ?? null };
  }
  return { heading: findHeading(lines, used), number: null };
}

function isHeading(text: string): boolean {
  return HEADING.test(text) || (IN_CAPITALS.test(text) && text.length > 4) || /^motie van\b/i.test(text);
}

function findHeading(lines: readonly TextLine[], used: Set<number>): string | null {
  const at = lines.findIndex(({ text }) => HEADING.test(text) || /\bMOTIE\s+VAN\b/.test(text));
  return at === -1 ? null : readBroken(lines, at, lines[at]?.text ?? '', used);
}

/** A heading in capitals goes on in the next line of a clipboard or a PDF, up to another line. */
function readBroken(lines: readonly TextLine[], at: number, start: string, used: Set<number>): string {
  used.add(at);
  let heading = start;
  if (!IN_CAPITALS.test(start)) return heading;
  for (let next = at; next < at + MOST_BROKEN && !lines[next]?.isWhole; next++) {
    const { text = '' } = lines[next + 1] ?? {};
    if (!IN_CAPITALS.test(text) || isPageLine(text) || NUMBER.test(text)) break;
    used.add(next + 1);
    heading = joinLine(heading, text);
  }
  return heading;
}

/** '28 638 Mensenhandel', '35 570 VI Vaststelling van …', '21 501-02'. */
export function parseDossierLine(line: string): (Dossier & { title: string | null }) | null {
  const found = /^(\d{2} ?\d{3}(?:(?:-| )(?:[IVXLC]+|\d{2})(?![\p{L}\d]))?)(?: +(\p{L}.*)|(\p{Lu}\p{L}{3}.*))?$/u.exec(
    line,
  );
  const dossier = found?.[1] && parseDossierText(found[1]);
  const title = found?.[2] ?? found?.[3] ?? null;
  // '28638 nr. 238' is a Kamerstuk, not a dossier with its title.
  return dossier && !/^nrs?\b/i.test(title ?? '') ? { ...dossier, title } : null;
}

/**
 * The number in the lines around the text: 'Nr. 238' under the dossier, or another of its forms: 'kst-28638-238', '28 638,
 * nr. 238'.
 */
function findKamerstuk(
  lines: readonly TextLine[],
  dossier: Dossier | null,
  number: string | null,
  feet: readonly string[],
  used: Set<number>,
): Kamerstuk | null {
  const printed = number !== null && dossier ? makeKamerstuk(dossier.dossier, dossier.addition, number) : null;
  if (printed) {
    for (const [at, { text }] of lines.entries())
      if (text.length < 40 && isSameKamerstuk(findNamed(text), printed)) used.add(at);
    return printed;
  }
  for (const [at, { text }] of lines.entries()) {
    const named = findNamed(text);
    if (!named) continue;
    used.add(at);
    return named;
  }
  return feet.map(findNamed).find((one) => one !== null) ?? null;
}

function findNamed(line: string): Kamerstuk | null {
  if (/t\.?\s?v\.?\s?v\.?|ter vervanging/i.test(line)) return null;
  return findKamerstukIdentifier(line) ?? findKamerstukken(line)[0]?.kamerstuk ?? null;
}

/** 'Voorgesteld 21 december 2023', 'Ontvangen …' for a changed motion, 'Vastgesteld …' for a report. */
function findProposedDay(line: string): string | null {
  return /\b(?:Voorgesteld|Ontvangen|Vastgesteld)\b/i.test(line) ? findWrittenDay(line) : null;
}
