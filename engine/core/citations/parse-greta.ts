import { parseDate } from '../dates.ts';
import { parseOrdinal } from '../number-words.ts';
import { done, type Result, refused } from '../result.ts';
import { findCountryCode } from './countries.ts';
import { findReportByNumber } from './greta-reports.ts';
import type { CitationProblem } from './problems.ts';
import type { Source } from './source.ts';
import { parseHudocId } from './stored.ts';

const NUMBER = /GRETA\s*\(\s*(\d{4})\s*\)\s*(\d{1,3})(?!\d)/i;

interface GretaCitation {
  source: Source;
  /** `NLD-REP-3-2023--ENG-11`, where a HUDOC identifier or link names a section of the report. */
  hudocSection: string | null;
}

/** A HUDOC identifier, alone or in a link; null where there is none. */
export function parseHudoc(text: string): GretaCitation | null {
  const found = /(?<![A-Za-z0-9-])[A-Z]{3}-REP-\d-\d{4}-\d*-[A-Z]{3}(?:-\d+)?(?![A-Za-z0-9-])/i.exec(text);
  const hudoc = found ? parseHudocId(found[0]) : null;
  if (!hudoc) return null;
  return {
    source: { type: 'greta-report', number: null, title: null, adopted: null, published: null, ...hudoc.report },
    hudocSection: hudoc.section,
  };
}

/** 'GRETA(2014)10', or the full form with title, round, country and date; null where the text begins differently. */
export function parseGreta(text: string): Result<Source, CitationProblem> | null {
  if (!/^GRETA\b/i.test(text)) return null;
  const numbered = NUMBER.exec(text);
  const number = numbered ? `GRETA(${numbered[1]})${numbered[2]}` : null;
  const whole =
    /^GRETA, (?:(?<title>.+?), )?(?<ordinal>\p{L}+) (?:evaluatieronde (?<nl>[^,]+)|evaluation round, (?<en>[^,]+)|rapport over (?<overNl>[^,]+)|report on (?<overEn>[^,]+))(?:, (?<rest>.*))?$/iu.exec(
      text,
    )?.groups;
  const round = parseOrdinal(whole?.ordinal ?? '');
  const country = findCountryCode(whole?.nl ?? whole?.en ?? whole?.overNl ?? whole?.overEn ?? '');
  const report = { type: 'greta-report', language: 'en', hudoc: null } as const;
  if (whole && round !== undefined && country) {
    const published = parseDate((whole.rest ?? '').split(', ')[0] ?? '');
    const title = whole.title ? whole.title.replace(/^\*(.*)\*$/, '$1') : null;
    return done({ ...report, country, round, number, title, adopted: null, published });
  }
  if (!number || !/^GRETA\s*\(\s*\d{4}\s*\)\s*\d+$/i.test(text)) return null;
  const known = findReportByNumber(number);
  if (!known) return refused({ code: 'citation-greta-report-unknown', values: { number } });
  return done({ ...report, ...known, number, title: null });
}
