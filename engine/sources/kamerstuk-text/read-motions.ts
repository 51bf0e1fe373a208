import type { MotionFields, MotionKeys } from '../../core/records/import-record.ts';
import { findReplacedKamerstuk, makeKamerstuk } from '../../core/records/kamerstuk-name.ts';
import { splitClauses } from '../../core/records/motion-text.ts';
import { parseMovers } from '../../core/records/movers.ts';
import { readHead } from './head.ts';
import { isPageLine, joinLines, type TextLine } from './lines.ts';

/** The values of one motion in a text. */
export interface ReadMotion {
  keys: MotionKeys;
  fields: MotionFields;
}

export interface ReadMotions {
  motions: ReadMotion[];
  /** The lines that belong to no motion, in order. */
  rest: string[];
}

const START = /^\s*["“]?De Kamer,/;
const END = /gaat over tot de orde van de dag/i;

/** Whether plain text may be a motion in the form of the Kamer. */
export function looksLikeMotion(text: string): boolean {
  return (
    /^[^\S\n]*["“]?De Kamer,/m.test(text) && /\b(?:verzoekt|spreekt|roept|gaat\s+over\s+tot\s+de\s+orde)\b/i.test(text)
  );
}

/**
 * Reads each motion in a text in the form of the Kamer: heading, 'Voorgesteld …', the text from 'De Kamer,' to '… orde van
 * de dag.', and the movers, one per line. The text comes from a page, a PDF or the clipboard. Of the rest of a page only the
 * lines in the element that holds a motion are listed: the others are its navigation.
 */
export function readMotions(given: readonly TextLine[]): ReadMotions {
  const lines = given.flatMap(splitOneLineMotion);
  const motions: ReadMotion[] = [];
  const used = new Set<number>();
  let from = 0;
  for (;;) {
    const start = findStart(lines, from);
    if (start === -1) break;
    const next = findStart(lines, start + 1);
    const limit = next === -1 ? lines.length : next;
    const end = findEnd(lines, start, limit);
    const spoken = readSpokenMovers(lines, end, limit);
    const below = spoken ?? readMovers(lines, end, Math.min(limit, findLastBelow(lines, start, end)));
    const paragraphs = joinLines(lines.slice(start, end));
    const head = lines.slice(from, start);
    const feet = lines
      .slice(start, next === -1 ? lines.length : below.to)
      .flatMap(({ text }) => (isPageLine(text) ? [text] : []));
    if (paragraphs.length > 1) {
      const motion = makeMotion(head, feet, paragraphs, below.names);
      if (spoken?.kamerstuk) motion.read.keys = { kamerstuk: spoken.kamerstuk };
      motions.push(motion.read);
      for (const at of motion.used) used.add(from + at);
      for (let at = start; at < below.to; at++) used.add(at);
    }
    from = below.to;
  }
  return { motions, rest: motions.length === 0 ? [] : listRest(lines, used) };
}

/** Index of the next line 'De Kamer,'; -1 for none. A loop: a clipboard may hold thousands of motions. */
function findStart(lines: readonly TextLine[], from: number): number {
  for (let at = from; at < lines.length; at++) if (START.test(lines[at]?.text ?? '')) return at;
  return -1;
}

/** Splits a motion that is wholly on one line. The names after it have no separator, so they are not read. */
function splitOneLineMotion(line: TextLine): TextLine[] {
  const whole = /^(["“]?De Kamer,.*?gaat over tot de orde van de dag\s*\.?)(?:\s|$)/i.exec(line.text)?.[1];
  return whole === undefined ? [line] : splitClauses(whole).map((text) => ({ ...line, text }));
}

/** Index of the line after the closing, which a PDF may split: 'en gaat over tot de orde van' / 'de dag.'. */
function findEnd(lines: readonly TextLine[], start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    for (const span of [1, 2, 3]) {
      const words = lines
        .slice(at, Math.min(at + span, limit))
        .map(({ text }) => text)
        .join(' ');
      if (END.test(words)) return at + span;
    }
  }
  return limit;
}

/** Index after the last line of the element that holds the whole motion; names below it belong to the page. */
function findLastBelow(lines: readonly TextLine[], start: number, end: number): number {
  let place = lines[start]?.place;
  if (!place) return lines.length;
  while (place.above && place.end < end) place = place.above;
  // Each clause may have an element of its own, in one that also holds the movers.
  return place.end === end && place.above ? place.above.end : place.end;
}

interface Below {
  names: string[];
  /** Index after the last line that was read. */
  to: number;
}

function readMovers(lines: readonly TextLine[], from: number, limit: number): Below {
  const names: string[] = [];
  let at = from;
  for (; at < limit; at++) {
    const { text: line = '', isLink } = lines[at] ?? {};
    if (line === '') {
      if (names.length > 0 && lines.slice(at, at + 2).every(({ text }) => text === '')) break;
      continue;
    }
    if (isPageLine(line)) continue;
    const listed = line.split(/\s*[,;]\s*/).filter((name) => name !== '');
    if (isLink || !listed.every(isName)) break;
    names.push(...listed);
  }
  return { names, to: Math.max(at, from) };
}

/** One to five words, the last with a capital; no sentence, no heading in capitals, no number. */
function isName(text: string): boolean {
  return (
    /^(?:\p{L}[\p{L}'’.-]*\s){0,4}\p{Lu}[\p{L}'’-]*$/u.test(text) &&
    !/^(?:MOTIE|GEWIJZIGDE|NADER|Nr|Voorgesteld|Ontvangen|Motie)\b/.test(text)
  );
}

/**
 * The movers and the number in the report of a sitting, where the chair says them after the motion: 'Deze motie is
 * voorgesteld …', then 'Zij krijgt nr. 242 (28638).'
 */
function readSpokenMovers(
  lines: readonly TextLine[],
  end: number,
  limit: number,
): (Below & { kamerstuk: MotionKeys['kamerstuk'] | null }) | null {
  for (let at = end; at < Math.min(end + 6, limit); at++) {
    const spoken = lines
      .slice(at, Math.min(at + 4, limit))
      .map(({ text }) => text)
      .join(' ');
    const found =
      /^De(?:ze)? (?:gewijzigde )?motie is voorgesteld door (?:het lid|de leden) (.{2,400}?)\.\s+(?:Zij krijgt|Naar mij)/.exec(
        spoken,
      );
    if (!found?.[1]) continue;
    const number = /Zij krijgt nr\. (\d{1,5}) \((\d{5})(?:-([A-Z]+))?\)/.exec(spoken);
    const kamerstuk = number?.[2] ? makeKamerstuk(number[2], number[3] ?? null, number[1] ?? '') : null;
    let to = at + 1;
    while (to < limit && /^(?:Zij krijgt|Naar mij blijkt|ondersteund)/.test(lines[to]?.text ?? '')) to++;
    return { names: parseMovers(found[1]).names, to, kamerstuk };
  }
  return null;
}

function makeMotion(
  head: readonly TextLine[],
  feet: readonly string[],
  text: string[],
  movers: string[],
): { read: ReadMotion; used: ReadonlySet<number> } {
  const fields: MotionFields = { text };
  const keys: MotionKeys = {};
  const { kamerstuk, dossier, dossierTitle, sessionYear, date, heading, used } = readHead(head, feet);
  if (movers.length > 0) fields.movers = movers;
  const subject = findSubject(head, used);
  if (subject !== null) fields.subject = subject;
  if (heading !== null && heading !== subject) fields.heading = heading;
  if (date !== null) fields.date = date;
  if (sessionYear !== null) fields.sessionYear = sessionYear;
  if (dossierTitle !== null) fields.dossierTitle = dossierTitle;
  if (kamerstuk) keys.kamerstuk = kamerstuk;
  else if (dossier) fields.dossier = dossier;
  const replaces = findReplacedKamerstuk(head.map((line) => line.text).join(' '), kamerstuk ?? dossier);
  if (replaces) fields.replaces = replaces;
  return { read: { keys, fields }, used };
}

/** 'Motie van het lid Bikker c.s. over …', with or without the kind of paper before it, as tweedekamer.nl prints it. */
function findSubject(head: readonly TextLine[], used: Set<number>): string | null {
  for (const [at, { text }] of head.entries()) {
    const found =
      /^(?:(?:Gewijzigde |Nader gewijzigde )?motie ?[:;] ?)?((?:(?:Nader )?gewijzigde )?motie van (?:het lid|de leden) .{2,600})$/i.exec(
        text,
      );
    if (!found?.[1] || !/\sover\s/.test(found[1]) || text.length > 700) continue;
    used.add(at);
    return found[1];
  }
  return null;
}

/** The lines that were not read. Of a page only those in the smallest element around the motions. */
function listRest(lines: readonly TextLine[], used: ReadonlySet<number>): string[] {
  const first = lines.findIndex(({ text }, at) => used.has(at) && text !== '' && !isPageLine(text));
  const last = lines.findLastIndex((_, at) => used.has(at));
  let place = lines[first]?.place ?? null;
  while (place?.above && place.end <= last) place = place.above;
  const end = place ? place.end : lines.length;
  return lines.flatMap(({ text, isLink }, at) => {
    const isInside = place === null || (at >= first && at < end);
    return isInside && !used.has(at) && text !== '' && !isLink && !isPageLine(text) ? [text] : [];
  });
}
