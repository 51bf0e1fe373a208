import {
  findParagraph,
  levelOfParagraph,
  numberedParagraphs,
  sectionOfParagraph,
  textOfParagraph,
} from '../../core/reports/paragraphs.ts';
import type { Report, ReportParagraph } from '../../core/reports/report.ts';
import type { InterfaceLanguage } from '../../core/result.ts';
import { findReport } from '../../jobs/reports.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const found = await findReport(call.positionals[0] ?? '', values.text('library'), {
    onProgress: ({ done, total }) => call.progress(`${{ nl: 'Lezen', en: 'Reading' }[language]}: ${done}/${total}`),
  });
  if (!found.ok) return refusedOutcome(found.problem, language);
  const report = found.value;
  const numbers = values.list('paragraph').map(Number);
  if (numbers.length === 0) return outcome(report, overviewLines(report, language));
  const paragraphs: ReportParagraph[] = [];
  for (const number of numbers) {
    const paragraph = findParagraph(report, number);
    if (!paragraph) {
      const all = numberedParagraphs(report);
      const limits = { first: all[0]?.number ?? null, last: all.at(-1)?.number ?? null };
      return refusedOutcome({ code: 'report-paragraph-unknown', values: { number, ...limits } }, language);
    }
    paragraphs.push(paragraph);
  }
  return outcome(
    { ...report, paragraphs },
    paragraphs.flatMap((paragraph) => paragraphLines(report, paragraph, language)),
  );
}

/** Place and level on one line, then the text. */
export function paragraphLines(report: Report, paragraph: ReportParagraph, language: InterfaceLanguage): string[] {
  const [from, to] = paragraph.pages;
  const section = sectionOfParagraph(report, paragraph);
  const place = [
    paragraph.number === null ? null : `${{ nl: 'alinea', en: 'paragraph' }[language]} ${paragraph.number}`,
    from === to ? `p. ${from}` : `p. ${from}-${to}`,
    section && [section.path, section.title].filter(Boolean).join(' '),
    levelOfParagraph(paragraph),
    paragraph.part === 'comments'
      ? { nl: 'reactie van de regering', en: 'comments of the government' }[language]
      : null,
  ];
  return [place.filter((part) => part !== null).join(', '), textOfParagraph(paragraph), ''];
}

function overviewLines(report: Report, language: InterfaceLanguage): string[] {
  const { cover, sections, doubts, repairs, pages, fingerprint } = report;
  const numbered = numberedParagraphs(report);
  const words = {
    nl: {
      adopted: 'vastgesteld',
      published: 'uitgebracht',
      counts: `${pages} pagina’s, ${numbered.length} alinea’s, ${repairs.length} correcties, ${doubts.length} twijfelgevallen`,
      fingerprint: 'Vingerafdruk',
      doubt: 'Twijfelgeval',
    },
    en: {
      adopted: 'adopted',
      published: 'published',
      counts: `${pages} pages, ${numbered.length} paragraphs, ${repairs.length} corrections, ${doubts.length} doubtful places`,
      fingerprint: 'Fingerprint',
      doubt: 'Doubt',
    },
  }[language];
  const dates = [
    cover.adopted && `${words.adopted} ${cover.adopted}`,
    cover.published && `${words.published} ${cover.published}`,
  ];
  return [
    [cover.organisation, cover.number, cover.title, ...dates].filter(Boolean).join(', '),
    words.counts,
    `${words.fingerprint}: ${fingerprint}`,
    '',
    ...sections.map(
      ({ level, path, title, page }) =>
        `${'  '.repeat(level - 1)}${[path, title].filter(Boolean).join(' ')} (p. ${page})`,
    ),
    ...doubts.map(({ kind, page, text }) => `${words.doubt}: ${kind}, p. ${page}: ${text}`),
  ];
}
