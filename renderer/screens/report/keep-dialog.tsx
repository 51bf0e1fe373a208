import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { RadioGroup } from '../../ui/controls/choice.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

export interface KeepDialogProps {
  /** Size of the PDF; null: unknown. */
  bytes: number | null;
  onKeep: (what: 'text' | 'file') => void;
  onClose: () => void;
}

/** Asks whether the library gets the text of a report only, or its file too. */
export function KeepDialog({ bytes, onKeep, onClose }: KeepDialogProps) {
  const t = useTexts();
  const language = useLanguage();
  const [what, setWhat] = useState<'text' | 'file'>('text');
  const size =
    bytes === null
      ? null
      : new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 }).format(
          Math.max(bytes / 1_000_000, 0.1),
        );
  return (
    <Dialog
      narrow
      title={t.report.keepTitle}
      onClose={onClose}
      onEnter={() => onKeep(what)}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" type="submit">
            {t.report.keepNow}
          </Button>
        </>
      }
    >
      <div className="report-keep-choice">
        <RadioGroup
          label={t.report.keepWhat}
          value={what}
          options={[
            { value: 'text', label: t.report.keepText, detail: t.report.keepTextWhy },
            { value: 'file', label: t.report.keepFile(size), detail: t.report.keepFileWhy },
          ]}
          onChange={setWhat}
        />
      </div>
    </Dialog>
  );
}
