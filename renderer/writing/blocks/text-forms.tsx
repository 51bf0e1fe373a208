import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, estimateSeconds, WORDS_A_MINUTE } from '../../../engine/core/speaking-time/speaking-time.ts';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { DemandChoice } from './demand-choice.tsx';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { getBodyFieldProps, getTitleFieldProps } from './shared-fields.ts';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

export function QuestionForm(props: BlockFormProps<'question'>) {
  const { block, onChange, context } = props;
  const t = useTexts().form;
  const words = countWords(plainText(block.body));
  return (
    <FormFields<'question'>
      of={{
        title: <TitleField label={t.subject} {...getTitleFieldProps(props)} />,
        body: (
          <BodyField
            label={t.question}
            face="literal"
            hint={t.wordsAt(words, estimateSeconds(words), WORDS_A_MINUTE)}
            {...getBodyFieldProps(props)}
          />
        ),
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
        indirect: (
          <TextField
            className="form-span-3"
            label={t.indirect}
            hint={t.indirectWhat}
            value={block.indirect ?? ''}
            onChange={(indirect) => onChange({ ...block, indirect: indirect.trim() === '' ? null : indirect })}
          />
        ),
        demand: (
          <DemandChoice
            className="form-span-3"
            value={block.demand}
            context={context}
            onChange={(demand) => onChange({ ...block, demand })}
          />
        ),
      }}
    />
  );
}

export function PassageForm(props: BlockFormProps<'passage'>) {
  const { block, onChange } = props;
  const t = useTexts().form;
  const words = countWords(plainText(block.body));
  return (
    <FormFields<'passage'>
      of={{
        title: <TitleField label={t.title} {...getTitleFieldProps(props)} />,
        body: (
          <BodyField
            label={t.text}
            face="document"
            rows={8}
            hint={t.wordsAt(words, estimateSeconds(words), WORDS_A_MINUTE)}
            {...getBodyFieldProps(props)}
          />
        ),
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
      }}
    />
  );
}
