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
export type Standing =
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
  save: () => Promise<Standing>;
  /**
   * Saves to another file and uses that from then on. `base` as in `saveDraft`. If it fails, nothing changes and the
   * problem is returned.
   */
  moveTo: (document: GrantId, base: string | null) => Promise<ProblemResult | null>;
  /** The user chose between the file and this document: a file with this hash may be overwritten. */
  settled: (base: string | null) => void;
  changedElsewhere: () => void;
  /** The file or its folder is missing. Retries, but only the user can create the file again. */
  gone: (why: 'file-gone' | 'folder-gone') => void;
  /** The file is again as it was last read or written. */
  back: () => void;
  setAutosave: (autosave: boolean) => void;
  /** Resolves when no write is in flight. */
  atRest: () => Promise<void>;
  standing: () => Standing;
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
  told: (standing: Standing) => void;
}

export function openSession(options: Options): DocumentSession {
  const { bridge, journal: journalId, text, told } = options;
  let { document, base, autosave } = options;
  let standing: Standing = { state: document === null ? 'waiting' : 'saved' };
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
  let foreign = false;
  let ended = false;

  /** Whether the failure is of the journal and not of the file. */
  let isOfJournal = false;

  const become = (to: Standing, ofJournal = false): Standing => {
    const isPlain = to.state === 'saved' || to.state === 'saving' || to.state === 'waiting';
    const next: Standing = isPlain ? { state: to.state, ...(savesWithoutJournal() && { noCopy: true }) } : to;
    isOfJournal = ofJournal;
    const same = JSON.stringify(next) === JSON.stringify(standing);
    standing = next;
    if (!same) told(next);
    return next;
  };

  const calm = (): void => {
    saving.cancel();
    lookingAgain.cancel();
  };

  const journal = createJournalPoster({
    text,
    post: async (now) => {
      const reply = await bridge.writeJournal({ journal: journalId, document, draft: now });
      journalLost = reply.ok ? null : reply.problem.message;
      return reply.ok;
    },
    told: (kept) => {
      // The request itself failed.
      if (!kept) journalLost ??= '';
      if (kept) {
        if (standing.state !== 'failed') become(standing);
        else if (standing.kept) return;
        else if (isOfJournal) become(unwritten());
        else become({ ...standing, kept: true });
      } else if (standing.state === 'failed') become({ ...standing, kept: false }, isOfJournal);
      // A pending write of the file decides the status, unless the journal failed for text typed since and the write is
      // slow.
      else if (standing.state === 'saving' ? version !== writtenVersion && takesLong() : !comesIntoFile())
        become(onlyHere(), true);
      else become(standing);
    },
  });
  /** The status if no write failed. */
  const unwritten = (): Standing => {
    const isSaved = document !== null && version === savedVersion;
    return { state: foreign ? 'changed-elsewhere' : isSaved ? 'saved' : 'waiting' };
  };
  const takesLong = (): boolean => !autosave || performance.now() - writingSince >= SLOW;
  /** Whether the text is in the file, or will be within seconds. */
  const comesIntoFile = (): boolean => unwritten().state === 'saved' || savesWithoutJournal();
  const savesWithoutJournal = (): boolean => journalLost !== null && autosave && mayWrite();
  /** Updates the status, also before the journal reports its failure again. */
  const restate = (): Standing =>
    journalLost === null || comesIntoFile() ? become(unwritten()) : become(onlyHere(), true);
  const onlyHere = (): Standing => ({ state: 'failed', why: 'other', message: journalLost ?? '', kept: false });

  const mayWrite = (): boolean => document !== null && !foreign;

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

  const write = async (): Promise<Standing> => {
    calm();
    if (document === null || !mayWrite()) return standing;
    writtenVersion = version;
    writingSince = performance.now();
    become({ state: 'saving' });
    // The journal first: it records only for its last text that this is in the file.
    await journal.flush();
    if (document === null || !mayWrite()) return standing;
    const writing = { version, document };
    writtenVersion = version;
    const reply = await saveTo(document, base);
    // The document got another file in the meantime.
    if (document !== writing.document) return standing;
    if (reply.ok) {
      base = reply.value.hash;
      savedVersion = writing.version;
      if (version === savedVersion) return become({ state: 'saved' });
      if (autosave && !ended) saving.request();
      return restate();
    }
    if (reply.problem.code === 'changed-elsewhere') {
      foreign = true;
      return become({ state: 'changed-elsewhere' });
    }
    const why = REASONS.find((reason) => reason === reply.problem.code) ?? 'other';
    if (!ended && !saving.isPending()) saving.runWithin(RETRY);
    return become({ state: 'failed', why, message: reply.problem.message, kept: journalLost === null });
  };

  /** One at a time, because each save compares with the file that the previous one wrote. */
  const save = (): Promise<Standing> =>
    writes.queue(async () => {
      if (version === savedVersion && standing.state === 'saved' && isWhole) return standing;
      return write();
    });
  const saving = createDebounce(() => void save(), { delay: SAVE_AFTER, maxDelay: SAVE_AT_LEAST });

  /** Looks whether a missing file is back. Text typed in the meantime is saved only with autosave. */
  const lookingAgain = createDebounce(
    () => {
      if (autosave || version === savedVersion) void save();
    },
    { delay: RETRY },
  );

  /** Writes until no change came during the write. */
  const keepAll = async (): Promise<void> => {
    let written: number;
    do {
      written = version;
      calm();
      await journal.flush();
      if (autosave && mayWrite() && version !== savedVersion) await save();
    } while (version !== written);
  };

  return {
    changed: () => {
      if (ended) return;
      version += 1;
      journal.changed();
      if (standing.state === 'saved') become({ state: 'waiting' });
      if (autosave && mayWrite()) saving.request();
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
          return standing;
        }
        calm();
        document = next;
        base = reply.value.hash;
        foreign = false;
        savedVersion = writing;
        if (version === savedVersion) return become({ state: 'saved' });
        if (autosave && !ended) saving.request();
        return restate();
      });
      return problem;
    },
    settled: (nextBase) => {
      base = nextBase;
      savedVersion = -1;
      foreign = false;
      restate();
    },
    changedElsewhere: () => {
      calm();
      foreign = true;
      become({ state: 'changed-elsewhere' });
    },
    gone: (why) => {
      if (foreign || ended) return;
      calm();
      lookingAgain.request();
      become({ state: 'failed', why, message: '', kept: journalLost === null });
    },
    back: () => {
      const wasGone = standing.state === 'failed' && (standing.why === 'file-gone' || standing.why === 'folder-gone');
      if (ended || !(foreign || wasGone)) return;
      calm();
      foreign = false;
      restate();
      if (autosave && version !== savedVersion) saving.request();
    },
    setAutosave: (next) => {
      autosave = next;
      if (standing.state === 'saved' || standing.state === 'waiting' || isOfJournal) restate();
      if (!next) calm();
      else if (version !== savedVersion && mayWrite()) saving.request();
    },
    atRest: writes.idle,
    standing: () => standing,
    end: async () => {
      await keepAll();
      ended = true;
      calm();
      journal.stop();
    },
  };
}
