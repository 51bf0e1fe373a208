import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import type { LeaveAnswer } from './use-documents.ts';

export interface LeaveDialogProps {
  /** `new`: the document is in no file. `stuck`: its file cannot be written. */
  why: 'new' | 'stuck' | 'changed';
  onAnswer: (leaving: LeaveAnswer) => void;
}

/** Asks before the user leaves unsaved changes: save, discard, or stay. */
export function LeaveDialog({ why, onAnswer }: LeaveDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.app.leaveTitle}
      onClose={() => onAnswer('stay')}
      onEnter={() => onAnswer('save')}
      footer={
        <>
          <Button large onPress={() => onAnswer('without')}>
            {t.app.leaveWithout}
          </Button>
          <span className="spacer" />
          <Button large onPress={() => onAnswer('stay')}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" autoFocus onPress={() => onAnswer('save')}>
            {why === 'changed' ? t.save.now : t.save.toFile}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{{ new: t.app.leaveNew, stuck: t.app.leaveStuck, changed: t.app.leaveChanged }[why]}</p>
        <p className="hint">{why === 'new' ? t.app.leaveLost : t.app.leaveKept}</p>
      </div>
    </Dialog>
  );
}
