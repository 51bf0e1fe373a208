import { useMemo, useState } from 'react';
import { useSettings, useTemplates } from '../app/app-data.tsx';
import { useNow } from '../app/clock.ts';
import type { Found } from '../app/use-found-work.ts';
import { draftName } from '../parts/draft-name.ts';
import { useDraftWords, type WordsOf } from '../parts/draft-words.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { differenceRows } from '../versions/difference-rows-of.ts';
import type { DifferenceReader } from '../versions/field-words.ts';
import { type FoundWork, RecoveryScreen } from './recovery-screen.tsx';

export interface LiveRecoveryProps {
  found: readonly Found[] | null;
  first: string | null;
  onRecover: (work: Found) => void;
  onOpenCopy: (work: Found) => void;
  onKeepFile: (work: Found) => void;
  onLater: () => void;
}

/** What the journal holds beside the files, with the difference. */
export function LiveRecovery({ found, first, onRecover, onOpenCopy, onKeepFile, onLater }: LiveRecoveryProps) {
  const t = useTexts();
  const language = useLanguage();
  const { versionDays } = useSettings();
  const now = useNow();
  const [chosen, setChosen] = useState(first);
  const { documentTypes, houseStyles } = useTemplates();
  const wordsOf = useDraftWords();
  const works = useMemo(
    () => (found ?? []).map((work) => shownWork(work, { t, language, documentTypes, houseStyles }, wordsOf)),
    [found, t, language, documentTypes, houseStyles, wordsOf],
  );
  const [newest] = found ?? [];
  if (!newest) return <div className="app" />;
  const withWork = (act: (work: Found) => void) => (id: string) => {
    const work = found?.find((one) => one.id === id);
    if (work) act(work);
  };
  return (
    <RecoveryScreen
      stoppedAt={newest.at}
      now={now}
      found={works}
      chosen={chosen ?? newest.id}
      onChoose={setChosen}
      onRecover={withWork(onRecover)}
      onOpenCopy={withWork(onOpenCopy)}
      onKeepFile={withWork(onKeepFile)}
      onLater={onLater}
      keptDays={versionDays}
    />
  );
}

function shownWork(work: Found, reader: DifferenceReader, wordsOf: WordsOf): FoundWork {
  const { t } = reader;
  const { draft } = work.read;
  const { inFile } = work;
  // What was never saved is shown whole: against the same document without words.
  const from = inFile ?? { ...draft, title: [], subtitle: [], shortTitle: null, body: [] };
  const rows = differenceRows(from, draft, reader).filter(
    (row) => inFile || row.type === 'same' || row.change.words.length > 0,
  );
  return {
    id: work.id,
    title: draftName(draft) || t.recovery.untitled,
    fileName: work.fileName,
    foundAt: work.at,
    foundWords: wordsOf(draft),
    file: inFile ? { at: inFile.modified, words: wordsOf(inFile) } : null,
    rows,
    differences: rows.filter((row) => row.type === 'change').length,
  };
}
