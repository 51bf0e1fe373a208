import type { Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantId } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createJournalPoster } from './journal-poster.ts';

/** Milliseconds after the last key, and the longest that a file stays behind while typing goes on. */
const SAVE_AFTER = 1_000;
const SAVE_AT_LEAST = 10_000;
/** Milliseconds from which a file takes long: words typed since, which the journal refuses, may stay here alone. */
const SLOW = 2_000;
/** Milliseconds until a failed save is tried again by itself. */
const RETRY = 5_000;

const REASONS = ['disk-full', 'read-only', 'folder-gone', 'file-gone', 'no-access'] as const;
type Reason = (typeof REASONS)[number] | 'other';

/** Where the words of a document stand, as the window shows it. */
export type Standing =
  | { state: 'saved'; noCopy?: true }
  | { state: 'saving'; noCopy?: true }
  /**
   * In the journal, or on its way to it; not yet in the file. `noCopy`: the journal refuses, and the file saves itself within
   * `SAVE_AT_LEAST`; it is said as long as that lasts, and not at each pause in typing.
   */
  | { state: 'waiting'; noCopy?: true }
  /** `message`: a sentence in the language of the interface. `kept`: the text stands at least in the journal. */
  | { state: 'failed'; why: Reason; message: string; kept: boolean }
  /** Another program wrote the file: nothing is written over it until a person has chosen. */
  | { state: 'changed-elsewhere' };

/** One open document: every change to the journal, and to its file as the setting says. It knows nothing of the editor. */
export interface DocumentSession {
  changed: () => void;
  /** Saves now, also where the file saves itself. Resolves to what came of it. */
  save: () => Promise<Standing>;
  /**
   * Saves to a file, or another one, as `base` says of it (as `saveDraft` has it); from then on the document stands there.
   * Where that can't be, everything stays as it was: what was in the way. null: it is saved.
   */
  moveTo: (document: GrantId, base: string | null) => Promise<ProblemResult | null>;
  /** A person chose between the file and what stands here: from now on the file may be the one with this hash. */
  settled: (base: string | null) => void;
  changedElsewhere: () => void;
  /** The file or its folder is gone. It is asked for again; nothing is made anew without a person. */
  gone: (why: 'file-gone' | 'folder-gone') => void;
  /** The file is again what it was when it was last read or written here. */
  back: () => void;
  setAutosave: (autosave: boolean) => void;
  /** Resolves when nothing is being written. */
  atRest: () => Promise<void>;
  standing: () => Standing;
  /** The last words to the journal (and to the file where it saves itself), those too that come meanwhile; then nothing more. */
  end: () => Promise<void>;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeJournal' | 'saveDraft'>;
  /** Of this opening. */
  journal: JournalId;
  /** null: the document has no file yet. */
  document: GrantId | null;
  /** SHA-256 of the file as it was read. */
  base: string | null;
  autosave: boolean;
  /**
   * The draft as it is now, as JSON text, asked at most a few times a second. Where nothing changed it is the same text to
   * the letter (no new `modified`): by that the journal knows that its last text stands in the file.
   */
  text: () => string;
  told: (standing: Standing) => void;
}

export function openSession(options: Options): DocumentSession {
  const { bridge, journal: journalId, text, told } = options;
  let { document, base, autosave } = options;
  let standing: Standing = { state: document === null ? 'waiting' : 'saved' };
  /** Counts changes: what was saved is the last word only where nothing changed meanwhile. */
  let version = 0;
  let savedVersion = 0;
  /** Of what is on its way to the file now. */
  let writtenVersion = 0;
  /** When that began, on the clock of the window. */
  let writingSince = 0;
  /** What was saved last lacks no picture: else a person who saves again has it looked for. */
  let isWhole = true;
  const writes = createSequencer();
  let journalLost: string | null = null;
  /** The file is another than the one that was read or written here. */
  let foreign = false;
  let ended = false;

  /** It is the journal that fails, and not the file. */
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
      // One that could not even be asked refuses, too.
      if (!kept) journalLost ??= '';
      if (kept) {
        if (standing.state !== 'failed') become(standing);
        else if (standing.kept) return;
        else if (isOfJournal) become(unwritten());
        else become({ ...standing, kept: true });
      } else if (standing.state === 'failed') become({ ...standing, kept: false }, isOfJournal);
      // What is on its way to the file: what comes of that says where it stands. Words typed since are nowhere.
      else if (standing.state === 'saving' ? version !== writtenVersion && takesLong() : !comesIntoFile())
        become(onlyHere(), true);
      else become(standing);
    },
  });
  /** As it stands where nothing of the file is refused. */
  const unwritten = (): Standing => {
    const isSaved = document !== null && version === savedVersion;
    return { state: foreign ? 'changed-elsewhere' : isSaved ? 'saved' : 'waiting' };
  };
  const takesLong = (): boolean => !autosave || performance.now() - writingSince >= SLOW;
  /** It stands there, or is written within seconds. */
  const comesIntoFile = (): boolean => unwritten().state === 'saved' || savesWithoutJournal();
  const savesWithoutJournal = (): boolean => journalLost !== null && autosave && mayWrite();
  /** Said from the first moment, also where the journal refuses and tells it again only later. */
  const restate = (): Standing =>
    journalLost === null || comesIntoFile() ? become(unwritten()) : become(onlyHere(), true);
  const onlyHere = (): Standing => ({ state: 'failed', why: 'other', message: journalLost ?? '', kept: false });

  const mayWrite = (): boolean => document !== null && !foreign;

  /** What is thrown on the way is a refusal, too: the words stand in no file, and it is tried again. */
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
    // Words come into the journal first: of its last text alone it is noted that this stands in the file.
    await journal.flush();
    if (document === null || !mayWrite()) return standing;
    const writing = { version, document };
    writtenVersion = version;
    const reply = await saveTo(document, base);
    // The document moved to another file meanwhile: what happened to this one no longer counts.
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

  /** One at a time: the second compares with what the first wrote. */
  const save = (): Promise<Standing> =>
    writes.queue(async () => {
      if (version === savedVersion && standing.state === 'saved' && isWhole) return standing;
      return write();
    });
  const saving = createDebounce(() => void save(), { delay: SAVE_AFTER, maxDelay: SAVE_AT_LEAST });

  /** Where the file is there again, it is as it was left: what was typed meanwhile waits for whoever saves. */
  const lookingAgain = createDebounce(
    () => {
      if (autosave || version === savedVersion) void save();
    },
    { delay: RETRY },
  );

  /** Writes until nothing came while it was written. */
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
