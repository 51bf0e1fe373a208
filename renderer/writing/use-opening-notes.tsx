import { type ReactNode, useState } from 'react';
import type { HeldDocument } from '../app/held-document.ts';
import { LinkButton } from '../parts/button.tsx';
import { Note } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';

/**
 * What a person has to know of how this document was opened, until they have read it: that it came out of a Word file, and
 * what was mended in memory. null: nothing.
 */
export function useOpeningNotes({ fromWord, repaired }: Pick<HeldDocument, 'fromWord' | 'repaired'>): ReactNode {
  const t = useTexts();
  const [isRead, setIsRead] = useState(false);
  if (isRead || (fromWord === null && repaired.length === 0)) return null;
  const close = <LinkButton onPress={() => setIsRead(true)}>{t.controls.close}</LinkButton>;
  return (
    <div className="opening" role="status">
      {fromWord !== null && (
        <Note tone="history" title={t.app.fromWord} actions={repaired.length === 0 && close}>
          <p>{t.app.fromWordIs(fromWord)}</p>
          <p>{t.app.fromWordStands}</p>
        </Note>
      )}
      {repaired.length > 0 && (
        <Note tone="warn" title={t.app.repaired} actions={close}>
          {repaired.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
    </div>
  );
}
