import { findKamerstukken } from '../../core/citations/find-kamerstukken.ts';
import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { findWrittenDay } from '../../core/records/dutch-time.ts';
import type { MotionFields, MotionKeys, MotionStatement } from '../../core/records/import-record.ts';
import {
  findKamerstukIdentifier,
  findReplacedKamerstuk,
  makeKamerstuk,
  parseDossierText,
} from '../../core/records/kamerstuk-name.ts';
import { splitClauses } from '../../core/records/motion-text.ts';
import { done, type Result, refused } from '../../core/result.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { isPageLine, joinLines } from './lines.ts';

const START = /^\s*["“]?De Kamer,/;
const END = /gaat over tot de orde van de dag/i;

/** Whether plain text may be a motion in the form of the Kamer. */
export function looksLikeMotion(text: string): boolean {
  return (
    /^[^\S\n]*["“]?De Kamer,/m.test(text) && /\b(?:verzoekt|spreekt|roept|gaat\s+over\s+tot\s+de\s+orde)\b/i.test(text)
  );
}

/**
 * Reads the text of one or more motions that a user copied from a web page or a PDF: heading, 'Voorgesteld …', the text from
 * 'De Kamer,' to '… orde van de dag.', and the movers, one per line. There is no file of the Kamer for it.
 */
export function readPastedMotion(text: string, file: string): Result<Found, SourceProblem> {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .flatMap(splitOneLineMotion);
  const statements: MotionStatement[] = [];
  let from = 0;
  while (from < lines.length) {
    const start = lines.findIndex((line, at) => at >= from && START.test(line));
    if (start === -1) break;
    const next = lines.findIndex((line, at) => at > start && START.test(line));
    const end = findEnd(lines, start, next === -1 ? lines.length : next);
    const below = readMovers(lines, end, next === -1 ? lines.length : next);
    const paragraphs = joinLines(lines.slice(start, end));
    const head = lines.slice(from, start);
    const feet = lines.slice(start, next === -1 ? lines.length : below.to).filter(isPageLine);
    if (paragraphs.length > 1) statements.push(makeStatement(head, feet, paragraphs, below.names));
    from = below.to;
  }
  if (statements.length === 0) return refused({ code: 'not-recognised', values: { file } });
  return done({ kind: 'pasted', statements, skipped: [] });
}

/** Splits a motion that is wholly on one line. The names after it have no separator, so they are not read. */
function splitOneLineMotion(line: string): string[] {
  const whole = /^(["“]?De Kamer,.*?gaat over tot de orde van de dag\s*\.?)(?:\s|$)/i.exec(line)?.[1];
  return whole === undefined ? [line] : splitClauses(whole);
}

/** Index of the line after the closing, which a PDF may split: 'en gaat over tot de orde van' / 'de dag.'. */
function findEnd(lines: readonly string[], start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    for (const span of [1, 2, 3]) {
      const words = lines.slice(at, Math.min(at + span, limit)).join(' ');
      if (END.test(words)) return at + span;
    }
  }
  return limit;
}

function readMovers(lines: readonly string[], from: number, limit: number): { names: string[]; to: number } {
  const names: string[] = [];
  let at = from;
  for (; at < limit; at++) {
    const line = lines[at] ?? '';
    if (line === '') {
      if (names.length > 0 && lines.slice(at, at + 2).every((next) => next === '')) break;
      continue;
    }
    if (isPageLine(line)) continue;
    const listed = line.split(/\s*[,;]\s*/).filter((name) => name !== '');
    if (!listed.every(isName)) break;
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

function makeStatement(
  head: readonly string[],
  feet: readonly string[],
  text: string[],
  movers: string[],
): MotionStatement {
  const fields: MotionFields = { text };
  const keys: MotionKeys = {};
  if (movers.length > 0) fields.movers = movers;
  const heading = head.find((line) => /\bMOTIE\s+VAN\b/.test(line)) ?? head.find((line) => /\bmotie van\b/i.test(line));
  if (heading !== undefined) {
    if (/\sover\s/.test(heading)) fields.subject = heading;
    else fields.heading = heading;
  }
  const day = head.map(findProposedDay).find((date) => date !== null);
  if (day) fields.date = day;
  const year = /Vergaderjaar\s+(\d{4})\s*[-–/]\s*(\d{4})/i.exec([...head, ...feet].join('\n'));
  if (year) fields.sessionYear = `${year[1]}-${year[2]}`;
  const dossierLine = head.map(parseDossierLine).find((dossier) => dossier !== null) ?? null;
  if (dossierLine?.title) fields.dossierTitle = dossierLine.title;
  const kamerstuk = findKamerstuk(head, dossierLine) ?? findKamerstuk(feet, dossierLine);
  if (kamerstuk) keys.kamerstuk = kamerstuk;
  else if (dossierLine) fields.dossier = { dossier: dossierLine.dossier, addition: dossierLine.addition };
  const replaces = findReplacedKamerstuk(head.join(' '), kamerstuk ?? dossierLine);
  if (replaces) fields.replaces = replaces;
  return { about: 'motion', source: 'pasted', keys, changed: null, fields };
}

/** '28 638 Mensenhandel', '35 570 VI Vaststelling van …', '21 501-02'. */
function parseDossierLine(line: string): { dossier: string; addition: string | null; title: string | null } | null {
  const found = /^(\d{2} ?\d{3}(?:(?:-| )(?:[IVXLC]+|\d{2})(?![\p{L}\d]))?)(?: +(\p{L}.*))?$/u.exec(line);
  const dossier = found?.[1] && parseDossierText(found[1]);
  return dossier ? { ...dossier, title: found?.[2] ?? null } : null;
}

/**
 * The number in the lines around the text, in any of its forms: 'kst-28638-238', 'Nr. 238' under the dossier, '28 638, nr.
 * 238'.
 */
function findKamerstuk(
  lines: readonly string[],
  dossier: { dossier: string; addition: string | null } | null,
): Kamerstuk | null {
  for (const line of lines) {
    if (/t\.?\s?v\.?\s?v\.?|ter vervanging/i.test(line)) continue;
    const named = findKamerstukIdentifier(line) ?? findKamerstukken(line)[0]?.kamerstuk;
    if (named) return named;
  }
  for (const line of lines) {
    const number = /^nr\.? ?(\d{1,5})\b/i.exec(line)?.[1];
    if (number !== undefined && dossier) return makeKamerstuk(dossier.dossier, dossier.addition, number);
  }
  return null;
}

/** 'Voorgesteld 21 december 2023', or 'Ontvangen …' for a changed motion. */
function findProposedDay(line: string): string | null {
  return /\b(?:Voorgesteld|Ontvangen)\b/i.test(line) ? findWrittenDay(line) : null;
}
