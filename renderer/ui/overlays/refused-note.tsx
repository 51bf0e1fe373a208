import { useContext, useEffect, useSyncExternalStore } from 'react';
import { Note } from '../controls/notes.tsx';
import { useTexts } from '../texts/language.tsx';
import { OpenDialogsContext, type Refused } from './open-dialogs.ts';

/** With which dropped files nothing was done, in what comes first; said again each time that they are dropped. */
export function RefusedNote({ refused }: { refused: Refused | null }) {
  const t = useTexts().controls;
  return (
    refused && (
      <Note key={refused.number} tone="bad" title={t.filesNotTaken(refused.files)}>
        {t.dialogFirst(refused.files.length)}
      </Note>
    )
  );
}

/**
 * The same below everything, where what came first has closed by itself. What a person does next, a press or Enter, Space or
 * Esc, takes it away wherever it stands.
 */
export function StillRefused() {
  const t = useTexts().controls;
  const dialogs = useContext(OpenDialogsContext);
  const refused = useSyncExternalStore(dialogs.listen, () => dialogs.refused(null));
  useEffect(() => {
    // After the press itself: what it meant still stands where it was pressed.
    const pressed = (): void => void setTimeout(dialogs.told);
    const typed = ({ key }: KeyboardEvent): void => {
      if (['Enter', ' ', 'Escape'].includes(key)) dialogs.told();
    };
    window.addEventListener('pointerup', pressed, true);
    window.addEventListener('keyup', typed, true);
    return () => {
      window.removeEventListener('pointerup', pressed, true);
      window.removeEventListener('keyup', typed, true);
    };
  }, [dialogs]);
  return (
    refused && (
      <div className="refused">
        <Note key={refused.number} tone="bad" title={t.filesNotTaken(refused.files)}>
          {t.dragAgain(refused.files.length)}
        </Note>
      </div>
    )
  );
}
