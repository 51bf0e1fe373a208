import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface RemoveDialogProps {
  title: string;
  /** Titles of the documents that use the block; `asked`: not known yet, `unknown`: can't be found out. */
  documents: readonly string[] | 'asked' | 'unknown';
  /** Number of demands in the library that have the block as a ground. */
  demands: number;
  /** Error message of the last attempt. */
  problem: string | null;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before a block is removed, and lists where it is used. */
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
      <div className="dialog-pad block-form-removing">
        {problem !== null && (
          <p className="hint is-bad" role="alert">
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
