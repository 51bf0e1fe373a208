import { useContext, useSyncExternalStore } from 'react';
import { useTexts } from '../texts/language.tsx';
import { Button } from './button.tsx';
import { Note } from './notes.tsx';
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

/** The same below everything, where what came first has closed by itself. */
export function StillRefused() {
  const t = useTexts().controls;
  const dialogs = useContext(OpenDialogsContext);
  const refused = useSyncExternalStore(dialogs.listen, () => dialogs.refused(null));
  return (
    refused && (
      <div className="refused">
        <Note
          key={refused.number}
          tone="bad"
          title={t.filesNotTaken(refused.files)}
          actions={<Button onPress={dialogs.answered}>{t.close}</Button>}
        >
          {t.dragAgain(refused.files.length)}
        </Note>
      </div>
    )
  );
}
