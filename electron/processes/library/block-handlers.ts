import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import type { ImageInfo } from '../../../engine/core/drafts/draft.ts';
import { mergeDecisions } from '../../../engine/core/records/derive-decisions.ts';
import { planImport } from '../../../engine/core/records/plan-import.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { missingBlock } from '../../../engine/jobs/missing-block.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { tieDecision } from '../../../engine/jobs/tie.ts';
import { addressesOfBlock, addressesOfDecision, addressesOfKamerstuk } from '../../../engine/sources/addresses.ts';
import { readSavedFile } from '../../../engine/sources/read.ts';
import { writeBlockFile } from '../../../engine/store/block-file.ts';
import { blockHistory } from '../../../engine/store/block-history.ts';
import { imagesForLibrary } from '../../../engine/store/images.ts';
import type { Library } from '../../../engine/store/library.ts';
import type { Image } from '../../../engine/store/library-images.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { InputOf, Reply } from '../../ipc/contract.ts';
import { jsonText } from '../../ipc/json-text.ts';
import type { BlockWriteResult, LibraryFacts, WaitingDecision } from '../../ipc/library.ts';
import { notTaken } from '../../texts/pictures-left-out.ts';
import { problemReply } from '../draft-in.ts';
import { picturesAtHand } from '../pictures-at-hand.ts';
import type { Context, Handlers } from '../protocol.ts';
import { createUserFiles } from '../user-files.ts';
import { writeReason } from '../write-refusal.ts';
import { createLibraryStates } from './library-states.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** What only its hash is known of. */
const UNKNOWN: ImageInfo = { mediaType: 'image/png', width: 1, height: 1, name: null };

/** How often a new block looks for a name, where other programs take each that it found. */
const MOST_NAMES = 10;
/** What is answered where a file stands by now under the name of a new block. */
const LOST_NAME: ReadonlySet<string> = new Set(['changed-elsewhere', 'file-in-the-way']);

/** Of what a block shows and its library does not have: what goes along, and of what nobody has whole a sentence. */
interface PicturesInto {
  images: Image[];
  lacks: string[];
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

/** What the library screen and the forms ask of blocks. `pictures`: the folder of those that open documents show, by hash. */
export function blockHandlers(library: OpenedLibrary, pictures: string): Pick<Handlers<'library'>, BlockRequests> {
  const atHand = picturesAtHand(pictures, createUserFiles());
  const states = createLibraryStates();
  let folder: string | null = null;
  const factsOf = (opened: Library, { settings }: Context): LibraryFacts => {
    if (opened.dir !== folder) states.clear();
    folder = opened.dir;
    return {
      state: states.nameOf(opened.blocks),
      folder,
      decisions: waitingDecisions(opened),
      problems: opened.problems.map((problem) => problemResult(problem, settings.language)),
    };
  };
  /**
   * What a block shows that the library does not have yet: made of a selection, it comes from a document, whose file alone has
   * it where the app's own folder took none.
   */
  const picturesInto = async (block: Block, into: Library, context: Context): Promise<PicturesInto> => {
    const lacking = [...collectPictures([block])].filter((hash) => !into.image(hash));
    if (lacking.length === 0) return { images: [], lacks: [] };
    const wanted = { images: Object.fromEntries(lacking.map((hash) => [hash, UNKNOWN])) };
    const { images: found, refused, silent } = await atHand.of(wanted, context);
    const images = await imagesForLibrary(found);
    const taken = new Set(images.map(({ hash }) => hash));
    const missing = lacking.filter((hash) => !taken.has(hash));
    const damaged = new Set(found.keys());
    return { images, lacks: notTaken(missing, block, { refused, silent, damaged }, context.settings.language) };
  };
  /** What was asked stands: by this writing, or by one before it whose answer never came. */
  const standing = async (
    now: Library,
    block: Block,
    lacks: string[] = [],
  ): Promise<{ ok: true; value: BlockWriteResult }> => {
    await library.wrote(now, { blocks: true, organisation: false });
    return { ok: true, value: { outcome: 'written', block, pictureWarnings: lacks } };
  };
  const writeBlock = async (
    { block, base }: InputOf<'writeBlock'>,
    context: Context,
    tries = 1,
  ): Promise<Reply<BlockWriteResult>> => {
    library.forget();
    const opened = await library.open(context);
    if (!opened.ok) return opened;
    const stands = base === null ? madeBy(context, block, opened.value) : opened.value.find(base.id);
    if (!isSame(stands, base)) {
      if (stands && saysSame(stands, block)) {
        const { images, lacks } = await picturesInto(stands, opened.value, context);
        if (images.length === 0) return standing(opened.value, stands, lacks);
        // Its words came here before its pictures.
        const completed = await opened.value.commit({ put: [], images, by: context.by, at: context.now });
        if (!completed.ok) return notWritten(completed.problem, context.settings.language);
        return standing(completed.value, stands, lacks);
      }
      if (base !== null) return elsewhere(stands);
    }
    const id = base === null ? createBlockId(block, isTakenIn(opened.value)) : (stands?.id ?? base.id);
    const { images, lacks } = await picturesInto(block, opened.value, context);
    const written = await opened.value.commit({
      put: [{ ...block, id, ...(base === null ? { revisions: [] } : {}) }],
      images,
      by: context.by,
      at: context.now,
    });
    if (written.ok) return standing(written.value, written.value.find(id) ?? block, lacks);
    // Another program wrote the file between the reading and the writing. A new block only lost its name to it: it gets another
    // one, and is no version of what took it.
    if (base === null && LOST_NAME.has(written.problem.code) && tries < MOST_NAMES)
      return writeBlock({ block, base }, context, tries + 1);
    if (base === null || written.problem.code !== 'changed-elsewhere')
      return notWritten(written.problem, context.settings.language);
    library.forget();
    const again = await library.open(context);
    return again.ok ? elsewhere(again.value.find(id)) : again;
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
      const stands = opened.value.find(base.id);
      if (!stands) return standing(opened.value, base);
      if (!isSame(stands, base)) return elsewhere(stands);
      const written = await opened.value.commit({ remove: [stands.id], by: context.by, at: context.now });
      if (!written.ok) return problemReply(written.problem, context.settings.language);
      return standing(written.value, stands);
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
      const read = readSavedFile({ name: PASTED[language], bytes: new TextEncoder().encode(text) });
      // A text in which no motion is recognised is no failure: it holds none.
      if (!read.ok && read.problem.code !== 'file-too-large') return { ok: true, value: { motions: [] } };
      if (!read.ok) return problemReply(read.problem, language);
      const { put } = planImport({ blocks: [], records: [], incoming: [read.value.record] });
      const motions = put.filter((block): block is BlockOf<'motion'> => block.kind === 'motion');
      return { ok: true, value: { motions } };
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
      await library.wrote(null, { blocks: true, organisation: false });
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

/** What a pasted text is called where a file would have its name. */
const PASTED = { nl: 'geplakte tekst', en: 'pasted text' };

/** Also the block that bears the id as an alias: drafts would find the wrong one. Capitals are one file on Windows and macOS. */
function isTakenIn(library: Library): (id: string) => boolean {
  const taken = new Set(library.blocks.flatMap((block) => [block.id, ...block.aliases].map((id) => id.toLowerCase())));
  return (id) => taken.has(id.toLowerCase());
}

/** The list of revisions is the library's own and is not compared. */
function isSame(stands: Block | undefined, base: Block | null): boolean {
  return (
    stands !== undefined &&
    base !== null &&
    canonicalJson({ ...stands, revisions: [] }) === canonicalJson({ ...base, revisions: [] })
  );
}

/**
 * The new block that this very request made before: a process that stops after the writing and before the answer is asked again
 * by the main process, with the same moment and person.
 */
function madeBy({ now, by }: Context, block: Block, library: Library): Block | undefined {
  return library.blocks.find((one) => {
    const [made, later] = one.revisions;
    return made?.date === now && made.by === by && !later && saysSame(one, block);
  });
}

/** Whether the file of the one would say what that of the other says, but for its id and its revisions. */
function saysSame(stands: Block, block: Block): boolean {
  const text = (one: Block): string => writeBlockFile({ ...one, id: stands.id, revisions: [] });
  return text(stands) === text(block);
}

/** Its code says why the system did not take it, where that is known: a form tries again what passes by itself. */
function notWritten(problem: StoreProblem, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  const reply = problemReply(problem, language);
  const reason = problem.code === 'write-failed' ? writeReason(problem.values.detail) : null;
  return reason === null ? reply : { ok: false, problem: { ...reply.problem, code: reason } };
}

function elsewhere(block: Block | undefined): { ok: true; value: BlockWriteResult } {
  return { ok: true, value: { outcome: 'changed-elsewhere', block: block ?? null } };
}

function waitingDecisions(library: Library): WaitingDecision[] {
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
