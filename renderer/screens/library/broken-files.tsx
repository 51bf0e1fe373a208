import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface BrokenFilesProps {
  problems: readonly ProblemResult[];
  onReadAgain: () => void;
}

/** Lists the problem of each library file that could not be read, or only in part. All other content is loaded. */
export function BrokenFiles({ problems, onReadAgain }: BrokenFilesProps) {
  const t = useTexts().library;
  return (
    <main className="block-detail " aria-label={t.broken}>
      <div className="library-broken">
        <h2>{t.countBroken(problems.length)}</h2>
        <p className="muted">{t.brokenWhy}</p>
        {problems.map((problem) => (
          <Note key={problem.message} tone="bad" title={t.brokenFile} quiet>
            {problem.message}
          </Note>
        ))}
        <Button look="line" onPress={onReadAgain}>
          {t.readAgain}
        </Button>
      </div>
    </main>
  );
}
