import type { ReportStatement } from '../../core/records/import-record.ts';
import { done, type Result, refused } from '../../core/result.ts';
import { isoDateSchema } from '../../core/richtext/model.ts';
import type { Skipped, SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { elementAt, elements, wordsOf, type XmlElement } from '../xml.ts';
import { parseSectionHeading } from './section.ts';

/** Languages of the reports in HUDOC. */
const LANGUAGES: Record<string, string> = { ENG: 'en', FRE: 'fr', FRA: 'fr' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the RSS feed of HUDOC-GRETA: one report per round, split into sections. An item is a section if its description is
 * 'N - Netherlands - Country Reports' and its link has the section's id; any other item (a court judgment) is skipped.
 */
export function readHudocGreta(root: XmlElement, file: string): Result<Found, SourceProblem> {
  const channel = elementAt(root, 'channel');
  if (!channel) return refused({ code: 'not-recognised', values: { file } });
  const reports = new Map<string, ReportStatement>();
  const skipped: Skipped[] = [];
  for (const item of elements(channel, 'item')) {
    const heading = wordsOf(elementAt(item, 'title'));
    const link = wordsOf(elementAt(item, 'link'));
    const [, round, countryName] =
      /^(\d) - (.+?) - Country Reports$/.exec(wordsOf(elementAt(item, 'description'))) ?? [];
    const [id, hudoc, country, idRound, languageCode = ''] =
      /(([A-Z]{3})-REP-(\d)-[A-Za-z0-9-]*?-([A-Z]{3}))-\d+(?=["%\]]|$)/.exec(link) ?? [];
    const language = LANGUAGES[languageCode];
    if (!id || !round || !countryName || !hudoc || !country || round !== idRound || language === undefined) {
      skipped.push({ what: heading === '' ? link : heading, reason: 'no-report-section' });
      continue;
    }
    const published = dayOf(wordsOf(elementAt(item, 'pubDate')));
    const report = reports.get(hudoc) ?? {
      about: 'report',
      country,
      countryName,
      round: Number(round),
      language,
      hudoc,
      published,
      sections: [],
    };
    if (published !== null && (report.published === null || published < report.published)) report.published = published;
    report.sections.push({ id, ...parseSectionHeading(heading), link });
    reports.set(hudoc, report);
  }
  return done({ kind: 'hudoc-greta', statements: [...reports.values()], skipped });
}

/** The day of an RFC 822 date: 'Thu, 09 Nov 2023 00:00:00 GMT'. */
function dayOf(text: string): string | null {
  const found = /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})/.exec(text);
  const month = MONTHS.indexOf((found?.[2] ?? '').toLowerCase()) + 1;
  if (!found?.[1] || !found[3] || month === 0) return null;
  const day = `${found[3]}-${String(month).padStart(2, '0')}-${found[1].padStart(2, '0')}`;
  return isoDateSchema.safeParse(day).success ? day : null;
}
