import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';
import type { Leaving } from './use-documents.ts';

export interface LeaveDialogProps {
  /** It stands in no file at all. */
  isNew: boolean;
  onAnswer: (leaving: Leaving) => void;
}

/** Before words are left that stand in no file: save them, or not, or stay. */
export function LeaveDialog({ isNew, onAnswer }: LeaveDialogProps) {
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
            {t.form.cancel}
          </Button>
          <Button large look="main" autoFocus onPress={() => onAnswer('save')}>
            {isNew ? t.save.toFile : t.save.now}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{isNew ? t.app.leaveNew : t.app.leaveChanged}</p>
        <p className="hint">{isNew ? t.app.leaveLost : t.app.leaveKept}</p>
      </div>
    </Dialog>
  );
}
