import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface LeaveSettingsDialogProps {
  /** Why the details could not be stored, as a sentence. */
  why: string | null;
  onAnswer: (goes: boolean) => void;
}

/** Asks before the window closes with unsaved organisation details. */
export function LeaveSettingsDialog({ why, onAnswer }: LeaveSettingsDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.settings.leaveTitle}
      onClose={() => onAnswer(false)}
      onEnter={() => onAnswer(false)}
      footer={
        <>
          <Button large onPress={() => onAnswer(true)}>
            {t.settings.leaveAnyway}
          </Button>
          <span className="spacer" />
          <Button large look="main" autoFocus onPress={() => onAnswer(false)}>
            {t.settings.stay}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.settings.leaveLost}</p>
        {why !== null && <p className="hint">{why}</p>}
      </div>
    </Dialog>
  );
}
