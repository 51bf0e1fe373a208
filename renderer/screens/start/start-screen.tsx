import { Download, FolderOpen, Library, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Empty, Skeleton } from '../../ui/controls/notes.tsx';
import { Screen } from '../../ui/controls/screen.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { type DocumentTypeEntry, NewDocuments } from './new-documents.tsx';
import { Earlier, type RecentDocument, Resume } from './recent-documents.tsx';

export interface StartScreenProps {
  documentTypes: readonly DocumentTypeEntry[];
  /** Newest first; null: the files are still being read. */
  recent: readonly RecentDocument[] | null;
  /** They came after this screen: the focus stays where a person has put it. */
  isLate?: boolean | undefined;
  /** A new document is to be begun: the focus is on the first kind of document, and not on going on. */
  isForNew?: boolean | undefined;
  library: { blocks: number; folder: string } | null;
  /** One was chosen, and can't be read now. */
  isLibraryAway?: boolean | undefined;
  /** ISO 8601: for 'vandaag' and 'gisteren'. */
  now: string;
  onNew: (documentType: string) => void;
  onNewFromExisting: () => void;
  onOpen: (id: string) => void;
  /** Asks where a document went that is missing. */
  onLocate: (id: string) => void;
  /** Takes a document off the list; its file stays. */
  onForget: (id: string) => void;
  onOpenFile: () => void;
  onLibrary: () => void;
  onSettings: () => void;
  onImport: () => void;
  /** Above everything: the library can't be read, work to recover. */
  notice?: ReactNode;
}

/** Where one goes on writing, or begins. The focus is on going on; without documents on the first document type. */
export function StartScreen(props: StartScreenProps) {
  const t = useTexts().start;
  const isReading = props.recent === null;
  const recent = props.recent ?? [];
  const last = recent.find((one) => one.problem === null);
  const earlier = recent.filter((one) => one !== last);
  return (
    <Screen
      title={<h1 className="sr">{t.title}</h1>}
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
        <main className="board">
          {props.notice}
          <h2 className="h2">{last || isReading ? t.lastOpened : t.nothingOpened}</h2>
          {isReading ? (
            <div className="resume reading">
              <div className="skel" />
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
          {earlier.length > 0 && (
            <>
              <h2 className="h2 next">{t.openedEarlier}</h2>
              <Earlier documents={earlier} {...props} />
            </>
          )}
          <section className="drophere" aria-label={t.importTitle}>
            <Icon of={Download} />
            <div>
              <div className="strong">{t.importTitle}</div>
              <div className="d">{t.importWhat}</div>
            </div>
            <span className="spacer" />
            <Button look="line" large onPress={props.onImport}>
              {t.chooseFiles}
            </Button>
          </section>
        </main>
      </div>
    </Screen>
  );
}
