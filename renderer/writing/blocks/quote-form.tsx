import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { QUOTE_STATES } from '../../../engine/core/blocks/quote.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, estimateSeconds, WORDS_A_MINUTE } from '../../../engine/core/speaking-time/speaking-time.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DateField } from '../../ui/controls/date-field.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useFieldState } from '../../ui/controls/field-states.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { type ApprovalDetails, ApprovalDetailsFields } from './approval-details.tsx';
import type { FormField } from './block-fields.ts';
import { BodyField } from './body-field.tsx';
import { DemandChoice } from './demand-choice.tsx';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { LiteralText } from './literal-text.tsx';
import { ProseField } from './prose-field.tsx';
import { formatSource, SourceField } from './source-field.tsx';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

const STEPS = QUOTE_STATES.filter((state) => state !== 'expired');

export function QuoteForm({ block, onChange, context }: BlockFormProps<'quote'>) {
  const t = useTexts();
  const language = useLanguage();
  const set = (fields: Partial<BlockOf<'quote'>>) => onChange({ ...block, ...fields });
  const words = countWords(plainText(block.body));
  const released = block.state === 'approved' || block.state === 'published';
  /** The quote is approved and the approver is known. */
  const isApprovalRecorded = released && block.approvedBy !== null;
  return (
    <FormFields<'quote'>
      of={{
        title: <TitleField label={t.form.name} block={block} context={context} onChange={(title) => set({ title })} />,
        body: released ? (
          <LiteralText
            label={t.form.words}
            body={block.body}
            lang={block.language}
            file={null}
            isChecked={context.hasTriedToSave}
            locked={{ line: t.form.quoteLocked, after: t.form.quoteDetachHint }}
            onDetach={(reason) => {
              // A changed text no longer occurs in the source of the former text, so that source becomes a note.
              const published = block.source && `${t.form.publishedIn}: ${formatSource(block.source, language)}`;
              set({
                state: 'concept',
                approvedBy: null,
                approvedOn: null,
                approvedHow: null,
                approvedWhere: null,
                approvedFor: [],
                source: null,
                note: [block.note, reason, published].filter(Boolean).join('\n'),
              });
            }}
          />
        ) : (
          <BodyField
            label={t.form.words}
            body={block.body}
            lang={block.language}
            face="quote"
            rows={3}
            context={context}
            hint={t.form.wordsAt(words, estimateSeconds(words), WORDS_A_MINUTE)}
            onChange={(body) => set({ body })}
          />
        ),
        speaker: (
          <TextField
            className="form-span-3"
            label={t.form.speaker}
            value={block.speaker ?? ''}
            placeholder={t.form.nameEmpty}
            readOnly={isApprovalRecorded}
            hint={isApprovalRecorded ? t.form.speakerLocked : undefined}
            onChange={(text) => set({ speaker: text === '' ? null : text })}
          />
        ),
        role: (
          <ProseField
            className="form-span-3"
            label={t.form.role}
            context={context}
            lang={block.language}
            value={block.role ?? ''}
            placeholder={t.form.empty}
            onChange={(text) => set({ role: text === '' ? null : text })}
          />
        ),
        state: <Steps block={block} onChange={onChange} />,
        approvedBy: !released && <ApprovalFields block={block} onChange={onChange} context={context} />,
        // With the approver.
        approvedOn: null,
        approvedHow: null,
        approvedWhere: null,
        approvedFor: block.state === 'approved' && (
          <section className="form-span-6 block-form-outcome" aria-label={t.form.recordedRelease}>
            <h3 className="heading">{t.form.recordedRelease}</h3>
            <ApprovalDetailsFields
              value={{
                approvedHow: block.approvedHow,
                approvedWhere: block.approvedWhere,
                approvedFor: block.approvedFor,
              }}
              onChange={set}
            />
          </section>
        ),
        source: released && (
          <SourceField
            className="form-span-6"
            label={t.form.publishedIn}
            source={block.source}
            // Clearing the source undoes "published". It must not turn a quote that was never approved into an approved one.
            onChange={(source) => set({ source, state: !source && isApprovalRecorded ? 'approved' : 'published' })}
          />
        ),
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
        demand: (
          <DemandChoice
            className="form-span-3"
            value={block.demand}
            context={context}
            onChange={(demand) => set({ demand })}
          />
        ),
      }}
    />
  );
}

/** The steps of a quote from concept to published, with the current one marked. */
function Steps({ block, onChange }: Pick<BlockFormProps<'quote'>, 'block' | 'onChange'>) {
  const t = useTexts();
  const at = (STEPS as readonly string[]).indexOf(block.state);
  const steps = useRef<HTMLOListElement>(null);
  const before = useRef(block.state);
  useEffect(() => {
    if (before.current === block.state) return;
    before.current = block.state;
    // The button of the previous step is gone and lost the focus.
    if (document.activeElement === document.body) steps.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [block.state]);
  const detail = (state: (typeof STEPS)[number]): string => {
    if (state === 'approved' && block.approvedBy !== null) {
      const day = block.approvedOn === null ? null : t.date(block.approvedOn);
      return t.form.approvedBy(block.approvedBy, day);
    }
    return t.form.stepHint[state];
  };
  return (
    <div className="form-span-6" data-field={'state' satisfies FormField<'quote'>}>
      <h3 className="field-label">{t.form.standing}</h3>
      <ol className="block-form-steps numeric" ref={steps}>
        {STEPS.map((state, index) => (
          <li
            key={state}
            className={index < at ? 'is-done' : index === at ? 'is-current' : ''}
            aria-current={index === at ? 'step' : undefined}
            tabIndex={index === at ? -1 : undefined}
          >
            <b>{t.blocks.quoteState[state]}</b>
            {index < at && state !== 'approved' ? null : detail(state)}
          </li>
        ))}
      </ol>
      <div className="hint">{t.form.onThePage[block.state]}</div>
      {block.state === 'concept' && (
        <Button look="line" onPress={() => onChange({ ...block, state: 'submitted' })}>
          {t.form.submit}
        </Button>
      )}
    </div>
  );
}

function ApprovalFields({ block, onChange, context }: BlockFormProps<'quote'>) {
  const t = useTexts().form;
  const [by, setBy] = useState(block.approvedBy ?? '');
  const [proposedDay] = useState(block.approvedOn ?? context.today);
  const [on, setOn] = useState<string | null>(proposedDay);
  const [details, setDetails] = useState<ApprovalDetails>({
    approvedHow: block.approvedHow,
    approvedWhere: block.approvedWhere,
    approvedFor: block.approvedFor,
  });
  const [areDetailsChanged, setDetailsChanged] = useState(false);
  const [isAsked, setAsked] = useState(false);
  // Leaving the form asks about an approver that is typed but not confirmed.
  const waits = by.trim() !== (block.approvedBy ?? '') || on !== proposedDay || areDetailsChanged;
  useFieldState(waits ? 'unsettled' : null, () => null);
  const missing = [
    ...(block.body.length === 0 ? [t.words] : []),
    ...(block.speaker === null ? [t.speaker] : []),
    ...(by.trim() === '' ? [t.byWhom] : []),
    ...(on === null ? [t.when] : []),
  ];
  const ready = missing.length === 0;
  const release = (): void => {
    if (ready) onChange({ ...block, state: 'approved', approvedBy: by.trim(), approvedOn: on, ...details });
    else setAsked(true);
  };
  return (
    <section className="form-span-6 block-form-outcome" aria-label={t.recordRelease}>
      <h3 className="heading">{t.recordRelease}</h3>
      <div className="form-trio">
        <TextField
          label={t.byWhom}
          minor
          value={by}
          placeholder={t.aName}
          problem={waits && context.hasTriedToSave ? t.notReleased : null}
          onChange={setBy}
          onEnter={release}
        />
        <DateField label={t.when} minor value={on} onChange={setOn} onEnter={release} />
      </div>
      <ApprovalDetailsFields
        value={details}
        onChange={(value) => {
          setDetails(value);
          setDetailsChanged(true);
        }}
      />
      <div className="link-row">
        <Button large look="line" disabled={!ready} onPress={release}>
          {t.release}
        </Button>
      </div>
      <p className={isAsked && !ready ? 'hint is-warning' : 'hint'} role="status">
        {isAsked && !ready ? t.releaseMissing(missing) : t.releaseHint}
      </p>
    </section>
  );
}
