import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { today } from '../../ui/clock.ts';
import { createSignal } from '../../ui/signal.ts';
import { followBlockPictures } from '../open/block-pictures.ts';
import { type OpenDocument, openDocument } from '../open/open-document.ts';
import { followOutcomes, type Outcomes } from '../open/outcomes.ts';
import { type DocumentSession, openSession, type Standing } from './document-session.ts';
import { draftName } from './draft-name.ts';
import { newId } from './new-id.ts';
import type { CarriedBy, ReadDocument } from './opened-document.ts';

/** The document of this window, with the session that keeps its words. */
export interface HeldDocument {
  /** Another one for each opening. */
  key: string;
  /** Where what is typed stands first. */
  journal: JournalId;
  document: OpenDocument;
  /** How it is printed, and what the checks say. */
  outcomes: Outcomes;
  session: DocumentSession;
  standing: () => Standing;
  /** Told when where the words stand changed, or the file. */
  listen: (listener: () => void) => () => void;
  file: () => GrantedFile | null;
  /** What the file said when it was last read or written here: what both sides of a conflict began from. */
  inFile: () => Draft | null;
  /** Mended while it was read. */
  repaired: readonly string[];
  /** Of the pictures that the page can't show, though its file holds them, a sentence. */
  pictureWarnings: readonly string[];
  /** Of each picture without which it was saved last, a sentence. */
  lacks: () => readonly string[];
  /** The export that carried it. */
  carrier: CarriedBy | null;
  /** Whether anything was written here that would be missed. */
  wasChanged: () => boolean;
  /** ISO 8601 of the last change here. */
  changedAt: () => string;
  /** Saves to a file that a person chose, and stands there from then on. What was in the way where that can't be; null: it is saved. */
  saveTo: (file: GrantedFile) => Promise<ProblemResult | null>;
  /** A person chose between the file with this hash and what stands here now. */
  settled: (inFile: Draft | null, base: string | null) => void;
  /** The last words to the journal and the file; then it is closed. */
  end: () => Promise<void>;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeJournal' | 'saveDraft' | 'peekDraft' | 'takePictures' | 'listen'>;
  read: ReadDocument;
  autosave: boolean;
  now: () => string;
  /** Starts one that composes and checks. */
  startWorker: Parameters<typeof followOutcomes>[0]['startWorker'];
  onError: (error: Error) => void;
}

export function holdDocument({ bridge, read, autosave, now, startWorker, onError }: Options): HeldDocument {
  const told = createSignal();
  let { file, inFile } = read;
  let saving: Draft | null = null;
  let lacks: readonly string[] = [];
  const journal = read.journal ?? `${read.draft.id}.${newId()}`;
  const document = openDocument({ draft: read.draft, newId, now, clock: () => performance.now(), onError });
  const outcomes = followOutcomes({ document, startWorker, today, failed: (message) => onError(new Error(message)) });
  const session = openSession({
    bridge: {
      writeJournal: bridge.writeJournal,
      saveDraft: async (input) => {
        saving = document.draft();
        const reply = await bridge.saveDraft(input);
        if (!reply.ok) return reply;
        inFile = saving;
        const isSame = reply.value.pictureWarnings.join('\n') === lacks.join('\n');
        if (!isSame) {
          lacks = reply.value.pictureWarnings;
          told.tell();
        }
        return reply;
      },
    },
    journal,
    document: file?.grant ?? null,
    base: read.base,
    autosave,
    text: document.text,
    told: told.tell,
  });
  const endListening = document.onChange(session.changed);
  if (read.waits) session.changed();
  const pictures = followBlockPictures(document, async (hashes) => {
    const reply = await bridge.takePictures({ hashes });
    return reply.ok ? reply.value : null;
  });
  const endHearing = bridge.listen('libraryChanged', ({ blocks }) => blocks && pictures.look());
  return {
    key: `${read.draft.id}-${newId()}`,
    journal,
    document,
    outcomes,
    session,
    standing: session.standing,
    listen: told.listen,
    file: () => file,
    inFile: () => inFile,
    repaired: read.repaired,
    pictureWarnings: read.pictureWarnings,
    lacks: () => lacks,
    carrier: read.carrier,
    wasChanged: () =>
      read.waits || missed({ draft: document.draft, changes: document.changes() }, read, { file, inFile }),
    changedAt: () => document.draft().modified,
    saveTo: async (next) => {
      // What stands there was chosen to be written over; its hash says that it is this one.
      const there = await bridge.peekDraft({ document: next.grant });
      // Of one that does not answer nobody knows what would be written over.
      if (!there.ok && there.problem.code === 'file-away') return there.problem;
      const problem = await session.moveTo(next.grant, there.ok ? there.value.hash : 'unreadable');
      if (problem === null) file = next;
      told.tell();
      return problem;
    },
    settled: (theirs, base) => {
      inFile = theirs;
      session.settled(base);
      session.changed();
      told.tell();
    },
    end: async () => {
      endHearing();
      pictures.end();
      // What is typed until then goes with it.
      await session.end();
      endListening();
      outcomes.end();
      document.end();
      told.end();
    },
  };
}

/**
 * Whether what stands here would be missed. The editor may mend a line as it opens: what says the same as the file, or as what
 * was begun with, would not. Of a file that could not be read nobody knows what it says.
 */
export function missed(
  here: { draft: () => Draft; changes: number },
  read: Pick<ReadDocument, 'draft'>,
  { file, inFile }: Pick<ReadDocument, 'file' | 'inFile'>,
): boolean {
  if (file !== null && inFile === null) return true;
  return here.changes > 0 && !sameDraft(here.draft(), inFile ?? read.draft);
}

/** What the document is called: its file, else its title; '' where it has neither. */
export function documentName(held: Pick<HeldDocument, 'file' | 'document'>): string {
  const file = held.file();
  return file ? file.name.replace(/\.inbreng$/i, '') : draftName(held.document.head());
}

export type ShownStanding =
  | { state: 'saved' | 'saving' | 'waiting'; noCopy?: boolean }
  | { state: 'no-file' | 'changed' | 'changed-elsewhere' }
  | { state: 'failed'; why: Extract<Standing, { state: 'failed' }>['why']; onlyHere: boolean };

/** As the save state shows it: a document without a file, or one that saves on demand, says what to do. */
export function shownStanding(standing: Standing, hasFile: boolean, autosave: boolean): ShownStanding {
  if (standing.state === 'failed') return { state: 'failed', why: standing.why, onlyHere: !standing.kept };
  if (standing.state === 'waiting' && !hasFile) return { state: 'no-file' };
  if (standing.state === 'waiting' && !autosave) return { state: 'changed' };
  return standing;
}

/** Whether two drafts say the same. The moment of saving is no difference, nor is the order of names, which a file sorts. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return canonicalJson({ ...one, modified: '' }) === canonicalJson({ ...other, modified: '' });
}
