import { type ImportPlan, omitBlocks } from '../core/records/import-plan.ts';
import type { FileRecord, ImportRecord } from '../core/records/import-record.ts';
import { type ImportTrace, traceImport } from '../core/records/import-trace.ts';
import { planImport } from '../core/records/plan-import.ts';
import { done, type InterfaceLanguage, type Result, refused } from '../core/result.ts';
import { openSavedFile, readStream } from '../sources/open-file.ts';
import type { Skipped, SourceProblem } from '../sources/problems.ts';
import { makeNothingProblem, readAnyFile } from '../sources/read.ts';
import type { SavedFile } from '../sources/saved-file.ts';
import { skippedEn, skipReasonsEn } from '../sources/texts/en.ts';
import { skippedNl, skipReasonsNl } from '../sources/texts/nl.ts';
import { addressesOfDecisions } from '../sources/tweedekamer-odata/address.ts';
import {
  isLibrary,
  type Library,
  type LibraryOptions,
  type MadeLibrary,
  makeLibrary,
  openLibrary,
} from '../store/library.ts';
import type { LeftOut } from '../store/to-files.ts';
import { type ImportedPaper, noteFollowUps, offerFollowUps, type PaperResult } from './follow-ups.ts';
import { openInBatches } from './open-in-batches.ts';
import { problemResult } from './problem-text.ts';
import type { JobProblem } from './problems.ts';
import type { ImportResult } from './results.ts';

export interface ImportInput {
  /** Folder of the library; made where it does not exist or is empty and a file has something for it. */
  library: string;
  /** Paths, or files that were already read; with `standardInput` the path `-` means standard input. */
  files: readonly (string | SavedFile)[];
  /** Read up to the size that a file may have. */
  standardInput?: () => AsyncIterable<Uint8Array>;
  /** Opens a path; absent: as the disk gives it, however long that takes. */
  open?: (path: string) => Promise<Result<SavedFile, SourceProblem>>;
  /** Ids or aliases of blocks that take the text of the files, even where a user changed them. */
  take?: readonly string[];
  /** Ids or aliases of motions and commitments at which what these papers say is noted. */
  note?: readonly string[];
  /** Language of the messages and reasons in the result. */
  language: InterfaceLanguage;
  /** ISO 8601 with time zone: the date of the revisions. */
  now: string;
  by: string;
  /** The user's cache folder. */
  cache?: string;
  /** Called before each file is read, when it is open, and before writing. */
  progress?: (stage: { stage: 'reading'; file: string; at: number; of: number } | { stage: 'writing' }) => void;
}

function openPath(path: string, { open, standardInput }: ImportInput): Promise<Result<SavedFile, SourceProblem>> {
  return path === '-' && standardInput ? readStream(standardInput(), path) : (open ?? openSavedFile)(path);
}

const NOTHING_WRITTEN: ImportTrace = { blocks: new Map(), records: new Map() };

export interface ImportOutcome {
  result: ImportResult;
  /** The library was made by this import. */
  made: boolean;
  /** Something could not be read or tied: exit 1. */
  refused: boolean;
  /** Data that undoes the import. */
  trace: ImportTrace;
}

/**
 * Reads files that a user saved and updates a library from them. An invalid file does not stop the others; all valid changes
 * are written as one change, or none is.
 */
export async function importFiles(input: ImportInput): Promise<Result<ImportOutcome, JobProblem>> {
  const sources = await readSources(input);
  const { incoming, papers, rest, debates } = sources;
  const [take, note] = [input.take ?? [], input.note ?? []];
  const isNothing = incoming.length === 0 && take.length === 0 && note.length === 0;
  if (isNothing && (papers.length === 0 || !isLibrary(input.library))) {
    const { skipped, problems } = withLoneFiles(sources, [], input.language);
    const nothing = { created: [], updated: [], unchanged: [], offered: [], papers: [] };
    const result = { ...nothing, skipped, rest, debates, problems };
    return done({ result, made: false, refused: problems.length > 0, trace: NOTHING_WRITTEN });
  }

  const options = input.cache === undefined ? {} : { cache: input.cache };
  const opened =
    isLibrary(input.library) || incoming.length === 0
      ? await existing(input.library, options)
      : await makeLibrary(input.library, options);
  if (!opened.ok) return opened;
  const { library, made, undo } = opened.value;
  // Another program is moving files: a block that was not found would be made a second time.
  const gap = library.gaps.find(({ code }) => code === 'library-changing' || code === 'folder-closed');
  if (gap) return refused(gap);
  const whole = planImport({ blocks: library.blocks, records: library.records, incoming, take });
  const broken = findBrokenFiles(whole, library);
  input.progress?.({ stage: 'writing' });
  const planned = library.toFiles({ ...omitBlocks(whole, new Set(broken.keys())), by: input.by, at: input.now });
  const written = planned.ok ? await library.commitFiles(planned.value.writes) : planned;
  if (!written.ok) undo();
  if (!planned.ok) return planned;
  if (!written.ok) return written;
  const { leftOut } = planned.value;
  const omitted = new Set([...broken.keys(), ...leftOut.map(({ block }) => block.id)]);
  const plan = omitBlocks(whole, omitted);
  const isWritten = (id: string): boolean => !omitted.has(id);
  const after = written.value;
  const offeredPapers = offerFollowUps(papers, after);
  const noted = await noteFollowUps(offeredPapers, note, after, input);
  const { skipped, problems } = withLoneFiles(sources, offeredPapers, input.language);
  const found = [
    ...take.filter((id) => !library.find(id)).map((id): JobProblem => ({ code: 'block-unknown', values: { id } })),
    ...note.flatMap((name) => findNoteProblem(name, offeredPapers, after)),
    ...(noted.ok ? [] : [noted.problem]),
    ...broken.values(),
    ...leftOut
      .filter(({ block }) => !whole.updatedIndirectly.includes(block.id))
      .map((one) => leftOutProblem(one, incoming, library.records)),
  ];
  const result: ImportResult = {
    created: whole.created.filter(isWritten),
    updated: whole.updated.filter(isWritten),
    unchanged: [...whole.unchanged],
    skipped,
    rest,
    offered: whole.offered.filter(({ id }) => isWritten(id)),
    papers: noted.ok ? noted.value : offeredPapers,
    debates,
    problems: [
      ...problems,
      ...found.map((problem) => problemResult(problem, input.language)),
      ...openProblems(whole, incoming).map(({ problem, file }) => ({
        ...problemResult(problem, input.language),
        file,
      })),
    ],
  };
  return done({ result, made, refused: result.problems.length > 0, trace: traceImport(plan, library, after) });
}

/** Most lines of one file that were not understood and are listed. */
const MOST_REST = 200;

interface ReadSources extends Pick<ImportResult, 'skipped' | 'rest' | 'debates' | 'problems'> {
  incoming: FileRecord[];
  /** The papers of all files. */
  papers: ImportedPaper[];
  /** Files with only the text of a paper or an agenda of motions: there is nothing of them to store. */
  lone: { file: string; skipped: Skipped[] }[];
}

/** A file with only the text of a paper is of use if it names a block of the library, and an agenda of motions for a new document. */
function withLoneFiles(
  { lone, skipped, debates, problems }: ReadSources,
  papers: readonly PaperResult[],
  language: InterfaceLanguage,
): Pick<ReadSources, 'skipped' | 'problems'> {
  const useful = new Set([...papers, ...debates].map(({ file }) => file));
  const useless = lone.filter(({ file }) => !useful.has(file));
  const refusals = useless.map((one) => problemResult(makeNothingProblem(one.file, one.skipped), language));
  return { skipped, problems: [...problems, ...refusals] };
}

/** A block at which nothing can be noted: it is unknown, or no paper of this import names it. */
function findNoteProblem(name: string, papers: readonly PaperResult[], library: Library): JobProblem[] {
  const id = library.find(name)?.id;
  if (id === undefined) return [{ code: 'block-unknown', values: { id: name } }];
  const isNamed = papers.some(({ followUps, known }) =>
    [...followUps.map(({ block }) => block), ...known].includes(id),
  );
  return isNamed ? [] : [{ code: 'nothing-to-note', values: { id } }];
}

/** Reads the files one after another. */
async function readSources(input: ImportInput): Promise<ReadSources> {
  const read: ReadSources = { incoming: [], skipped: [], rest: [], debates: [], problems: [], papers: [], lone: [] };
  const reasons = input.language === 'en' ? skipReasonsEn : skipReasonsNl;
  const nameOf = input.language === 'en' ? skippedEn : skippedNl;
  let at = 0;
  const open = async (file: string | SavedFile) => (typeof file === 'string' ? openPath(file, input) : done(file));
  for await (const { file, opened } of openInBatches(input.files, open)) {
    const name = typeof file === 'string' ? file : file.name;
    at += 1;
    input.progress?.({ stage: 'reading', file: name, at, of: input.files.length });
    const found = opened.ok ? await readAnyFile(opened.value) : opened;
    if (!found.ok) {
      read.problems.push(problemResult(found.problem, input.language));
      continue;
    }
    const { record, skipped, rest, papers, debate } = found.value;
    const shownName = record.files[0] ?? name;
    if (debate) read.debates.push({ file: shownName, debate });
    read.papers.push(...papers.map((paper) => ({ file: shownName, paper })));
    if (rest.length > 0)
      read.rest.push({
        file: shownName,
        lines: rest.slice(0, MOST_REST),
        more: Math.max(0, rest.length - MOST_REST),
      });
    if (record.statements.length === 0) {
      read.lone.push({ file: shownName, skipped });
      continue;
    }
    read.incoming.push(record);
    for (const one of skipped) read.skipped.push({ file: shownName, what: nameOf(one), reason: reasons[one.reason] });
  }
  return read;
}

async function existing(dir: string, options: LibraryOptions): Promise<Result<MadeLibrary, JobProblem>> {
  const opened = await openLibrary(dir, options);
  return opened.ok ? done({ library: opened.value, made: false, undo: () => undefined }) : opened;
}

/**
 * Names a block that was left out, with the largest of the files about it in one place, which is what makes it large: a saved
 * page is long because it holds many motions. Of those that came in now, else of those that the library remembers.
 */
function leftOutProblem(
  { block, fault, detail }: LeftOut,
  incoming: readonly ImportRecord[],
  known: readonly ImportRecord[],
): JobProblem {
  const hashes = new Set(block.provenance.map(({ hash }) => hash));
  const about = [incoming, known].map((records) =>
    records.flatMap((record) => (record.type === 'file' && hashes.has(record.hash) ? [record] : [])),
  );
  const size = ({ statements }: FileRecord): number =>
    statements.reduce((most, statement) => Math.max(most, JSON.stringify(statement).length), 0);
  const [largest] = (about.find((records) => records.length > 0) ?? []).sort((a, b) => size(b) - size(a));
  const values = { title: block.title || block.id, fault, detail, file: largest?.files[0] ?? null };
  return { code: 'block-left-out', values };
}

/**
 * Blocks of the plan whose file cannot be read, by id, each with its problem. No new block replaces such a file. The import
 * remembers the contents of the source file, so the next import after the repair adds them to the block.
 */
function findBrokenFiles(plan: ImportPlan, library: Library): Map<string, JobProblem> {
  const broken = new Map(
    library.problems.flatMap((problem) =>
      problem.code === 'block-file-broken'
        ? [[(problem.values.file.split('/').at(-1) ?? '').toLowerCase(), problem] as const]
        : [],
    ),
  );
  const found = plan.put.flatMap(({ id }) => {
    const problem = broken.get(`${id}.md`.toLowerCase());
    return problem ? [[id, problem] as const] : [];
  });
  return new Map(found);
}

/** Problems that the files leave open, each with its source file. All pending decisions of a file are one problem. */
function openProblems(
  plan: ImportPlan,
  incoming: readonly FileRecord[],
): { problem: JobProblem; file: string | null }[] {
  const found: { problem: JobProblem; file: string | null }[] = [];
  const fileOf = (records: ReadonlySet<string>): string | null =>
    incoming.find((record) => records.has(record.key))?.files[0] ?? null;
  for (const { problem, records } of plan.problems) found.push({ problem, file: fileOf(records) });
  const reported = new Set<string>();
  for (const record of incoming) {
    if (reported.has(record.key)) continue;
    reported.add(record.key);
    const waiting = plan.waiting.filter((decision) => decision.records.has(record.key));
    if (waiting.length === 0) continue;
    found.push({
      problem: {
        code: 'decisions-without-motion',
        values: {
          waiting: waiting.map(({ records, ...decision }) => decision),
          addresses: addressesOfDecisions(waiting.map((decision) => decision.decision)),
        },
      },
      file: record.files[0] ?? null,
    });
  }
  return found;
}
