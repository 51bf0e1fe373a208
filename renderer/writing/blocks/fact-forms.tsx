import { DateField } from '../../ui/controls/date-field.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { blankToNull, NONE } from './field-values.ts';
import { FollowUpEditor } from './follow-up-editor.tsx';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { ProseField } from './prose-field.tsx';
import { getBodyFieldProps, getSourceFieldProps, getTitleFieldProps } from './shared-fields.ts';
import { SourceField } from './source-field.tsx';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

export function FigureForm(props: BlockFormProps<'figure'>) {
  const { block, onChange } = props;
  const t = useTexts().form;
  return (
    <FormFields<'figure'>
      of={{
        title: <TitleField label={t.subject} {...getTitleFieldProps(props)} />,
        value: (
          <TextField
            className="form-span-2 strong"
            label={t.number}
            value={block.value ?? ''}
            placeholder={t.numberExample}
            face="document"
            hint={t.numberHint}
            onChange={(text) => onChange({ ...block, value: blankToNull(text) })}
          />
        ),
        date: (
          <DateField
            className="form-span-2"
            label={t.dateOfFigure}
            value={block.date}
            onChange={(date) => onChange({ ...block, date })}
          />
        ),
        validUntil: <ValidUntilField className="form-span-2" block={block} onChange={onChange} />,
        body: (
          <BodyField label={t.sentence} face="document" rows={2} hint={t.sentenceHint} {...getBodyFieldProps(props)} />
        ),
        source: <SourceField className="form-span-6" label={t.source} {...getSourceFieldProps(props)} />,
      }}
    />
  );
}

export function CommitmentForm(props: BlockFormProps<'commitment'>) {
  const { block, onChange } = props;
  const t = useTexts().form;
  return (
    <FormFields<'commitment'>
      of={{
        title: <TitleField label={t.subject} {...getTitleFieldProps(props)} />,
        by: (
          <TextField
            className="form-span-4"
            label={t.promisedBy}
            value={block.by ?? ''}
            placeholder={t.promisedByExample}
            onChange={(text) => onChange({ ...block, by: blankToNull(text) })}
          />
        ),
        date: (
          <DateField
            className="form-span-2"
            label={t.promisedOn}
            value={block.date}
            onChange={(date) => onChange({ ...block, date })}
          />
        ),
        source: <SourceField className="form-span-6" label={t.madeIn} {...getSourceFieldProps(props)} />,
        state: (
          <Select
            className="form-span-3"
            label={t.standing}
            value={block.state ?? NONE}
            options={[
              { value: NONE, label: t.commitmentUnknown },
              { value: 'open', label: t.commitmentOpen },
              { value: 'kept', label: t.commitmentKept },
            ]}
            onChange={(state) => onChange({ ...block, state: state === 'open' || state === 'kept' ? state : null })}
          />
        ),
        gist: (
          <ProseField
            className="form-span-3"
            label={t.gist}
            context={props.context}
            lang={block.language}
            value={block.gist ?? ''}
            placeholder={t.empty}
            onChange={(text) => onChange({ ...block, gist: blankToNull(text) })}
          />
        ),
        body: <BodyField label={t.text} face="document" {...getBodyFieldProps(props)} />,
        followUp: (
          <FollowUpEditor
            log={block.followUp}
            onChange={(followUp) => onChange({ ...block, followUp })}
            lang={block.language}
            context={props.context}
          />
        ),
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
      }}
    />
  );
}
