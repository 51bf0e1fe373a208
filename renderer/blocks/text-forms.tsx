import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { secondsToSay, spokenWords, WORDS_A_MINUTE } from '../../engine/core/speaking-time/speaking-time.ts';
import { DateField } from '../parts/date-field.tsx';
import { useTexts } from '../texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { DemandChoice } from './demand-choice.tsx';
import type { BlockFormProps } from './form-context.ts';
import { TitleField } from './title-field.tsx';

export function QuestionForm({ block, onChange, context }: BlockFormProps<'question'>) {
  const t = useTexts().form;
  const words = spokenWords(plainText(block.body));
  return (
    <>
      <TitleField
        label={t.subject}
        block={block}
        context={context}
        onChange={(title) => onChange({ ...block, title })}
      />
      <BodyField
        label={t.question}
        body={block.body}
        lang={block.language}
        face="literal"
        context={context}
        hint={t.wordsAt(words, secondsToSay(words), WORDS_A_MINUTE)}
        onChange={(body) => onChange({ ...block, body })}
      />
      <DemandChoice
        className="c6"
        value={block.demand}
        context={context}
        onChange={(demand) => onChange({ ...block, demand })}
      />
    </>
  );
}

export function PassageForm({ block, onChange, context }: BlockFormProps<'passage'>) {
  const t = useTexts().form;
  const words = spokenWords(plainText(block.body));
  return (
    <>
      <TitleField label={t.title} block={block} context={context} onChange={(title) => onChange({ ...block, title })} />
      <BodyField
        label={t.text}
        body={block.body}
        lang={block.language}
        face="document"
        rows={8}
        context={context}
        hint={t.wordsAt(words, secondsToSay(words), WORDS_A_MINUTE)}
        onChange={(body) => onChange({ ...block, body })}
      />
      <DateField
        className="c3"
        label={t.validUntil}
        value={block.validUntil}
        placeholder={t.noEnd}
        onChange={(validUntil) => onChange({ ...block, validUntil })}
      />
    </>
  );
}
