import type { FormId, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createSignal } from '../../ui/signal.ts';
import { asKind, leftBehind } from './another-kind.ts';
import { saysAnything } from './blank-block.ts';
import type { StillThere } from './still-there.tsx';

/** Milliseconds after the last change in a form until it is written. */
const PAUSE = 1_000;
/**
 * Milliseconds after which one that could not be written is tried again: each time twice as long, as the library is read anew.
 */
const RETRY = 5_000;
const LONGEST_RETRY = 60_000;
/**
 * What passes by itself: no room, a folder or a disk that is away, a file that another program holds, a process that stopped.
 */
const PASSES: ReadonlySet<string> = new Set([
  'no-room',
  'disk-full',
  'library-away',
  'library-missing',
  'folder-gone',
  'folder-unusable',
  'no-access',
  'write-failed',
  'written-not-read',
  'process-stopped',
]);

type Reason = 'disk-full' | 'read-only' | 'folder-gone' | 'no-access' | 'other';
/** What the save state of a screen has words for. A library that is away is a folder that can't be reached. */
const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['disk-full', 'disk-full'],
  ['no-room', 'disk-full'],
  ['read-only', 'read-only'],
  ['folder-gone', 'folder-gone'],
  ['library-away', 'folder-gone'],
  ['library-missing', 'folder-gone'],
  ['written-not-read', 'folder-gone'],
  ['no-access', 'no-access'],
]);

export type BlockStanding =
  /** A new block, or one in which something was changed and not written yet. */
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'saved' }
  /** All but the title, which is missing here: that of the library stays there. */
  | { state: 'untitled' }
  | { state: 'failed'; why: Reason; message: string }
  /** Another program or person wrote it meanwhile; `there` null: it is gone. */
  | { state: 'changed-elsewhere'; there: Block | null };

/** A block while it is in its form. One that stands in the library is written by itself; a new one when it is asked, or left. */
export interface BlockDraft {
  block: () => Block;
  /** As it stood in the library when it was read or written last; null: nowhere. */
  base: () => Block | null;
  isNew: () => boolean;
  standing: () => BlockStanding;
  /** Of each picture that it shows, and that the library goes without since it was written last, a sentence. */
  lacks: () => readonly string[];
  /** Told after each change of either. */
  listen: (listener: () => void) => () => void;
  change: (block: Block) => void;
  /** A new block as another kind: what fits goes along, and the rest waits until it is that kind again. */
  changeKind: (kind: BlockKind) => void;
  /** As the kinds that a new block was before, the last one last. */
  left: () => readonly Block[];
  /** Writes it now, unless a person has to choose first (`changed-elsewhere`). Gives how it stands then: kept only if `saved`. */
  write: () => Promise<BlockStanding>;
  /** The library was read anew. What is being changed here stays. */
  readAgain: (there: Block | undefined) => void;
  /** After a conflict: what stands in the library, or what stands here. */
  settle: (side: 'there' | 'here') => void;
  /** Something stands here and not in the library. */
  isAhead: () => boolean;
  /** A person who leaves now would lose something: a new block that says anything, or one that could not be written. */
  isUnsaved: () => boolean;
  /** A library that was away is there again: what it could not take is tried now. */
  tryAgain: () => void;
  /** A person is asked what becomes of what is filled in: until the given function is called nothing is written by itself. */
  hold: () => () => void;
  /**
   * What was filled in is let go; what was on its way to the library meanwhile is taken back. Resolves when nothing is written
   * any more: with what stands there all the same, or null. Rejects where the library gave no answer; asked again, it takes back
   * what was not.
   */
  drop: () => Promise<StillThere | null>;
  /** Writes what waits; a new block without a title, or that says nothing, is let go. */
  end: () => void;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeBlock' | 'removeBlock'>;
  /** The form that it stands in. */
  form: FormId;
  /** As it was read, or a new one. */
  block: Block;
  isNew: boolean;
  /** It was filled in before the app stopped, over what stood in the library then; null: nowhere. */
  restored?: { base: Block | null; left: readonly Block[] } | undefined;
  /** Told after each writing. */
  written: (block: Block) => void;
}

export function draftBlock({ bridge, form, block: first, isNew, restored, written }: Options): BlockDraft {
  const told = createSignal();
  let block = first;
  let left: readonly Block[] = restored?.left ?? [];
  let base: Block | null = restored ? restored.base : isNew ? null : first;
  let standing: BlockStanding = isNew || restored ? { state: 'waiting' } : { state: 'saved' };
  let lacks: readonly string[] = [];
  const writes = createSequencer();
  let changes = restored ? 1 : 0;
  let tries = 0;
  /** Why it was not written last passes by itself. */
  let mayPass = false;
  let isHeld = false;
  /** What was written while a person was asked, or after they let it go: what stood there before, and what stands there since. */
  let meanwhile: { former: Block | null; there: Block } | null = null;
  let ended: false | 'left' | 'dropped' = false;

  /** A person changed a new block since it was begun. */
  const isFilledIn = (): boolean => changes > 0 && [block, ...left].some(saysAnything);
  const become = (next: BlockStanding): void => {
    standing = next;
    told.tell();
  };
  /** What is thrown on the way is a refusal, too. */
  const ask = async (writing: Block): ReturnType<WindowBridge['writeBlock']> => {
    try {
      return await bridge.writeBlock({ block: writing, base, form });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'failed', file: null, message } };
    }
  };
  /** `quietly`: why it was not written stays there, with its way out, until this is answered. */
  const writeOnce = async (quietly: boolean): Promise<void> => {
    const at = changes;
    // Without a title nobody finds it: the one that stands in the library stays.
    const writing = block.title.trim() === '' && base !== null ? { ...block, title: base.title } : block;
    if (!quietly || standing.state !== 'failed') become({ state: 'saving' });
    const reply = await ask(writing);
    if (!reply.ok) {
      become({ state: 'failed', why: REASONS.get(reply.problem.code) ?? 'other', message: reply.problem.message });
      // A new one is written when it is asked. What a disk had no room for is tried again until it has.
      mayPass = PASSES.has(reply.problem.code);
      if (mayPass) later(Math.min(RETRY * 2 ** tries, LONGEST_RETRY), true);
      tries += 1;
      return;
    }
    tries = 0;
    if (reply.value.outcome === 'changed-elsewhere') {
      become({ state: 'changed-elsewhere', there: reply.value.block });
      return;
    }
    const there = reply.value.block;
    if (isHeld || ended === 'dropped') meanwhile = { former: meanwhile ? meanwhile.former : base, there };
    base = there;
    if (ended === 'dropped') return;
    if (reply.value.pictureWarnings.join('\n') !== lacks.join('\n')) lacks = reply.value.pictureWarnings;
    left = [];
    // What was typed meanwhile stays; what the library gave it (its id, its revision) is taken over.
    block =
      at === changes && writing === block
        ? there
        : { ...block, id: there.id, revision: there.revision, revisions: there.revisions };
    const isWhole = writing.title === block.title;
    become({ state: at !== changes ? 'waiting' : isWhole ? 'saved' : 'untitled' });
    if (at !== changes && ended) void write();
    else if (at !== changes) later();
    written(there);
  };
  const write = async (quietly = false): Promise<BlockStanding> => {
    nextWrite.cancel();
    return writes.queue(async () => {
      const isWritten = ['saved', 'untitled', 'changed-elsewhere'].includes(standing.state);
      if (ended !== 'dropped' && !isWritten) await writeOnce(quietly);
      return standing;
    });
  };
  let isRetry = false;
  const nextWrite = createDebounce(() => void write(isRetry), { delay: PAUSE });
  const later = (pause = PAUSE, quietly = false): void => {
    nextWrite.cancel();
    isRetry = quietly;
    if (base !== null && !ended && !isHeld) nextWrite.request({ delay: pause });
  };
  const takeBack = async (): Promise<StillThere | null> => {
    if (!meanwhile) return null;
    const { former, there } = meanwhile;
    // Over what another wrote since nothing is put back.
    const reply = former
      ? await bridge.writeBlock({ block: { ...former, id: there.id }, base: there, form })
      : await bridge.removeBlock({ base: there });
    if (!reply.ok) return { block: there, isNew: former === null, message: reply.problem.message, again: takeBack };
    meanwhile = null;
    if (former && reply.value.outcome === 'written') written(reply.value.block);
    return null;
  };

  if (restored) later();

  return {
    block: () => block,
    base: () => base,
    isNew: () => base === null,
    standing: () => standing,
    lacks: () => lacks,
    listen: told.listen,
    change: (next) => {
      block = next;
      changes += 1;
      if (standing.state !== 'changed-elsewhere') {
        standing = { state: 'waiting' };
        later();
      }
      told.tell();
    },
    changeKind: (kind) => {
      if (base !== null || writes.isBusy() || kind === block.kind) return;
      const next = asKind(block, left, kind);
      left = leftBehind(block, left);
      block = next;
      told.tell();
    },
    left: () => left,
    write: () => write(),
    readAgain: (there) => {
      if (!there || base === null || standing.state !== 'saved' || there === base) return;
      base = there;
      block = there;
      told.tell();
    },
    settle: (side) => {
      if (standing.state !== 'changed-elsewhere') return;
      const { there } = standing;
      base = there;
      if (side === 'there' && there) {
        block = there;
        become({ state: 'saved' });
      } else {
        become({ state: 'waiting' });
        void write();
      }
    },
    isAhead: () =>
      ended !== 'dropped' &&
      (base === null ? isFilledIn() : standing.state !== 'saved' && standing.state !== 'untitled'),
    isUnsaved: () =>
      ended === false &&
      (base === null ? isFilledIn() : standing.state === 'failed' || standing.state === 'changed-elsewhere'),
    tryAgain: () => {
      if (base !== null && standing.state === 'failed' && !isHeld) void write();
    },
    hold: () => {
      isHeld = true;
      nextWrite.cancel();
      return () => {
        isHeld = false;
        if (ended) return;
        meanwhile = null;
        if (standing.state === 'waiting') later();
        else if (standing.state === 'failed' && mayPass) later(RETRY, true);
      };
    },
    drop: async () => {
      ended = 'dropped';
      nextWrite.cancel();
      told.tell();
      await writes.idle();
      return takeBack();
    },
    end: () => {
      if (ended !== false) return;
      ended = 'left';
      nextWrite.cancel();
      if (standing.state === 'waiting' && (base !== null || (isFilledIn() && block.title.trim() !== ''))) void write();
    },
  };
}
