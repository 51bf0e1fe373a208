import { useContext, useEffect, useSyncExternalStore } from 'react';
import { Note } from '../controls/notes.tsx';
import { useTexts } from '../texts/language.tsx';
import { OpenDialogsContext, type Refused } from './open-dialogs.ts';

/** Names dropped files that a dialog refused. Announced again with each drop. */
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
 * The same message at the bottom of the window if the dialog closed by itself. The next press, Enter, Space or Esc
 * removes it.
 */
export function RefusedLater() {
  const t = useTexts().controls;
  const dialogs = useContext(OpenDialogsContext);
  const refused = useSyncExternalStore(dialogs.listen, () => dialogs.refused(null));
  useEffect(() => {
    // After the press has been handled.
    const pressed = (): void => void setTimeout(dialogs.clearRefused);
    const typed = ({ key }: KeyboardEvent): void => {
      if (['Enter', ' ', 'Escape'].includes(key)) dialogs.clearRefused();
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
      <div className="refused-files">
        <Note key={refused.number} tone="bad" title={t.filesNotTaken(refused.files)}>
          {t.dragAgain(refused.files.length)}
        </Note>
      </div>
    )
  );
}
