import type { Change } from '../../../engine/core/diff/change.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangedWords, DifferenceLegend, PartLine } from '../../ui/difference/difference.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface CompareDialogProps {
  /** The block's title. */
  title: string;
  /** From the document's text to the library's text. */
  changes: readonly Change[];
  lang: string;
  /** Labels in the legend for added and removed text. */
  added: string;
  removed: string;
  /** Explains the consequences of the buttons. */
  note?: string | undefined;
  /** `leave` keeps everything unchanged; `take` takes the other text. */
  leave: CompareAction;
  take: CompareAction;
  onClose: () => void;
}

interface CompareAction {
  label: string;
  onPress: () => void;
}

/** Shows the difference between two versions of a block, for the writer to choose. */
export function CompareDialog(props: CompareDialogProps) {
  const { title, changes, lang, added, removed, note, leave, take, onClose } = props;
  const t = useTexts();
  const c = t.compare;
  return (
    <Dialog
      title={c.title(title)}
      onClose={onClose}
      footer={
        <>
          {note && <span className="muted">{note}</span>}
          <span className="spacer" />
          <Button large onPress={leave.onPress}>
            {leave.label}
          </Button>
          <Button large look="main" onPress={take.onPress}>
            {take.label}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        {changes.length === 0 && <p>{c.same}</p>}
        {changes.map((change) => (
          <PartLine key={change.where} label={c.part(change.where)} lang={lang}>
            <ChangedWords parts={change.words} />
          </PartLine>
        ))}
        {changes.length > 0 && <DifferenceLegend added={added} removed={removed} />}
      </div>
    </Dialog>
  );
}
