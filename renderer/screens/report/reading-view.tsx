import { FolderOpen } from 'lucide-react';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface ReadingProps {
  /** Name of the file. */
  file: string;
  /** null: its number of pages is not known yet. */
  pages: { done: number; total: number } | null;
  onCancel: () => void;
}

/** The report is being read: how far, and the way to stop. */
export function Reading({ file, pages, onCancel }: ReadingProps) {
  const t = useTexts().report;
  return (
    <main className="report-reading" aria-busy="true">
      <h2>{t.reading(file)}</h2>
      <p className="muted">{t.readingWhy}</p>
      <progress aria-label={t.reading(file)} value={pages?.done} max={pages?.total} />
      <p className="numeric" role="status">
        {pages ? t.pageOf(pages.done, pages.total) : ' '}
      </p>
      <Button look="line" autoFocus onPress={onCancel}>
        {t.cancelReading}
      </Button>
    </main>
  );
}

export interface NotReadProps {
  /** Stable code of the problem, and its sentence. */
  problem: { code: string; message: string };
  onOther: () => void;
  /** null: reading the same file again gives the same result. */
  onAgain: (() => void) | null;
}

/** Why a file was not read as a report, and what to do. */
export function NotRead({ problem, onOther, onAgain }: NotReadProps) {
  const t = useTexts().report;
  return (
    <main className="report-reading">
      <Note
        tone="bad"
        title={t.notRead}
        actions={
          <>
            <Button look="line" icon={FolderOpen} autoFocus onPress={onOther}>
              {t.tryOther}
            </Button>
            {onAgain && <Button onPress={onAgain}>{t.again}</Button>}
          </>
        }
      >
        <p>{problem.message}</p>
        {t.advice[problem.code] && <p>{t.advice[problem.code]}</p>}
      </Note>
    </main>
  );
}
