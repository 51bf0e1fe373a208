// Reading, saving and closing a document. `document-session.ts` saves to the journal and the file.
// `opened-document.ts` is a draft that was read but is not open yet.
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { today } from '../../ui/clock.ts';
import { createSignal } from '../../ui/signal.ts';
import { followBlockPictures } from '../open/block-pictures.ts';
import { followCitedReports } from '../open/cited-reports.ts';
import { type OpenDocument, openDocument } from '../open/open-document.ts';
import { followOutcomes, type Outcomes } from '../open/outcomes.ts';
import { draftName } from './document-names.ts';
import { type DocumentSession, openSession, type SaveStatus } from './document-session.ts';
import { newId } from './new-id.ts';
import type { CarrierExport, ReadDocument } from './opened-document.ts';

/** The document of this window, with the session that saves it. */
export interface HeldDocument {
  /** Different for each opening. */
  key: string;
  journal: JournalId;
  document: OpenDocument;
  /** The printed form and the findings. */
  outcomes: Outcomes;
  /** Reads the cited reports again, after the library changed. */
  refreshReports: () => void;
  session: DocumentSession;
  saveStatus: () => SaveStatus;
  /** Called when the save status or the file changes. */
  listen: (listener: () => void) => () => void;
  file: () => GrantedFile | null;
  /** The draft in the file when it was last read or written: the common origin in a conflict. */
  inFile: () => Draft | null;
  /** The repairs while reading, a sentence each. */
  repaired: readonly string[];
  /** A sentence for each picture in the file that cannot be shown. */
  pictureWarnings: readonly string[];
  /** A sentence for each picture that the last save did not include. */
  missingPictures: () => readonly string[];
  /** The export that contained the draft. */
  carrier: CarrierExport | null;
  /** Whether there are changes that the user would miss. */
  wasChanged: () => boolean;
  /** ISO 8601 of the last change. */
  changedAt: () => string;
  /** Saves to a file that the user chose and uses that from then on. Returns the problem, or null. */
  saveTo: (file: GrantedFile) => Promise<ProblemResult | null>;
  /** The user chose between the file with this hash and this document. */
  resolveConflict: (inFile: Draft | null, base: string | null) => void;
  /** Writes the last changes and closes the document. */
  end: () => Promise<void>;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeJournal' | 'saveDraft' | 'peekDraft' | 'takePictures' | 'citedReports' | 'listen'>;
  read: ReadDocument;
  autosave: boolean;
  now: () => string;
  /** Starts a worker that composes and checks. */
  startWorker: Parameters<typeof followOutcomes>[0]['startWorker'];
  onError: (error: Error) => void;
}

export function holdDocument({ bridge, read, autosave, now, startWorker, onError }: Options): HeldDocument {
  const statusSignal = createSignal();
  let { file, inFile } = read;
  let saving: Draft | null = null;
  let missingPictures: readonly string[] = [];
  const journal = read.journal ?? `${read.draft.id}.${newId()}`;
  const document = openDocument({ draft: read.draft, newId, now, clock: () => performance.now(), onError });
  const outcomes = followOutcomes({ document, startWorker, today, onError: (message) => onError(new Error(message)) });
  const session = openSession({
    bridge: {
      writeJournal: bridge.writeJournal,
      saveDraft: async (input) => {
        saving = document.draft();
        const reply = await bridge.saveDraft(input);
        if (!reply.ok) return reply;
        inFile = saving;
        const isSame = reply.value.pictureWarnings.join('\n') === missingPictures.join('\n');
        if (!isSame) {
          missingPictures = reply.value.pictureWarnings;
          statusSignal.emit();
        }
        return reply;
      },
    },
    journal,
    document: file?.grant ?? null,
    base: read.base,
    autosave,
    text: document.text,
    onStatus: statusSignal.emit,
  });
  const endListening = document.onChange(session.changed);
  if (read.waits) session.changed();
  const pictures = followBlockPictures(document, async (hashes) => {
    const reply = await bridge.takePictures({ hashes });
    return reply.ok ? reply.value : null;
  });
  const reports = followCitedReports(
    document,
    async (references, since) => {
      const reply = await bridge.citedReports({ references, since });
      return reply.ok ? reply.value : null;
    },
    outcomes.setReports,
  );
  const endHearing = bridge.listen('libraryChanged', ({ blocks }) => blocks && pictures.look());
  return {
    key: `${read.draft.id}-${newId()}`,
    journal,
    document,
    outcomes,
    refreshReports: reports.look,
    session,
    saveStatus: session.status,
    listen: statusSignal.listen,
    file: () => file,
    inFile: () => inFile,
    repaired: read.repaired,
    pictureWarnings: read.pictureWarnings,
    missingPictures: () => missingPictures,
    carrier: read.carrier,
    wasChanged: () =>
      read.waits || wouldBeMissed({ draft: document.draft, changes: document.changes() }, read, { file, inFile }),
    changedAt: () => document.draft().modified,
    saveTo: async (next) => {
      // The user agreed to overwrite this file; its hash identifies it.
      const there = await bridge.peekDraft({ document: next.grant });
      // A file in an unavailable folder cannot be checked before overwriting.
      if (!there.ok && there.problem.code === 'file-away') return there.problem;
      const problem = await session.moveTo(next.grant, there.ok ? there.value.hash : 'unreadable');
      if (problem === null) file = next;
      statusSignal.emit();
      return problem;
    },
    resolveConflict: (theirs, base) => {
      inFile = theirs;
      session.resolveConflict(base);
      session.changed();
      statusSignal.emit();
    },
    end: async () => {
      // Includes text typed until then. The document stays usable if this fails.
      await session.end();
      endHearing();
      pictures.end();
      reports.end();
      endListening();
      outcomes.end();
      document.end();
      statusSignal.end();
    },
  };
}

/**
 * Whether the user would miss the content of this document. Repairs of the editor do not count: the content is compared
 * with the file or with the initial draft. An unreadable file counts as different.
 */
export function wouldBeMissed(
  here: { draft: () => Draft; changes: number },
  read: Pick<ReadDocument, 'draft'>,
  { file, inFile }: Pick<ReadDocument, 'file' | 'inFile'>,
): boolean {
  if (file !== null && inFile === null) return true;
  return here.changes > 0 && !isSameDraft(here.draft(), inFile ?? read.draft);
}

/** The name of a document: that of its file, or its title; '' without both. */
export function documentName(held: Pick<HeldDocument, 'file' | 'document'>): string {
  const file = held.file();
  return file ? file.name.replace(/\.inbreng$/i, '') : draftName(held.document.head());
}

export type ShownSaveStatus =
  | { state: 'saved' | 'saving' | 'waiting'; noCopy?: boolean }
  | { state: 'no-file' | 'changed' | 'changed-elsewhere' }
  | { state: 'failed'; why: Extract<SaveStatus, { state: 'failed' }>['why']; onlyHere: boolean };

/** The status to show. A document without a file, or without autosave, says what to do. */
export function shownStatus(status: SaveStatus, hasFile: boolean, autosave: boolean): ShownSaveStatus {
  if (status.state === 'failed') return { state: 'failed', why: status.why, onlyHere: !status.kept };
  if (status.state === 'waiting' && !hasFile) return { state: 'no-file' };
  if (status.state === 'waiting' && !autosave) return { state: 'changed' };
  return status;
}

/** Whether two drafts have the same content. Ignores the time of saving and the order of names, which a file sorts. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return canonicalJson({ ...one, modified: '' }) === canonicalJson({ ...other, modified: '' });
}
