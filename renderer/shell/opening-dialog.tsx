import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import type { Opening } from './opening.ts';

/** Names the document that is being opened and lets the user cancel. */
export function OpeningDialog({ file, cancel }: Opening) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.app.opening(file.name.replace(/\.inbreng$/i, ''))}
      onClose={cancel}
      footer={
        <>
          <span className="spacer" />
          <Button large look="line" autoFocus onPress={cancel}>
            {t.controls.cancel}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        {file.folder !== '' && <p>{t.app.openingFrom(file.folder)}</p>}
        <p className="hint">{t.app.openingMayTakeLong}</p>
      </div>
    </Dialog>
  );
}
