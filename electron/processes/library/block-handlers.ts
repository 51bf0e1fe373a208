import type { Block } from '../../../engine/core/blocks/block.ts';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import { mergeDecisions } from '../../../engine/core/records/derive-decisions.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { missingBlock } from '../../../engine/jobs/missing-block.ts';
import { parseMotions } from '../../../engine/jobs/parse-motions.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { tieDecision } from '../../../engine/jobs/tie.ts';
import { addressesOfBlock, addressesOfDecision, addressesOfKamerstuk } from '../../../engine/sources/addresses.ts';
import { writeBlockFile } from '../../../engine/store/block-file.ts';
import { blockHistory } from '../../../engine/store/block-history.ts';
import { imagesForLibrary } from '../../../engine/store/images.ts';
import type { Library } from '../../../engine/store/library.ts';
import type { Image } from '../../../engine/store/library-images.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { InputOf, Reply } from '../../ipc/contract.ts';
import { jsonText } from '../../ipc/json-text.ts';
import type { BlockWriteResult, LibraryFacts, WaitingDecision } from '../../ipc/library.ts';
import { notTaken } from '../../texts/missing-pictures.ts';
import { createPictureFinder } from '../picture-finder.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, ProcessHandlers } from '../protocol.ts';
import { createUserFiles } from '../user-files.ts';
import { findWriteReason } from '../write-refusal.ts';
import { createLibraryStates } from './library-states.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** Placeholder for a picture of which only the hash is known. */
const UNKNOWN_PICTURE: ImageInfo = { mediaType: 'image/png', width: 1, height: 1, name: null };

/** Attempts to name a new block while other programs take each name. */
const MAX_NAME_ATTEMPTS = 10;
/** Problems when another program took the name of a new block. */
const NAME_TAKEN: ReadonlySet<string> = new Set(['changed-elsewhere', 'file-in-the-way']);

/** Pictures that a block shows and the library lacks, with a sentence for each that was not found intact. */
interface BlockPictures {
  images: Image[];
  pictureWarnings: string[];
}

type BlockRequests =
  | 'libraryBlocks'
  | 'libraryChanges'
  | 'writeBlock'
  | 'removeBlock'
  | 'blockHistory'
  | 'showBlockFile'
  | 'parseMotion'
  | 'tieDecision'
  | 'addresses';

/** Handles requests about blocks, of the library screen and the forms. `pictures`: the app's folder of pictures, by hash. */
export function createBlockHandlers(
  library: OpenedLibrary,
  pictures: string,
): Pick<ProcessHandlers<'library'>, BlockRequests> {
  const pictureFinder = createPictureFinder(pictures, createUserFiles());
  const states = createLibraryStates();
  let folder: string | null = null;
  const factsOf = (opened: Library, { settings }: Context): LibraryFacts => {
    if (opened.dir !== folder) states.clear();
    folder = opened.dir;
    return {
      state: states.stateOf(opened.blocks),
      folder,
      decisions: listWaitingDecisions(opened),
      problems: opened.problems.map((problem) => problemResult(problem, settings.language)),
    };
  };
  /**
   * Finds the pictures of a block that the library lacks. A block that was made of a selection shows pictures of a
   * document, which are perhaps only in its file.
   */
  const collectMissingPictures = async (block: Block, into: Library, context: Context): Promise<BlockPictures> => {
    const lacking = [...collectPictures([block])].filter((hash) => !into.image(hash));
    if (lacking.length === 0) return { images: [], pictureWarnings: [] };
    const wanted = { images: Object.fromEntries(lacking.map((hash) => [hash, UNKNOWN_PICTURE])) };
    const { images: found, refused, unresponsive } = await pictureFinder.find(wanted, context);
    const images = await imagesForLibrary(found);
    const taken = new Set(images.map(({ hash }) => hash));
    const missing = lacking.filter((hash) => !taken.has(hash));
    const damaged = new Set(found.keys());
    return {
      images,
      pictureWarnings: notTaken(missing, block, { refused, silent: unresponsive, damaged }, context.settings.language),
    };
  };
  /** The block is in the library, written by this request or by an earlier attempt. */
  const reportWritten = async (
    now: Library,
    block: Block,
    pictureWarnings: string[] = [],
  ): Promise<{ ok: true; value: BlockWriteResult }> => {
    await library.replace(now, { blocks: true, organisation: false });
    return { ok: true, value: { outcome: 'written', block, pictureWarnings } };
  };
  const writeBlock = async (
    { block, base }: InputOf<'writeBlock'>,
    context: Context,
    attempt = 1,
  ): Promise<Reply<BlockWriteResult>> => {
    library.forget();
    const opened = await library.open(context);
    if (!opened.ok) return opened;
    const current = base === null ? findEarlierWrite(context, block, opened.value) : opened.value.find(base.id);
    if (!isSame(current, base)) {
      if (current && hasSameContent(current, block)) {
        const { images, pictureWarnings } = await collectMissingPictures(current, opened.value, context);
        if (images.length === 0) return reportWritten(opened.value, current, pictureWarnings);
        // The block was stored before its pictures.
        const completed = await opened.value.commit({ put: [], images, by: context.by, at: context.now });
        if (!completed.ok) return refuseWrite(completed.problem, context.settings.language);
        return reportWritten(completed.value, current, pictureWarnings);
      }
      if (base !== null) return reportChangedElsewhere(current);
    }
    const id = base === null ? createBlockId(block, createIsTaken(opened.value)) : (current?.id ?? base.id);
    const { images, pictureWarnings } = await collectMissingPictures(block, opened.value, context);
    const written = await opened.value.commit({
      put: [{ ...block, id, ...(base === null ? { revisions: [] } : {}) }],
      images,
      by: context.by,
      at: context.now,
    });
    if (written.ok) return reportWritten(written.value, written.value.find(id) ?? block, pictureWarnings);
    // Another program wrote the file since it was read. A new block then gets another name, because the other file is
    // not a version of it.
    if (base === null && NAME_TAKEN.has(written.problem.code) && attempt < MAX_NAME_ATTEMPTS)
      return writeBlock({ block, base }, context, attempt + 1);
    if (base === null || written.problem.code !== 'changed-elsewhere')
      return refuseWrite(written.problem, context.settings.language);
    library.forget();
    const again = await library.open(context);
    return again.ok ? reportChangedElsewhere(again.value.find(id)) : again;
  };
  return {
    libraryBlocks: async (_input, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const blocks = [...opened.value.blocks];
      return { ok: true, value: jsonText({ ...factsOf(opened.value, context), blocks }) };
    },

    libraryChanges: async ({ since }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const changes = states.changesSince(since, opened.value.blocks);
      return { ok: true, value: changes && jsonText({ ...factsOf(opened.value, context), ...changes }) };
    },

    writeBlock: (input, context) => writeBlock(input, context),

    removeBlock: async ({ base }, context) => {
      library.forget();
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const current = opened.value.find(base.id);
      if (!current) return reportWritten(opened.value, base);
      if (!isSame(current, base)) return reportChangedElsewhere(current);
      const written = await opened.value.commit({ remove: [current.id], by: context.by, at: context.now });
      if (!written.ok) return problemReply(written.problem, context.settings.language);
      return reportWritten(written.value, current);
    },

    blockHistory: async ({ id }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const block = opened.value.find(id);
      if (!block) return problemReply(missingBlock(opened.value, id), context.settings.language);
      return { ok: true, value: await blockHistory(opened.value.dir, block) };
    },

    showBlockFile: async ({ id }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const block = opened.value.find(id);
      const file = block && opened.value.files.get(block.id);
      if (!file) return problemReply(missingBlock(opened.value, id), context.settings.language);
      return { ok: true, value: { path: [opened.value.dir, ...file.split('/')] } };
    },

    parseMotion: async ({ text }, { settings: { language } }) => {
      const parsed = parseMotions(text, PASTED_TEXT_NAME[language]);
      return parsed.ok ? { ok: true, value: parsed.value } : problemReply(parsed.problem, language);
    },

    tieDecision: async ({ motion, decision, source }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const tied = await tieDecision({
        library: opened.value.dir,
        motion,
        decision,
        by: context.by,
        now: context.now,
        ...(source === null ? {} : { source }),
      });
      if (!tied.ok) return problemReply(tied.problem, context.settings.language);
      await library.replace(null, { blocks: true, organisation: false });
      return { ok: true, value: tied.value };
    },

    addresses: async (input, context) => {
      if ('kamerstuk' in input) return { ok: true, value: addressesOfKamerstuk(input.kamerstuk) };
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const block = opened.value.find(input.id);
      if (!block) return problemReply(missingBlock(opened.value, input.id), context.settings.language);
      return { ok: true, value: addressesOfBlock(block, (id) => opened.value.find(id)) };
    },
  };
}

/** Shown in place of a file name for a pasted text. */
const PASTED_TEXT_NAME = { nl: 'geplakte tekst', en: 'pasted text' };

/**
 * Whether an id is in use by a block or as an alias, which drafts would confuse. Case is ignored, as Windows and macOS
 * do in file names.
 */
function createIsTaken(library: Library): (id: string) => boolean {
  const taken = new Set(library.blocks.flatMap((block) => [block.id, ...block.aliases].map((id) => id.toLowerCase())));
  return (id) => taken.has(id.toLowerCase());
}

/** Whether the library still has the block from which the change was made. Ignores the revisions, which the library keeps. */
function isSame(current: Block | undefined, base: Block | null): boolean {
  return (
    current !== undefined &&
    base !== null &&
    canonicalJson({ ...current, revisions: [] }) === canonicalJson({ ...base, revisions: [] })
  );
}

/**
 * The new block that an earlier attempt of this request wrote. A request is sent again, with the same time and user,
 * when the process stopped between writing and responding.
 */
function findEarlierWrite({ now, by }: Context, block: Block, library: Library): Block | undefined {
  return library.blocks.find((one) => {
    const [made, later] = one.revisions;
    return made?.date === now && made.by === by && !later && hasSameContent(one, block);
  });
}

/** Whether the files of both blocks would be the same, apart from their ids and revisions. */
function hasSameContent(current: Block, block: Block): boolean {
  const text = (one: Block): string => writeBlockFile({ ...one, id: current.id, revisions: [] });
  return text(current) === text(block);
}

/** Includes the system's reason, if known, so that the form can retry what may pass by itself. */
function refuseWrite(problem: StoreProblem, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  const reply = problemReply(problem, language);
  const reason = problem.code === 'write-failed' ? findWriteReason(problem.values.detail) : null;
  return reason === null ? reply : { ok: false, problem: { ...reply.problem, code: reason } };
}

function reportChangedElsewhere(block: Block | undefined): { ok: true; value: BlockWriteResult } {
  return { ok: true, value: { outcome: 'changed-elsewhere', block: block ?? null } };
}

/** Decisions in the records of the library that belong to no motion yet: the user ties them. */
function listWaitingDecisions(library: Library): WaitingDecision[] {
  const tied = new Set(
    library.blocks.flatMap((block) => (block.kind === 'motion' ? block.decisions.map(({ id }) => id) : [])),
  );
  return mergeDecisions(library.records)
    .filter((decision) => !decision.deleted && decision.records.size > 0 && !tied.has(decision.id))
    .map((decision) => ({
      id: decision.id,
      result: decision.result,
      date: decision.date,
      order: null,
      votes: decision.votes,
      file: decision.sources[0]?.files[0] ?? null,
      addresses: addressesOfDecision(decision.id),
    }));
}
