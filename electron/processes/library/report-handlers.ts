import { basename } from 'node:path';
import { numberedParagraphs } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { takeReportText } from '../../../engine/core/reports/report-text.ts';
import { readCitedReports } from '../../../engine/jobs/cited-reports.ts';
import { keepReport, pickFinding } from '../../../engine/jobs/reports.ts';
import { openPdf } from '../../../engine/sources/pdf/open-pdf.ts';
import { findStoredReport, type KnownReports, readStoredReports } from '../../../engine/store/reports.ts';
import type { Reply } from '../../ipc/contract.ts';
import { jsonText } from '../../ipc/json-text.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { problemReply } from '../parse-draft-text.ts';
import type { Context, ProcessHandlers } from '../protocol.ts';
import { findRememberedReport } from '../read-reports.ts';
import type { UserFiles } from '../user-files.ts';
import type { OpenedLibrary } from './opened-library.ts';

type ReportRequest = 'storedReports' | 'storedReport' | 'citedReports' | 'keepReport' | 'pickFinding';

/** Keeps reports in the library and makes findings from them. `data`: folder of the app, which has the reports that it read. */
export function createReportHandlers(
  data: string,
  library: OpenedLibrary,
  userFiles: UserFiles,
): Pick<ProcessHandlers<'library'>, ReportRequest> {
  /** The library's report, or else the one that the app read. */
  const find = async (fingerprint: string, { settings }: Context): Promise<Report | null> =>
    (settings.library === null ? null : await findStoredReport(settings.library, fingerprint)) ??
    (await findRememberedReport(data, fingerprint));
  /** Each change of the library lists its reports again, and only the changed ones are read. */
  const known: KnownReports = new Map();

  /** Runs a change of the library with a report in it. */
  const change = async <Value>(
    fingerprint: string,
    context: Context,
    run: (input: { library: string; report: Report; by: string; now: string }) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> => {
    const { settings, by, now } = context;
    if (settings.library === null) return createRefusal('no-library', settings.language, {});
    const report = await find(fingerprint, context);
    if (!report) {
      return problemReply(
        { code: 'report-unknown', values: { name: fingerprint.slice(0, 12), known: [] } },
        settings.language,
      );
    }
    library.forget();
    // Does not recreate a library that can't be reached now.
    const there = await library.open(context);
    if (!there.ok) return there;
    const reply = await run({ library: settings.library, report, by, now });
    await library.replace(null, { blocks: true, organisation: false });
    return reply;
  };

  return {
    storedReports: async (_input, { settings }) => {
      const reports = settings.library === null ? [] : await readStoredReports(settings.library);
      return {
        ok: true,
        value: {
          reports: reports
            .map((report) => ({
              fingerprint: report.fingerprint,
              file: report.file,
              title: report.cover.title,
              number: report.cover.number,
              published: report.cover.published,
              paragraphs: numberedParagraphs(report).length,
            }))
            .sort((one, other) => (one.file < other.file ? -1 : 1)),
        },
      };
    },

    citedReports: async ({ references, since }, context) => {
      const dir = context.settings.library;
      if (dir === null) return { ok: true, value: { state: '', reports: jsonText([]) } };
      const there = await library.open(context);
      if (!there.ok) return there;
      const { state, reports } = await readCitedReports(dir, references, { known, since });
      return { ok: true, value: { state, reports: reports && jsonText(reports.map(takeReportText)) } };
    },

    storedReport: async ({ fingerprint }, context) => {
      const report = await find(fingerprint, context);
      if (report) return { ok: true, value: { report: jsonText(report) } };
      const values = { name: fingerprint.slice(0, 12), known: [] };
      return problemReply({ code: 'report-unknown', values }, context.settings.language);
    },

    keepReport: async ({ fingerprint, file }, context) =>
      change(fingerprint, context, async (input) => {
        const { language } = context.settings;
        let bytes: Uint8Array | null = null;
        if (file !== null) {
          const path = context.paths[file];
          if (path === undefined) return createRefusal('not-granted', language, {});
          const opened = await userFiles.run(path, () => openPdf(path));
          if (opened === null) return createRefusal('file-away', language, { file: basename(path) });
          if (!opened.ok) return problemReply(opened.problem, language);
          ({ bytes } = opened.value);
        }
        const kept = await keepReport({ ...input, file: bytes });
        return kept.ok ? { ok: true, value: kept.value } : problemReply(kept.problem, language);
      }),

    pickFinding: async ({ fingerprint, choice, title, translation }, context) =>
      change(fingerprint, context, async (input) => {
        const picked = await pickFinding({ ...input, choice, title, translation });
        return picked.ok ? { ok: true, value: picked.value } : problemReply(picked.problem, context.settings.language);
      }),
  };
}
