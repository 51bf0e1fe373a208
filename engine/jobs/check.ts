import { collectKnownPapers } from '../core/checks/known-papers.ts';
import { countFindings, runChecks } from '../core/checks/run-checks.ts';
import { compose } from '../core/compose/compose.ts';
import type { DocumentType } from '../core/document-types/document-type.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { expireQuotes } from '../core/drafts/expire-quotes.ts';
import { fillEmptyVariables } from '../core/house-styles/fill-empty-variables.ts';
import type { LayoutFacts, Publication } from '../core/publication/publication.ts';
import type { Report } from '../core/reports/report.ts';
import { done, type InterfaceLanguage, type Result } from '../core/result.ts';
import { createTypesetter, type Typesetter } from '../publish/pdf/typesetter.ts';
import type { Images } from '../store/draft-file.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { findCitedReports } from './cited-reports.ts';
import { dayHere } from './day-here.ts';
import { loadDocumentType } from './document-types.ts';
import { drawPictures } from './draw-pictures.ts';
import { type DrawingWatch, UNWATCHED } from './drawing-watch.ts';
import { findingResult } from './export.ts';
import { type LoadedHouseStyle, loadHouseStyle } from './house-styles.ts';
import { problemResult } from './problem-text.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import { repairText } from './repair-text.ts';
import type { CheckResult } from './results.ts';
import { settleLayout } from './settle-layout.ts';

export interface CheckDraftInput {
  /** The `.inbreng` file, or an export that carries one. It is only read. */
  file: string;
  /** PDFs of reports, against which the findings and quotations are checked, besides those that the library keeps. */
  reports?: readonly string[] | undefined;
  /** For the check on older blocks; without it that check says that nothing was compared. */
  library?: string | undefined;
  templates: string;
  fonts: string;
  /** The day of the check, `2026-11-25`, where the person is. */
  today: string;
  /** Language of the sentences about repairs; findings have both languages. */
  language: InterfaceLanguage;
  /** Absent: no other process can stop this one. */
  watch?: DrawingWatch | undefined;
  typesetter?: Typesetter;
}

/**
 * Checks a draft in the form in which it would be published. Lays it out to count its pages; where that fails, `pages` is
 * null and the check on the page limit says 'niet gemeten'. The command exits with 3 where `counts.error` is above 0.
 * Silenced findings are in `findings` and are not counted.
 */
export async function checkDraft(input: CheckDraftInput): Promise<Result<CheckResult, JobProblem>> {
  const read = readDocument(input.file);
  if (!read.ok) return read;
  const { draft, images, repaired } = read.value;
  const documentType = loadDocumentType(input.templates, draft.documentType);
  if (!documentType.ok) return documentType;
  let library: Library | null = null;
  if (input.library !== undefined) {
    const opened = await openLibrary(input.library);
    if (!opened.ok) return opened;
    library = opened.value;
  }
  const reports = await readReports(input.reports ?? []);
  if (!reports.ok) return reports;
  const style = await loadHouseStyle(draft.houseStyle ?? 'neutraal', { ...input, onlyOfProduct: true });
  if (!style.ok) return style;
  const laidOut = await composed(draft, images, documentType.value, style.value, input);
  if (!laidOut.ok) return laidOut;
  const { publication, layout } = laidOut.value;
  const findings = runChecks({
    draft: fillEmptyVariables(draft, style.value.houseStyle),
    documentType: documentType.value,
    houseStyle: style.value.houseStyle,
    reports: await findCitedReports(draft, input.library, reports.value),
    library: library ? (id) => library.find(id) : null,
    papers: library && collectKnownPapers(library.blocks),
    layout,
    publication,
    today: input.today,
    dayOf: dayHere,
  });
  const { error, warning, info } = countFindings(findings);
  return done({
    file: input.file,
    pages: layout?.pages ?? null,
    counts: { error, warning, info },
    findings: findings.map(findingResult),
    repaired: repaired.map((repair) => repairText(repair, input.language, draft)),
    problems: (library?.gaps ?? []).map((problem) => problemResult(problem, input.language)),
  });
}

/** The reports in the given PDFs. */
async function readReports(files: readonly string[]): Promise<Result<Report[], JobProblem>> {
  const reports: Report[] = [];
  for (const file of files) {
    // Loaded on demand: the reader of PDFs is large.
    const { readReportFile } = await import('./reports.ts');
    const read = await readReportFile(file);
    if (!read.ok) return read;
    reports.push(read.value.report);
  }
  return done(reports);
}

/** `layout` is null where the pages can't be laid out. */
async function composed(
  draft: Draft,
  images: Images,
  documentType: DocumentType,
  { houseStyle, assets }: LoadedHouseStyle,
  input: CheckDraftInput,
): Promise<Result<{ publication: Publication; layout: LayoutFacts | null }, JobProblem>> {
  const typesetter = input.typesetter ?? createTypesetter();
  const shown = await drawPictures(
    { draft, images, logo: assets.logo },
    { watch: input.watch ?? UNWATCHED, typesetter, fonts: assets.fonts, isForWord: false },
  );
  if (!shown.ok) return shown;
  const settled = await settleLayout({
    draft: shown.value.draft,
    today: input.today,
    documentType,
    houseStyle,
    assets: { ...assets, logo: shown.value.logo, images: Object.fromEntries(shown.value.images), source: null },
    typesetter,
  });
  return done(
    settled.ok
      ? settled.value
      : {
          publication: compose({ draft: expireQuotes(draft, input.today), documentType, houseStyle, layout: null }),
          layout: null,
        },
  );
}
