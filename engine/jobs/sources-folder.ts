import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Block } from '../core/blocks/block.ts';
import { makeSafeFileName } from '../core/compose/file-name.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { findSnapshot } from '../core/drafts/instances.ts';
import { formatCsv } from '../core/evidence/csv.ts';
import { describeGround, listGroundUses, type UsedGround } from '../core/evidence/ground-uses.ts';
import { buildEvidenceMatrix } from '../core/evidence/matrix.ts';
import { formatPictureSvg } from '../core/evidence/picture-svg.ts';
import type { ImportRecord } from '../core/records/import-record.ts';
import { done, interfaceLanguageOf, type Result, refused } from '../core/result.ts';
import { inlineText, plainText } from '../core/richtext/plain-text.ts';
import { zipPackage } from '../publish/zip-package.ts';
import { temporaryName, withRetries, writeFileAtomic } from '../store/atomic-write.ts';
import { writeDraft } from '../store/draft-file.ts';
import type { Library } from '../store/library.ts';
import { isSameFile } from '../store/same-file.ts';
import { formatEvidence } from './evidence.ts';
import { type ExportInput, exportDraft } from './export.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import { openReportFiles, type ReportFiles } from './report-files.ts';
import type { SourcesResult } from './results.ts';
import { formatSourcesIndex, formatSourcesRows, type IndexEntry, type SourcesIndex } from './sources-index.ts';

type Contents = Pick<Library, 'find' | 'records'>;

export interface SourcesInput extends Omit<ExportInput, 'outDir' | 'despite' | 'carry' | 'purpose'> {
  /** A path that ends in `.zip`, or a folder that does not exist yet or is empty. */
  out: string;
  /** The texts and the records of the sources, where the caller has read them; absent: those of `library`. */
  contents?: Contents | null;
}

/** Names inside the folder, in the language of the document. */
const NAMES = {
  nl: { index: 'lijst.html', rows: 'lijst.csv', sheet: 'onderbouwing.xlsx', texts: 'bronnen', records: 'herkomst' },
  en: { index: 'list.html', rows: 'list.csv', sheet: 'evidence.xlsx', texts: 'sources', records: 'origin' },
};

/** The reason to export the document with its errors: a colleague must check it. The exported file does not contain it. */
const DESPITE = 'Bronnenmap';

/**
 * Writes a folder or a zip with which a colleague checks a document: the document as a concept, the text and the import
 * record of each source that the library has, and a list of the grounds with the place of each source. Everything is made
 * before anything is written, and equal input gives equal bytes of a zip.
 */
export async function makeSourcesFolder(input: SourcesInput): Promise<Result<SourcesResult, JobProblem>> {
  const { out } = input;
  const read = readDocument(input.file);
  if (!read.ok) return read;
  if (isSameFile(resolve(out), resolve(input.file)))
    return refused({ code: 'export-over-source', values: { file: out } });
  const { draft, images } = read.value;
  const contents = await readContents(input);
  if (!contents.ok) return contents;
  const exported = await exportToMemory(input, async (file) => writeDraft(file, draft, images));
  if (!exported.ok) return exported;
  const reports = await openReportFiles(draft, input.reportsOf ?? input.library);
  const files = await makeFiles(draft, contents.value, reports, exported.value);
  try {
    if (/\.zip$/i.test(out)) await writeFileAtomic(out, await zipPackage(files));
    else if (!(await writeFolder(out, files))) return refused({ code: 'folder-not-empty', values: { dir: out } });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused({ code: 'output-unusable', values: { file: out, detail: code ?? String(error) } });
  }
  return done({ file: out, files: [...files.keys()] });
}

/** The content of the library; null: none is given, so that only the sources in the draft are known. */
async function readContents({ contents, library }: SourcesInput): Promise<Result<Contents | null, JobProblem>> {
  if (contents !== undefined || library === undefined) return done(contents ?? null);
  // Loaded on demand, as an export does.
  const { openLibrary } = await import('../store/library.ts');
  return openLibrary(library);
}

type Files = Map<string, string | Uint8Array>;

/** The documents by name. They are written to a temporary folder, because an export reads and writes files. */
async function exportToMemory(
  input: SourcesInput,
  write: (file: string) => ReturnType<typeof writeDraft>,
): Promise<Result<Files, JobProblem>> {
  const folder = await mkdtemp(join(tmpdir(), 'inbreng-'));
  try {
    const file = join(folder, 'document.inbreng');
    const written = await write(file);
    if (!written.ok) return written;
    const exported = await exportDraft({
      ...input,
      file,
      outDir: join(folder, 'uit'),
      carry: 'published',
      purpose: 'concept',
      despite: DESPITE,
    });
    if (!exported.ok) return exported;
    const documents: Files = new Map();
    for (const made of exported.value.files) documents.set(basename(made.file), await readFile(made.file));
    return done(documents);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFiles(
  draft: Draft,
  library: Contents | null,
  reports: ReportFiles,
  documents: Files,
): Promise<Files> {
  const names = NAMES[interfaceLanguageOf(draft.language)];
  const matrix = buildEvidenceMatrix(draft);
  const texts: Files = new Map();
  const entries: IndexEntry[] = [];
  for (const [at, { ground, uses }] of listEntries(draft).entries()) {
    const number = at + 1;
    const block = library?.find(ground.block) ?? findSnapshot(draft, ground.block);
    if (!block) {
      entries.push({ number, ground, uses, files: [], read: [] });
      continue;
    }
    const found: IndexEntry['files'] = [];
    const text = plainText(block.body).trim();
    if (text !== '') {
      const path = `${names.texts}/${makeSafeFileName(`${String(number).padStart(2, '0')} ${ground.title}`, String(number))}.txt`;
      texts.set(path, formatText(ground, text));
      found.push({ path, of: 'text' });
    }
    const records = (library?.records ?? []).filter((record) => isRecordOf(record, block));
    for (const record of records) {
      const path = `${names.records}/${record.key}.json`;
      texts.set(path, `${JSON.stringify(record, null, 2)}\n`);
      found.push({ path, of: 'record' });
    }
    const kept = await reports.find(block);
    if (kept) {
      // Findings of one report share its file.
      const path = `${names.texts}/${makeSafeFileName(kept.report.file.replace(/\.pdf$/i, ''), kept.report.fingerprint)}.pdf`;
      texts.set(path, kept.bytes);
      found.push({ path, of: 'file' });
    }
    const read = block.provenance.map(({ file, hash }) => ({ file, hash }));
    entries.push({ number, ground, uses, files: found, read });
  }
  const index: SourcesIndex = {
    title: inlineText(draft.title) || [...documents.keys()][0] || '',
    language: draft.language,
    pointName: matrix.pointName,
    documents: [...documents.keys()],
    entries,
    alone: listGroundUses(draft).flatMap(({ label, claim, ground }) => (ground === null ? [{ label, claim }] : [])),
    svg: matrix.demands.length === 0 ? '' : formatPictureSvg(matrix, draft.language),
  };
  return new Map([
    ...documents,
    [names.index, formatSourcesIndex(index)],
    [names.rows, formatCsv(formatSourcesRows(index))],
    [names.sheet, await formatEvidence(draft, 'xlsx')],
    ...[...texts].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** Each ground once, in order of first use, and then the other blocks of the draft that have a source. */
function listEntries(draft: Draft): Pick<IndexEntry, 'ground' | 'uses'>[] {
  const entries = new Map<string, { ground: UsedGround; uses: IndexEntry['uses'] }>();
  for (const { label, claim, ground } of listGroundUses(draft)) {
    if (ground === null) continue;
    const entry = entries.get(ground.block) ?? { ground, uses: [] };
    entry.uses.push({ label, claim, shows: ground.shows });
    entries.set(ground.block, entry);
  }
  const others = Object.values(draft.blocks)
    .filter(({ id }) => !entries.has(id))
    .map(({ id }) => ({ ...describeGround(draft, { block: id }), missing: [] }))
    .filter(({ source }) => source !== '');
  return [...entries.values(), ...others.map((ground) => ({ ground, uses: [] }))];
}

/** The record of an official file from which a block's facts were read. */
function isRecordOf(record: ImportRecord, { provenance }: Block): boolean {
  return record.type === 'file' && provenance.some(({ hash }) => hash === record.hash);
}

function formatText({ title, source, address }: UsedGround, text: string): string {
  // A byte-order mark and CRLF: the editor of Windows reads it as UTF-8.
  const head = [title, source, address ?? ''].filter((line) => line !== '');
  return `\uFEFF${[...head, '', ...text.split('\n'), ''].join('\r\n')}`;
}

/** Writes the files beside the folder and renames them in one step. False: the folder exists and is not empty. */
async function writeFolder(out: string, files: Files): Promise<boolean> {
  const folder = resolve(out);
  if (existsSync(folder)) {
    const isRemoved = await rmdir(folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (!isRemoved) return false;
  }
  await mkdir(dirname(folder), { recursive: true });
  const temporary = join(dirname(folder), temporaryName(basename(folder)));
  try {
    for (const [path, content] of files) {
      const file = join(temporary, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, content);
    }
    await withRetries(() => rename(temporary, folder));
    return true;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}
