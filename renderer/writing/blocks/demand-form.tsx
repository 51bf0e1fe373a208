import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';
import { DeadlineField } from '../../ui/controls/deadline-field.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BodyField } from './body-field.tsx';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { GroundList } from './ground-list.tsx';
import { ProseField } from './prose-field.tsx';
import { getBodyFieldProps, getTitleFieldProps } from './shared-fields.ts';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

/** Characters that a reader takes in at one glance. */
const MAX_CLAIM_LENGTH = 70;

export function DemandForm(props: BlockFormProps<'demand'>) {
  const { block, onChange, context } = props;
  const t = useTexts();
  const all = countWords(plainText(block.body)) + countWords(block.title);
  return (
    <FormFields<'demand'>
      of={{
        title: (
          <TitleField
            className="form-span-6 strong"
            label={t.form.claim}
            face="document"
            hint={t.form.ofLetters(block.title.length, MAX_CLAIM_LENGTH)}
            {...getTitleFieldProps(props)}
          />
        ),
        body: (
          <BodyField
            label={t.form.explanation}
            face="document"
            hint={t.form.wordsWithClaim(all, estimateSeconds(all))}
            {...getBodyFieldProps(props)}
          />
        ),
        addressee: (
          <TextField
            className="form-span-3"
            label={t.form.addressee}
            value={block.addressee ?? ''}
            placeholder={t.form.empty}
            onChange={(text) => onChange({ ...block, addressee: text === '' ? null : text })}
          />
        ),
        deadline: (
          <DeadlineField
            className="form-span-3"
            label={t.form.deadline}
            value={block.deadline}
            placeholder={t.form.empty}
            hint={t.form.deadlineHint}
            onChange={(deadline) => onChange({ ...block, deadline })}
          />
        ),
        gist: (
          <ProseField
            className="form-span-3"
            label={t.form.subject}
            context={context}
            lang={block.language}
            value={block.gist ?? ''}
            placeholder={t.form.empty}
            hint={t.form.subjectHint}
            onChange={(text) => onChange({ ...block, gist: text === '' ? null : text })}
          />
        ),
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
        grounds: (
          <div className="form-span-6">
            <h3 className="field-label">{t.form.usualGrounds}</h3>
            <GroundList
              grounds={block.grounds}
              find={context.find}
              suggest={context.suggest}
              onChange={(grounds) => onChange({ ...block, grounds })}
              onOpenBlock={context.onOpenBlock}
              onMake={context.onMakeGround}
              today={context.today}
            />
          </div>
        ),
      }}
    />
  );
}
