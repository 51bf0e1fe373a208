import type { BlockOf } from '../../engine/core/blocks/block.ts';
import { FINDING_LEVELS } from '../../engine/core/blocks/finding.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { secondsToSay, spokenWords, WORDS_A_MINUTE } from '../../engine/core/speaking-time/speaking-time.ts';
import { Checkbox } from '../parts/choice.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useTexts } from '../texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { DemandChoice } from './demand-choice.tsx';
import { rowTitle } from './describe.ts';
import type { BlockFormProps } from './form-context.ts';
import { LiteralText } from './literal-text.tsx';
import { SourceField } from './source-field.tsx';

const NONE = ' ';
const orNull = (text: string) => (text.trim() === '' ? null : text);

export function FindingForm({ block, onChange, context }: BlockFormProps<'finding'>) {
  const t = useTexts();
  const set = (fields: Partial<BlockOf<'finding'>>) => onChange({ ...block, ...fields });
  const report = block.report === null ? undefined : context.find(block.report);
  const sections = report?.kind === 'source' ? report.sections.filter((section) => section.number !== null) : [];
  const file = block.provenance[0]?.file ?? null;
  return (
    <>
      <TextField
        className="c6"
        label={t.form.subject}
        value={block.title}
        lang={block.language}
        onChange={(title) => set({ title })}
      />
      <Select
        className="c6"
        label={t.form.report}
        value={block.report ?? NONE}
        options={[
          { value: NONE, label: t.form.noReport },
          ...context.suggest('', ['source']).map((source) => ({ value: source.id, label: rowTitle(source) })),
        ]}
        onChange={(id) => set({ report: id === NONE ? null : id })}
      />
      {sections.length > 0 ? (
        <Select
          className="c4"
          label={t.form.section}
          value={block.section ?? NONE}
          options={[
            { value: NONE, label: t.form.empty },
            ...sections.map((section) => ({
              value: section.number ?? NONE,
              label: `${section.number} ${section.title}`,
            })),
          ]}
          onChange={(section) => set({ section: section === NONE ? null : section })}
        />
      ) : (
        <TextField
          className="c4"
          label={t.form.section}
          value={block.section ?? ''}
          placeholder={t.form.empty}
          onChange={(text) => set({ section: orNull(text) })}
        />
      )}
      <TextField
        className="c2"
        label={t.form.paragraph}
        value={block.paragraph ?? ''}
        placeholder={t.form.empty}
        hint={block.paragraph === null ? t.form.paragraphHint : null}
        onChange={(text) => set({ paragraph: orNull(text) })}
      />
      <Select
        className="c3"
        label={t.form.level}
        value={block.level ?? NONE}
        options={[
          { value: NONE, label: t.form.levelUnknown },
          ...FINDING_LEVELS.map((level) => ({ value: level, label: t.form.levels[level] })),
        ]}
        hint={t.form.levelHint}
        onChange={(level) => set({ level: FINDING_LEVELS.find((one) => one === level) ?? null })}
      />
      <TextField
        className="c3"
        label={t.form.gist}
        value={block.gist ?? ''}
        placeholder={t.form.empty}
        onChange={(text) => set({ gist: orNull(text) })}
      />
      {block.literal && block.body.length > 0 ? (
        <LiteralText
          label={t.form.reportText}
          body={block.body}
          lang={block.language}
          file={file}
          onDetach={(reason) => set({ literal: false, note: [block.note, reason].filter(Boolean).join('\n') })}
        />
      ) : (
        <>
          <BodyField
            label={t.form.text}
            body={block.body}
            lang={block.language}
            face="document"
            context={context}
            hint={t.form.ownWordsHint}
            onChange={(body) => set({ body })}
          />
          <div className="c6">
            <Checkbox
              checked={block.literal}
              detail={t.form.literalDetail}
              onChange={(literal) => set({ literal, language: literal ? 'en' : block.language })}
            >
              {t.form.isLiteral}
            </Checkbox>
          </div>
        </>
      )}
    </>
  );
}

export function QuestionForm({ block, onChange, context }: BlockFormProps<'question'>) {
  const t = useTexts().form;
  const words = spokenWords(plainText(block.body));
  return (
    <>
      <TextField
        className="c6"
        label={t.subject}
        value={block.title}
        lang={block.language}
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
      <TextField
        className="c6"
        label={t.title}
        value={block.title}
        lang={block.language}
        onChange={(title) => onChange({ ...block, title })}
      />
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

export function FigureForm({ block, onChange, context }: BlockFormProps<'figure'>) {
  const t = useTexts().form;
  return (
    <>
      <TextField
        className="c6"
        label={t.subject}
        value={block.title}
        lang={block.language}
        onChange={(title) => onChange({ ...block, title })}
      />
      <TextField
        className="c2 strong"
        label={t.number}
        value={block.value ?? ''}
        placeholder={t.numberExample}
        face="document"
        hint={t.numberHint}
        onChange={(text) => onChange({ ...block, value: orNull(text) })}
      />
      <DateField
        className="c2"
        label={t.dateOfFigure}
        value={block.date}
        onChange={(date) => onChange({ ...block, date })}
      />
      <DateField
        className="c2"
        label={t.validUntil}
        value={block.validUntil}
        placeholder={t.noEnd}
        onChange={(validUntil) => onChange({ ...block, validUntil })}
      />
      <BodyField
        label={t.sentence}
        body={block.body}
        lang={block.language}
        face="document"
        rows={2}
        context={context}
        hint={t.sentenceHint}
        onChange={(body) => onChange({ ...block, body })}
      />
      <SourceField
        className="c6"
        label={t.source}
        source={block.source}
        onChange={(source) => onChange({ ...block, source })}
      />
    </>
  );
}

export function CommitmentForm({ block, onChange, context }: BlockFormProps<'commitment'>) {
  const t = useTexts().form;
  return (
    <>
      <TextField
        className="c6"
        label={t.subject}
        value={block.title}
        lang={block.language}
        onChange={(title) => onChange({ ...block, title })}
      />
      <TextField
        className="c4"
        label={t.promisedBy}
        value={block.by ?? ''}
        placeholder={t.promisedByExample}
        onChange={(text) => onChange({ ...block, by: orNull(text) })}
      />
      <DateField
        className="c2"
        label={t.promisedOn}
        value={block.date}
        onChange={(date) => onChange({ ...block, date })}
      />
      <SourceField
        className="c6"
        label={t.madeIn}
        source={block.source}
        onChange={(source) => onChange({ ...block, source })}
      />
      <Select
        className="c3"
        label={t.standing}
        value={block.state ?? NONE}
        options={[
          { value: NONE, label: t.commitmentUnknown },
          { value: 'open', label: t.commitmentOpen },
          { value: 'kept', label: t.commitmentKept },
        ]}
        onChange={(state) => onChange({ ...block, state: state === 'open' || state === 'kept' ? state : null })}
      />
      <TextField
        className="c3"
        label={t.gist}
        value={block.gist ?? ''}
        placeholder={t.empty}
        onChange={(text) => onChange({ ...block, gist: orNull(text) })}
      />
      <BodyField
        label={t.text}
        body={block.body}
        lang={block.language}
        face="document"
        context={context}
        onChange={(body) => onChange({ ...block, body })}
      />
    </>
  );
}

export function SourceForm({ block, onChange, context }: BlockFormProps<'source'>) {
  const t = useTexts();
  const { source } = block;
  return (
    <>
      <TextField
        className="c6"
        label={t.form.name}
        value={block.title}
        lang={block.language}
        onChange={(title) => onChange({ ...block, title })}
      />
      <SourceField
        className="c6"
        label={t.form.citation}
        source={source}
        onChange={(next) => {
          if (next) onChange({ ...block, source: next });
        }}
      />
      {source.type === 'greta-report' && (
        <TextField
          className="c3"
          label={t.form.reportNumber}
          value={source.number ?? ''}
          placeholder={t.form.reportNumberExample}
          onChange={(text) => onChange({ ...block, source: { ...source, number: orNull(text) } })}
        />
      )}
      {(source.type === 'report' || source.type === 'website') && (
        <>
          <TextField
            className="c3"
            label={t.form.organisation}
            value={source.organisation ?? ''}
            placeholder={t.form.empty}
            onChange={(text) => onChange({ ...block, source: { ...source, organisation: orNull(text) } })}
          />
          <DateField
            className="c3"
            label={t.form.date}
            value={source.date}
            onChange={(date) => onChange({ ...block, source: { ...source, date } })}
          />
          <TextField
            className="c6"
            label={t.form.webAddress}
            value={source.url ?? ''}
            placeholder={t.form.empty}
            hint={t.form.webAddressHint}
            onChange={(text) => onChange({ ...block, source: { ...source, url: orNull(text) } })}
          />
        </>
      )}
      {block.body.length > 0 && (
        <BodyField
          label={t.form.text}
          body={block.body}
          lang={block.language}
          face="document"
          context={context}
          onChange={(body) => onChange({ ...block, body })}
        />
      )}
      {block.sections.length > 0 && (
        <div className="c6">
          <h3 className="lbl">{t.form.sections(block.sections.length)}</h3>
          <ul className="sections">
            {block.sections.map((section) => (
              <li key={`${section.number ?? ''}-${section.title}`}>
                <span className="num">{section.number}</span>
                <span lang="en">{section.title}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
