import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command } from '../../electron/ipc/commands.ts';
import { useLibrary } from '../app/app-data.tsx';
import { useToday } from '../app/clock.ts';
import type { WritingWindowProps } from '../app/writing-seam.ts';
import { followPlace, type Place } from '../document/place.ts';
import { Page } from '../page/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { FormatBar } from '../typing/format-bar.tsx';
import { PaneDivider } from './pane-divider.tsx';
import { TopBar } from './top-bar.tsx';
import { LIMITS, usePanes } from './use-panes.ts';
import { useTemplatesOf } from './use-templates-of.ts';
import { useTypingRoom } from './use-typing-room.ts';
import { WritingLibrary } from './writing-library.tsx';
import { WritingStatus } from './writing-status.tsx';

/** Milliseconds that a sentence stands in the status bar. */
const NOTICE = 6_000;

/** The window in which a document is written: bar, library, page, side pane, status bar. */
export function WritingWindow(props: WritingWindowProps) {
  const t = useTexts();
  const { held } = props;
  const { document } = held;
  const { editor } = document;
  const { panes, narrow, width, change, show } = usePanes();
  const [over, setOver] = useState<'library' | 'side' | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [notice, say] = useNotice();
  const library = useLibrary();
  const today = useToday();
  const templates = useTemplatesOf(document);
  const search = useRef<{ focusSearch: () => void } | null>(null);

  useEffect(() => followPlace(editor, setPlace), [editor]);
  const focusPage = useCallback(() => {
    editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }));
  }, [editor]);

  const toggleLibrary = () => {
    if (narrow) setOver(over === 'library' ? null : 'library');
    else change({ libraryOpen: !panes.libraryOpen });
  };
  const toggleSide = () => {
    if (narrow) setOver(over === 'side' ? null : 'side');
    else change({ sideOpen: !panes.sideOpen });
  };
  const showLibrary = narrow ? over === 'library' : panes.libraryOpen;
  const showSide = narrow ? over === 'side' : panes.sideOpen;

  const room = useTypingRoom(held, {
    toLibrary: () => {
      if (narrow) setOver('library');
      else if (!panes.libraryOpen) change({ libraryOpen: true });
      requestAnimationFrame(() => search.current?.focusSearch());
    },
    newBlock: (title) => props.onMakeBlock('passage', title),
    insertBlock: () => {},
    addGround: () => {},
    openNote: () => {},
    openCaption: () => {},
    goTo: () => {},
    say,
  });

  const answer = useRef<(command: Command) => void>(() => {});
  answer.current = (command) => {
    if (command === 'toggleLibrary') toggleLibrary();
    else if (command === 'toggleSide') toggleSide();
  };
  useEffect(() => props.commands.listen((command) => answer.current(command)), [props.commands]);

  return (
    <div className="app">
      <TopBar
        held={held}
        libraryOpen={showLibrary}
        sideOpen={showSide}
        onLibrary={toggleLibrary}
        onSide={toggleSide}
        onHome={props.onHome}
        onVersions={props.onVersions}
        onExport={props.onExport}
        onSave={props.onSave}
        onKeepCopy={props.onSaveAs}
        onCompareFile={props.onCompareFile}
      />
      <div className={['cols', !showLibrary && 'no-library', !showSide && 'no-side'].filter(Boolean).join(' ')}>
        {showLibrary && (
          <WritingLibrary
            handle={search}
            over={narrow}
            onInsert={() => {}}
            onAsGround={null}
            onOpenBlock={props.onOpenBlock}
            onOpenLarge={props.onOpenLibrary}
            onMake={(kind, title) => props.onMakeBlock(kind ?? 'passage', title)}
            onEscape={focusPage}
          />
        )}
        {showLibrary && !narrow && (
          <PaneDivider
            label={t.writing.libraryWidth}
            side="left"
            width={width.library}
            {...LIMITS.library}
            onWidth={(next) => show('library', next)}
            onSettled={(next) => change({ libraryWidth: next })}
          />
        )}
        <div className="middle">
          {room && <FormatBar room={room} />}
          {templates && (
            <Page
              document={document}
              outcomes={held.outcomes}
              templates={templates}
              library={library.blocks === null ? null : library.find}
              today={today}
              onError={reportError}
            />
          )}
        </div>
        {showSide && !narrow && (
          <PaneDivider
            label={t.writing.sideWidth}
            side="right"
            width={width.side}
            {...LIMITS.side}
            onWidth={(next) => show('side', next)}
            onSettled={(next) => change({ sideWidth: next })}
          />
        )}
        {showSide && <div className="sidepane" />}
      </div>
      <WritingStatus held={held} place={place} notice={notice} />
    </div>
  );
}

/** A fault of ours: the text stands in the journal. */
function reportError(error: Error): void {
  console.error(error);
}

function useNotice(): [string | undefined, (sentence: string) => void] {
  const [notice, setNotice] = useState<{ sentence: string } | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), NOTICE);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice?.sentence, useCallback((sentence: string) => setNotice({ sentence }), [])];
}
