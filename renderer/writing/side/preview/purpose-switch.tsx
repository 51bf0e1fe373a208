import { PURPOSES, type Purpose } from '../../../../engine/core/publication/purpose.ts';
import { RadioGroup } from '../../../ui/controls/choice.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';

export interface PurposeSwitchProps {
  purpose: Purpose;
  onPurpose: (purpose: Purpose) => void;
}

/** Chooses whether the pages are those of a concept or of the document to be sent. */
export function PurposeSwitch({ purpose, onPurpose }: PurposeSwitchProps) {
  const t = useTexts().preview;
  return (
    <div className="preview-purpose">
      <RadioGroup
        row
        label={t.purpose}
        value={purpose}
        options={PURPOSES.map((value) => ({ value, label: t.purposes[value] }))}
        onChange={onPurpose}
      />
    </div>
  );
}
