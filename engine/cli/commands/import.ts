import { capitalize } from '../../core/capitalize.ts';
import { formatPlainKamerstuk } from '../../core/citations/plain-kamerstuk.ts';
import { formatDate } from '../../core/dates.ts';
import { importFiles } from '../../jobs/import.ts';
import { problemResult } from '../../jobs/problem-text.ts';
import { isPdfFile, keepReport, readReportFile, summarizeReport } from '../../jobs/reports.ts';
import type { ImportedReport, ImportResult, ProblemResult } from '../../jobs/results.ts';
import type { Call } from '../command.ts';
import { fieldName } from '../field-names.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';
import { expandWildcards } from '../wildcards.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const library = values.text('library') ?? '';
  const { reports, files, problems } = await importReports(call, library);
  const imported = await importFiles({
    library,
    files,
    standardInput: call.standardInput,
    take: values.list('take'),
    note: values.list('note'),
    language,
    now: call.now,
    by: call.by,
    progress: (stage) =>
      call.progress(
        stage.stage === 'writing'
          ? { nl: 'Schrijven…', en: 'Writing…' }[language]
          : `${{ nl: 'Lezen', en: 'Reading' }[language]} ${stage.at}/${stage.of}: ${stage.file}`,
      ),
  });
  if (!imported.ok) return refusedOutcome(imported.problem, language);
  const { made, refused } = imported.value;
  const result = { ...imported.value.result, reports, problems: [...problems, ...imported.value.result.problems] };
  return outcome(result, [...reports.map((one) => reportLine(one, language)), ...importLines(result, language)], {
    exit: refused || problems.length > 0 ? 1 : 0,
    messages: [
      ...(made
        ? [{ nl: `Nieuwe bibliotheek gemaakt in ${library}.`, en: `New library made in ${library}.` }[language]]
        : []),
      ...result.problems.map((problem) => problem.message),
    ],
  });
}

interface ReadReports {
  reports: ImportedReport[];
  /** The files that are no reports. */
  files: string[];
  problems: ProblemResult[];
}

/** Problems of a PDF that is left to the reader of Kamerstukken. */
const NO_REPORT: readonly string[] = ['report-without-paragraphs', 'report-is-paper'];

/** Reads and stores the reports among the files. A Kamerstuk and a PDF without numbered paragraphs are left to the other readers. */
async function importReports(call: Call, library: string): Promise<ReadReports> {
  const { language, values, now, by } = call;
  const found: ReadReports = { reports: [], files: [], problems: [] };
  for (const path of call.positionals.flatMap(expandWildcards)) {
    if (path === '-' || !(await isPdfFile(path))) {
      found.files.push(path);
      continue;
    }
    const read = await readReportFile(path, {
      refusesOthers: true,
      onProgress: ({ done, total }) =>
        call.progress(`${{ nl: 'Lezen', en: 'Reading' }[language]} ${path}: ${done}/${total}`),
    });
    if (!read.ok && NO_REPORT.includes(read.problem.code)) {
      found.files.push(path);
      continue;
    }
    const keepsFile = values.text('keep') === 'file';
    const kept = read.ok
      ? await keepReport({ library, report: read.value.report, file: keepsFile ? read.value.bytes : null, now, by })
      : read;
    if (!kept.ok) found.problems.push(problemResult(kept.problem, language));
    else if (read.ok)
      found.reports.push(summarizeReport(read.value.report, kept.value.source, keepsFile ? 'file' : 'text'));
  }
  return found;
}

function reportLine(report: ImportedReport, language: Call['language']): string {
  const { file, title, number, paragraphs, recommendations, doubts, fingerprint, source } = report;
  const name = [number, title].filter((part) => part !== null).join(', ') || file;
  return {
    nl: `Rapport: ${name}: ${paragraphs} alinea’s, ${recommendations} met een aanbeveling, ${doubts} twijfelgevallen. Bron ${source}, vingerafdruk ${fingerprint.slice(0, 12)}.`,
    en: `Report: ${name}: ${paragraphs} paragraphs, ${recommendations} with a recommendation, ${doubts} doubtful places. Source ${source}, fingerprint ${fingerprint.slice(0, 12)}.`,
  }[language];
}

export function importLines(result: ImportResult, language: Call['language']): string[] {
  const { created, updated, unchanged, skipped, rest, offered, papers, debates } = result;
  const line = (nl: string, en: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${{ nl, en }[language]}: ${ids.join(', ')}`] : [];
  return [
    ...line('Nieuw', 'New', created),
    ...line('Bijgewerkt', 'Updated', updated),
    ...line('Ongewijzigd', 'Unchanged', unchanged),
    ...skipped.map(
      ({ file, what, reason }) => `${{ nl: 'Overgeslagen', en: 'Skipped' }[language]}: ${what} (${file}): ${reason}`,
    ),
    ...rest.flatMap(({ file, lines, more }) => [
      `${{ nl: 'Niet begrepen in', en: 'Not understood in' }[language]} ${file}:`,
      ...lines.map((text) => `  ${text}`),
      ...(more > 0 ? [{ nl: `  en nog ${more}`, en: `  and ${more} more` }[language]] : []),
    ]),
    ...offered.map(
      ({ id, field }) =>
        ({
          nl: `Anders dan in de bibliotheek: ${id}, ${fieldName(field, 'nl')}. Gelaten zoals het was; --take ${id} neemt over wat het bestand zegt.`,
          en: `Different from the library: ${id}, ${fieldName(field, 'en')}. Left as it was; --take ${id} takes what the file says.`,
        })[language],
    ),
    ...papers.flatMap((paper) => paperLines(paper, language)),
    ...debates.map((one) => debateLine(one, language)),
  ];
}

/** The facts of a debate, and how to make a document for it. */
function debateLine({ file, debate }: ImportResult['debates'][number], language: Call['language']): string {
  const { form, subject, date, time, committee, papers } = debate;
  const name = [capitalize(form), subject].filter(Boolean).join(' ');
  const facts = [name, date && formatDate(date, language), time, committee].filter(Boolean).join(', ');
  const count = papers.length;
  return {
    nl: `${facts}: ${count} ${count === 1 ? 'Kamerstuk' : 'Kamerstukken'} op de agenda. Een document ervoor: inbreng new --debate ${file}.`,
    en: `${facts}: ${count} ${count === 1 ? 'Kamerstuk' : 'Kamerstukken'} on the agenda. A document for it: inbreng new --debate ${file}.`,
  }[language];
}

/** A line for each motion or commitment that a later paper names: noted, or offered with the option that notes it. */
function paperLines(
  { kamerstuk, followUps, known }: ImportResult['papers'][number],
  language: Call['language'],
): string[] {
  const paper = formatPlainKamerstuk(kamerstuk);
  const offers = followUps.map(({ block, entry, others, noted }) => {
    const more = {
      nl: others.length > 0 ? ` Ook: ${others.map(({ place }) => place).join('; ')}.` : '',
      en: others.length > 0 ? ` Also: ${others.map(({ place }) => place).join('; ')}.` : '',
    }[language];
    const says = `‘${entry.says}’ (${entry.place}).${more}`;
    if (noted)
      return { nl: `Genoteerd bij ${block}: ${paper} ${says}`, en: `Noted at ${block}: ${paper} ${says}` }[language];
    return {
      nl: `Kamerstuk ${paper} noemt ${block}: ${says} Noteren bij de opvolging? --note ${block} doet dat.`,
      en: `Kamerstuk ${paper} names ${block}: ${says} Note it in the follow-up? --note ${block} does that.`,
    }[language];
  });
  if (known.length === 0) return offers;
  const ids = known.join(', ');
  return [...offers, { nl: `Al genoteerd uit ${paper}: ${ids}`, en: `Already noted from ${paper}: ${ids}` }[language]];
}
