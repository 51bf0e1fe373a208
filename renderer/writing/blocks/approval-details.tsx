import { APPROVAL_MEANS, QUOTE_USES, type Quote } from '../../../engine/core/blocks/quote.ts';
import { Checkbox } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { FormField } from './block-fields.ts';

export type ApprovalDetails = Pick<Quote, 'approvedHow' | 'approvedWhere' | 'approvedFor'>;

interface ApprovalDetailsFieldsProps {
  value: ApprovalDetails;
  onChange: (value: ApprovalDetails) => void;
}

/** How a quote was approved, where that is kept, and for which uses. */
export function ApprovalDetailsFields({ value, onChange }: ApprovalDetailsFieldsProps) {
  const t = useTexts().form;
  const { approvedFor } = value;
  const setUses = (uses: Quote['approvedFor']) => onChange({ ...value, approvedFor: uses });
  const isForAll = QUOTE_USES.every((use) => approvedFor.includes(use));
  return (
    <>
      <div className="form-pair">
        <Select
          label={t.approvedHow}
          minor
          value={value.approvedHow}
          placeholder={t.chooseMeans}
          options={APPROVAL_MEANS.map((means) => ({ value: means, label: t.approvalMeans[means] }))}
          onChange={(approvedHow) => onChange({ ...value, approvedHow })}
        />
        <TextField
          label={t.approvedWhere}
          minor
          value={value.approvedWhere ?? ''}
          placeholder={t.approvedWhereExample}
          onChange={(text) => onChange({ ...value, approvedWhere: text === '' ? null : text })}
        />
      </div>
      <fieldset className="block-form-uses" data-field={'approvedFor' satisfies FormField<'quote'>}>
        <legend className="field-label-minor">{t.approvedFor}</legend>
        {QUOTE_USES.map((use) => (
          <Checkbox
            key={use}
            checked={approvedFor.includes(use)}
            onChange={(isOn) => setUses(QUOTE_USES.filter((one) => (one === use ? isOn : approvedFor.includes(one))))}
          >
            {t.quoteUses[use]}
          </Checkbox>
        ))}
        <Checkbox checked={isForAll} onChange={(isOn) => setUses(isOn ? [...QUOTE_USES] : [])}>
          {t.everyUse}
        </Checkbox>
      </fieldset>
      {approvedFor.length === 0 && <p className="hint">{t.usesNotRecorded}</p>}
    </>
  );
}
