import type { FormId, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createSignal } from '../../ui/signal.ts';
import { asKind, leftBehind } from './another-kind.ts';
import { saysAnything } from './blank-block.ts';
import type { StillThere } from './still-there.tsx';

/** Milliseconds between the last change in a form and saving it. */
const PAUSE = 1_000;
/** Milliseconds before retrying a failed save; doubles after each failure up to the maximum. */
const RETRY = 5_000;
const LONGEST_RETRY = 60_000;
/**
 * Problem codes that can resolve by themselves, such as a full disk, an unreachable folder or a locked file. Saving is
 * retried.
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
/**
 * Maps problem codes to the reasons that the save state can show. An unreachable library counts as an unreachable folder.
 */
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
  /** A new block, or a block with unsaved changes. */
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'saved' }
  /** Saved except for the title, which is empty: the library keeps its title. */
  | { state: 'untitled' }
  | { state: 'failed'; why: Reason; message: string }
  /** Another program or user changed the library block; `there` is null if it was removed. */
  | { state: 'changed-elsewhere'; there: Block | null };

/**
 * A block while its form is open. Changes to a library block are saved automatically; a new block is saved when the user
 * asks or leaves.
 */
export interface BlockDraft {
  block: () => Block;
  /** The library block that was last read or written; null for a new block. */
  base: () => Block | null;
  isNew: () => boolean;
  standing: () => BlockStanding;
  /** A sentence for each picture that the library could not store at the last save. */
  lacks: () => readonly string[];
  /** Notifies of changes to the block or its state. */
  listen: (listener: () => void) => () => void;
  change: (block: Block) => void;
  /** Converts a new block to another kind. Fields that do not fit are kept for when it becomes that kind again. */
  changeKind: (kind: BlockKind) => void;
  /** A new block as each kind that it was before, latest last. */
  left: () => readonly Block[];
  /**
   * Saves now, unless there is a conflict for the user to resolve. Resolves to the new state: only `saved` means success.
   */
  write: () => Promise<BlockStanding>;
  /** Takes over the block after the library reloaded, unless it has unsaved changes. */
  readAgain: (there: Block | undefined) => void;
  /** Resolves a conflict: keeps the library's version or this one. */
  settle: (side: 'there' | 'here') => void;
  /** Whether this block has content that is not in the library. */
  isAhead: () => boolean;
  /** Whether leaving now loses content: a new block with content, or a failed save. */
  isUnsaved: () => boolean;
  /** Retries a failed save after the library became reachable. */
  tryAgain: () => void;
  /** Pauses automatic saving while the user decides whether to leave, until the returned function is called. */
  hold: () => () => void;
  /**
   * Discards the content and undoes a save that was in flight. Resolves after the last write, to the block that could not be
   * undone, or null. Rejects if the library does not respond; a second call retries.
   */
  drop: () => Promise<StillThere | null>;
  /** Saves pending changes when the form closes. A new block without a title or content is discarded. */
  end: () => void;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeBlock' | 'removeBlock'>;
  form: FormId;
  /** The library block, or a new one. */
  block: Block;
  isNew: boolean;
  /** Set after a crash: the unsaved block was based on this library block; null for a new block. */
  restored?: { base: Block | null; left: readonly Block[] } | undefined;
  /** Called after each save. */
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
  /** Whether the last failure can resolve by itself. */
  let mayPass = false;
  let isHeld = false;
  /** A save that finished while the user decided, or after discarding: the library block before and after it. */
  let meanwhile: { former: Block | null; there: Block } | null = null;
  let ended: false | 'left' | 'dropped' = false;

  /** Whether the user changed the new block. */
  const isFilledIn = (): boolean => changes > 0 && [block, ...left].some(saysAnything);
  const become = (next: BlockStanding): void => {
    standing = next;
    told.emit();
  };
  /** Turns a thrown error into a refusal. */
  const ask = async (writing: Block): ReturnType<WindowBridge['writeBlock']> => {
    try {
      return await bridge.writeBlock({ block: writing, base, form });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'failed', file: null, message } };
    }
  };
  /** `quietly`: keeps showing the previous failure until the response arrives. */
  const writeOnce = async (quietly: boolean): Promise<void> => {
    const at = changes;
    // An empty title would make the block impossible to find, so the library keeps its title.
    const writing = block.title.trim() === '' && base !== null ? { ...block, title: base.title } : block;
    if (!quietly || standing.state !== 'failed') become({ state: 'saving' });
    const reply = await ask(writing);
    if (!reply.ok) {
      become({ state: 'failed', why: REASONS.get(reply.problem.code) ?? 'other', message: reply.problem.message });
      // `later` only retries library blocks; a new block waits for the user.
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
    // Keeps what the user typed during the save, but takes over the id and revision.
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
    // With `base`, so that the library refuses to overwrite a later change of another program.
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
      told.emit();
    },
    changeKind: (kind) => {
      if (base !== null || writes.isBusy() || kind === block.kind) return;
      const next = asKind(block, left, kind);
      left = leftBehind(block, left);
      block = next;
      told.emit();
    },
    left: () => left,
    write: () => write(),
    readAgain: (there) => {
      if (!there || base === null || standing.state !== 'saved' || there === base) return;
      base = there;
      block = there;
      told.emit();
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
      told.emit();
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
