import { type ReactNode, useState } from 'react';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** Maximum number of repair messages shown; the rest are counted. */
const MAX_REPAIRS_SHOWN = 5;

/** Null if there is nothing to report or the user closed the note. */
export function useOpeningNotes(
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

/** Reports how the document was opened: out of an exported file, what was repaired, and which pictures are missing. */
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
    <div className="opening" role="status">
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
