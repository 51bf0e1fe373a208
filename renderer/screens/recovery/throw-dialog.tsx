import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface ThrowDialogProps {
  title: string;
  what: string;
  onThrow: () => void;
  onClose: () => void;
}

/** Asks before the only copy of the user's work is discarded. Enter keeps it. */
export function ThrowDialog({ title, what, onThrow, onClose }: ThrowDialogProps) {
  const r = useTexts().recovery;
  return (
    <Dialog
      narrow
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button
            large
            onPress={() => {
              onClose();
              onThrow();
            }}
          >
            {r.throwAway}
          </Button>
          <span className="spacer" />
          <Button look="main" large autoFocus onPress={onClose}>
            {r.keepIt}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{what}</p>
      </div>
    </Dialog>
  );
}
