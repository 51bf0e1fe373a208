import { findKamerstukken } from '../../core/citations/find-kamerstukken.ts';
import { isSameKamerstuk } from '../../core/citations/kamerstuk.ts';
import { type AgendaPaper, type Debate, LONGEST_DEBATE_TEXT, MOST_AGENDA_PAPERS } from '../../core/records/debate.ts';
import { findWrittenDay } from '../../core/records/dutch-time.ts';
import type { TextLine } from './lines.ts';

const FORM =
  /\b(commissiedebat|wetgevingsoverleg|notaoverleg|tweeminutendebat|plenair debat|rondetafelgesprek|schriftelijk overleg)\b/i;
const COMMITTEE =
  /\b((?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Bb]ijzondere) commissie (?:voor|van) \p{Lu}[^,.;:()\d]{2,80})/u;
const WEEKDAY = /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b/i;
const TIME = /\b\d{1,2}[.:]\d{2}(?:\s*(?:-|–|tot)\s*\d{1,2}[.:]\d{2})?(?:\s*uur)?\b/i;
const SENT = /^(?:Zaak:\s*)?Brief regering\s*[-–]\s*([^,]{3,120}),[^-–]{2,80}[-–]\s*(\d{1,2} \p{L}+ \d{4})/iu;
const CONVOCATION = /\bconvocatie\b|\bagenda(?:punt(?:en)?)?\b/i;
/** Lines below the line of a sender in which the number of the letter may be. */
const NEAR = 3;

/** Reads a debate's page or convocatie; null where the form of a debate, its day or an agenda is missing. */
export function readDebate(lines: readonly TextLine[]): Debate | null {
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  const form = texts.map((text) => FORM.exec(text)?.[1]).find((found) => found !== undefined);
  const papers = listAgenda(texts);
  if (form === undefined || papers.length === 0 || !texts.some((text) => CONVOCATION.test(text))) return null;
  const dayAt = findDay(texts);
  const day = texts[dayAt] ?? '';
  const beside = [day, ...texts.slice(dayAt + 1, dayAt + 4).filter((text) => findKamerstukken(text).length === 0)];
  return {
    form: form.toLowerCase(),
    date: dayAt === -1 ? null : findWrittenDay(day),
    time: dayAt === -1 ? null : (beside.map((text) => TIME.exec(text)?.[0]).find((one) => one !== undefined) ?? null),
    committee: texts.map((text) => COMMITTEE.exec(text)?.[1]?.trim()).find((found) => found !== undefined) ?? null,
    subject: findSubject(texts),
    papers,
  };
}

/** The day of the debate has its weekday before it, or a label; the days of papers have neither. */
function findDay(texts: readonly string[]): number {
  const isDay = (text: string): boolean => findWrittenDay(text) !== null && findKamerstukken(text).length === 0;
  return texts.findIndex((text) => isDay(text) && (WEEKDAY.test(text) || /^(?:Datum|Vergaderdatum)\b/i.test(text)));
}

/** 'Commissiedebat Mensenhandel', 'Onderwerp: Mensenhandel'. */
function findSubject(texts: readonly string[]): string | null {
  const labelled = texts.map((text) => /^(?:Onderwerp|Betreft)\s*:\s*(.{3,200})$/i.exec(text)?.[1]);
  const titled = texts.map(
    (text) =>
      new RegExp(`^${FORM.source}(?:\\s*[:–-]\\s*|\\s+(?:over\\s+)?)(?!d\\.d\\.|van \\d|op \\d)(.{3,200})$`, 'i').exec(
        text,
      )?.[2],
  );
  const found = [...labelled, ...titled].find((one) => one !== undefined);
  return found?.replace(/\s+\|.*$/, '').trim() ?? null;
}

function listAgenda(texts: readonly string[]): AgendaPaper[] {
  const papers: AgendaPaper[] = [];
  let sent: { sender: string; date: string | null; at: number } | null = null;
  for (const [at, text] of texts.entries()) {
    const sentence = SENT.exec(text);
    if (sentence?.[1]) sent = { sender: sentence[1].trim(), date: findWrittenDay(sentence[2] ?? ''), at };
    for (const { kamerstuk, from } of findKamerstukken(text)) {
      if (papers.length === MOST_AGENDA_PAPERS) return papers;
      if (papers.some((one) => isSameKamerstuk(one.kamerstuk, kamerstuk))) continue;
      const letter = sent !== null && at - sent.at < NEAR ? sent : null;
      const inLine =
        /\bbrief van de ((?:minister|staatssecretaris)[^,(]{3,100}?) d\.d\. (\d{1,2} \p{L}+ \d{4}) inzake (.{3,400}?)\s*\(/iu.exec(
          text,
        );
      const before = text
        .slice(0, from)
        .replace(/^[\d.•–-]+\s+/, '')
        .replace(/[\s(–-]+$/, '')
        .trim();
      papers.push({
        kamerstuk,
        title: inLine?.[3] ?? (isTitle(before) ? before : null),
        date: inLine?.[2] ? findWrittenDay(inLine[2]) : (letter?.date ?? null),
        sender: inLine?.[1] ?? letter?.sender ?? null,
      });
    }
  }
  return papers;
}

/** A longer text before a number is a paragraph that names the paper. */
function isTitle(text: string): boolean {
  return text.length > 3 && text.length <= LONGEST_DEBATE_TEXT;
}
