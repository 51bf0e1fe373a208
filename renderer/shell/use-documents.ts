import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { JournalId } from '../../electron/ipc/journal-id.ts';
import type { ProblemResult } from '../../electron/ipc/results.ts';
import type { Settings } from '../../electron/ipc/settings.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import { setMissingPictures } from '../document/open/pictures.ts';
import { startOutcomeWorker } from '../document/open/start-outcome-worker.ts';
import { proposedName } from '../document/session/document-names.ts';
import { documentName, type HeldDocument, holdDocument } from '../document/session/held-document.ts';
import { draftOf, type ReadDocument, readFile, unsavedDocument } from '../document/session/opened-document.ts';
import { type Operation, UnderWayContext } from '../document/unsaved/operations.ts';
import { now } from '../ui/clock.ts';
import type { NotSavedDialogProps } from './not-saved-dialog.tsx';

/** How a person leaves words that stand in no file. */
export type Leaving = 'save' | 'without' | 'stay';

export interface Documents {
  held: HeldDocument | null;
  /**
   * A file: read and shown. `recover`: a journal has other words of this file, about which a person decides first, unless that
   * was looked at (`despite`). Stopped by `signal`, it shows nothing any more.
   */
  openFile: (
    file: GrantedFile,
    signal: AbortSignal,
    despite?: boolean,
  ) => Promise<'opened' | 'elsewhere' | 'refused' | { recover: JournalId }>;
  open: (read: ReadDocument) => Promise<void>;
  beginNew: (documentType: string) => Promise<boolean>;
  /** From a file, which stays as it is. */
  beginFrom: (file: GrantedFile, signal: AbortSignal) => Promise<boolean>;
  /**
   * Closes it; what it says stands in the file, or a person said that it need not. false: it stays open.
   * `waits` is told where it takes longer than a moment: words are written, or a person is asked.
   */
  leave: (waits?: () => void) => Promise<boolean>;
  saveAs: () => Promise<boolean>;
  save: () => Promise<boolean>;
  /** What could not be done last, a sentence. */
  problem: string | null;
  /** Something else could not be done: said until a document opens. null: nothing is said any more. */
  say: (problem: string | null) => void;
  /** Why it could not be saved in another place, until a person has read that. */
  notSaved: NotSavedDialogProps | null;
  /** Set while a person is asked how to leave. */
  asking: { answer: (leaving: Leaving) => void } | null;
  /** Its last words are written down, and then it closes: nothing more is typed into it. */
  isShut: boolean;
}

/** The one document of this window, and every way in and out of it. */
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
  /** Leaving takes a question or a save; whoever asks meanwhile waits for the same. */
  const under = useRef<Promise<boolean> | null>(null);
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
    async (file, signal, despite = false) => {
      const read = await readFile(bridge.readDraft, file);
      if (signal.aborted) return 'refused';
      if (!read.ok) {
        if (read.code === 'open-elsewhere') return 'elsewhere';
        setProblem(read.message);
        return 'refused';
      }
      const of = { draftId: read.value.draft.id, document: file.grant };
      const found = despite || read.value.file === null ? null : await bridge.recoveriesOf(of);
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
      asked: ReturnType<WindowBridge['beginDraft' | 'beginDraftFrom']>,
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
    const refused = await during(going(one), one.saveTo(chosen.value));
    setNotSaved(refused);
    return refused === null;
  }, [bridge, during, documentTypes]);

  const save = useCallback(async () => {
    const one = current.current;
    if (!one) return false;
    if (one.file() === null) return saveAs();
    return (await during(going(one), one.session.save())).state === 'saved';
  }, [during, saveAs]);

  const leaveNow = useCallback(
    async (waits?: () => void) => {
      const one = current.current;
      if (!one) return true;
      if (one.standing().state !== 'saved') waits?.();
      let without = false;
      let ended = false;
      try {
        for (;;) {
          if (await during(going(one), mustAsk(one, autosave.current))) {
            const leaving = await during({ what: 'asking' }, new Promise<Leaving>((answer) => setAsking({ answer })));
            setAsking(null);
            if (leaving === 'stay') return false;
            if (leaving === 'save' && !(await (isStuck(one) ? saveAs() : save()))) return false;
            without = leaving === 'without';
          }
          flushSync(() => setShut(true));
          // At once, and not with the next frame: what an input method holds comes into the text.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          // So does what was typed while it was written: of that a person was not asked yet.
          if (without || !(await during(going(one), mustAsk(one, autosave.current)))) break;
          setShut(false);
        }
        await during(going(one), one.end());
        ended = true;
        // What a person left behind is not offered after a crash; it stands among the versions.
        if (without || one.file() === null)
          await during({ what: 'tidying' }, bridge.closeRecovery({ journal: one.journal }));
        await bridge.leaveDocument();
      } finally {
        // It takes no words any more, whatever came of the rest.
        if (ended) show(null);
        setShut(false);
      }
      return true;
    },
    [bridge, during, save, saveAs, show],
  );

  const leave = useCallback<Documents['leave']>(
    async (waits) => {
      if (under.current) waits?.();
      under.current ??= leaveNow(waits).finally(() => {
        under.current = null;
      });
      return under.current;
    },
    [leaveNow],
  );

  return {
    held,
    openFile,
    open,
    beginNew: (documentType) => begin(bridge.beginDraft({ documentType, blocks: [] })),
    beginFrom: (file, signal) => begin(bridge.beginDraftFrom({ document: file.grant }), signal),
    leave,
    save,
    saveAs,
    problem,
    say: setProblem,
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

function going(held: HeldDocument): Operation {
  const standing = held.saveStatus();
  const noCopy = standing.state === 'failed' ? !standing.kept : 'noCopy' in standing;
  return { what: 'document', name: documentName(held), noCopy };
}

/** Its file can't be written now: only another place is left. */
export function isStuck(held: HeldDocument): boolean {
  const { state } = held.saveStatus();
  return held.file() === null || state === 'failed' || state === 'changed-elsewhere';
}

/** Words that stand in no file, or in one that does not save itself. Only what came of a save says whether there are any. */
export async function mustAsk(
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
