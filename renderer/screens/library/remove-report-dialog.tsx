import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface RemoveReportDialogProps {
  name: string;
  /** The library keeps the PDF too. */
  hasFile: boolean;
  /** Number of findings in the library that quote the report. */
  findings: number;
  /** Why the last attempt failed, as a sentence. */
  problem: string | null;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before a report is removed from the library, and says what remains. */
export function RemoveReportDialog({ name, hasFile, findings, problem, onRemove, onClose }: RemoveReportDialogProps) {
  const t = useTexts();
  const { list } = t.report;
  return (
    <Dialog
      narrow
      title={list.removeTitle}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button large autoFocus onPress={onClose}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" onPress={onRemove}>
            {list.remove}
          </Button>
        </>
      }
    >
      <div className="dialog-pad library-report-removing">
        {problem !== null && (
          <p className="hint is-bad" role="alert">
            {problem}
          </p>
        )}
        <p>{hasFile ? list.removesFile(name) : list.removesText(name)}</p>
        <p>{list.findingsStay(findings)}</p>
        <p className="hint">{list.removeForAll}</p>
      </div>
    </Dialog>
  );
}
