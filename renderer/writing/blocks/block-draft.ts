import type { FormId, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createSignal } from '../../ui/signal.ts';
import { addFormerKind, convertToKind } from './change-kind.ts';
import { hasContent } from './initial-block.ts';
import type { UndoFailure } from './undo-failure.tsx';

/** Milliseconds between the last change in a form and saving it. */
const SAVE_DELAY = 1_000;
/** Milliseconds before retrying a failed save; doubles after each failure up to the maximum. */
const RETRY_DELAY = 5_000;
const MAX_RETRY_DELAY = 60_000;
/**
 * Problem codes that can resolve by themselves, such as a full disk, an unreachable folder or a locked file. Saving is
 * retried.
 */
const TEMPORARY_PROBLEMS: ReadonlySet<string> = new Set([
  'no-room',
  'disk-full',
  'library-away',
  'library-missing',
  'folder-gone',
  'folder-unusable',
  'no-access',
  'write-failed',
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
  ['no-access', 'no-access'],
]);

export type BlockSaveState =
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
  saveState: () => BlockSaveState;
  /** A sentence for each picture that the library could not store at the last save. */
  missingPictures: () => readonly string[];
  /** Notifies of changes to the block or its state. */
  listen: (listener: () => void) => () => void;
  change: (block: Block) => void;
  /** Converts a new block to another kind. Fields that do not fit are kept for when it becomes that kind again. */
  changeKind: (kind: BlockKind) => void;
  /** A new block as each kind that it was before, latest last. */
  formerKinds: () => readonly Block[];
  /**
   * Saves now, unless there is a conflict for the user to resolve. Resolves to the new state: only `saved` means success.
   */
  write: () => Promise<BlockSaveState>;
  /** Takes over the block after the library reloaded, unless it has unsaved changes. */
  refresh: (there: Block | undefined) => void;
  /** Resolves a conflict: keeps the library's version or this one. */
  resolveConflict: (side: 'there' | 'here') => void;
  /** Whether this block has content that is not in the library. */
  isAhead: () => boolean;
  /** Whether leaving now loses content: a new block with content, or a failed save. */
  isUnsaved: () => boolean;
  /** Retries a failed save after the library became reachable. */
  retry: () => void;
  /** Pauses automatic saving while the user decides whether to leave, until the returned function is called. */
  pauseSaving: () => () => void;
  /**
   * Discards the content and undoes a save that was in flight. Resolves after the last write, to the block that could not be
   * undone, or null. Rejects if the library does not respond; a second call retries.
   */
  discard: () => Promise<UndoFailure | null>;
  /** Saves pending changes when the form closes. A new block without a title or content is discarded. */
  close: () => void;
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
  onWritten: (block: Block) => void;
}

export function createBlockDraft({ bridge, form, block: first, isNew, restored, onWritten }: Options): BlockDraft {
  const changed = createSignal();
  let block = first;
  let left: readonly Block[] = restored?.left ?? [];
  let base: Block | null = restored ? restored.base : isNew ? null : first;
  let saveState: BlockSaveState = isNew || restored ? { state: 'waiting' } : { state: 'saved' };
  let missingPictures: readonly string[] = [];
  const writes = createSequencer();
  let changes = restored ? 1 : 0;
  let failures = 0;
  /** Whether the last failure can resolve by itself. */
  let isTemporary = false;
  let isPaused = false;
  /** A save that finished while the user decided, or after discarding: the library block before and after it. */
  let lateSave: { former: Block | null; there: Block } | null = null;
  let ended: false | 'left' | 'dropped' = false;

  /** Whether the user changed the new block. */
  const isFilledIn = (): boolean => changes > 0 && [block, ...left].some(hasContent);
  const setSaveState = (next: BlockSaveState): void => {
    saveState = next;
    changed.emit();
  };
  /** Turns a thrown error into a refusal. */
  const requestWrite = async (writing: Block): ReturnType<WindowBridge['writeBlock']> => {
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
    if (!quietly || saveState.state !== 'failed') setSaveState({ state: 'saving' });
    const reply = await requestWrite(writing);
    if (!reply.ok) {
      setSaveState({
        state: 'failed',
        why: REASONS.get(reply.problem.code) ?? 'other',
        message: reply.problem.message,
      });
      // `later` only retries library blocks; a new block waits for the user.
      isTemporary = TEMPORARY_PROBLEMS.has(reply.problem.code);
      if (isTemporary) scheduleWrite(Math.min(RETRY_DELAY * 2 ** failures, MAX_RETRY_DELAY), true);
      failures += 1;
      return;
    }
    failures = 0;
    if (reply.value.outcome === 'changed-elsewhere') {
      setSaveState({ state: 'changed-elsewhere', there: reply.value.block });
      return;
    }
    const there = reply.value.block;
    if (isPaused || ended === 'dropped') lateSave = { former: lateSave ? lateSave.former : base, there };
    base = there;
    if (ended === 'dropped') return;
    if (reply.value.pictureWarnings.join('\n') !== missingPictures.join('\n'))
      missingPictures = reply.value.pictureWarnings;
    left = [];
    // Keeps text that the user typed during the save, but takes over the id and revision.
    block =
      at === changes && writing === block
        ? there
        : { ...block, id: there.id, revision: there.revision, revisions: there.revisions };
    const isWhole = writing.title === block.title;
    setSaveState({ state: at !== changes ? 'waiting' : isWhole ? 'saved' : 'untitled' });
    if (at !== changes && ended) void write();
    else if (at !== changes) scheduleWrite();
    onWritten(there);
  };
  const write = async (quietly = false): Promise<BlockSaveState> => {
    nextWrite.cancel();
    return writes.queue(async () => {
      const isWritten = ['saved', 'untitled', 'changed-elsewhere'].includes(saveState.state);
      if (ended !== 'dropped' && !isWritten) await writeOnce(quietly);
      return saveState;
    });
  };
  let isRetry = false;
  const nextWrite = createDebounce(() => void write(isRetry), { delay: SAVE_DELAY });
  const scheduleWrite = (pause = SAVE_DELAY, quietly = false): void => {
    nextWrite.cancel();
    isRetry = quietly;
    if (base !== null && !ended && !isPaused) nextWrite.request({ delay: pause });
  };
  const undoLateSave = async (): Promise<UndoFailure | null> => {
    if (!lateSave) return null;
    const { former, there } = lateSave;
    // With `base`, so that the library refuses to overwrite a later change of another program.
    const reply = former
      ? await bridge.writeBlock({ block: { ...former, id: there.id }, base: there, form })
      : await bridge.removeBlock({ base: there });
    if (!reply.ok) return { block: there, isNew: former === null, message: reply.problem.message, retry: undoLateSave };
    lateSave = null;
    if (former && reply.value.outcome === 'written') onWritten(reply.value.block);
    return null;
  };

  if (restored) scheduleWrite();

  return {
    block: () => block,
    base: () => base,
    isNew: () => base === null,
    saveState: () => saveState,
    missingPictures: () => missingPictures,
    listen: changed.listen,
    change: (next) => {
      block = next;
      changes += 1;
      if (saveState.state !== 'changed-elsewhere') {
        saveState = { state: 'waiting' };
        scheduleWrite();
      }
      changed.emit();
    },
    changeKind: (kind) => {
      if (base !== null || writes.isBusy() || kind === block.kind) return;
      const next = convertToKind(block, left, kind);
      left = addFormerKind(block, left);
      block = next;
      changed.emit();
    },
    formerKinds: () => left,
    write: () => write(),
    refresh: (there) => {
      if (!there || base === null || saveState.state !== 'saved' || there === base) return;
      base = there;
      block = there;
      changed.emit();
    },
    resolveConflict: (side) => {
      if (saveState.state !== 'changed-elsewhere') return;
      const { there } = saveState;
      base = there;
      if (side === 'there' && there) {
        block = there;
        setSaveState({ state: 'saved' });
      } else {
        setSaveState({ state: 'waiting' });
        void write();
      }
    },
    isAhead: () =>
      ended !== 'dropped' &&
      (base === null ? isFilledIn() : saveState.state !== 'saved' && saveState.state !== 'untitled'),
    isUnsaved: () =>
      ended === false &&
      (base === null ? isFilledIn() : saveState.state === 'failed' || saveState.state === 'changed-elsewhere'),
    retry: () => {
      if (base !== null && saveState.state === 'failed' && !isPaused) void write();
    },
    pauseSaving: () => {
      isPaused = true;
      nextWrite.cancel();
      return () => {
        isPaused = false;
        if (ended) return;
        lateSave = null;
        if (saveState.state === 'waiting') scheduleWrite();
        else if (saveState.state === 'failed' && isTemporary) scheduleWrite(RETRY_DELAY, true);
      };
    },
    discard: async () => {
      ended = 'dropped';
      nextWrite.cancel();
      changed.emit();
      await writes.idle();
      return undoLateSave();
    },
    close: () => {
      if (ended !== false) return;
      ended = 'left';
      nextWrite.cancel();
      if (saveState.state === 'waiting' && (base !== null || (isFilledIn() && block.title.trim() !== ''))) void write();
    },
  };
}
