import { ClipboardCopy, Mail, Sheet } from 'lucide-react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ExportDialogProps } from './export-state.ts';

/** Copies the mail about the document or the part of the chosen faction, or saves the table of a monitor, for another program. */
export function CopyActions({
  faction,
  copied,
  onCopyMail,
  onSaveTable,
  onCopyPart,
}: Pick<ExportDialogProps, 'faction' | 'copied' | 'onCopyMail' | 'onSaveTable' | 'onCopyPart'>) {
  const x = useTexts().export;
  return (
    <div className="export-copy">
      <h3 className="field-label">{x.copy}</h3>
      <Button look="line" icon={Mail} onPress={onCopyMail}>
        {x.copyMail}
      </Button>
      {faction !== null && (
        <Button look="line" icon={ClipboardCopy} onPress={onCopyPart}>
          {x.copyPart(faction)}
        </Button>
      )}
      {onSaveTable && (
        <Button look="line" icon={Sheet} onPress={onSaveTable}>
          {x.saveTable}
        </Button>
      )}
      <p className="hint" role="status">
        {copied}
      </p>
    </div>
  );
}
