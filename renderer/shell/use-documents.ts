import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { JournalId } from '../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../electron/ipc/results.ts';
import type { Settings } from '../../electron/ipc/settings.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { Sample } from '../../engine/core/drafts/sample.ts';
import type { Debate } from '../../engine/core/records/debate.ts';
import { setMissingPictures } from '../document/open/pictures.ts';
import { startOutcomeWorker } from '../document/open/start-outcome-worker.ts';
import { proposedName } from '../document/session/document-names.ts';
import { documentName, type HeldDocument, holdDocument } from '../document/session/held-document.ts';
import { draftOf, type ReadDocument, readFile, unsavedDocument } from '../document/session/opened-document.ts';
import { type Operation, UnderWayContext } from '../document/unsaved/operations.ts';
import { now } from '../ui/clock.ts';
import type { NotSavedDialogProps } from './not-saved-dialog.tsx';

/** How the user leaves unsaved changes. */
export type LeaveAnswer = 'save' | 'without' | 'stay';

export interface Documents {
  held: HeldDocument | null;
  /**
   * Reads and shows a file. `recover`: its journal has other content about which the user decides first, unless
   * `isRecoveryDecided` says that it is done. Shows nothing after `signal`.
   */
  openFile: (
    file: GrantedFile,
    signal: AbortSignal,
    isRecoveryDecided?: boolean,
  ) => Promise<'opened' | 'elsewhere' | 'refused' | { recover: JournalId }>;
  open: (read: ReadDocument) => Promise<void>;
  beginNew: (documentType: string) => Promise<boolean>;
  /**
   * Creates a document for a debate: here if no document is open, otherwise in another window. Resolves to an error, a
   * sentence, or null.
   */
  beginForDebate: (documentType: string, debate: Debate) => Promise<string | null>;
  /** Opens a sample as a new document. Nothing is stored while the user only looks at it. */
  beginSample: (sample: Sample) => Promise<boolean>;
  /** Creates a document from a file, which stays unchanged. */
  beginFrom: (file: GrantedFile, signal: AbortSignal) => Promise<boolean>;
  /**
   * Closes the document after saving it or asking the user. false: it stays open. `waits` is called when saving or
   * asking takes a while.
   */
  leave: (waits?: () => void) => Promise<boolean>;
  saveAs: () => Promise<boolean>;
  save: () => Promise<boolean>;
  /** The last error, a sentence. */
  problem: string | null;
  /** Shows an error until a document opens; null removes it. */
  showProblem: (problem: string | null) => void;
  /** Why the document could not be saved elsewhere, until the user closes the message. */
  notSaved: NotSavedDialogProps | null;
  /** Set while the user is asked how to leave. */
  asking: { answer: (leaving: LeaveAnswer) => void } | null;
  /** Whether the last changes are being saved before closing, so that typing is blocked. */
  isShut: boolean;
}

/** The document of this window, and everything that opens or closes it. */
export function useDocuments(
  bridge: WindowBridge,
  settings: Settings,
  documentTypes: readonly Pick<DocumentType, 'id' | 'name'>[],
): Documents {
  const { during } = useContext(UnderWayContext);
  const [held, setHeld] = useState<HeldDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [notSaved, setNotSaved] = useState<ProblemResult | null>(null);
  const [asking, setAsking] = useState<Documents['asking']>(null);
  const [isShut, setShut] = useState(false);
  const current = useRef<HeldDocument | null>(null);
  /** Leaving takes a question or a save; simultaneous requests share one. */
  const inFlight = useRef<Promise<boolean> | null>(null);
  const autosave = useRef(settings.autosave);
  autosave.current = settings.autosave;
  useEffect(() => held?.session.setAutosave(settings.autosave), [held, settings.autosave]);

  const show = useCallback((next: HeldDocument | null) => {
    current.current = next;
    setHeld(next);
  }, []);

  const open = useCallback(
    async (read: ReadDocument) => {
      await current.current?.end();
      setProblem(null);
      show(
        holdDocument({
          bridge,
          read,
          autosave: autosave.current,
          now,
          startWorker: startOutcomeWorker,
          onError: (error) => console.error(error),
        }),
      );
    },
    [bridge, show],
  );

  const openFile = useCallback<Documents['openFile']>(
    async (file, signal, isRecoveryDecided = false) => {
      const read = await readFile(bridge.readDraft, file);
      if (signal.aborted) return 'refused';
      if (!read.ok) {
        if (read.code === 'open-elsewhere') return 'elsewhere';
        setProblem(read.message);
        return 'refused';
      }
      const of = { draftId: read.value.draft.id, document: file.grant };
      const found = isRecoveryDecided || read.value.file === null ? null : await bridge.recoveriesOf(of);
      const [first] = found?.ok ? found.value : [];
      if (signal.aborted) return 'refused';
      if (first) return { recover: first.journal };
      await open(read.value);
      return 'opened';
    },
    [bridge, open],
  );

  const begin = useCallback(
    async (
      asked: ReturnType<WindowBridge['beginDraft' | 'beginDraftFrom' | 'beginExample']>,
      signal?: AbortSignal,
    ): Promise<boolean> => {
      const reply = await asked;
      if (signal?.aborted) return false;
      if (!reply.ok) {
        setProblem(reply.problem.message);
        return false;
      }
      const begun = unsavedDocument(draftOf(reply.value.draft), false);
      if ('absentPictures' in reply.value)
        setMissingPictures(Object.keys(begun.draft.images), reply.value.absentPictures);
      await open('pictureWarnings' in reply.value ? { ...begun, pictureWarnings: reply.value.pictureWarnings } : begun);
      return true;
    },
    [open],
  );

  const saveAs = useCallback(async () => {
    const one = current.current;
    if (!one) return false;
    const name = one.file() === null ? proposedName(one.document.head(), documentTypes) : documentName(one);
    const chosen = await during({ what: 'asking' }, bridge.chooseSavePlace({ name: name.slice(0, 200) }));
    if (!chosen.ok || !chosen.value) return false;
    const refused = await during(savingOperation(one), one.saveTo(chosen.value));
    setNotSaved(refused);
    return refused === null;
  }, [bridge, during, documentTypes]);

  const save = useCallback(async () => {
    const one = current.current;
    if (!one) return false;
    if (one.file() === null) return saveAs();
    return (await during(savingOperation(one), one.session.save())).state === 'saved';
  }, [during, saveAs]);

  const leaveNow = useCallback(
    async (waits?: () => void) => {
      const one = current.current;
      if (!one) return true;
      if (one.saveStatus().state !== 'saved') waits?.();
      let without = false;
      let ended = false;
      try {
        for (;;) {
          if (await during(savingOperation(one), mustAskBeforeLeaving(one, autosave.current))) {
            const leaving = await during(
              { what: 'asking' },
              new Promise<LeaveAnswer>((answer) => setAsking({ answer })),
            );
            setAsking(null);
            if (leaving === 'stay') return false;
            if (leaving === 'save' && !(await (isStuck(one) ? saveAs() : save()))) return false;
            without = leaving === 'without';
          }
          flushSync(() => setShut(true));
          // Now instead of in the next frame: blurring commits the text of an input method.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          // Repeats for text typed during the save, about which the user was not asked.
          if (without || !(await during(savingOperation(one), mustAskBeforeLeaving(one, autosave.current)))) break;
          setShut(false);
        }
        await during(savingOperation(one), one.end());
        ended = true;
        // The text is stored, and the document accepts no more input: an error here is no reason to stay.
        try {
          // A discarded document is not offered after a crash, but remains in the versions.
          if (without || one.file() === null)
            await during({ what: 'tidying' }, bridge.closeRecovery({ journal: one.journal }));
          await bridge.leaveDocument();
        } catch (error) {
          console.error(error);
        }
      } finally {
        if (ended) show(null);
        setShut(false);
      }
      return true;
    },
    [bridge, during, save, saveAs, show],
  );

  const leave = useCallback<Documents['leave']>(
    async (waits) => {
      if (inFlight.current) waits?.();
      inFlight.current ??= leaveNow(waits).finally(() => {
        inFlight.current = null;
      });
      return inFlight.current;
    },
    [leaveNow],
  );

  return {
    held,
    openFile,
    open,
    beginNew: (documentType) => begin(bridge.beginDraft({ documentType, blocks: [] })),
    beginForDebate: async (documentType, debate) => {
      const reply = await bridge.beginDraft({ documentType, blocks: [], debate });
      if (!reply.ok) return reply.problem.message;
      if (!current.current) {
        await open(unsavedDocument(draftOf(reply.value.draft), false));
        return null;
      }
      const shown = await bridge.openCopy({ draft: reply.value.draft });
      return shown.ok ? null : shown.problem.message;
    },
    beginSample: (sample) => begin(bridge.beginExample({ sample })),
    beginFrom: (file, signal) => begin(bridge.beginDraftFrom({ document: file.grant }), signal),
    leave,
    save,
    saveAs,
    problem,
    showProblem: setProblem,
    notSaved: notSaved && {
      why: notSaved,
      onOther: () => {
        setNotSaved(null);
        void saveAs();
      },
      onClose: () => setNotSaved(null),
    },
    asking,
    isShut,
  };
}

function savingOperation(held: HeldDocument): Operation {
  const standing = held.saveStatus();
  const noCopy = standing.state === 'failed' ? !standing.kept : 'noCopy' in standing;
  return { what: 'document', name: documentName(held), noCopy };
}

/** Its file cannot be written, so it needs another destination. */
export function isStuck(held: HeldDocument): boolean {
  const { state } = held.saveStatus();
  return held.file() === null || state === 'failed' || state === 'changed-elsewhere';
}

/** Whether the user must be asked about unsaved changes. Saves first if possible, because only the result decides. */
export async function mustAskBeforeLeaving(
  held: Pick<HeldDocument, 'file' | 'session' | 'saveStatus' | 'wasChanged'>,
  autosave: boolean,
): Promise<boolean> {
  await held.session.whenIdle();
  if (held.file() !== null && autosave) await held.session.save();
  const { state } = held.saveStatus();
  if (state === 'saved' || !held.wasChanged()) return false;
  if (held.file() === null || state === 'changed-elsewhere' || state === 'failed') return true;
  return state === 'waiting' && !autosave;
}
