import { useCallback, useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../../electron/ipc/commands.ts';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { type CaretBlock, followCaretBlock } from '../../document/open/caret-block.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useToday } from '../../ui/clock.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { focusEditor, focusInPlace } from '../page/live-editor.ts';
import { Page, type PageHandle } from '../page/page.tsx';
import { useVariableClicks } from '../side/details/variable-clicks.ts';
import type { Side } from '../side/follow-side.ts';
import { goToFinding } from '../side/go-to-finding.ts';
import { jumpTo } from '../side/jump.ts';
import type { SideHandlers } from '../side/side-handlers.ts';
import { useSide } from '../side/use-side.ts';
import { FindBar } from '../typing/find/find-bar.tsx';
import type { Typing } from '../typing/typing.ts';
import { TypingLayer } from '../typing/typing-layer.tsx';
import { isCaretInTitle, useIsCaretInTitle } from './caret-in-title.ts';
import { focusRegion } from './focus-region.ts';
import type { LargeView } from './large-views.tsx';
import { PaneDivider } from './pane-divider.tsx';
import { recogniseMotion, recogniseMotionBlock } from './recognise-motion.ts';
import { runCommand } from './run-command.ts';
import { createBlockFromSelection } from './selected-block.ts';
import { $removeSelected } from './selected-content.ts';
import { suspendKeysUntil, useSuspendedKeys } from './suspend-keys.ts';
import { TopBar } from './top-bar.tsx';
import { isDemand, useBlockCommands } from './use-block-commands.ts';
import { useBlockFieldClicks } from './use-block-field-clicks.ts';
import { useBlockFix } from './use-block-fix.ts';
import { useDocumentTemplates } from './use-document-templates.ts';
import { useEmptyFieldSteps } from './use-empty-field-steps.ts';
import { useEscape } from './use-escape.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useLazyParts } from './use-lazy-parts.ts';
import { useBlockPicturesNote, useMissingPicturesNote } from './use-missing-pictures-note.tsx';
import { useNotice } from './use-notice.ts';
import { useOpeningNotes } from './use-opening-notes.tsx';
import { usePageHandlers } from './use-page-handlers.ts';
import { usePanes } from './use-panes.ts';
import { usePublishedPageState } from './use-published-page-state.ts';
import { useSpelling } from './use-spelling.ts';
import { useStepFinding } from './use-step-finding.ts';
import { useTypingRoom } from './use-typing-room.ts';
import { useVersionCount } from './use-version-count.ts';
import type { WritingWindowProps } from './window-props.ts';
import type { LibrarySearchState } from './writing-library.tsx';
import { WritingStatus } from './writing-status.tsx';

/**
 * The window in which a document is written: top bar, library, page, side pane, status bar. This component holds the state
 * that these parts share (which panes and dialogs are open, where the caret is) and connects them. Each `use-*.ts` hook in
 * this folder is one feature of the window; `window-props.ts` is the interface to the shell.
 */
export function WritingWindow(props: WritingWindowProps) {
  const t = useTexts();
  const { held } = props;
  const { document, outcomes } = held;
  const { editor } = document;
  const { panes, narrow, width, limits, change, show } = usePanes();
  const [paneOverPage, setPaneOverPage] = useState<'library' | 'side' | null>(null);
  const [place, setPlace] = useState<CaretBlock | null>(null);
  const [notice, say] = useNotice();
  const [groundsPlace, setGroundsPlace] = useState<NodeId | null>(null);
  const [comparedPlace, setComparedPlace] = useState<NodeId | null>(null);
  const [largeView, setLargeView] = useState<LargeView | null>(null);
  const lazyParts = useLazyParts();
  const library = useLibrary();
  const bridge = useBridge();
  const today = useToday();
  const templates = useDocumentTemplates(document);
  /** The editor that holds the caret, kept while a pane has the focus. */
  const typingRef = useRef<Typing | null>(null);
  const blocks = useBlockCommands({
    held,
    templates,
    place,
    isCaretInTitle: () => isCaretInTitle(typingRef.current),
    say,
  });
  const side = useSide(document, outcomes);
  useHouseStyleInPreview(side, templates?.houseStyle);
  const file = useSyncExternalStore(held.listen, held.file);
  const versions = useVersionCount(held, file);
  const page = useRef<PageHandle>(null);
  const search = useRef<{ focusSearch: () => void } | null>(null);
  const searchState = useRef<LibrarySearchState | null>(null);

  useEffect(() => followCaretBlock(editor, setPlace), [editor]);
  const focusPage = useCallback(() => focusEditor(editor, 'rootStart'), [editor]);
  const focusCaret = useCallback(() => focusEditor(typingRef.current?.active() ?? editor, 'rootStart'), [editor]);
  const focusCaretInPlace = useCallback(() => focusInPlace(typingRef.current?.active() ?? editor), [editor]);
  useFocusReturn(focusCaretInPlace);
  const openingNote = useOpeningNotes(held, focusPage);
  const missingPicturesNote = useMissingPicturesNote(held, focusPage);
  const blockPicturesNote = useBlockPicturesNote(focusPage);
  const note = missingPicturesNote ?? blockPicturesNote.note ?? openingNote;

  useEscape(narrow && paneOverPage !== null, () => {
    setPaneOverPage(null);
    focusCaret();
  });
  const showLibrary = narrow ? paneOverPage === 'library' : panes.libraryOpen;
  const showSide = narrow ? paneOverPage === 'side' : panes.sideOpen;
  const setLibraryOpen = (open: boolean): void => {
    if (narrow) setPaneOverPage(open ? 'library' : null);
    else change({ libraryOpen: open });
  };
  const setSideOpen = (open: boolean): void => {
    if (narrow) setPaneOverPage(open ? 'side' : null);
    else change({ sideOpen: open });
  };
  const focusLibrarySearch = (): void => {
    if (search.current) {
      search.current.focusSearch();
      return;
    }
    setLibraryOpen(true);
    void suspendKeysUntil(new Promise(requestAnimationFrame)).then(() => search.current?.focusSearch());
  };
  const showTab = (tab: SideHandlers['onTab'] extends (tab: infer Tab) => void ? Tab : never): void => {
    change({ tab, ...(narrow ? {} : { sideOpen: true }) });
    if (narrow) setPaneOverPage('side');
  };

  const room = useTypingRoom(held, {
    focusLibrarySearch: focusLibrarySearch,
    newBlock: (kind, title) => props.onMakeBlock(kind ?? 'passage', title, blocks.newBlockTarget()),
    insertBlock: blocks.insert,
    isInDemand: () => place !== null && !isCaretInTitle(typingRef.current) && isDemand(held, place),
    addGround: (block, $before) =>
      blocks.addAsGround(block, () => $before && room?.typing.active().update($before, { discrete: true })),
    openNote: (id) => void (page.current?.openNote(id) || jumpTo(document, { node: id })),
    openCaption: (id) => void (page.current?.openCaption(id) || jumpTo(document, { node: id })),
    openClaim: (id) => void (page.current?.openClaim(id) || jumpTo(document, { node: id })),
    goTo: (id) => jumpTo(document, { node: id }),
    openBlock: props.onOpenBlock,
    say,
    onPaste: (text) =>
      void recogniseMotion(bridge, text).then(
        (motion) => motion && say(t.writing.motionPasted(keyLabelOf('makeBlock', isMac()))),
      ),
  });

  useSuspendedKeys(lazyParts !== null, groundsPlace !== null || comparedPlace !== null || largeView !== null);
  typingRef.current = room?.typing ?? null;
  const isInTitle = useIsCaretInTitle(room?.typing ?? null);

  const stepMisspelt = useSpelling(held, room, say);

  const pageHandlers = usePageHandlers({
    document,
    onMissingPictures: blockPicturesNote.show,
    blocks,
    room,
    onOpenBlock: props.onOpenBlock,
    onPickGround: setGroundsPlace,
    onCompare: setComparedPlace,
    say,
  });

  const blockFix = useBlockFix(document, say);
  const handlers: SideHandlers = {
    onTab: showTab,
    onOpenBlock: (id, field) => {
      if (field !== undefined) blockFix.begin(id);
      props.onOpenBlock(id, field);
    },
    onAddGround: blocks.addGround,
    onDropGround: blocks.dropGround,
    onOpenPages: () => setLargeView('pages'),
    onOpenMatrix: () => setLargeView('matrix'),
    onVersions: props.onVersions,
    onOpenNew: (draft) => void props.onOpenNew(draft).then((problem) => problem !== null && say(problem)),
    onOrganisation: props.onOrganisation,
    onLeave: () => {
      if (narrow) setPaneOverPage(null);
      focusCaret();
    },
    say,
  };
  const openVariable = useVariableClicks(side, handlers);
  const openBlockField = useBlockFieldClicks({ ...handlers, onPickGround: setGroundsPlace });
  const stepField = useEmptyFieldSteps({
    document,
    room,
    openFormOf: (field) => openBlockField(field) || openVariable(field),
    say,
  });

  const stepFinding = useStepFinding({ outcomes, side, message: lazyParts?.findingMessage ?? null, handlers });

  const handleCommand = useRef<(command: Command) => void>(() => {});
  handleCommand.current = (command) =>
    runCommand(command, {
      run: (action) => room?.run(action),
      toggleLibrary: () => setLibraryOpen(!showLibrary),
      toggleSide: () => setSideOpen(!showSide),
      focusLibrarySearch,
      showTab,
      stepFinding,
      stepMisspelt,
      stepField,
      makeBlock: () => {
        const initial = createBlockFromSelection(
          editor,
          document.newId,
          templates?.documentType.slots ?? [],
          library.find,
        );
        if (!initial) return;
        // Keys typed in the meantime would replace the selected text.
        void suspendKeysUntil(
          recogniseMotionBlock(bridge, initial).then((made) =>
            flushSync(() => props.onMakeBlock(made.kind, made.title, blocks.newBlockTarget($removeSelected), made)),
          ),
        );
      },
      nextRegion: (by) => focusRegion(by, focusCaret),
    });
  useEffect(() => props.commands.listen((command) => handleCommand.current(command)), [props.commands]);

  usePublishedPageState(room, props.pageState);

  useImperativeHandle(props.handle, () => ({
    insertBlock: blocks.insert,
    applyFix: blockFix.end,
    jumpTo: (finding) => void (side && goToFinding(side, finding, handlers)),
    explainPictureDrop: (pictures) => say(t.writing.picturesToPage(pictures)),
    focus: focusCaret,
  }));

  return (
    <div className={note ? 'app noted' : 'app'}>
      <TopBar
        held={held}
        libraryOpen={showLibrary}
        sideOpen={showSide}
        onLibrary={() => setLibraryOpen(!showLibrary)}
        onSide={() => setSideOpen(!showSide)}
        onHome={props.onHome}
        onVersions={props.onVersions}
        onExport={props.onExport}
        onSave={props.onSave}
        onKeepCopy={props.onSaveAs}
        onCompareFile={props.onCompareFile}
        say={say}
      />
      {note}
      <div className="cols">
        {showLibrary && !lazyParts && !narrow && <div className="libpane" />}
        {showLibrary && lazyParts && (
          <lazyParts.WritingLibrary
            handle={search}
            searchState={searchState}
            over={narrow}
            onInsert={(id) => {
              blocks.insertById(id);
              if (narrow) setPaneOverPage(null);
              focusPage();
            }}
            takesGround={place !== null && !isInTitle && isDemand(held, place)}
            onAddGround={(id) => {
              const block = library.find(id);
              if (block) blocks.addAsGround(block);
            }}
            onOpenBlock={props.onOpenBlock}
            onOpenLarge={props.onOpenLibrary}
            onMake={(kind, title) => props.onMakeBlock(kind, title, blocks.newBlockTarget())}
            say={say}
            onEscape={() => {
              if (narrow) setPaneOverPage(null);
              focusCaret();
            }}
          />
        )}
        {showLibrary && !narrow && (
          <PaneDivider
            label={t.writing.libraryWidth}
            side="left"
            width={width.library}
            {...limits.library}
            onWidth={(next) => show('library', next)}
            onRelease={(next) => change({ libraryWidth: next })}
          />
        )}
        <div className="middle">
          {room && lazyParts ? <lazyParts.FormatBar features={room} /> : <div className="form" />}
          {room && <FindBar features={room} />}
          {templates && (
            <Page
              document={document}
              outcomes={outcomes}
              templates={templates}
              logo={templates.logo}
              library={library.blocks === null || library.refused !== null ? null : library.find}
              today={today}
              handlers={pageHandlers}
              tools={lazyParts?.ChosenTools ?? null}
              handle={page}
              onError={reportError}
            />
          )}
        </div>
        {showSide && !narrow && (
          <PaneDivider
            label={t.writing.sideWidth}
            side="right"
            width={width.side}
            {...limits.side}
            onWidth={(next) => show('side', next)}
            onRelease={(next) => change({ sideWidth: next })}
          />
        )}
        {showSide && !(side && lazyParts) && !narrow && <div className="sidepane" />}
        {showSide && side && lazyParts && (
          <lazyParts.SidePane
            side={side}
            chosenTab={panes.tab}
            handlers={handlers}
            file={file}
            versions={versions}
            over={narrow}
          />
        )}
      </div>
      <WritingStatus held={held} place={place} notice={notice} />
      {room && <TypingLayer features={room} />}
      {groundsPlace !== null && lazyParts && (
        <lazyParts.GroundsDialog
          document={document}
          place={groundsPlace}
          onAdd={(ground, isSameStep) => blocks.addGround(groundsPlace, ground, isSameStep)}
          onDrop={(block) => blocks.dropGround(groundsPlace, block)}
          onKeep={() => blocks.keepGrounds(groundsPlace)}
          onMake={(title) => {
            setGroundsPlace(null);
            let isChosen = false;
            props.onMakeGround(title, {
              // The dialog closed and lost the focus, so the demand is selected.
              reserve: () => {
                isChosen = jumpTo(document, { node: groundsPlace });
              },
              take: (block) => {
                blocks.addNewGround(groundsPlace, block);
                if (!isChosen) jumpTo(document, { node: groundsPlace });
              },
            });
          }}
          onOpenBlock={(block) => {
            setGroundsPlace(null);
            props.onOpenBlock(block);
          }}
          onClose={() => setGroundsPlace(null)}
        />
      )}
      {comparedPlace !== null && lazyParts && (
        <lazyParts.ComparePlace
          document={document}
          place={comparedPlace}
          onTake={() => {
            blocks.restoreLibraryText(comparedPlace);
            setComparedPlace(null);
          }}
          onKeepOwn={() => {
            blocks.update(comparedPlace);
            setComparedPlace(null);
          }}
          onClose={() => setComparedPlace(null)}
        />
      )}
      {largeView !== null && side && lazyParts && (
        <lazyParts.LargeViews
          view={largeView}
          side={side}
          held={held}
          handlers={handlers}
          onHome={props.onHome}
          onClose={() => setLargeView(null)}
        />
      )}
    </div>
  );
}

/** Renders the preview again when the name, logo or colour of the house style changes in the settings. */
function useHouseStyleInPreview(side: Side | null, houseStyle: HouseStyle | undefined): void {
  const shown = useRef(houseStyle);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== houseStyle) side?.preview.retry();
    shown.current = houseStyle;
  }, [side, houseStyle]);
}

/** An error of the editor. The journal still has the text. */
function reportError(error: Error): void {
  console.error(error);
}
