import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import type { Leaving } from './use-documents.ts';

export interface LeaveDialogProps {
  /** `new`: it stands in no file at all. `stuck`: its file can't be written now. */
  why: 'new' | 'stuck' | 'changed';
  onAnswer: (leaving: Leaving) => void;
}

/** Before words are left that stand in no file: save them, or not, or stay. */
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
