import { ClipboardCopy, Mail } from 'lucide-react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ExportDialogProps } from './export-state.ts';

/** Copies the mail about the document, and the part of the chosen faction, to be pasted in another program. */
export function CopyActions({
  faction,
  copied,
  onCopyMail,
  onCopyPart,
}: Pick<ExportDialogProps, 'faction' | 'copied' | 'onCopyMail' | 'onCopyPart'>) {
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
      <p className="hint" role="status">
        {copied}
      </p>
    </div>
  );
}
