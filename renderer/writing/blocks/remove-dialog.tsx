import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface RemoveDialogProps {
  title: string;
  /** Titles of the documents that use it; `asked`: there is no answer yet, `unknown`: there will be none. */
  documents: readonly string[] | 'asked' | 'unknown';
  /** Demands of the library that name it as a ground. */
  demands: number;
  /** Why it could not be removed, a sentence. */
  problem: string | null;
  onRemove: () => void;
  onClose: () => void;
}

/** Before a block goes: where it is used, and what stays. */
export function RemoveDialog({ title, documents, demands, problem, onRemove, onClose }: RemoveDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.blocks.removeTitle(title)}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button large autoFocus onPress={onClose}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" onPress={onRemove}>
            {t.blocks.remove}
          </Button>
        </>
      }
    >
      <div className="dialog-pad removing">
        {problem !== null && (
          <p className="hint bad" role="alert">
            {problem}
          </p>
        )}
        <p role="status">
          {typeof documents === 'string'
            ? t.blocks.usesNot[documents]
            : documents.length === 0
              ? t.blocks.removeUnused
              : t.blocks.removeUsed(documents.length)}
        </p>
        {typeof documents !== 'string' && documents.length > 0 && (
          <ul>
            {documents.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {demands > 0 && <p>{t.blocks.removeGround(demands)}</p>}
        <p className="hint">{t.blocks.removeKept}</p>
      </div>
    </Dialog>
  );
}
