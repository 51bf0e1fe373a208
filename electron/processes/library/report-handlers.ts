import { basename, join } from 'node:path';
import type { Report } from '../../../engine/core/reports/report.ts';
import { takeReportText } from '../../../engine/core/reports/report-text.ts';
import { readCitedReports } from '../../../engine/jobs/cited-reports.ts';
import { keepReport, pickFinding } from '../../../engine/jobs/reports.ts';
import { openPdf } from '../../../engine/sources/pdf/open-pdf.ts';
import {
  findStoredReport,
  type KnownReports,
  listStoredReports,
  REPORTS_FOLDER,
  removeStoredReport,
} from '../../../engine/store/reports.ts';
import type { DamagedReport, Reply, StoredReport } from '../../ipc/contract.ts';
import { jsonText } from '../../ipc/json-text.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, ProcessHandlers } from '../protocol.ts';
import { findRememberedReport } from '../read-reports.ts';
import type { UserFiles } from '../user-files.ts';
import type { OpenedLibrary } from './opened-library.ts';

type ReportRequest = 'storedReports' | 'storedReport' | 'citedReports' | 'keepReport' | 'removeReport' | 'pickFinding';

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
    storedReports: async (_input, context) => {
      const dir = context.settings.library;
      if (dir === null) return { ok: true, value: { reports: [], damaged: [] } };
      const there = await library.open(context);
      if (!there.ok) return there;
      const reports: StoredReport[] = [];
      const damaged: DamagedReport[] = [];
      for (const { fingerprint, facts, hasFile, isNewer } of await listStoredReports(dir, known)) {
        if (!facts) {
          damaged.push({ fingerprint, path: join(dir, REPORTS_FOLDER, `${fingerprint}.json`), hasFile, isNewer });
          continue;
        }
        const { file, cover, paragraphs } = facts;
        const { organisation, title, number, published } = cover;
        const kept = hasFile ? 'file' : 'text';
        reports.push({ fingerprint, file, organisation, title, number, published, paragraphs, kept });
      }
      reports.sort((one, other) => (one.file < other.file ? -1 : 1));
      return { ok: true, value: { reports, damaged } };
    },

    citedReports: async ({ references, since }, context) => {
      const dir = context.settings.library;
      if (dir === null) return { ok: true, value: { state: '', reports: jsonText([]) } };
      const there = await library.open(context);
      if (!there.ok) return there;
      const { state, reports } = await readCitedReports(dir, references, { known, since });
      return { ok: true, value: { state, reports: reports && jsonText(reports.map(takeReportText)) } };
    },

    removeReport: async ({ fingerprint }, context) => {
      const { settings } = context;
      if (settings.library === null) return createRefusal('no-library', settings.language, {});
      const there = await library.open(context);
      if (!there.ok) return there;
      const removed = await removeStoredReport(settings.library, fingerprint);
      await library.replace(null, { blocks: true, organisation: false });
      return removed.ok ? { ok: true, value: null } : problemReply(removed.problem, settings.language);
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
