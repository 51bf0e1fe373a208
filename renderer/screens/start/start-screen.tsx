import { Download, FolderOpen, Library, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import type { Sample } from '../../../engine/core/drafts/sample.ts';
import type { DueStep } from '../../../engine/core/monitor/list-due-steps.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Empty, Skeleton } from '../../ui/controls/notes.tsx';
import { Screen } from '../../ui/controls/screen.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { DueSteps } from './due-steps.tsx';
import { type DocumentTypeEntry, NewDocuments } from './new-documents.tsx';
import { Earlier, type RecentDocument, Resume } from './recent-documents.tsx';
import { SampleOffer } from './sample-offer.tsx';

export interface StartScreenProps {
  documentTypes: readonly DocumentTypeEntry[];
  /** Newest first; null: the files are still being read. */
  recent: readonly RecentDocument[] | null;
  /** The list arrived after this screen was shown, so the focus stays where the user put it. */
  isLate?: boolean | undefined;
  /** The user asked for a new document, so the first document type gets the focus instead of the recent document. */
  isForNew?: boolean | undefined;
  library: { blocks: number; folder: string } | null;
  /** A library was chosen, but can't be read now. */
  isLibraryAway?: boolean | undefined;
  /** ISO 8601, to write dates as 'vandaag' and 'gisteren'. */
  now: string;
  onNew: (documentType: string) => void;
  onNewFromExisting: () => void;
  /** Opens a sample, which only a user without recent documents is offered. */
  onSample: (sample: Sample) => void;
  onOpen: (id: string) => void;
  /** Asks the user for the file of a missing document. */
  onLocate: (id: string) => void;
  /** Removes the document from the list; its file stays. */
  onForget: (id: string) => void;
  onOpenFile: () => void;
  onLibrary: () => void;
  onSettings: () => void;
  onImport: () => void;
  onPasteMotions: () => void;
  /** Next steps of motions and commitments that come due. */
  dueSteps: readonly DueStep[];
  /** `2026-11-25` */
  today: string;
  onOpenBlock: (id: string) => void;
  /** Messages above the recent documents: an unreadable library, unsaved changes to recover. */
  notice?: ReactNode;
}

/**
 * Continues a recent document or starts a new one. The recent document gets the focus; without one, the first document type
 * does.
 */
export function StartScreen(props: StartScreenProps) {
  const t = useTexts().start;
  const isReading = props.recent === null;
  const recent = props.recent ?? [];
  const last = recent.find((one) => one.problem === null);
  const earlier = recent.filter((one) => one !== last);
  return (
    <Screen
      title={<h1 className="visually-hidden">{t.title}</h1>}
      end={
        <>
          <Button icon={FolderOpen} onPress={props.onOpenFile}>
            {t.open}
          </Button>
          <Button icon={Library} onPress={props.onLibrary}>
            {t.library}
          </Button>
          <IconButton
            icon={Settings}
            label={t.settings}
            shortcut={keyLabelOf('settings', isMac())}
            onPress={props.onSettings}
          />
        </>
      }
      status={{
        left: (
          <span>
            {props.library
              ? t.libraryHolds(props.library.blocks, props.library.folder)
              : props.isLibraryAway
                ? t.libraryAway
                : t.noLibrary}
          </span>
        ),
        right: <span>{t.offline}</span>,
      }}
    >
      <div className="start">
        <NewDocuments
          documentTypes={props.documentTypes}
          onNew={props.onNew}
          onNewFromExisting={props.onNewFromExisting}
          focusFirst={props.isForNew || (last === undefined && !isReading)}
        />
        <main className="start-board">
          {props.notice}
          <h2 className="heading">{last || isReading ? t.lastOpened : t.nothingOpened}</h2>
          {isReading ? (
            <div className="start-last is-loading">
              <div className="loading-line" />
              <Skeleton label={t.reading} widths={[52, 34, 22, 18, 40, 28]} />
            </div>
          ) : last ? (
            <Resume
              document={last}
              takesFocus={!props.isForNew && (!props.isLate || document.activeElement === document.body)}
              {...props}
            />
          ) : (
            <Empty
              action={
                <Button look="line" onPress={props.onOpenFile}>
                  {t.openOne}
                </Button>
              }
            >
              {earlier.length === 0 ? t.nothingOpenedYet : t.noneThere}
            </Empty>
          )}
          {props.recent?.length === 0 && <SampleOffer onSample={props.onSample} />}
          <DueSteps steps={props.dueSteps} today={props.today} onOpenBlock={props.onOpenBlock} />
          {earlier.length > 0 && (
            <>
              <h2 className="heading start-earlier">{t.openedEarlier}</h2>
              <Earlier documents={earlier} {...props} />
            </>
          )}
          <section className="start-import" aria-label={t.importTitle}>
            <Icon of={Download} />
            <div>
              <div className="strong">{t.importTitle}</div>
              <div className="start-import-detail">{t.importWhat}</div>
            </div>
            <span className="spacer" />
            <Button look="line" large onPress={props.onPasteMotions}>
              {t.pasteMotions}
            </Button>
            <Button look="line" large onPress={props.onImport}>
              {t.chooseFiles}
            </Button>
          </section>
        </main>
      </div>
    </Screen>
  );
}
