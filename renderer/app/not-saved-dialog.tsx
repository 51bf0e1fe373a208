import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

/** The document could not be saved in the place that was chosen: it stays where it was. */
export function NotSavedDialog({ why, close }: { why: string; close: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.app.notSavedThere}
      onClose={close}
      onEnter={close}
      footer={
        <>
          <span className="spacer" />
          <Button large look="main" autoFocus onPress={close}>
            {t.controls.close}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{why}</p>
        <p className="hint">{t.app.staysWhereItWas}</p>
      </div>
    </Dialog>
  );
}
