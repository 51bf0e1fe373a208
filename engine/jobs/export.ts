import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stopsExport } from '../core/checks/fields-for-sending.ts';
import { makeKey } from '../core/checks/finding-key.ts';
import { collectKnownPapers } from '../core/checks/known-papers.ts';
import type { CheckFinding } from '../core/checks/list.ts';
import { formatFinding, getFindingHelp, runChecks } from '../core/checks/run-checks.ts';
import { compose } from '../core/compose/compose.ts';
import { nameExport } from '../core/compose/file-name.ts';
import type { DocumentType } from '../core/document-types/document-type.ts';
import { type Carry, canCarry, DEFAULT_CARRY } from '../core/drafts/carry.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { expireQuotes } from '../core/drafts/expire-quotes.ts';
import { type ExportUseInput, makeExportUse } from '../core/drafts/export-use.ts';
import { keepFactionPart, listFactions, makeFactionDocument } from '../core/drafts/faction-parts.ts';
import { publishDraft } from '../core/drafts/publish-draft.ts';
import { fillEmptyVariables } from '../core/house-styles/fill-empty-variables.ts';
import { FORMATS, type Format } from '../core/publication/formats.ts';
import type { WriterAssets } from '../core/publication/publication.ts';
import type { Purpose } from '../core/publication/purpose.ts';
import { done, interfaceLanguageOf, type Result, refused } from '../core/result.ts';
import { writeHtml } from '../publish/html/write-html.ts';
import { createTypesetter, type Typesetter, type TypesettingLosses } from '../publish/pdf/typesetter.ts';
import { writeText } from '../publish/text/write-text.ts';
import { type PreparedWrite, prepareWrite, syncFolder } from '../store/atomic-write.ts';
import { cacheFolder } from '../store/cache-folder.ts';
import { commitAll } from '../store/commit-all.ts';
import { draftText, type Images, writeDraft } from '../store/draft-file.ts';
import { openExportRecords } from '../store/export-records.ts';
import { noteExportUse } from '../store/export-uses.ts';
import { hashOfFile } from '../store/file-hash.ts';
import { uninterrupted } from '../store/interruption.ts';
import type { Library } from '../store/library.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { OrganisationWithLogo } from '../store/organisation-with-logo.ts';
import { isSameFile } from '../store/same-file.ts';
import { sha256Of } from '../store/sha256.ts';
import { findCitedReports } from './cited-reports.ts';
import { dayHere } from './day-here.ts';
import { loadDocumentType } from './document-types.ts';
import { drawPictures } from './draw-pictures.ts';
import { type DrawingWatch, UNWATCHED } from './drawing-watch.ts';
import { loadHouseStyle } from './house-styles.ts';
import { lossNotes } from './loss-notes.ts';
import { withPlainDrawings } from './plain-drawings.ts';
import { problemText } from './problem-text.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { ExportResult, FindingResult } from './results.ts';
import { type SettledDocument, settleLayout } from './settle-layout.ts';

export interface ExportInput {
  /** The `.inbreng` file, or an export that carries one, which is only read. */
  file: string;
  formats: Format[];
  /** Made where it does not exist. */
  outDir: string;
  /** Name of a house style, or its folder; the draft's own where absent. */
  houseStyle?: string | undefined;
  /** `houseStyle` is a name that came with the product, and no folder. */
  onlyOfProduct?: boolean | undefined;
  /** Folder of a library, for the check on older blocks and for its organisation: refused where it can't be read. */
  library?: string | undefined;
  /** Library contents that were read before, instead of `library`. */
  atHand?: AtHand | undefined;
  /** Folder of the library whose stored reports the findings are compared with; absent: `library`. */
  reportsOf?: string | undefined;
  /** The part of the draft that Word and PDF files carry; by default the one that a document publishes. */
  carry?: Carry | undefined;
  /** `sending` stops at each empty field that is left, whatever the reason; absent: `concept`. */
  purpose?: Purpose | undefined;
  /** The faction whose part is exported, without the parts of the others, as its subheading names it; absent: all. */
  faction?: string | undefined;
  /**
   * `keep-changed` refuses to replace a file that is no unchanged export of this document: a colleague may have commented in
   * it. Absent: a folder of the caller alone, whose exports are not recorded.
   */
  existingFiles?: 'keep-changed' | 'replace' | undefined;
  /** Goes on in spite of errors; the reason is kept in the draft. */
  despite?: string | undefined;
  templates: string;
  fonts: string;
  /** ISO 8601 with time zone. */
  now: string;
  /** `2026-11-25`, in the time zone of the user: decides which blocks are expired. */
  today: string;
  by: string;
  /** The stage that begins. */
  progress: (stage: ExportStage) => void;
  /** Absent: no other process can stop this one. */
  watch?: DrawingWatch | undefined;
  typesetter?: Typesetter;
}

/** The parts of a library that a document uses. */
export interface AtHand {
  /** null: there is none to compare with, and the check on older blocks says so. */
  blocks: Pick<Library, 'find' | 'blocks'> | null;
  organisation: () => Promise<Result<OrganisationWithLogo, JobProblem>>;
}

export type ExportStage = 'reading' | 'typesetting' | 'checking' | Format | 'saving';

/** Reads 'docx,pdf' as formats, in the order of `FORMATS`, each once. */
export function parseFormats(text: string): Result<Format[], JobProblem> {
  const asked = text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const unknown = asked.find((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined || asked.length === 0) {
    return refused({ code: 'format-unknown', values: { format: unknown ?? text, known: [...FORMATS] } });
  }
  return done(FORMATS.filter((format) => asked.includes(format)));
}

/**
 * Writes a draft in the given formats. Everything is made before anything is written: an export that fails leaves no file.
 * Findings of severity error stop it (`stoppedBy`, no files) unless `despite` gives a reason, which the draft then keeps. An
 * empty field in a document to be sent always stops it.
 */
export async function exportDraft(input: ExportInput): Promise<Result<ExportResult, JobProblem>> {
  input.progress('reading');
  const read = readDocument(input.file);
  if (!read.ok) return read;
  const { images, unused, hash, carrier } = read.value;
  let { draft } = read.value;
  const documentType = loadDocumentType(input.templates, draft.documentType);
  if (!documentType.ok) return documentType;
  const forReader = findReaderDraft(draft, documentType.value, input.faction);
  if (!forReader.ok) return forReader;
  const { printed, faction } = forReader.value;
  const carry = input.carry ?? DEFAULT_CARRY;
  if (faction !== null && !canCarry(carry, faction))
    return refused({ code: 'faction-carries-all', values: { faction } });
  const style = await loadHouseStyle(input.houseStyle ?? draft.houseStyle ?? 'neutraal', {
    ...input,
    organisation: input.atHand?.organisation,
    onlyOfProduct: input.onlyOfProduct || input.houseStyle === undefined,
  });
  if (!style.ok) return style;
  let library = input.atHand?.blocks ?? null;
  let gaps: ExportResult['gaps'] = [];
  if (input.library !== undefined) {
    // Loaded on demand: most exports name no library, and the library code is large.
    const { openLibrary } = await import('../store/library.ts');
    const opened = await openLibrary(input.library);
    if (!opened.ok) return opened;
    library = opened.value;
    gaps = opened.value.gaps.map((gap) => ({ nl: problemText(gap, 'nl'), en: problemText(gap, 'en') }));
  }

  const { houseStyle } = style.value;
  const typesetter = input.typesetter ?? createTypesetter();
  input.progress('typesetting');
  const plain = withPlainDrawings({ draft: printed, images });
  const { logo, fonts } = style.value.assets;
  const drawing = await drawPictures(
    { ...plain, logo },
    { watch: input.watch ?? UNWATCHED, typesetter, fonts, isForWord: input.formats.includes('docx') },
  );
  if (!drawing.ok) return drawing;
  const shown = drawing.value;
  const assets: WriterAssets = { fonts, logo: shown.logo, images: Object.fromEntries(shown.images), source: null };
  if (input.formats.includes('docx')) await startFonts(houseStyle, fonts);
  const composed =
    faction === null
      ? { draft: shown.draft, documentType: documentType.value }
      : makeFactionDocument(shown.draft, documentType.value, faction);
  const settled = await settleLayout({
    ...composed,
    today: input.today,
    purpose: input.purpose,
    houseStyle,
    assets,
    typesetter,
  });
  if (!settled.ok) return settled;

  input.progress('checking');
  const findings = runChecks({
    draft: fillEmptyVariables(printed, houseStyle),
    documentType: documentType.value,
    houseStyle,
    reports: await findCitedReports(printed, input.reportsOf ?? input.library),
    library: library ? (id) => library.find(id) : null,
    papers: library && collectKnownPapers(library.blocks),
    layout: settled.value.layout,
    publication: settled.value.publication,
    purpose: input.purpose ?? 'concept',
    ...(input.purpose === 'sending'
      ? {
          concept: compose({
            ...composed,
            draft: expireQuotes(composed.draft, input.today),
            houseStyle,
            layout: settled.value.layout,
          }),
        }
      : {}),
    today: input.today,
    dayOf: dayHere,
  });
  const counted = findings.filter((finding) => !finding.silenced);
  const stops = (finding: CheckFinding) => stopsExport(finding, input.purpose ?? 'concept');
  const errors = counted.filter(stops);
  const remaining = counted.filter((finding) => !stops(finding)).map(findingResult);
  const nothing = { files: [], pages: settled.value.layout.pages, overruled: [], remaining, notes: [], gaps };
  const needed = errors.filter((finding) => finding.stopsSending);
  if (needed.length > 0 || (errors.length > 0 && input.despite === undefined))
    return done({ ...nothing, stoppedBy: errors.map(findingResult) });
  if (errors.length > 0 && input.despite !== undefined) draft = withOverrule(draft, input.despite, errors, input);

  const carried = carriedDraft({ draft, images }, plain, carry, {
    documentType: documentType.value,
    purpose: input.purpose,
  });
  // Named after the publication: the file name of the draft itself is meant for colleagues only.
  const name = nameExport(settled.value.publication.fileName, {
    reader: faction,
    purpose: input.purpose ?? 'concept',
    language: interfaceLanguageOf(draft.language),
  });
  const source = carried && {
    name: `${name}.inbreng`,
    bytes: new TextEncoder().encode(draftText(carried.draft, carried.images)),
  };
  const made = await writeAll(
    input.formats,
    settled.value,
    { ...assets, source },
    typesetter,
    houseStyle,
    input.progress,
  );
  if (!made.ok) return made;
  input.progress('saving');
  const written = await uninterrupted(() =>
    save(made.value.documents, { ...input, name, draft: draft.id }, async () =>
      // An export that carries a draft keeps no reason.
      draft === read.value.draft || carrier !== null
        ? done(null)
        : writeDraft(input.file, draft, new Map([...unused, ...images]), { base: hash }),
    ),
  );
  if (!written.ok) return written;
  if (input.library !== undefined) {
    const noted = await noteUse(input.library, {
      draft: read.value.draft,
      documentType: documentType.value,
      at: input.now,
      purpose: input.purpose ?? 'concept',
      faction,
      formats: input.formats,
    });
    if (!noted.ok) gaps = [...gaps, { nl: problemText(noted.problem, 'nl'), en: problemText(noted.problem, 'en') }];
  }
  const losses = made.value.losses ?? lossesWithoutPdf(input.formats, settled.value, shown.images);
  return done({
    files: written.value,
    pages: settled.value.layout.pages,
    overruled: errors.map(findingResult),
    stoppedBy: [],
    remaining,
    notes: losses ? lossNotes(losses, plain.draft.images) : [],
    gaps,
  });
}

/** The draft that is printed, and the name of its faction as the document spells it; null: it is for all. */
function findReaderDraft(
  draft: Draft,
  documentType: DocumentType,
  faction: string | undefined,
): Result<{ printed: Draft; faction: string | null }, JobProblem> {
  if (faction === undefined) return done({ printed: draft, faction: null });
  const known = listFactions(draft, documentType);
  const wanted = faction.trim().toLowerCase();
  const found = known.find((name) => name === faction) ?? known.find((name) => name.toLowerCase() === wanted);
  if (found === undefined) return refused({ code: 'faction-unknown', values: { faction, known } });
  return done({ printed: keepFactionPart(draft, documentType, found), faction: found });
}

/** Notes in the library that the export used its quotes. */
async function noteUse(library: string, use: ExportUseInput): Promise<Result<null, JobProblem>> {
  const noted = makeExportUse(use);
  if (noted === null) return done(null);
  try {
    await noteExportUse(library, noted);
    return done(null);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'export-not-noted', values: { dir: library, detail } });
  }
}

/** Deflates the fonts for Word on other threads while this one typesets the pages; the writer of Word files waits for them. */
async function startFonts(houseStyle: HouseStyleOf, fonts: WriterAssets['fonts']): Promise<void> {
  const { embeddedFonts } = await import('../publish/docx/fonts.ts');
  embeddedFonts(houseStyle, fonts);
}

/** A picture without its bytes is missing from every format with pictures. A loss that only the pages have is left out. */
function lossesWithoutPdf(
  formats: readonly Format[],
  { pages }: SettledDocument,
  images: Images,
): TypesettingLosses | null {
  if (!pages || formats.every((format) => format === 'txt')) return null;
  return { missing: [], images: pages.losses.images.filter(({ image }) => !images.has(image)) };
}

interface MadeDocuments {
  documents: { format: Format; bytes: Uint8Array }[];
  losses: TypesettingLosses | null;
}

type HouseStyleOf = Parameters<Typesetter['typeset']>[1];

async function writeAll(
  formats: readonly Format[],
  { publication, layout, pages }: SettledDocument,
  assets: WriterAssets,
  typesetter: Typesetter,
  houseStyle: HouseStyleOf,
  progress: ExportInput['progress'],
): Promise<Result<MadeDocuments, JobProblem>> {
  const documents: MadeDocuments['documents'] = [];
  let losses: TypesettingLosses | null = null;
  for (const format of formats) {
    progress(format);
    if (format === 'pdf') {
      // Loaded on demand: the PDF/A code is large, and other formats do not need it.
      const { writePdf } = await import('../publish/pdf/write-pdf.ts');
      const pdf = await writePdf(typesetter, publication, houseStyle, assets, pages);
      if (!pdf.ok) return pdf;
      losses = pdf.value.losses;
      documents.push({ format, bytes: pdf.value.bytes });
    } else documents.push({ format, bytes: await withoutPages(format, publication, houseStyle, assets, layout) });
  }
  return done({ documents, losses });
}

async function withoutPages(
  format: Exclude<Format, 'pdf'>,
  publication: SettledDocument['publication'],
  houseStyle: HouseStyleOf,
  assets: WriterAssets,
  layout: SettledDocument['layout'],
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      // Loaded on demand: the Word library is large, and other formats and commands do not need it.
      const { writeDocx } = await import('../publish/docx/write-docx.ts');
      return writeDocx(publication, houseStyle, assets, layout);
    }
    case 'html':
      return writeHtml(publication, houseStyle, assets);
    case 'txt':
      return writeText(publication);
  }
}

/** The place of an export, and what may be replaced there. */
interface Destination extends Pick<ExportInput, 'file' | 'outDir' | 'existingFiles'> {
  /** Name of the files, without extension. */
  name: string;
  /** Id of the draft. */
  draft: string;
}

/**
 * Writes each document to a temporary file beside its destination, renames them all, and then saves the reason in the draft.
 * A failure leaves the draft and the earlier documents unchanged.
 */
async function save(
  documents: MadeDocuments['documents'],
  { file: input, outDir, name, draft, existingFiles }: Destination,
  keepDraft: () => Promise<Result<unknown, JobProblem>>,
): Promise<Result<ExportResult['files'], JobProblem>> {
  const files: ExportResult['files'] = [];
  const prepared: PreparedWrite[] = [];
  let file = outDir;
  const discard = async (): Promise<void> => {
    for (const one of prepared) await one.discard().catch(() => undefined);
  };
  const keepChanged = async (path: string) => {
    await discard();
    return refused({ code: 'export-changed', values: { file: path } } as const);
  };
  const records = existingFiles && openExportRecords(cacheFolder());
  const mayReplace = async (path: string): Promise<boolean> => {
    if (!records || existingFiles === 'replace' || !existsSync(path)) return true;
    return (await records.classify({ file: resolve(path), draft, sha256: await hashOfFile(path) })) === 'own';
  };
  try {
    // An export never replaces its own source: a colleague may have written in that Word file.
    const own = documents
      .map(({ format }) => join(outDir, `${name}.${format}`))
      .find((to) => isSameFile(resolve(to), resolve(input)));
    if (own !== undefined) return refused({ code: 'export-over-source', values: { file: own } });
    makeFolder(outDir);
    for (const { format, bytes } of documents) {
      file = join(outDir, `${name}.${format}`);
      if (existsSync(file) && statSync(file).isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
      if (!(await mayReplace(file))) return await keepChanged(file);
      prepared.push(await prepareWrite(file, bytes));
      files.push({ format, file, bytes: bytes.length });
    }
    // Checked again: a colleague may have saved while the export was made.
    for (const { path } of prepared) if (!(await mayReplace(path))) return await keepChanged(path);
    const committed = await commitAll(prepared, keepDraft);
    if (!committed.ok) return committed;
    const exported = documents.map(({ bytes }, at) => ({ bytes, path: prepared[at]?.path ?? '' }));
    await records?.add(exported.map((one) => ({ file: resolve(one.path), draft, sha256: sha256Of(one.bytes) })));
    await syncFolder(outDir);
  } catch (error) {
    await discard();
    const { code, path } = error as NodeJS.ErrnoException;
    return refused({ code: 'output-unusable', values: { file: path ?? file, detail: code ?? String(error) } });
  }
  return done(files);
}

interface DraftWithImages {
  draft: Draft;
  images: Images;
}

/** The draft that Word and PDF files carry; null: none. `plain`: the draft with plain drawings. */
function carriedDraft(
  whole: DraftWithImages,
  plain: DraftWithImages,
  carry: Carry,
  options: Parameters<typeof publishDraft>[1],
): DraftWithImages | null {
  switch (carry) {
    case 'full':
      return whole;
    case 'published':
      return { ...plain, draft: publishDraft(plain.draft, options) };
    case 'none':
      return null;
  }
}

/** Adds a reason once: a second export for the same reason and findings adds nothing. */
function withOverrule(
  draft: Draft,
  reason: string,
  errors: readonly CheckFinding[],
  { by, now }: { by: string; now: string },
): Draft {
  const findings = errors.map(makeKey);
  const same = draft.overruled.some(
    (old) => old.reason === reason && JSON.stringify(old.findings) === JSON.stringify(findings),
  );
  return same ? draft : { ...draft, overruled: [...draft.overruled, { reason, by, at: now, findings }] };
}

export function findingResult(finding: CheckFinding): FindingResult {
  const both = (text: typeof formatFinding) => ({ nl: text(finding, 'nl'), en: text(finding, 'en') });
  return {
    check: finding.check,
    severity: finding.severity,
    location: finding.location,
    block: finding.block ?? null,
    message: both(formatFinding),
    help: both(getFindingHelp),
    says: finding.says,
    silenced: finding.silenced,
    more: finding.more ?? 0,
    needed: finding.stopsSending ?? false,
    omitted: finding.isOmitted ?? false,
  };
}
