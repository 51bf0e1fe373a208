import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** Maximum number of repair messages shown; the rest are counted. */
const MAX_REPAIRS_SHOWN = 5;

/**
 * The most urgent note above the page, and a function that reports the pictures that a block lost when it was added to the
 * library. `onRead` is called when the user closes a note.
 */
export function useWindowNotes(
  held: HeldDocument,
  onRead: () => void,
): { note: ReactNode | null; showMissingPictures: (missing: readonly string[]) => void } {
  const missing = useMissingPicturesNote(held, onRead);
  const ofBlock = useBlockPicturesNote(onRead);
  const opening = useOpeningNotes(held, onRead);
  return { note: missing ?? ofBlock.note ?? opening, showMissingPictures: ofBlock.show };
}

/** Null if there is nothing to report or the user closed the note. */
function useOpeningNotes(
  opened: Pick<HeldDocument, 'carrier' | 'repaired' | 'pictureWarnings'>,
  onRead: () => void,
): ReactNode | null {
  const [isRead, setIsRead] = useState(false);
  const { carrier, repaired, pictureWarnings } = opened;
  if (isRead || (carrier === null && repaired.length === 0 && pictureWarnings.length === 0)) return null;
  const close = (): void => {
    setIsRead(true);
    onRead();
  };
  return <OpeningNotes {...opened} onClose={close} />;
}

/** Reports how the document was opened: from an exported file, with repairs, or without some pictures. */
export function OpeningNotes({
  carrier,
  repaired,
  pictureWarnings,
  onClose,
}: Pick<HeldDocument, 'carrier' | 'repaired' | 'pictureWarnings'> & { onClose: () => void }) {
  const t = useTexts();
  const close = <LinkButton onPress={onClose}>{t.controls.close}</LinkButton>;
  const repairs = [...new Set(repaired)];
  const isMore = repairs.length > 0 || pictureWarnings.length > 0;
  return (
    <div className="window-opening" role="status">
      {carrier !== null && (
        <Note tone="history" title={t.app.carried[carrier.kind].title} actions={!isMore && close}>
          <p>{t.app.carried[carrier.kind].is(carrier.name)}</p>
          <p>{t.app.carried[carrier.kind].stands}</p>
        </Note>
      )}
      {isMore && (
        <Note tone="warn" title={t.app.repaired} actions={close}>
          {pictureWarnings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {repairs.slice(0, MAX_REPAIRS_SHOWN).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {repairs.length > MAX_REPAIRS_SHOWN && <p>{t.import.andMore(repairs.length - MAX_REPAIRS_SHOWN)}</p>}
          {repairs.length > 0 && <p>{carrier === null ? t.app.repairedKept : t.app.repairedSee}</p>}
        </Note>
      )}
    </div>
  );
}

/**
 * Reports the pictures that the saved file lacks, a sentence each. The note stays until the user closes it or the pictures
 * are in the file, and returns when other pictures are missing. Null if there is nothing to report.
 */
export function useMissingPicturesNote(
  held: Pick<HeldDocument, 'missingPictures' | 'listen'>,
  onRead: () => void,
): ReactNode | null {
  const missing = useSyncExternalStore(held.listen, held.missingPictures);
  const [read, setRead] = useState<readonly string[] | null>(null);
  if (missing.length === 0 || missing === read) return null;
  const close = (): void => {
    setRead(missing);
    onRead();
  };
  return <MissingPictures className="window-opening" sentences={missing} onRead={close} />;
}

/** Reports the pictures that a block lost when it was added to the library, until the user closes the note. */
function useBlockPicturesNote(onRead: () => void): {
  note: ReactNode | null;
  show: (missing: readonly string[]) => void;
} {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const close = (): void => {
    setMissing([]);
    onRead();
  };
  const note =
    missing.length === 0 ? null : <MissingPictures className="window-opening" sentences={missing} onRead={close} />;
  return { note, show: setMissing };
}
