import { useCallback, useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../../electron/ipc/commands.ts';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { followPlace, type Place } from '../../document/open/place.ts';
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
import { answerCommand } from './commands.ts';
import { focusRegion } from './focus-region.ts';
import { holdKeys } from './hold-keys.ts';
import { holdsHead, useInHead } from './in-head.ts';
import type { LargeView } from './large-views.tsx';
import { asMotion, motionInText } from './motion-in-text.ts';
import { PaneDivider } from './pane-divider.tsx';
import { selectedBlock } from './selected-block.ts';
import { $removeSelected } from './selected-content.ts';
import { TopBar } from './top-bar.tsx';
import { isDemand, useBlockCommands } from './use-block-commands.ts';
import { useBlockFields } from './use-block-fields.ts';
import { useEmptyFields } from './use-empty-fields.ts';
import { useEscape } from './use-escape.ts';
import { useHeldKeys } from './use-held-keys.ts';
import { useKeptCaret } from './use-kept-caret.ts';
import { useMendedBlock } from './use-mended-block.ts';
import { useNotice } from './use-notice.ts';
import { useOpeningNotes } from './use-opening-notes.tsx';
import { usePageFacts } from './use-page-facts.ts';
import { usePageHandlers } from './use-page-handlers.ts';
import { usePaneParts } from './use-pane-parts.ts';
import { usePanes } from './use-panes.ts';
import { useKeptWithout, useSavedWithout } from './use-saved-without.tsx';
import { useSpelling } from './use-spelling.ts';
import { useStepFinding } from './use-step-finding.ts';
import { useTemplatesOf } from './use-templates-of.ts';
import { useTypingRoom } from './use-typing-room.ts';
import { useVersionCount } from './use-version-count.ts';
import type { Sought } from './writing-library.tsx';
import type { WritingWindowProps } from './writing-seam.ts';
import { WritingStatus } from './writing-status.tsx';

/**
 * The window in which a document is written: top bar, library, page, side pane, status bar. This component holds the state
 * that these parts share (which panes and dialogs are open, where the caret is) and connects them. Each `use-*.ts` hook in
 * this folder is one feature of the window; `window-props.ts` is what the shell passes in and calls.
 */
export function WritingWindow(props: WritingWindowProps) {
  const t = useTexts();
  const { held } = props;
  const { document, outcomes } = held;
  const { editor } = document;
  const { panes, narrow, width, limits, change, show } = usePanes();
  const [over, setOver] = useState<'library' | 'side' | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [notice, say] = useNotice();
  const [grounds, setGrounds] = useState<NodeId | null>(null);
  const [comparing, setComparing] = useState<NodeId | null>(null);
  const [large, setLarge] = useState<LargeView | null>(null);
  const parts = usePaneParts();
  const library = useLibrary();
  const bridge = useBridge();
  const today = useToday();
  const templates = useTemplatesOf(document);
  /** The editor that holds the caret, kept while a pane has the focus. */
  const caret = useRef<Typing | null>(null);
  const isInHead = (): boolean => holdsHead(caret.current);
  const blocks = useBlockCommands({ held, templates, place, isInHead, say });
  const side = useSide(document, outcomes);
  usePagesInStyle(side, templates?.houseStyle);
  const file = useSyncExternalStore(held.listen, held.file);
  const versions = useVersionCount(held, file);
  const page = useRef<PageHandle>(null);
  const search = useRef<{ focusSearch: () => void } | null>(null);
  const sought = useRef<Sought | null>(null);

  useEffect(() => followPlace(editor, setPlace), [editor]);
  const focusPage = useCallback(() => focusEditor(editor, 'rootStart'), [editor]);
  const focusCaret = useCallback(() => focusEditor(caret.current?.active() ?? editor, 'rootStart'), [editor]);
  const keepCaret = useCallback(() => focusInPlace(caret.current?.active() ?? editor), [editor]);
  useKeptCaret(keepCaret);
  const opening = useOpeningNotes(held, focusPage);
  const savedWithout = useSavedWithout(held, focusPage);
  const keptWithout = useKeptWithout(focusPage);
  const noted = savedWithout ?? keptWithout.note ?? opening;

  useEscape(narrow && over !== null, () => {
    setOver(null);
    focusCaret();
  });
  const showLibrary = narrow ? over === 'library' : panes.libraryOpen;
  const showSide = narrow ? over === 'side' : panes.sideOpen;
  const openLibrary = (open: boolean): void => {
    if (narrow) setOver(open ? 'library' : null);
    else change({ libraryOpen: open });
  };
  const openSide = (open: boolean): void => {
    if (narrow) setOver(open ? 'side' : null);
    else change({ sideOpen: open });
  };
  const toSearch = (): void => {
    if (search.current) {
      search.current.focusSearch();
      return;
    }
    openLibrary(true);
    void holdKeys(new Promise(requestAnimationFrame)).then(() => search.current?.focusSearch());
  };
  const toTab = (tab: SideHandlers['onTab'] extends (tab: infer Tab) => void ? Tab : never): void => {
    change({ tab, ...(narrow ? {} : { sideOpen: true }) });
    if (narrow) setOver('side');
  };

  const room = useTypingRoom(held, {
    toLibrary: toSearch,
    newBlock: (kind, title) => props.onMakeBlock(kind ?? 'passage', title, blocks.newBlockTarget()),
    insertBlock: blocks.insert,
    takesGround: () => place !== null && !isInHead() && isDemand(held, place),
    addGround: (block, $before) =>
      blocks.asGround(block, () => $before && room?.typing.active().update($before, { discrete: true })),
    openNote: (id) => void (page.current?.openNote(id) || jumpTo(document, { node: id })),
    openCaption: (id) => void (page.current?.openCaption(id) || jumpTo(document, { node: id })),
    openClaim: (id) => void (page.current?.openClaim(id) || jumpTo(document, { node: id })),
    goTo: (id) => jumpTo(document, { node: id }),
    openBlock: props.onOpenBlock,
    say,
    pasted: (text) =>
      void motionInText(bridge, text).then(
        (motion) => motion && say(t.writing.motionPasted(keyLabelOf('makeBlock', isMac()))),
      ),
  });

  useHeldKeys(parts !== null, grounds !== null || comparing !== null || large !== null);
  caret.current = room?.typing ?? null;
  const inHead = useInHead(room?.typing ?? null);

  const stepMisspelt = useSpelling(held, room, say);

  const pageHandlers = usePageHandlers({
    document,
    onKeptWithout: keptWithout.said,
    blocks,
    room,
    onOpenBlock: props.onOpenBlock,
    onPickGround: setGrounds,
    onCompare: setComparing,
    say,
  });

  const mended = useMendedBlock(document, say);
  const handlers: SideHandlers = {
    onTab: toTab,
    onOpenBlock: (id, field) => {
      if (field !== undefined) mended.begin(id);
      props.onOpenBlock(id, field);
    },
    onAddGround: blocks.addGround,
    onDropGround: blocks.dropGround,
    onOpenPages: () => setLarge('pages'),
    onOpenMatrix: () => setLarge('matrix'),
    onVersions: props.onVersions,
    onOpenNew: (draft) => void props.onOpenNew(draft).then((problem) => problem !== null && say(problem)),
    onOrganisation: props.onOrganisation,
    onLeave: () => {
      if (narrow) setOver(null);
      focusCaret();
    },
    say,
  };
  const toVariable = useVariableClicks(side, handlers);
  const toBlockField = useBlockFields({ ...handlers, onPickGround: setGrounds });
  const stepField = useEmptyFields({
    document,
    room,
    fill: (field) => toBlockField(field) || toVariable(field),
    say,
  });

  const stepFinding = useStepFinding({ outcomes, side, message: parts?.findingMessage ?? null, handlers });

  const answer = useRef<(command: Command) => void>(() => {});
  answer.current = (command) =>
    answerCommand(command, {
      run: (action) => room?.run(action),
      toggleLibrary: () => openLibrary(!showLibrary),
      toggleSide: () => openSide(!showSide),
      toSearch,
      toTab,
      stepFinding,
      stepMisspelt,
      stepField,
      makeBlock: () => {
        const begin = selectedBlock(editor, document.newId, templates?.documentType.slots ?? [], library.find);
        if (!begin) return;
        // Keys typed in the meantime would replace the selected text.
        void holdKeys(
          asMotion(bridge, begin).then((made) =>
            flushSync(() => props.onMakeBlock(made.kind, made.title, blocks.newBlockTarget($removeSelected), made)),
          ),
        );
      },
      nextRegion: (by) => focusRegion(by, focusCaret),
    });
  useEffect(() => props.commands.listen((command) => answer.current(command)), [props.commands]);

  usePageFacts(room, props.facts);

  useImperativeHandle(props.handle, () => ({
    insertBlock: blocks.insert,
    takeMended: mended.end,
    jumpTo: (finding) => void (side && goToFinding(side, finding, handlers)),
    sayPicturesToPage: (pictures) => say(t.writing.picturesToPage(pictures)),
    focus: focusCaret,
  }));

  return (
    <div className={noted ? 'app noted' : 'app'}>
      <TopBar
        held={held}
        libraryOpen={showLibrary}
        sideOpen={showSide}
        onLibrary={() => openLibrary(!showLibrary)}
        onSide={() => openSide(!showSide)}
        onHome={props.onHome}
        onVersions={props.onVersions}
        onExport={props.onExport}
        onSave={props.onSave}
        onKeepCopy={props.onSaveAs}
        onCompareFile={props.onCompareFile}
        say={say}
      />
      {noted}
      <div className="cols">
        {showLibrary && !parts && !narrow && <div className="libpane" />}
        {showLibrary && parts && (
          <parts.WritingLibrary
            handle={search}
            sought={sought}
            over={narrow}
            onInsert={(id) => {
              blocks.insertById(id);
              if (narrow) setOver(null);
              focusPage();
            }}
            takesGround={place !== null && !inHead && isDemand(held, place)}
            onAsGround={(id) => {
              const block = library.find(id);
              if (block) blocks.asGround(block);
            }}
            onOpenBlock={props.onOpenBlock}
            onOpenLarge={props.onOpenLibrary}
            onMake={(kind, title) => props.onMakeBlock(kind, title, blocks.newBlockTarget())}
            say={say}
            onEscape={() => {
              if (narrow) setOver(null);
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
            onSettled={(next) => change({ libraryWidth: next })}
          />
        )}
        <div className="middle">
          {room && parts ? <parts.FormatBar room={room} /> : <div className="form" />}
          {room && <FindBar room={room} />}
          {templates && (
            <Page
              document={document}
              outcomes={outcomes}
              templates={templates}
              logo={templates.logo}
              library={library.blocks === null || library.refused !== null ? null : library.find}
              today={today}
              handlers={pageHandlers}
              tools={parts?.ChosenTools ?? null}
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
            onSettled={(next) => change({ sideWidth: next })}
          />
        )}
        {showSide && !(side && parts) && !narrow && <div className="sidepane" />}
        {showSide && side && parts && (
          <parts.SidePane
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
      {room && <TypingLayer room={room} />}
      {grounds !== null && parts && (
        <parts.GroundsDialog
          document={document}
          place={grounds}
          onAdd={(ground, isSameStep) => blocks.addGround(grounds, ground, isSameStep)}
          onDrop={(block) => blocks.dropGround(grounds, block)}
          onKeep={() => blocks.keepGrounds(grounds)}
          onMake={(title) => {
            setGrounds(null);
            let isChosen = false;
            props.onMakeGround(title, {
              // The dialog closed and lost the focus, so the demand is selected.
              reserve: () => {
                isChosen = jumpTo(document, { node: grounds });
              },
              take: (block) => {
                blocks.addNewGround(grounds, block);
                if (!isChosen) jumpTo(document, { node: grounds });
              },
            });
          }}
          onOpenBlock={(block) => {
            setGrounds(null);
            props.onOpenBlock(block);
          }}
          onClose={() => setGrounds(null)}
        />
      )}
      {comparing !== null && parts && (
        <parts.ComparePlace
          document={document}
          place={comparing}
          onTake={() => {
            blocks.take(comparing);
            setComparing(null);
          }}
          onKeepOwn={() => {
            blocks.update(comparing);
            setComparing(null);
          }}
          onClose={() => setComparing(null)}
        />
      )}
      {large !== null && side && parts && (
        <parts.LargeViews
          view={large}
          side={side}
          held={held}
          handlers={handlers}
          onHome={props.onHome}
          onClose={() => setLarge(null)}
        />
      )}
    </div>
  );
}

/** Renders the preview again when the name, logo or colour of the house style changes in the settings. */
function usePagesInStyle(side: Side | null, houseStyle: HouseStyle | undefined): void {
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
