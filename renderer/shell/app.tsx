// The composition root of the window. `screens.ts` decides the order of open screens, `use-documents.ts` and
// `use-opening.ts` open and close documents, `use-notices.ts` handles notices and menu commands, and `use-closing.tsx`
// closes the window.

import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GrantedFile, GrantId } from '../../electron/ipc/grant.ts';
import type { Debate } from '../../engine/core/records/debate.ts';
import { useBridge, useSettings, useTemplates } from '../document/services/app-data.tsx';
import { reportFirstScreen } from '../document/services/first-screen.ts';
import { GROUND_KINDS } from '../document/services/ground-kinds.ts';
import { unsavedDocument } from '../document/session/opened-document.ts';
import { useLeaveEntries } from '../document/unsaved/leave-entries.tsx';
import { createOpenEntries, OpenEntriesContext } from '../document/unsaved/open-entries.ts';
import { createOpenForms, OpenFormsContext } from '../document/unsaved/open-forms.ts';
import type { FilledIn } from '../screens/first-run/live-first-run.tsx';
import { DropCue } from '../screens/import/drop-cue.tsx';
import { useFoundWork, useRecount } from '../screens/recovery/use-found-work.ts';
import { Button } from '../ui/controls/button.tsx';
import { byName, named } from '../ui/element-names.ts';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { createOpenDialogs, OpenDialogsContext } from '../ui/overlays/open-dialogs.ts';
import { RefusedLater } from '../ui/overlays/refused-note.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import { useDiscardService } from '../writing/blocks/undo-failure.tsx';
import type { AppCommands, DocumentCommands } from '../writing/document-commands.ts';
import { createPageStateStore } from '../writing/window/page-state.ts';
import { runCommand } from '../writing/window/run-command.ts';
import { disabledCommands } from './disabled-commands.ts';
import { DocumentWindow } from './document-window.tsx';
import { sortDroppedFiles } from './dropped-files.ts';
import { FailedProcesses } from './failed-processes.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useLeaveFailure } from './leave-failure.tsx';
import { NotSavedDialog } from './not-saved-dialog.tsx';
import { openGivenFile } from './open-given-file.ts';
import type { Opening } from './opening.ts';
import { OverScreens } from './over-screens.tsx';
import { createRecoveryActions } from './recovering.ts';
import { canContainForm, DIALOGS, FIRST, type Move, move, type Over, shownScreens, topScreen } from './screens.ts';
import { useClosing } from './use-closing.tsx';
import { isStuck, useDocuments } from './use-documents.ts';
import { useMenuState, useNotices } from './use-notices.ts';
import { useOpeningActions } from './use-opening.ts';
import { useStableCommands } from './use-stable-commands.ts';

// Loaded on first use, so that an opened document does not wait for them.
const LiveFirstRun = lazy(async () => ({
  default: (await import('../screens/first-run/live-first-run.tsx')).LiveFirstRun,
}));
const LiveRecovery = lazy(async () => ({
  default: (await import('../screens/recovery/live-recovery.tsx')).LiveRecovery,
}));
const LiveStart = lazy(async () => ({ default: (await import('../screens/start/live-start.tsx')).LiveStart }));

/** Commands of the menu that the open document does not use. */
type MenuCommands = Record<
  'new' | 'newFromExisting' | 'print' | 'settings' | 'import' | 'pasteMotions' | 'help' | 'about',
  () => void
>;

/** Decides which screen is visible and connects the screens. */
export function App() {
  const bridge = useBridge();
  const settings = useSettings();
  const [screens, dispatch] = useReducer(move, FIRST);
  /** The screen to which the last move leads, rendered or not. */
  const ground = useRef(screens.ground);
  const go = useCallback((step: Move) => {
    if ('to' in step) ground.current = step.to;
    dispatch(step);
  }, []);
  const documents = useDocuments(bridge, settings, useTemplates().documentTypes);
  const found = useFoundWork(bridge);
  const forms = useMemo(createOpenForms, []);
  const dialogs = useMemo(createOpenDialogs, []);
  const entries = useMemo(createOpenEntries, []);
  const { leave: leaveEntries, dialog: entriesDialog } = useLeaveEntries(entries);
  /** Forms that are lost only with the window, so that closing asks about them. */
  const atClosing = useMemo(createOpenForms, []);
  const lettingGo = useDiscardService();
  const facts = useMemo(createPageStateStore, []);
  const writing = useRef<DocumentCommands | null>(null);
  const firstRun = useRef<FilledIn | null>(null);
  const { held } = documents;
  const { guard, dialog: leaveFailureDialog } = useLeaveFailure(held);
  const shown = useMemo(() => shownScreens(screens), [screens]);
  const top = shown.over.at(-1);
  const topId = topScreen(screens)?.id;
  const latest = useRef(shown);
  latest.current = shown;
  useRecount(found, screens.ground === 'start' && top === undefined);

  const open = useCallback((over: Over) => go({ open: over }), [go]);
  /** Start was opened to create a document: the document types get the focus. */
  const [isForNew, setForNew] = useState(false);
  const home = useCallback(() => {
    setForNew(false);
    go({ to: settings.library === null ? 'first-run' : 'start' });
  }, [go, settings.library]);
  const homeForNew = useCallback(() => {
    home();
    setForNew(true);
  }, [home]);
  const showDocument = (opened: boolean): void => {
    if (opened) go({ to: 'document' });
  };

  /** A document that is open here stays; without one, the new document is shown in place of all screens. */
  const beginForDebate = async (documentType: string, debate: Debate): Promise<string | null> => {
    if (!held && !(await forms.leave(() => undefined))) return null;
    const problem = await documents.beginForDebate(documentType, debate);
    if (!held) showDocument(problem === null);
    return problem;
  };

  /** Asks about forms first and then about the document, so that nothing is lost. */
  const leaveAll = async (of: 'document' | 'window', waits: () => void): Promise<boolean> => {
    const goes = (await leaveEntries(of, waits)) && (await forms.leave(waits)) && (await documents.leave(waits));
    if (goes) entries.forgetDocument();
    return goes;
  };
  const leave = async (waits: () => void = () => undefined): Promise<boolean> =>
    guard('document', () => leaveAll('document', waits));
  const leaveForHome = async (): Promise<void> => {
    if (await leave()) home();
  };
  const leaveForms = async (): Promise<void> => {
    if (await forms.leave(() => undefined)) go({ home: true });
  };

  const ways = useOpeningActions(bridge, documents, found, go, home, homeForNew, leave);
  const decide = createRecoveryActions(
    bridge,
    documents,
    found,
    go,
    home,
    ways.waitHere,
    () => ground.current === 'recovery',
  );
  /**
   * Opens dropped documents and imports other files. A picture beside the page gets a hint; without a page, or below
   * the import, the import explains it. An open dialog has priority.
   */
  const takeFiles = async (files: readonly GrantedFile[], carrying: ReadonlySet<GrantId>): Promise<void> => {
    const way = dialogs.dropped(files.map(({ name }) => name));
    if (way === 'refused') return;
    // Two frames: the closed dialog restores the focus first, and what opens now will restore it to the same element.
    if (way === 'made-way') for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // The current values: the dialog has closed.
    const now = latest.current;
    const onPage = now.ground === 'document' && now.over.length === 0;
    const { documents: drafts, official, pictures } = sortDroppedFiles(files, carrying);
    const [first, ...others] = drafts;
    for (const file of held || screens.ground !== 'start' ? drafts : others) ways.openThere(file);
    if (first && !held && screens.ground === 'start') await ways.openChosen(first);
    if (onPage && official.length === 0 && pictures.length > 0) writing.current?.explainPictureDrop(pictures.length);
    else importFiles([...official, ...pictures]);
  };
  const importFiles = (files: readonly GrantedFile[]): void => {
    if (files.length > 0) open({ screen: 'import', files });
  };
  const chooseFiles = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles();
    if (chosen.ok) importFiles(chosen.value);
  };

  const importClipboard = async (): Promise<void> => {
    const taken = await bridge.takeClipboard();
    if (taken.ok) importFiles([taken.value]);
    else open({ screen: 'import', files: [], problem: taken.problem.message });
  };

  // The writing window reports this itself, after its first frame.
  const isNoDocument = screens.ground !== 'starting' && screens.ground !== 'document';
  useEffect(() => {
    if (isNoDocument) reportFirstScreen();
  }, [isNoDocument]);

  useMenuState(shown, facts);
  useNoDocument(held === null && screens.ground !== 'starting');

  // Reasons to stay come first, because a document that was left cannot be shown again.
  const { closing, dialog: closingDialog } = useClosing((waits) =>
    guard(
      'window',
      async () => (await lettingGo.leave(waits)) && (await atClosing.leave(waits)) && (await leaveAll('window', waits)),
    ),
  );

  /** The commands of the menu and of the open document. */
  const commands = useStableCommands<AppCommands & MenuCommands>({
    new: () =>
      held
        ? void bridge.newWindow()
        : void leave().then((goes) => {
            if (!goes) return;
            homeForNew();
            focusNew();
          }),
    newFromExisting: () => void ways.beginFromExisting(),
    start: () => void leaveForHome(),
    // Saves the form that the user sees, or else the document.
    save: () => void ((canContainForm(top) && forms.keepTop()) || documents.save()),
    saveAs: () => void documents.saveAs(),
    export: () => void (held && open({ screen: 'export' })),
    print: () => void (held && open({ screen: 'print' })),
    versions: () => void (held && open({ screen: 'versions' })),
    settings: () => open({ screen: 'settings' }),
    library: () =>
      canContainForm(top)
        ? void forms.leaveTop(() => undefined).then((goes) => goes && open({ screen: 'library', block: null }))
        : open({ screen: 'library', block: null }),
    import: () => void chooseFiles(),
    pasteMotions: () => void importClipboard(),
    help: () => open({ screen: 'help' }),
    about: () => open({ screen: 'about' }),
    compareFile: () => open({ screen: 'conflict' }),
    openOrganisation: (field) => open({ screen: 'settings', at: 'organisation', field }),
    openCopy: ways.openCopy,
    openBlock: (block, field) => open({ screen: 'block', block, make: null, field }),
    openNewBlock: (make, title, target, of) => open({ screen: 'block', make, title, of, target }),
    openNewGround: (title, target) => open({ screen: 'block', make: 'motion', kinds: GROUND_KINDS, title, target }),
  });
  useNotices({
    commands,
    runInPage: (command) => writing.current && runCommand(command, writing.current),
    isOff: (command) => disabledCommands(shown, facts.get()).includes(command),
    isPageCovered: shown.over.length > 0 || screens.ground !== 'document',
    documentGiven: (file) =>
      void openGivenFile(file, {
        leave,
        openHere: ways.openFile,
        letGo: bridge.leaveDocument,
        openThere: ways.openThere,
      }),
    filesDropped: (files, carrying) => void takeFiles(files, carrying),
    documentChanged: ({ document, how }) => {
      const file = held?.file();
      if (!held || document.name !== file?.name || document.folder !== file.folder) return;
      if (how === 'changed') held.session.changedElsewhere();
      else if (how === 'back') held.session.markRestored();
      else held.session.markMissing(how === 'missing' ? 'file-gone' : 'folder-gone');
    },
    closing,
  });

  const covered = shown.over.some((one) => !DIALOGS.has(one.screen));
  return (
    <OpenEntriesContext value={entries}>
      <OpenFormsContext value={forms}>
        <OpenDialogsContext value={dialogs}>
          {/* Inert while a screen is over it, and keeps its caret and scroll position. */}
          <div
            className={covered ? 'ground-layer is-covered' : 'ground-layer'}
            {...named('ground')}
            inert={covered || documents.isShut}
          >
            <Suspense fallback={<Skeleton />}>
              {screens.ground === 'starting' && <Skeleton />}
              {screens.ground === 'first-run' && (
                <LiveFirstRun
                  filledIn={firstRun}
                  problem={documents.problem}
                  onBegun={() => go({ to: 'start' })}
                  onExample={(draft) =>
                    void documents.open(unsavedDocument(draft, false)).then(() => go({ to: 'document' }))
                  }
                />
              )}
              {screens.ground === 'recovery' && (
                <LiveRecovery
                  found={found.works}
                  forms={found.forms}
                  first={found.first}
                  problem={documents.problem}
                  {...decide}
                  onLater={home}
                />
              )}
              {screens.ground === 'start' && (
                <LiveStart
                  isForNew={isForNew}
                  onNew={(type) => void documents.beginNew(type).then(showDocument)}
                  onNewFromExisting={commands.newFromExisting}
                  onSample={(sample) => void documents.beginSample(sample).then(showDocument)}
                  onOpen={(file) => void ways.openFile(file)}
                  onOpenFile={() => void ways.chooseFile()}
                  onLocate={ways.locate}
                  onLibrary={commands.library}
                  onSettings={commands.settings}
                  onImport={commands.import}
                  onPasteMotions={commands.pasteMotions}
                  onOpenBlock={(block) => open({ screen: 'library', block })}
                  toRecover={found.works?.length ?? 0}
                  formsToRecover={found.forms.length}
                  unreadable={found.unreadable}
                  onUnreadableRead={found.passOver}
                  onRecover={() => void decide.onShowAgain()}
                  problem={documents.problem}
                />
              )}
            </Suspense>
            {screens.ground === 'document' && held && (
              <DocumentWindow key={held.key} held={held} app={commands} pageState={facts} handle={writing} />
            )}
          </div>
          {screens.over.map(({ id, over, isHidden }) => (
            <OverScreens
              key={id}
              over={over}
              isTop={id === topId}
              isHidden={isHidden}
              held={held}
              writing={writing}
              open={open}
              atClosing={atClosing}
              onSaveAs={documents.saveAs}
              onBack={() => go({ close: id })}
              onHide={() => flushSync(() => go({ hide: id }))}
              onShow={() => flushSync(() => go({ show: id }))}
              onGround={() => go({ home: true })}
              onHome={() => void (held ? leaveForHome() : leaveForms())}
              onImport={commands.import}
              onPasteMotions={commands.pasteMotions}
              onOpenCopy={ways.openCopy}
              onNewForDebate={beginForDebate}
              onOpenDocument={ways.openThere}
            />
          ))}
          {documents.asking && held && (
            <LeaveDialog
              why={held.file() === null ? 'new' : isStuck(held) ? 'stuck' : 'changed'}
              onAnswer={documents.asking.answer}
            />
          )}
          {ways.opening && <OpeningDialog {...ways.opening} />}
          {entriesDialog}
          {closingDialog}
          {leaveFailureDialog}
          {documents.notSaved && <NotSavedDialog {...documents.notSaved} />}
          <FailedProcesses />
          <DropCue />
          <RefusedLater />
        </OpenDialogsContext>
      </OpenFormsContext>
    </OpenEntriesContext>
  );
}

/** When Start is visible already: focuses the document types. */
function focusNew(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`${byName('new-documents')} button`)?.focus());
}

/** Reports that this window shows no document and listens, so that it may be given a file. */
export function useNoDocument(showsNone: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (showsNone) void bridge.setWindowTitle({ title: null, unsaved: false });
  }, [bridge, showsNone]);
}

/** Names the document that is being opened and lets the user cancel. */
export function OpeningDialog({ file, cancel }: Opening) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.app.opening(file.name.replace(/\.inbreng$/i, ''))}
      onClose={cancel}
      footer={
        <>
          <span className="spacer" />
          <Button large look="line" autoFocus onPress={cancel}>
            {t.controls.cancel}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        {file.folder !== '' && <p>{t.app.openingFrom(file.folder)}</p>}
        <p className="hint">{t.app.openingMayTakeLong}</p>
      </div>
    </Dialog>
  );
}

/** Shown until the first screen is known. The same as in index.html. */
export function Skeleton() {
  return (
    <header className="skeleton-bar">
      <span className="skeleton-name">Inbreng</span>
    </header>
  );
}
