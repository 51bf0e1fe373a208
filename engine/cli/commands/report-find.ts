import { levelOfParagraph, textOfParagraph } from '../../core/reports/paragraphs.ts';
import { searchReport } from '../../core/reports/search-report.ts';
import { findReport } from '../../jobs/reports.ts';
import type { ReportFindResult } from '../../jobs/results.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';
import { paragraphLines } from './report-show.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language } = call;
  const [name = '', ...words] = call.positionals;
  const found = await findReport(name, call.values.text('library'), {
    onProgress: ({ done, total }) => call.progress(`${{ nl: 'Lezen', en: 'Reading' }[language]}: ${done}/${total}`),
  });
  if (!found.ok) return refusedOutcome(found.problem, language);
  const report = found.value;
  // An argument with spaces is a phrase: the shell took its quotation marks.
  const hits = searchReport(report, words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' '));
  const result: ReportFindResult = {
    hits: hits.map(({ paragraph }) => ({
      paragraph: paragraph.number,
      part: paragraph.part,
      section: paragraph.section,
      pages: paragraph.pages,
      level: levelOfParagraph(paragraph),
      text: textOfParagraph(paragraph),
    })),
  };
  const lines = hits.flatMap(({ paragraph }) => paragraphLines(report, paragraph, language));
  return outcome(result, hits.length > 0 ? lines : [{ nl: 'Niets gevonden.', en: 'Nothing found.' }[language]]);
}
