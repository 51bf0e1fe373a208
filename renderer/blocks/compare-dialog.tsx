import type { Change } from '../../engine/core/diff/change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ChangedWords, DifferenceLegend } from '../parts/difference.tsx';
import { useTexts } from '../texts/language.tsx';

export interface CompareDialogProps {
  /** The block's title. */
  title: string;
  /** From the text that the document holds to the library's. */
  changes: readonly Change[];
  /** The writer's own words stand in the document: taking the library's lets them go. */
  adapted: boolean;
  lang: string;
  /** In place of the words for a document beside the library: two revisions. */
  words?: { leave: string; take: string; added: string; removed: string } | undefined;
  /** Takes the library's text. */
  onUpdate: () => void;
  onClose: () => void;
}

/** What the library says now beside what the document says: word by word, and the writer decides. */
export function CompareDialog({ title, changes, adapted, lang, words, onUpdate, onClose }: CompareDialogProps) {
  const t = useTexts();
  const c = t.compare;
  return (
    <Dialog
      title={c.title(title)}
      onClose={onClose}
      footer={
        <>
          {!words && <span className="mute">{adapted ? c.ownGoes : c.canUndo}</span>}
          <span className="spacer" />
          <Button large onPress={onClose}>
            {words?.leave ?? c.leave}
          </Button>
          <Button large look="main" onPress={onUpdate}>
            {words?.take ?? (adapted ? c.putBack : c.update)}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        {changes.length === 0 && <p>{c.same}</p>}
        {changes.map((change) => (
          <div className="chg" key={change.where}>
            <span className="ml">{c.part(change.where)}</span>
            <div className="body" lang={lang}>
              <ChangedWords parts={change.words} />
            </div>
          </div>
        ))}
        {changes.length > 0 && (
          <DifferenceLegend added={words?.added ?? c.onlyLibrary} removed={words?.removed ?? c.onlyDocument} />
        )}
      </div>
    </Dialog>
  );
}
