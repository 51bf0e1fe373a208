import type { ProblemResult } from '../../electron/ipc/results.ts';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';

export interface NotSavedDialogProps {
  why: ProblemResult;
  /** Asks for another destination. */
  onOther: () => void;
  onClose: () => void;
}

/** The document could not be saved to the chosen destination and keeps its file. */
export function NotSavedDialog({ why, onOther, onClose }: NotSavedDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.app.notSavedThere}
      onClose={onClose}
      onEnter={onOther}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {t.controls.close}
          </Button>
          <Button large look="main" autoFocus onPress={onOther}>
            {t.app.otherPlace}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.app.notSavedWhy(why.code) ?? why.message}</p>
        <p className="hint">{t.app.staysWhereItWas}</p>
      </div>
    </Dialog>
  );
}
