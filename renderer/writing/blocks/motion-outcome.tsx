import { useState } from 'react';
import type { MotionStatus } from '../../../engine/core/blocks/motion.ts';
import { namesOnlyItself } from '../../../engine/core/blocks/outcome-source.ts';
import { DateField } from '../../ui/controls/date-field.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useFieldState } from '../../ui/controls/field-states.ts';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { AddressLines } from '../library/addresses.tsx';
import type { FormField } from './block-fields.ts';
import type { BlockFormProps } from './form-context.ts';

const STATUSES: readonly MotionStatus[] = ['adopted', 'rejected', 'held', 'withdrawn', 'replaced', 'lapsed'];

export interface OutcomeByHandProps extends BlockFormProps<'motion'> {
  /** The outcome in a pasted list of votes. */
  found: MotionStatus | null;
}

/** The outcome that the user fills in. It stays unknown until there is a source too; the date may be unknown. */
export function OutcomeByHand({ block, onChange, context, found }: OutcomeByHandProps) {
  const t = useTexts();
  const [status, setStatus] = useState<MotionStatus | null>(block.status === 'unknown' ? found : block.status);
  const [date, setDate] = useState(block.decidedOn);
  const [source, setSource] = useState(block.statusByHand?.source ?? '');
  const [isLeft, setLeft] = useState(false);
  const [isChanged, setChanged] = useState(block.status === 'unknown' && found !== null && found !== 'unknown');
  const isComplete = status !== null && source.trim() !== '';
  const isPart = !isComplete && (status !== null || date !== null || source.trim() !== '');
  // Leaving the form asks about an outcome that the user left incomplete.
  useFieldState(isPart && isChanged ? 'unsettled' : null, () => null);
  const saysMissing = isPart && isChanged && (isLeft || context.hasTriedToSave);
  const isOwnPaper = isComplete && namesOnlyItself(source, block);
  const needs = t.form.outcomeNeeds;
  const settle = (next: { status: MotionStatus | null; date: string | null; source: string }) => {
    setStatus(next.status);
    setDate(next.date);
    setSource(next.source);
    setChanged(true);
    const complete = next.status !== null && next.source.trim() !== '';
    onChange({
      ...block,
      status: complete && next.status ? next.status : 'unknown',
      decidedOn: complete ? next.date : null,
      statusByHand: complete ? { by: context.userName, at: context.now, source: next.source.trim() } : null,
    });
  };
  return (
    <section
      className="form-span-6 block-form-outcome"
      aria-label={t.form.outcome}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && relatedTarget?.closest('.is-floating') == null) setLeft(true);
      }}
    >
      <h3 className="heading">{block.status === 'unknown' ? t.form.outcomeUnknown : t.form.outcomeByHand}</h3>
      {block.status === 'unknown' && <p className="muted">{t.form.outcomeUnknownWhy}</p>}
      {block.status === 'unknown' && context.addresses.length > 0 && (
        <>
          <h4 className="field-label">{t.decision.fetchWithBrowser}</h4>
          <AddressLines entries={context.addresses} onCopy={context.onCopy} />
          <p className="hint">{t.form.saveAndDrop}</p>
        </>
      )}
      {block.status === 'unknown' && <h4 className="field-label">{t.form.orByHand}</h4>}
      <div className="form-trio">
        <Select
          label={t.form.outcome}
          minor
          value={status}
          placeholder={t.form.chooseOutcome}
          problem={saysMissing && status === null ? needs.status : null}
          options={STATUSES.map((value) => ({ value, label: t.form.capital(t.blocks.status[value]) }))}
          onChange={(value) => settle({ status: value, date, source })}
        />
        <DateField
          label={t.form.decisionDate}
          minor
          value={date}
          onChange={(value) => settle({ status, date: value, source })}
        />
        <TextField
          field={'source' satisfies FormField}
          label={t.form.source}
          minor
          value={source}
          problem={saysMissing && source.trim() === '' ? needs.source : null}
          placeholder={t.decision.seenInExample}
          onChange={(value) => settle({ status, date, source: value })}
        />
      </div>
      <p className="hint" role="status">
        {isPart ? t.form.outcomePart : isOwnPaper ? t.form.outcomeOwnPaper : t.form.byHandHint}
      </p>
    </section>
  );
}
