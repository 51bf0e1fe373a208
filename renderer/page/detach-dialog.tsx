import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

export interface DetachDialogProps {
  title: string;
  onDetach: () => void;
  onClose: () => void;
}

/** Literal words are let go of only by who knows what that means. */
export function DetachDialog({ title, onDetach, onClose }: DetachDialogProps) {
  const t = useTexts().page;
  return (
    <Dialog
      title={t.detachTitle(title)}
      narrow
      onClose={onClose}
      onEnter={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={onDetach}>
            {t.detach}
          </Button>
          <Button large look="main" autoFocus onPress={onClose}>
            {t.keep}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.detachQuestion}</p>
        <p className="mute">{t.detachUndo}</p>
      </div>
    </Dialog>
  );
}
