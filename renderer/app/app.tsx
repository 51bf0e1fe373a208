import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react';
import type { Granted } from '../../electron/ipc/grant.ts';
import { GROUND_KINDS } from '../blocks/ground-kinds.ts';
import type { FilledIn } from '../first-run/live-first-run.tsx';
import { Note } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';
import { useBridge, useSettings } from './app-data.tsx';
import { createCommands } from './commands.ts';
import { DocumentWindow } from './document-window.tsx';
import { sorted } from './dropped-files.ts';
import { firstScreenStands } from './first-screen.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { NotSavedDialog } from './not-saved-dialog.tsx';
import { createOpenForms, OpenFormsContext } from './open-forms.ts';
import { asCopy, unsaved } from './opened-document.ts';
import { createOpenings, type NamedFile } from './opening.ts';
import { OpeningDialog } from './opening-dialog.tsx';
import { OverScreens } from './over-screens.tsx';
import { createPageFacts } from './page-facts.ts';
import { DIALOGS, FIRST, holdsForm, move, type Over } from './screens.ts';
import { Skeleton } from './skeleton.tsx';
import { Under } from './under.tsx';
import { isStuck, useDocuments } from './use-documents.ts';
import { type Found, formsOver, useFoundWork } from './use-found-work.ts';
import { useMenuState } from './use-menu-state.ts';
import { useNoDocument } from './use-no-document.ts';
import { useFailedProcesses, useNotices } from './use-notices.ts';
import type { WritingHandle } from './writing-seam.ts';

// Loaded when one of them shows: a document that is opened waits for none of them.
const LiveFirstRun = lazy(async () => ({ default: (await import('../first-run/live-first-run.tsx')).LiveFirstRun }));
const LiveRecovery = lazy(async () => ({ default: (await import('../recovery/live-recovery.tsx')).LiveRecovery }));
const LiveStart = lazy(async () => ({ default: (await import('../start/live-start.tsx')).LiveStart }));

/** Which screen shows, and how one leads to another. */
export function App() {
  const bridge = useBridge();
  const settings = useSettings();
  const [screens, go] = useReducer(move, FIRST);
  const documents = useDocuments(bridge, settings);
  const found = useFoundWork(bridge);
  const commands = useMemo(createCommands, []);
  const forms = useMemo(createOpenForms, []);
  const openings = useMemo(() => createOpenings(bridge.leaveDocument), [bridge]);
  const opening = useSyncExternalStore(openings.listen, openings.shown);
  const facts = useMemo(createPageFacts, []);
  const writing = useRef<WritingHandle | null>(null);
  const firstRun = useRef<FilledIn | null>(null);
  const { held } = documents;
  const top = screens.over.at(-1);

  const open = useCallback((over: Over) => go({ open: over }), []);
  const home = useCallback(() => go({ to: settings.library === null ? 'first-run' : 'start' }), [settings.library]);
  const shown = (opened: boolean): void => {
    if (opened) go({ to: 'document' });
  };

  /** Shows a file, or what a crash left of it. */
  const openHere = async (file: Granted, signal: AbortSignal): Promise<void> => {
    let how = await documents.openFile(file, signal);
    if (typeof how === 'object') {
      const { recover: journal } = how;
      const { works } = await found.look(journal);
      if (signal.aborted) return;
      if (works.some(({ id }) => id === journal)) {
        // Whoever decides on something else has not opened it.
        await bridge.leaveDocument();
        return go({ to: 'recovery' });
      }
      // It said nothing that the file does not say, or nothing that can be read.
      how = await documents.openFile(file, signal, true);
    }
    if (signal.aborted) return;
    if (how === 'opened') go({ to: 'document' });
    else {
      await bridge.leaveDocument();
      home();
    }
  };
  /** Opens one here, where no document is, that a person may stop waiting for: then Start shows. */
  const waitFor = async (
    file: () => Promise<NamedFile | null>,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    if ((await openings.wait(file, work)) !== 'cancelled') return;
    await bridge.leaveDocument();
    home();
  };
  const openFile = (file: Granted): Promise<void> =>
    waitFor(
      async () => file,
      (signal) => openHere(file, signal),
    );
  /** Where it stands is looked up first: another window may show it. */
  const openChosen = (file: Granted): Promise<void> =>
    waitFor(
      async () => file,
      async (signal) => {
        const reply = await bridge.openDocument({ file: file.grant, where: 'here' });
        if (!signal.aborted && reply.ok && reply.value.shown === 'here') await openHere(reply.value.file, signal);
      },
    );
  const chooseFile = async (): Promise<void> => {
    const chosen = await bridge.chooseDocument();
    if (!chosen.ok || !chosen.value) return;
    if (held) openThere(chosen.value);
    else await openChosen(chosen.value);
  };
  const recover = async (work: Found): Promise<void> => {
    const { file } = work.read;
    const reply = file && (await bridge.openDocument({ file: file.grant, where: 'here' }));
    // Another window has the file, and has come to the front; or this one was given a document meanwhile.
    if (reply && (reply.ok ? reply.value.shown !== 'here' : reply.problem.code === 'cancelled')) return;
    await documents.open(work.read);
    const over = formsOver(found.forms, work.id);
    found.settle(work.id, ...over.map(({ form }) => form));
    go({ to: 'document' });
    // What lay over the document lies over it again, the newest on top: closed, it leads back to its document.
    for (const restored of over.reverse()) open({ screen: 'block', make: null, restored });
  };
  const openThere = (file: Granted): void => {
    void bridge.openDocument({ file: file.grant, where: 'new-window' });
  };
  /** Chosen first: who changes their mind leaves nothing. */
  const beginFromExisting = async (): Promise<void> => {
    const chosen = await bridge.chooseDocument();
    if (!chosen.ok || !chosen.value || !(await leave())) return;
    const from = chosen.value;
    await waitFor(
      async () => from,
      async (signal) => {
        if (await documents.beginFrom(from, signal)) go({ to: 'document' });
        else if (!signal.aborted) home();
      },
    );
  };
  /** Documents are opened, pictures are the page's own affair, all else is imported. */
  const takeFiles = async (files: readonly Granted[]): Promise<void> => {
    const { documents: drafts, official } = sorted(files, screens.ground === 'document' && screens.over.length === 0);
    const [first, ...others] = drafts;
    for (const file of held || screens.ground !== 'start' ? drafts : others) openThere(file);
    if (first && !held && screens.ground === 'start') await openChosen(first);
    importFiles(official);
  };
  const importFiles = (files: readonly Granted[]): void => {
    if (files.length > 0) open({ screen: 'import', files });
  };
  const chooseFiles = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles();
    if (chosen.ok) importFiles(chosen.value);
  };
  /** What is filled in and the document, in that order: nothing goes unasked. */
  const leave = async (waits: () => void = () => undefined): Promise<boolean> =>
    (await forms.leave(waits)) && (await documents.leave(waits));
  const leaveForHome = async (): Promise<void> => {
    if (await leave()) home();
  };
  const leaveForms = async (): Promise<void> => {
    if (await forms.leave(() => undefined)) go({ home: true });
  };

  // The first screen: a document that was given, then words to recover, then where one begins.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const asked = async (): Promise<NamedFile | null> => {
      const reply = await bridge.askedDocument();
      return reply.ok ? reply.value : null;
    };
    void waitFor(asked, async (signal) => {
      const [given, { works, forms: left }] = await Promise.all([bridge.currentDocument(), found.look(null)]);
      if (signal.aborted) return;
      if (given.ok && given.value) await openHere(given.value, signal);
      else if (works.length + left.length > 0) go({ to: 'recovery' });
      else home();
    }).catch((error: unknown) => {
      console.error(error);
      home();
    });
  });

  // The writing window says it itself, after its first frame.
  const isNoDocument = screens.ground !== 'starting' && screens.ground !== 'document';
  useEffect(() => {
    if (isNoDocument) firstScreenStands();
  }, [isNoDocument]);

  useMenuState(screens, facts);
  useNoDocument(held === null && screens.ground !== 'starting');

  useNotices({
    commands,
    act: {
      new: () => (held ? void bridge.newWindow() : void leaveForHome().then(focusNew)),
      newFromExisting: () => void beginFromExisting(),
      start: () => void leaveForHome(),
      // A form that lies over the document is what one sees, unless something else lies over that.
      save: () => void ((holdsForm(top) && forms.keepTop()) || documents.save()),
      saveAs: () => void documents.saveAs(),
      export: () => held && open({ screen: 'export' }),
      print: () => held && open({ screen: 'print' }),
      versions: () => held && open({ screen: 'versions' }),
      settings: () => open({ screen: 'settings' }),
      library: () =>
        void (holdsForm(top) ? forms.leaveTop(() => undefined) : Promise.resolve(true)).then(
          (goes) => goes && open({ screen: 'library', block: null, make: null }),
        ),
      import: () => void chooseFiles(),
      help: () => open({ screen: 'help' }),
      about: () => open({ screen: 'about' }),
    },
    isPageCovered: screens.over.length > 0 || screens.ground !== 'document',
    documentGiven: (file) => void (async () => (await leave()) && (await openFile(file)))(),
    // A question that is open comes first.
    filesDropped: (files) => documents.asking === null && void takeFiles(files),
    documentChanged: ({ document, how }) => {
      const file = held?.file();
      if (!held || document.name !== file?.name || document.folder !== file.folder) return;
      if (how === 'changed') held.session.changedElsewhere();
      else if (how === 'back') held.session.back();
      else held.session.gone(how === 'missing' ? 'file-gone' : 'folder-gone');
    },
    closing: leave,
  });

  const covered = screens.over.some((one) => !DIALOGS.has(one.screen));
  return (
    <OpenFormsContext value={forms}>
      <Under covered={covered}>
        <Suspense fallback={<Skeleton />}>
          {screens.ground === 'starting' && <Skeleton />}
          {screens.ground === 'first-run' && (
            <LiveFirstRun
              filledIn={firstRun}
              problem={documents.problem}
              onBegun={() => go({ to: 'start' })}
              onExample={(draft) => void documents.open(unsaved(draft, false)).then(() => go({ to: 'document' }))}
            />
          )}
          {screens.ground === 'recovery' && (
            <LiveRecovery
              found={found.works}
              forms={found.forms}
              first={found.first}
              onRecover={(work) => void recover(work)}
              onOpenCopy={(work) =>
                void (async () => {
                  await documents.open(asCopy(work.read.draft));
                  await bridge.closeRecovery({ journal: work.id });
                  found.settle(work.id);
                  go({ to: 'document' });
                })()
              }
              onKeepFile={(work) =>
                void (async () => {
                  await bridge.closeRecovery({ journal: work.id });
                  if (found.settle(work.id) === 0) home();
                })()
              }
              onLookAgain={(work) =>
                found.look(work.id).then(({ works, forms: left }) => {
                  if (works.length + left.length === 0) home();
                })
              }
              onRecoverForm={(form) => {
                if (found.settle(form.form) === 0) home();
                open({ screen: 'block', make: null, restored: form });
              }}
              onDropForm={(form) =>
                void (async () => {
                  await bridge.closeForm({ form: form.form });
                  if (found.settle(form.form) === 0) home();
                })()
              }
              onLater={home}
            />
          )}
          {screens.ground === 'start' && (
            <LiveStart
              onNew={(type) => void documents.beginNew(type).then(shown)}
              onNewFromExisting={() => void beginFromExisting()}
              onOpen={(file) => void openFile(file)}
              onOpenFile={() => void chooseFile()}
              onLibrary={() => open({ screen: 'library', block: null, make: null })}
              onSettings={() => open({ screen: 'settings' })}
              onImport={() => void chooseFiles()}
              toRecover={found.works?.length ?? 0}
              formsToRecover={found.forms.length}
              unreadable={found.unreadable}
              onRecover={() => go({ to: 'recovery' })}
              problem={documents.problem}
            />
          )}
        </Suspense>
        {screens.ground === 'document' && held && (
          <DocumentWindow
            key={held.key}
            held={held}
            commands={commands}
            facts={facts}
            handle={writing}
            onHome={() => void leaveForHome()}
            onSave={() => void documents.save()}
            onSaveAs={() => void documents.saveAs()}
            onExport={() => open({ screen: 'export' })}
            onVersions={() => open({ screen: 'versions' })}
            onOrganisation={(field) => open({ screen: 'settings', at: 'organisation', field })}
            onCompareFile={() => open({ screen: 'conflict' })}
            onOpenLibrary={() => open({ screen: 'library', block: null, make: null })}
            onOpenBlock={(block, field) => open({ screen: 'block', block, make: null, field })}
            onMakeBlock={(make, title, made, of) => open({ screen: 'block', make, title, of, made: made ?? null })}
            onMakeGround={(title, made) => open({ screen: 'block', make: 'motion', kinds: GROUND_KINDS, title, made })}
          />
        )}
      </Under>
      {screens.over.map((over, index) => (
        <OverScreens
          // biome-ignore lint/suspicious/noArrayIndexKey: a screen is its place in the pile
          key={`${over.screen}-${index}`}
          over={over}
          isTop={over === top}
          held={held}
          writing={writing}
          open={open}
          onSaveAs={documents.saveAs}
          onBack={() => go({ back: index })}
          onGround={() => go({ home: true })}
          onHome={() => void (held ? leaveForHome() : leaveForms())}
          onImport={() => void chooseFiles()}
          onOpenCopy={(draft) =>
            void (async () => {
              if (!(await leave())) return;
              await documents.open(asCopy(draft));
              go({ to: 'document' });
            })()
          }
          onOpenDocument={openThere}
        />
      ))}
      {documents.asking && held && (
        <LeaveDialog
          why={held.file() === null ? 'new' : isStuck(held) ? 'stuck' : 'changed'}
          onAnswer={documents.asking.answer}
        />
      )}
      {opening && <OpeningDialog {...opening} />}
      {documents.notSaved && <NotSavedDialog {...documents.notSaved} />}
      <Stopped />
    </OpenFormsContext>
  );
}

/** Where Start shows already: to the kinds of document that one can begin with. */
function focusNew(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('nav.new button')?.focus());
}

/** A process that stopped again and again is said once, below everything. */
function Stopped() {
  const t = useTexts();
  const failed = useFailedProcesses();
  if (failed.length === 0) return null;
  return (
    <div className="stopped" role="status">
      <Note tone="bad" title={t.app.partStoppedTitle}>
        {t.app.partStopped}
      </Note>
    </div>
  );
}
