import type { Block } from '../core/blocks/block.ts';
import { findNamedBlock } from '../core/blocks/find-kamerstuk.ts';
import { findRequests } from '../core/records/motion-text.ts';
import { done, type InterfaceLanguage, type Result, refused } from '../core/result.ts';
import { plainText } from '../core/richtext/plain-text.ts';
import { type Library, type LibraryOptions, makeLibrary, openLibrary } from '../store/library.ts';
import { openSearch } from '../store/search/search.ts';
import { missingBlock } from './missing-block.ts';
import { problemResult } from './problem-text.ts';
import type { JobProblem } from './problems.ts';
import type { LibraryInitResult, LibraryListResult, LibrarySearchResult, LibraryShowResult } from './results.ts';

export interface InitLibraryInput {
  /** Made where it does not exist; refused where it holds other files. */
  dir: string;
  /** Folder of the library whose blocks are copied in. */
  starter?: string | undefined;
  /** ISO 8601 with time zone. */
  now: string;
  cache?: string | undefined;
}

/** Makes a library. Adds the missing blocks of the starter to an existing one, whose own blocks do not change. */
export async function initLibrary(input: InitLibraryInput): Promise<Result<LibraryInitResult, JobProblem>> {
  // The starter is read first, so that a broken starter leaves no half-made library.
  const starter = input.starter === undefined ? undefined : await openLibrary(input.starter, optionsOf(input));
  if (starter && !starter.ok) return starter;
  const made = await makeLibrary(input.dir, optionsOf(input));
  if (!made.ok) return made;
  let { library } = made.value;
  let added = 0;
  if (starter?.ok) {
    const written = await addLacking(library, starter.value, input.now);
    if (!written.ok) {
      made.value.undo();
      return written;
    }
    ({ library, added } = written.value);
  }
  return done({ library: input.dir, blocks: library.blocks.length, made: made.value.made, added });
}

/** Copies the missing blocks of a starter into a library; its own blocks do not change. `now`: ISO 8601 with time zone. */
export async function addLacking(
  library: Library,
  starter: Library,
  now: string,
): Promise<Result<{ library: Library; added: number }, JobProblem>> {
  const lacking = starter.blocks.filter((block) => !library.find(block.id));
  if (lacking.length === 0) return done({ library, added: 0 });
  const written = await library.commit({
    put: lacking.map(withoutHistory),
    // Nobody here wrote them.
    by: 'Inbreng',
    at: now,
  });
  return written.ok ? done({ library: written.value, added: lacking.length }) : written;
}

/** In the new library a block begins its life: its first revision is of today. */
function withoutHistory(block: Block): Block {
  return { ...block, revisions: [] };
}

export interface ReadLibraryInput {
  /** Folder of the library. */
  library: string;
  cache?: string | undefined;
}

/** Lists every block of a library on one line, and the files that could not be read. */
export async function listLibrary(
  input: ReadLibraryInput & { language: InterfaceLanguage },
): Promise<Result<LibraryListResult, JobProblem>> {
  const library = await openLibrary(input.library, optionsOf(input));
  if (!library.ok) return library;
  return done({
    blocks: library.value.blocks.map(({ id, kind, title }) => ({ id, kind, title })),
    problems: library.value.problems.map((problem) => problemResult(problem, input.language)),
  });
}

/**
 * Shows a block with all its fields, found by its id, an alias or its Kamerstuk. A motion also has its text and its
 * requests, verbatim.
 */
export async function showBlock(
  input: ReadLibraryInput & { id: string },
): Promise<Result<LibraryShowResult, JobProblem>> {
  const library = await openLibrary(input.library, optionsOf(input));
  if (!library.ok) return library;
  const block = findNamedBlock(library.value, input.id);
  if (!block) return refused(missingBlock(library.value, input.id));
  if (block.kind !== 'motion') return done(block);
  const text = plainText(block.body);
  return done({ ...block, text, requests: findRequests(text.split('\n')) });
}

/** Finds the blocks that hold these words or have this number, best first. */
export async function searchLibrary(
  input: ReadLibraryInput & { words: string; limit?: number; language: InterfaceLanguage },
): Promise<Result<LibrarySearchResult, JobProblem>> {
  const library = await openLibrary(input.library, optionsOf(input));
  if (!library.ok) return library;
  const search = openSearch(library.value, optionsOf(input));
  const hits = search.find(input.words, input.limit);
  search.close();
  return done({ hits, problems: library.value.gaps.map((problem) => problemResult(problem, input.language)) });
}

function optionsOf(input: { cache?: string | undefined }): LibraryOptions {
  return input.cache === undefined ? {} : { cache: input.cache };
}
