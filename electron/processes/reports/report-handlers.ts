import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { collectKnownPapers } from '../../../engine/core/checks/known-papers.ts';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { makeSafeFileName } from '../../../engine/core/compose/file-name.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import { makeExportUse } from '../../../engine/core/drafts/export-use.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import { findCitedReports } from '../../../engine/jobs/cited-reports.ts';
import { copyPart } from '../../../engine/jobs/copy-part.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import type { DrawingWatch } from '../../../engine/jobs/drawing-watch.ts';
import { formatEvidence } from '../../../engine/jobs/evidence.ts';
import { exportDraft, findingResult } from '../../../engine/jobs/export.ts';
import { readHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { formatDraftMonitor } from '../../../engine/jobs/monitor.ts';
import { readReportFile } from '../../../engine/jobs/reports.ts';
import { makeSourcesFolder } from '../../../engine/jobs/sources-folder.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../../engine/store/draft-file.ts';
import { findStoredName, REPORTS_FOLDER } from '../../../engine/store/reports.ts';
import type { OrganisationFreshness } from '../../ipc/documents.ts';
import { jsonText } from '../../ipc/json-text.ts';
import { findOutputExtension } from '../../ipc/output-kinds.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { createLibraryAccess, type LibraryAccess } from '../library-access.ts';
import { parseDraftText } from '../parse-draft-text.ts';
import { createPictureFinder } from '../picture-finder.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, Folders, ProcessHandlers, RawOutputOf } from '../protocol.ts';
import { rememberReport } from '../read-reports.ts';
import { createUserFiles } from '../user-files.ts';
import { writeOutput } from '../write-output.ts';
import { createPictureHandlers } from './picture-handlers.ts';
import { createReportFileHandler } from './report-file-handler.ts';

/** Handles checks and exports. `library`: access to the chosen library. */
export function createReportHandlers(
  folders: Folders,
  library: LibraryAccess = createLibraryAccess(folders.data),
): ProcessHandlers<'reports'> {
  const { data, templates, fonts } = folders;
  const typesetter = createTypesetter();
  const userFiles = createUserFiles();
  const pictures = createPictureFinder(join(data, 'pictures'), userFiles);

  /** Makes the zip with the sources of a document in a folder. `file`: the document. */
  const makeSources = async (
    { file, draft, folder }: { file: string; draft: Draft; folder: string },
    { settings, now, today, by }: Context,
    watch: DrawingWatch,
  ) => {
    const { library: dir, language } = settings;
    const { library: contents } = await library.blocks(dir, language);
    return makeSourcesFolder({
      file,
      formats: ['docx', 'pdf'],
      out: join(folder, 'bronnenmap.zip'),
      contents,
      reportsOf: dir ?? undefined,
      atHand: { blocks: contents, organisation: () => library.organisation(dir) },
      templates,
      fonts,
      now,
      today,
      by,
      progress: () => undefined,
      watch,
      typesetter,
      houseStyle: draft.houseStyle ?? settings.houseStyle,
      onlyOfProduct: true,
    });
  };

  return {
    ...createPictureHandlers(folders, { typesetter, userFiles }),
    ...createReportFileHandler(userFiles),

    openReport: async (asked, { settings: { language, library: dir }, paths }, progress) => {
      const path = 'file' in asked ? paths[asked.file] : dir && join(dir, REPORTS_FOLDER, `${asked.kept}.pdf`);
      if (path === undefined || path === null) return createRefusal('not-granted', language, {});
      const read = await userFiles.run(path, (alive) =>
        readReportFile(path, {
          onProgress: (pages) => {
            alive();
            progress('reading', pages);
          },
        }),
      );
      if (read === null) return createRefusal('file-away', language, { file: basename(path) });
      if (!read.ok) return problemReply(read.problem, language);
      let { report } = read.value;
      if ('kept' in asked) {
        const { fingerprint } = report;
        if (fingerprint !== asked.kept) return createRefusal('report-file-differs', language, { file: basename(path) });
        // In the library, the file has its fingerprint as name.
        const name = dir && (await findStoredName(dir, fingerprint));
        report = { ...report, file: name || `rapport-${fingerprint.slice(0, 12)}.pdf` };
      }
      // The library process takes it from there: a window never passes the text of a report.
      const stored = await rememberReport(data, report);
      if (!stored.ok) return problemReply(stored.problem, language);
      return { ok: true, value: { report: jsonText(report) } };
    },

    check: async ({ draft: text, layout }, { settings: { language, library: dir, houseStyle }, today }) => {
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      const documentType = loadDocumentType(templates, draft.value.documentType);
      if (!documentType.ok) return problemReply(documentType.problem, language);
      // Without a library, the check for outdated blocks reports that it compared nothing.
      const { library: blocks } = await library.blocks(dir, language);
      const organisation = () => library.organisation(dir);
      const places = { templates, organisation, onlyOfProduct: true };
      const style = await readHouseStyle(draft.value.houseStyle ?? houseStyle, places);
      if (!style.ok) return problemReply(style.problem, language);
      const findings = runChecks({
        draft: fillEmptyVariables(draft.value, style.value.houseStyle),
        documentType: documentType.value,
        houseStyle: style.value.houseStyle,
        reports: await findCitedReports(draft.value, dir ?? undefined),
        library: blocks && ((id) => blocks.find(id)),
        papers: blocks && collectKnownPapers(blocks.blocks),
        layout,
        publication: compose({
          draft: expireQuotes(draft.value, today),
          documentType: documentType.value,
          houseStyle: style.value.houseStyle,
          layout,
        }),
        today,
        dayOf: dayHere,
      });
      return { ok: true, value: { findings: findings.map(findingResult) } };
    },

    saveEvidence: async ({ draft: text, file }, { settings: { language }, paths }) => {
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      const path = paths[file];
      const format = path === undefined ? null : findOutputExtension('evidence', path);
      if (path === undefined || format === null) return createRefusal('not-granted', language, {});
      return writeOutput(userFiles, { file: path, content: await formatEvidence(draft.value, format), language });
    },

    saveMonitor: async ({ draft: text, file }, { settings: { language }, paths }) => {
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      const path = paths[file];
      const format = path === undefined ? null : findOutputExtension('monitor', path);
      if (path === undefined || format === null) return createRefusal('not-granted', language, {});
      const content = await formatDraftMonitor(draft.value, format, language);
      return writeOutput(userFiles, { file: path, content, language });
    },

    factionPart: async ({ draft: text, faction }, context) => {
      const { language, library: dir, houseStyle } = context.settings;
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      const documentType = loadDocumentType(templates, draft.value.documentType);
      if (!documentType.ok) return problemReply(documentType.problem, language);
      const organisation = () => library.organisation(dir);
      const places = { templates, organisation, onlyOfProduct: true };
      const style = await readHouseStyle(draft.value.houseStyle ?? houseStyle, places);
      if (!style.ok) return problemReply(style.problem, language);
      const { images } = await pictures.find(draft.value, context);
      const part = copyPart({
        draft: draft.value,
        documentType: documentType.value,
        houseStyle: style.value.houseStyle,
        images,
        faction,
        today: context.today,
      });
      return part.ok ? part : problemReply(part.problem, language);
    },

    saveSources: async ({ draft: text, file }, context, _progress, watch) => {
      const { language } = context.settings;
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      const path = context.paths[file];
      if (path === undefined || findOutputExtension('sources', path) === null)
        return createRefusal('not-granted', language, {});
      const folder = await mkdtemp(join(tmpdir(), 'inbreng-'));
      try {
        // The job reads a file, so the text of the window is written to one.
        const document = join(folder, 'document.inbreng');
        const { images } = await pictures.find(draft.value, context);
        const written = await writeDraft(document, draft.value, images);
        if (!written.ok) return problemReply(written.problem, language);
        const made = await makeSources({ file: document, draft: draft.value, folder }, context, watch);
        if (!made.ok) return problemReply(made.problem, language);
        return await writeOutput(userFiles, { file: path, content: await readFile(made.value.file), language });
      } finally {
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
    },

    exportDraft: async (
      { draft: text, name, folder, formats, houseStyle, despite, carry, purpose, faction, sources = false },
      context,
      progress,
      watch,
    ) => {
      const { language, library: dir } = context.settings;
      const draft = parseDraftText(text, null, language);
      if (!draft.ok) return draft;
      // The main process creates this folder for the export and removes it afterwards.
      const folderPath = context.paths.scratch;
      if (folderPath === undefined || context.paths[folder] === undefined)
        return createRefusal('not-granted', language, {});
      // The export job reads a file, so the text of the window is written to one.
      const file = join(folderPath, `${makeSafeFileName(name, 'Inbreng')}.inbreng`);
      const { images } = await pictures.find(draft.value, context);
      const written = await writeDraft(file, draft.value, images);
      if (!written.ok) return problemReply(written.problem, language);
      const { library: blocks, reason: missed } = await library.blocks(dir, language);
      let freshness: OrganisationFreshness = 'current';
      const organisation = async () => {
        const read = await library.organisation(dir);
        if (read.ok) ({ freshness } = read.value);
        return read;
      };
      const exported = await exportDraft({
        file,
        formats,
        outDir: join(folderPath, 'documents'),
        templates,
        fonts,
        now: context.now,
        today: context.today,
        by: context.by,
        // Nothing is moved to its destination before the sources are collected.
        progress: (stage) => (stage === 'saving' && sources ? undefined : progress(stage)),
        watch,
        typesetter,
        houseStyle: houseStyle ?? draft.value.houseStyle ?? context.settings.houseStyle,
        onlyOfProduct: true,
        carry,
        purpose,
        faction,
        atHand: { blocks, organisation },
        reportsOf: dir ?? undefined,
        ...(despite === null ? {} : { despite }),
      });
      if (!exported.ok) return problemReply(exported.problem, language);
      const files: RawOutputOf<'exportDraft'>['files'] = [...exported.value.files];
      if (sources && files.length > 0) {
        progress('sources');
        const made = await makeSources({ file, draft: draft.value, folder: folderPath }, context, watch);
        if (!made.ok) return problemReply(made.problem, language);
        files.push({ format: 'sources', file: made.value.file, bytes: (await stat(made.value.file)).size });
        progress('saving');
      }
      const after = readDraft(file);
      if (!after.ok) return problemReply(after.problem, language);
      const isWhole = missed === null && freshness === 'current';
      const without = isWhole ? null : { reason: missed, organisation: freshness };
      const documentType = loadDocumentType(templates, draft.value.documentType);
      const use = documentType.ok
        ? makeExportUse({
            draft: draft.value,
            documentType: documentType.value,
            at: context.now,
            purpose,
            faction: faction ?? null,
            formats,
          })
        : null;
      return { ok: true, value: { ...exported.value, files, draft: JSON.stringify(after.value.draft), without, use } };
    },
  };
}
