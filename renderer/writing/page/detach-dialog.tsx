import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface DetachDialogProps {
  title: string;
  /** A short name if the title is long: 'Motie 28638, nr. 238'. The dialog then shows the title below it. */
  shortName?: string | null | undefined;
  /** Language of the title, BCP 47. */
  lang?: string | undefined;
  onDetach: () => void;
  onClose: () => void;
}

/** Asks for confirmation before detaching literal text. */
export function DetachDialog({ title, shortName, lang, onDetach, onClose }: DetachDialogProps) {
  const t = useTexts().page;
  return (
    <Dialog
      title={shortName ? t.detachNamed(shortName) : t.detachTitle(title)}
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
        {shortName && <p lang={lang}>{title}</p>}
        <p>{t.detachQuestion}</p>
        <p className="muted">{t.detachUndo}</p>
      </div>
    </Dialog>
  );
}
