import type { Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantId } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createJournalPoster } from './journal-poster.ts';

/** Milliseconds from the last key until saving, and the longest delay while typing continues. */
const SAVE_AFTER = 1_000;
const SAVE_AT_LEAST = 10_000;
/**
 * A save that takes longer than this many milliseconds is slow. If the journal fails too, text typed in the meantime is
 * only in memory.
 */
const SLOW = 2_000;
/** Milliseconds until a failed save is repeated. */
const RETRY = 5_000;

const REASONS = ['disk-full', 'read-only', 'folder-gone', 'file-gone', 'no-access'] as const;
type Reason = (typeof REASONS)[number] | 'other';

/** Whether and where a document is saved, as the window shows it. */
export type SaveStatus =
  | { state: 'saved'; noCopy?: true }
  | { state: 'saving'; noCopy?: true }
  /**
   * In the journal, or about to be, but not in the file. `noCopy`: the journal failed, and the file saves itself within
   * `SAVE_AT_LEAST`.
   */
  | { state: 'waiting'; noCopy?: true }
  /** `message`: a sentence in the language of the interface. `kept`: the text is at least in the journal. */
  | { state: 'failed'; why: Reason; message: string; kept: boolean }
  /** Another program changed the file. It is not overwritten until the user has chosen. */
  | { state: 'changed-elsewhere' };

/**
 * Saves one open document: every change to the journal, and to its file according to the setting. Knows nothing of the
 * editor.
 */
export interface DocumentSession {
  changed: () => void;
  /** Saves now. Resolves to the result. */
  save: () => Promise<SaveStatus>;
  /**
   * Saves to another file and uses that from then on. `base` as in `saveDraft`. If it fails, nothing changes and the
   * problem is returned.
   */
  moveTo: (document: GrantId, base: string | null) => Promise<ProblemResult | null>;
  /** The user chose between the file and this document: a file with this hash may be overwritten. */
  resolveConflict: (base: string | null) => void;
  changedElsewhere: () => void;
  /** The file or its folder is missing. Retries, but only the user can create the file again. */
  markMissing: (why: 'file-gone' | 'folder-gone') => void;
  /** The file is again as it was last read or written. */
  markRestored: () => void;
  setAutosave: (autosave: boolean) => void;
  /** Resolves when no write is in flight. */
  whenIdle: () => Promise<void>;
  status: () => SaveStatus;
  /** Writes the last changes to the journal, and to the file if it saves itself, and stops. */
  end: () => Promise<void>;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeJournal' | 'saveDraft'>;
  journal: JournalId;
  /** null: the document has no file yet. */
  document: GrantId | null;
  /** SHA-256 of the file when it was read. */
  base: string | null;
  autosave: boolean;
  /**
   * The current draft as JSON, requested a few times a second at most. Must be the same string if nothing changed: the
   * journal then knows that its last text is in the file.
   */
  text: () => string;
  onStatus: (status: SaveStatus) => void;
}

export function openSession(options: Options): DocumentSession {
  const { bridge, journal: journalId, text, onStatus } = options;
  let { document, base, autosave } = options;
  let status: SaveStatus = { state: document === null ? 'waiting' : 'saved' };
  /** The number of changes. A saved version is current only if this did not change. */
  let version = 0;
  let savedVersion = 0;
  /** The version that is being written. */
  let writtenVersion = 0;
  /** When that write began, by `performance.now()`. */
  let writingSince = 0;
  /** Whether the last save had all pictures. If not, saving again looks for them. */
  let isWhole = true;
  const writes = createSequencer();
  let journalLost: string | null = null;
  /** Whether another program changed the file. */
  let isChangedElsewhere = false;
  let hasEnded = false;

  /** Whether the failure is of the journal and not of the file. */
  let isOfJournal = false;

  const setStatus = (to: SaveStatus, ofJournal = false): SaveStatus => {
    const isPlain = to.state === 'saved' || to.state === 'saving' || to.state === 'waiting';
    const next: SaveStatus = isPlain ? { state: to.state, ...(savesWithoutJournal() && { noCopy: true }) } : to;
    isOfJournal = ofJournal;
    const same = JSON.stringify(next) === JSON.stringify(status);
    status = next;
    if (!same) onStatus(next);
    return next;
  };

  const cancelTimers = (): void => {
    saving.cancel();
    retrying.cancel();
  };

  const journal = createJournalPoster({
    text,
    post: async (now) => {
      const reply = await bridge.writeJournal({ journal: journalId, document, draft: now });
      journalLost = reply.ok ? null : reply.problem.message;
      return reply.ok;
    },
    onResult: (kept) => {
      // The request itself failed.
      if (!kept) journalLost ??= '';
      if (kept) {
        if (status.state !== 'failed') setStatus(status);
        else if (status.kept) return;
        else if (isOfJournal) setStatus(fileStatus());
        else setStatus({ ...status, kept: true });
      } else if (status.state === 'failed') setStatus({ ...status, kept: false }, isOfJournal);
      // A pending write of the file decides the status, unless the journal failed for text typed since and the write is
      // slow.
      else if (status.state === 'saving' ? version !== writtenVersion && isSlow() : !reachesFile())
        setStatus(unsavedStatus(), true);
      else setStatus(status);
    },
  });
  /** The status if no write failed. */
  const fileStatus = (): SaveStatus => {
    const isSaved = document !== null && version === savedVersion;
    return { state: isChangedElsewhere ? 'changed-elsewhere' : isSaved ? 'saved' : 'waiting' };
  };
  const isSlow = (): boolean => !autosave || performance.now() - writingSince >= SLOW;
  /** Whether the text is in the file, or will be within seconds. */
  const reachesFile = (): boolean => fileStatus().state === 'saved' || savesWithoutJournal();
  const savesWithoutJournal = (): boolean => journalLost !== null && autosave && canWrite();
  /** Updates the status, also before the journal reports its failure again. */
  const updateStatus = (): SaveStatus =>
    journalLost === null || reachesFile() ? setStatus(fileStatus()) : setStatus(unsavedStatus(), true);
  const unsavedStatus = (): SaveStatus => ({ state: 'failed', why: 'other', message: journalLost ?? '', kept: false });

  const canWrite = (): boolean => document !== null && !isChangedElsewhere;

  /** An exception is a failure, too: the text is in no file, and saving is repeated. */
  const saveTo = async (file: GrantId, there: string | null): Promise<Reply<{ hash: string }>> => {
    try {
      const reply = await bridge.saveDraft({ document: file, draft: text(), base: there });
      if (reply.ok) isWhole = reply.value.pictureWarnings.length === 0;
      return reply;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'failed', file: null, message } };
    }
  };

  const write = async (): Promise<SaveStatus> => {
    cancelTimers();
    if (document === null || !canWrite()) return status;
    writtenVersion = version;
    writingSince = performance.now();
    setStatus({ state: 'saving' });
    // The journal first: it records only for its last text that this is in the file.
    await journal.flush();
    if (document === null || !canWrite()) return status;
    const writing = { version, document };
    writtenVersion = version;
    const reply = await saveTo(document, base);
    // The document got another file in the meantime.
    if (document !== writing.document) return status;
    if (reply.ok) {
      base = reply.value.hash;
      savedVersion = writing.version;
      if (version === savedVersion) return setStatus({ state: 'saved' });
      if (autosave && !hasEnded) saving.request();
      return updateStatus();
    }
    if (reply.problem.code === 'changed-elsewhere') {
      isChangedElsewhere = true;
      return setStatus({ state: 'changed-elsewhere' });
    }
    const why = REASONS.find((reason) => reason === reply.problem.code) ?? 'other';
    if (!hasEnded && !saving.isPending()) saving.runWithin(RETRY);
    return setStatus({ state: 'failed', why, message: reply.problem.message, kept: journalLost === null });
  };

  /** One at a time, because each save compares with the file that the previous one wrote. */
  const save = (): Promise<SaveStatus> =>
    writes.queue(async () => {
      if (version === savedVersion && status.state === 'saved' && isWhole) return status;
      return write();
    });
  const saving = createDebounce(() => void save(), { delay: SAVE_AFTER, maxDelay: SAVE_AT_LEAST });

  /** Looks whether a missing file is back. Text typed in the meantime is saved only with autosave. */
  const retrying = createDebounce(
    () => {
      if (autosave || version === savedVersion) void save();
    },
    { delay: RETRY },
  );

  /** Writes until no change came during the write. */
  const writeAll = async (): Promise<void> => {
    let written: number;
    do {
      written = version;
      cancelTimers();
      await journal.flush();
      if (autosave && canWrite() && version !== savedVersion) await save();
    } while (version !== written);
  };

  return {
    changed: () => {
      if (hasEnded) return;
      version += 1;
      journal.changed();
      if (status.state === 'saved') setStatus({ state: 'waiting' });
      if (autosave && canWrite()) saving.request();
    },
    save,
    moveTo: async (next, nextBase) => {
      let problem: ProblemResult | null = null;
      await writes.queue(async () => {
        await journal.flush();
        const writing = version;
        const reply = await saveTo(next, nextBase);
        if (!reply.ok) {
          problem = reply.problem;
          return status;
        }
        cancelTimers();
        document = next;
        base = reply.value.hash;
        isChangedElsewhere = false;
        savedVersion = writing;
        if (version === savedVersion) return setStatus({ state: 'saved' });
        if (autosave && !hasEnded) saving.request();
        return updateStatus();
      });
      return problem;
    },
    resolveConflict: (nextBase) => {
      base = nextBase;
      savedVersion = -1;
      isChangedElsewhere = false;
      updateStatus();
    },
    changedElsewhere: () => {
      cancelTimers();
      isChangedElsewhere = true;
      setStatus({ state: 'changed-elsewhere' });
    },
    markMissing: (why) => {
      if (isChangedElsewhere || hasEnded) return;
      cancelTimers();
      retrying.request();
      setStatus({ state: 'failed', why, message: '', kept: journalLost === null });
    },
    markRestored: () => {
      const wasGone = status.state === 'failed' && (status.why === 'file-gone' || status.why === 'folder-gone');
      if (hasEnded || !(isChangedElsewhere || wasGone)) return;
      cancelTimers();
      isChangedElsewhere = false;
      updateStatus();
      if (autosave && version !== savedVersion) saving.request();
    },
    setAutosave: (next) => {
      autosave = next;
      if (status.state === 'saved' || status.state === 'waiting' || isOfJournal) updateStatus();
      if (!next) cancelTimers();
      else if (version !== savedVersion && canWrite()) saving.request();
    },
    whenIdle: writes.idle,
    status: () => status,
    end: async () => {
      await writeAll();
      hasEnded = true;
      cancelTimers();
      journal.stop();
    },
  };
}
