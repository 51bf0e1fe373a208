import type { ProblemResult } from '../../electron/ipc/results.ts';
import { Note } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';

export interface LibraryAwayProps {
  refused: ProblemResult | null;
  /** What was read last still stands below; without it the reason stands in its place. */
  hasRows: boolean;
}

/** Above the blocks as they were read last: their folder is away, and is looked for again. */
export function LibraryAway({ refused, hasRows }: LibraryAwayProps) {
  const t = useTexts().library;
  return (
    <div role="status">
      {refused?.code === 'library-away' && hasRows && (
        <Note tone="bad" title={t.away} quiet>
          {refused.message} {t.awayKept}
        </Note>
      )}
    </div>
  );
}
