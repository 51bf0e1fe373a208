import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { NothingFoundProps } from './nothing-found.tsx';

export interface LibraryAwayProps extends Pick<NothingFoundProps, 'notChosen' | 'onChooseLibrary'> {
  refused: ProblemResult | null;
  /** The last read blocks are still shown below; without them the reason is shown instead. */
  hasRows: boolean;
}

/** Shown above the last read blocks while the folder of the library is unavailable. The user can search again or choose it. */
export function LibraryAway({ refused, hasRows, notChosen, onChooseLibrary }: LibraryAwayProps) {
  const texts = useTexts();
  const t = texts.library;
  return (
    <div role="status">
      {refused?.code === 'library-away' && hasRows && (
        <Note
          tone="bad"
          title={notChosen ? texts.firstRun.folderRefused : t.away}
          quiet
          actions={
            <Button look="line" onPress={onChooseLibrary}>
              {t.chooseLibrary}
            </Button>
          }
        >
          {(notChosen ?? refused).message} {t.awayKept}
        </Note>
      )}
    </div>
  );
}
