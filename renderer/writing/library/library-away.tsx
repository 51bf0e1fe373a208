import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { NothingFoundProps } from './nothing-found.tsx';

export interface LibraryAwayProps extends Pick<NothingFoundProps, 'notChosen' | 'onChooseLibrary'> {
  refused: ProblemResult | null;
  /** What was read last still stands below; without it the reason stands in its place. */
  hasRows: boolean;
}

/** Above the blocks as they were read last: their folder is away, and is looked for again. One that was moved is chosen anew. */
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
