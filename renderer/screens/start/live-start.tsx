import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DocumentCard } from '../../../electron/ipc/documents.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Sample } from '../../../engine/core/drafts/sample.ts';
import { listDueSteps } from '../../../engine/core/monitor/list-due-steps.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { useBridge, useLibrary, useTemplates } from '../../document/services/app-data.tsx';
import { isUnreadable } from '../../document/services/library-data.ts';
import { useNow, useToday } from '../../ui/clock.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { useChooseLibrary } from '../../writing/library/use-choose-library.ts';
import type { Unreadable } from '../recovery/use-found-work.ts';
import { debateOf } from './debate-of.ts';
import type { RecentDocument } from './recent-documents.tsx';
import { StartScreen } from './start-screen.tsx';
import { UnreadableWork } from './unreadable-work.tsx';
import { useFirstPage } from './use-first-page.ts';

export interface LiveStartProps {
  /** The user asked for a new document: the focus is on the first kind of document. */
  isForNew: boolean;
  onNew: (documentType: string) => void;
  onNewFromExisting: () => void;
  onSample: (sample: Sample) => void;
  onOpen: (file: GrantedFile) => void;
  onOpenFile: () => void;
  /** Asks the user for the file of a missing document and opens it; null: nothing was opened. */
  onLocate: () => Promise<GrantedFile | null>;
  onLibrary: () => void;
  onSettings: () => void;
  onImport: () => void;
  onPasteMotions: () => void;
  onOpenBlock: (id: string) => void;
  /** Number of documents with unsaved changes after a crash. */
  toRecover: number;
  /** Number of block forms with unsaved changes after a crash. */
  formsToRecover: number;
  onRecover: () => void;
  /** Unsaved changes that can't be read; null: there are none, or the user closed the message about them. */
  unreadable: Unreadable | null;
  onUnreadableRead: () => void;
  /** The message of an action that failed. */
  problem: string | null;
}

/** The start screen with the recent documents. */
export function LiveStart(props: LiveStartProps) {
  const t = useTexts();
  const templates = useTemplates();
  const library = useLibrary();
  const { notChosen, choose } = useChooseLibrary(library);
  const now = useNow();
  const today = useToday();
  const dueSteps = useMemo(() => listDueSteps(library.blocks ?? [], today), [library.blocks, today]);
  const language = useLanguage();
  const [cards, forget] = useRecent();
  const locate = async (id: string): Promise<void> => {
    const found = await props.onLocate();
    // Keeps the entry if the file is still at its old path, or if the user chose a document with another name.
    const lost = cards?.find((card) => card.grant === id)?.name;
    if (found && found.grant !== id && found.name === lost) forget(id);
  };
  const isLate = useIsLate(cards === null);
  const last = cards?.find((card) => !card.missing) ?? null;
  const page = useFirstPage(last);
  // The focus depends on the list, so wait for it. A disk that does not respond delays the screen only for a moment.
  if (cards === null && !isLate) return <div className="window" />;
  return (
    <StartScreen
      documentTypes={templates.documentTypes}
      recent={
        cards?.map((card) => ({
          ...toRecent(card, templates.documentTypes, language),
          ...(card === last ? page : {}),
        })) ?? null
      }
      isLate={isLate}
      isForNew={props.isForNew}
      isLibraryAway={isUnreadable(library.refused)}
      library={
        library.folder === null || isUnreadable(library.refused)
          ? null
          : { blocks: library.blocks?.length ?? 0, folder: library.folder }
      }
      now={now}
      onNew={props.onNew}
      onNewFromExisting={props.onNewFromExisting}
      onSample={props.onSample}
      onOpen={(id) => {
        const card = cards?.find((one) => one.grant === id);
        if (card) props.onOpen(card);
      }}
      onLocate={(id) => void locate(id)}
      onForget={forget}
      onOpenFile={props.onOpenFile}
      onLibrary={props.onLibrary}
      onSettings={props.onSettings}
      onImport={props.onImport}
      onPasteMotions={props.onPasteMotions}
      dueSteps={dueSteps}
      today={today}
      onOpenBlock={props.onOpenBlock}
      notice={
        <>
          {props.problem !== null && (
            <Note tone="bad" title={t.start.notDone}>
              {props.problem}
            </Note>
          )}
          {props.unreadable && <UnreadableWork found={props.unreadable} onRead={props.onUnreadableRead} />}
          {props.toRecover + props.formsToRecover > 0 && (
            <Note
              tone="history"
              title={t.recovery.toRecover(props.toRecover, props.formsToRecover)}
              actions={
                <Button look="line" onPress={props.onRecover}>
                  {t.start.lookAtFound}
                </Button>
              }
            >
              {t.start.foundStays}
            </Note>
          )}
          {library.refused && (
            <Note
              tone="bad"
              title={notChosen ? t.firstRun.folderRefused : t.start.libraryUnreadable}
              actions={
                <Button look="line" onPress={choose}>
                  {t.library.chooseLibrary}
                </Button>
              }
            >
              {(notChosen ?? library.refused).message}
            </Note>
          )}
        </>
      }
    />
  );
}

/** Milliseconds within which the list has usually loaded. */
const MOMENT = 300;

/** Whether loading takes longer than `MOMENT`. */
function useIsLate(waits: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), MOMENT);
    return () => clearTimeout(timer);
  }, [waits]);
  return isLate;
}

/** The recent documents, read again when the window gets the focus, and a function that removes one. null: not read yet. */
function useRecent(): [readonly DocumentCard[] | null, (id: string) => void] {
  const bridge = useBridge();
  const [cards, setCards] = useState<readonly DocumentCard[] | null>(null);
  const read = useCallback(async () => {
    const reply = await bridge.recentCards();
    setCards((known) => {
      const next = reply.ok ? reply.value : (known ?? []);
      return JSON.stringify(next) === JSON.stringify(known) ? known : next;
    });
  }, [bridge]);
  useEffect(() => {
    void read();
    const again = () => void read();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [read]);
  const forget = useCallback((file: string) => void bridge.forgetRecent({ file }).then(() => read()), [bridge, read]);
  return [cards, forget];
}

function toRecent(card: DocumentCard, types: readonly DocumentType[], language: InterfaceLanguage): RecentDocument {
  const type = types.find(({ id }) => id === card.documentType);
  return {
    id: card.grant,
    title: card.title === '' ? card.name.replace(/\.inbreng$/i, '') : card.title,
    kind: type?.name[language] ?? null,
    debate: debateOf(card, type),
    state: card.stamp === null ? 'final' : card.stamp,
    modified: card.modified ?? card.opened,
    checks: null,
    problem: card.unreadable ? 'unreadable' : card.missing ? 'missing' : null,
    folder: card.folder,
    thumbnail: null,
  };
}
