import { useEffect, useImperativeHandle, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type CaretBlock, followCaretBlock } from '../../document/open/caret-block.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { useToday } from '../../ui/clock.ts';
import { named } from '../../ui/element-names.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { AppCommands, DocumentCommands, DocumentView } from '../document-commands.ts';
import { DocumentContext } from '../document-context.ts';
import { Page, type PageHandle } from '../page/page.tsx';
import { useFollowedSide } from '../side/use-side.ts';
import { FindBar } from '../typing/find/find-bar.tsx';
import { TypingLayer } from '../typing/typing-layer.tsx';
import { useIsCaretInTitle } from './caret-in-title.ts';
import { createDocumentCommands } from './create-document-commands.ts';
import { type PageStateStore, usePublishedPageState } from './page-state.ts';
import { PaneDivider } from './pane-divider.tsx';
import { useSuspendedKeys } from './suspend-keys.ts';
import { TopBar } from './top-bar.tsx';
import { useBlockFix } from './use-block-fix.ts';
import { useDocumentTemplates } from './use-document-templates.ts';
import { useEmptyFieldSteps } from './use-empty-field-steps.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useLazyParts } from './use-lazy-parts.ts';
import { useNotice } from './use-notice.ts';
import { usePanes } from './use-panes.ts';
import { useSpelling } from './use-spelling.ts';
import { useStepFinding } from './use-step-finding.ts';
import { useTypingFeatures } from './use-typing-features.ts';
import { useVersionCount } from './use-version-count.ts';
import { useWindowNotes } from './window-notes.tsx';
import type { WindowState } from './window-state.ts';
import type { LibrarySearchState } from './writing-library.tsx';
import { WritingStatus } from './writing-status.tsx';

/** Library, settings, templates and bridge come from the hooks in app-data.tsx. */
export interface WritingWindowProps {
  held: HeldDocument;
  /** Commands of the app. This object never changes. */
  app: AppCommands;
  /** Receives the page state for the menu. */
  pageState: Pick<PageStateStore, 'set'>;
  /** Receives the commands for the menu and the other screens, while the window is mounted. */
  handle: { current: DocumentCommands | null };
}

/**
 * The window in which a document is written: top bar, library, page, side pane, status bar. It holds the state that these
 * parts share, and gives them the document and its commands by `DocumentContext`. Each `use-*.ts` hook in this folder is one
 * feature of the window.
 */
export function WritingWindow({ held, app, pageState, handle }: WritingWindowProps) {
  const texts = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  const { document, outcomes } = held;
  const latest = useRef<WindowState | null>(null);
  const commands = useMemo(
    () =>
      createDocumentCommands(app, () => {
        if (!latest.current) throw new Error('the window is not drawn yet');
        return latest.current;
      }),
    [app],
  );
  const templates = useDocumentTemplates(document);
  const panes = usePanes(commands.focusCaret);
  const [place, setPlace] = useState<CaretBlock | null>(null);
  useEffect(() => followCaretBlock(document.editor, setPlace), [document]);
  const [view, showView] = useState<DocumentView | null>(null);
  const lazyParts = useLazyParts();
  useSuspendedKeys(lazyParts !== null, view !== null);

  const { sentence: notice, say, sayAfterWork } = useNotice();
  const { note, showMissingPictures } = useWindowNotes(held, commands.focusPage);

  const side = useFollowedSide(document, outcomes, templates?.houseStyle);
  const features = useTypingFeatures(held, commands);
  const isInTitle = useIsCaretInTitle(features);
  usePublishedPageState(features, pageState);
  useFocusReturn(commands.focusCaretInPlace);
  const blockFix = useBlockFix(document, say);
  const stepField = useEmptyFieldSteps(document, features, commands);
  const stepMisspelt = useSpelling(held, features, commands);
  const stepFinding = useStepFinding({ outcomes, side, message: lazyParts?.findingMessage ?? null, commands });

  const file = useSyncExternalStore(held.listen, held.file);
  const versions = useVersionCount(held, file);
  const page = useRef<PageHandle>(null);
  const librarySearch = useRef<{ focusSearch: () => void } | null>(null);
  const searchState = useRef<LibrarySearchState | null>(null);

  latest.current = {
    held,
    bridge,
    library,
    texts,
    templates,
    place,
    features,
    side,
    page,
    panes,
    librarySearch,
    blockFix,
    showView,
    showMissingPictures,
    say,
    sayAfterWork,
    stepField,
    stepMisspelt,
    stepFinding,
  };
  useImperativeHandle(handle, () => commands, [commands]);
  const context = useMemo(
    () => ({ document, outcomes, side, features, commands }),
    [document, outcomes, side, features, commands],
  );

  return (
    <DocumentContext value={context}>
      <div className={note ? 'window has-note' : 'window'} {...named('writing-window')}>
        <TopBar held={held} libraryOpen={panes.isOpen.library} sideOpen={panes.isOpen.side} />
        {note}
        <div className="window-columns">
          {panes.isOpen.library && !lazyParts && !panes.narrow && (
            <div className="library-pane" {...named('library-pane')} />
          )}
          {panes.isOpen.library && lazyParts && (
            <lazyParts.WritingLibrary
              handle={librarySearch}
              searchState={searchState}
              over={panes.narrow}
              takesGround={!isInTitle && commands.isInDemand()}
            />
          )}
          {panes.isOpen.library && !panes.narrow && (
            <PaneDivider label={texts.writing.libraryWidth} pane="library" panes={panes} />
          )}
          <div className="window-middle">
            {features && lazyParts ? (
              <lazyParts.FormatBar features={features} />
            ) : (
              <div className="format-bar" {...named('format-bar')} />
            )}
            {features && <FindBar features={features} />}
            {templates && (
              <Page
                templates={templates}
                logo={templates.logo}
                library={library.blocks === null || library.refused !== null ? null : library.find}
                today={today}
                tools={lazyParts?.ChosenTools ?? null}
                handle={page}
                onError={reportError}
              />
            )}
          </div>
          {panes.isOpen.side && !panes.narrow && (
            <PaneDivider label={texts.writing.sideWidth} pane="side" panes={panes} />
          )}
          {panes.isOpen.side && !(side && lazyParts) && !panes.narrow && (
            <div className="side-pane" {...named('side-pane')} />
          )}
          {panes.isOpen.side && side && lazyParts && (
            <lazyParts.SidePane chosenTab={panes.tab} file={file} versions={versions} over={panes.narrow} />
          )}
        </div>
        <WritingStatus place={place} notice={notice} />
        {features && <TypingLayer features={features} />}
        {view?.of === 'grounds' && lazyParts && <lazyParts.GroundsDialog place={view.demand} />}
        {view?.of === 'comparison' && lazyParts && <lazyParts.CompareWithLibrary place={view.place} />}
        {(view?.of === 'pages' || view?.of === 'matrix') && side && lazyParts && (
          <lazyParts.LargeViews view={view.of} held={held} />
        )}
      </div>
    </DocumentContext>
  );
}

/** An error of the editor. The journal still has the text. */
function reportError(error: Error): void {
  console.error(error);
}
