import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';

/** Sentences that are shown; the others are counted. */
const SHOWN = 5;

export interface RepairedNoteProps {
  /** What was mended while the document was read, a sentence each. */
  repaired: readonly string[];
  /** A person has seen it; it comes again with the next opening that mends something. */
  onSeen: () => void;
}

/** Says what of a document was not as it should be when it was opened, until a person has seen it. */
export function RepairedNote({ repaired, onSeen }: RepairedNoteProps) {
  const t = useTexts();
  const [isSeen, setSeen] = useState(false);
  if (isSeen || repaired.length === 0) return null;
  const close = (): void => {
    setSeen(true);
    onSeen();
  };
  const sentences = [...new Set(repaired)];
  return (
    <div className="mended" role="status">
      <Note tone="warn" title={t.app.repaired} actions={<Button onPress={close}>{t.controls.close}</Button>}>
        {sentences.slice(0, SHOWN).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {sentences.length > SHOWN && <p>{t.import.andMore(sentences.length - SHOWN)}</p>}
        <p>{t.app.repairedKept}</p>
      </Note>
    </div>
  );
}
