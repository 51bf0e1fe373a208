import { Note } from '../ui/controls/notes.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import { useFailedProcesses } from './use-notices.ts';

/** Says at the bottom of the window that a process keeps crashing, and if so that text cannot be saved. */
export function FailedProcesses() {
  const t = useTexts();
  const failed = useFailedProcesses();
  if (failed.length === 0) return null;
  return (
    <div className="failed-processes" role="status">
      <Note tone="bad" title={t.app.partStoppedTitle} quiet>
        {failed.includes('saving') ? t.app.savingStopped : t.app.partStopped}
      </Note>
    </div>
  );
}
