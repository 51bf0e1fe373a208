import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import {
  type FollowUpEntry,
  followUpEntrySchema,
  type GivenVerdict,
  type NextStep,
  VERDICTS,
  type Verdict,
} from '../../../engine/core/blocks/follow-up.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/choice.tsx';
import { DateField, type DateFieldProps } from '../../ui/controls/date-field.tsx';
import { TextField, type TextFieldProps } from '../../ui/controls/field.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk } from './describe.ts';
import { blankToNull, NONE } from './field-values.ts';
import type { FormContext } from './form-context.ts';
import { ProseField } from './prose-field.tsx';

export interface FollowUpEditorProps {
  log: FollowUpEntry[];
  onChange: (log: FollowUpEntry[]) => void;
  lang: string;
  context: Pick<FormContext, 'checkField' | 'userName' | 'today'>;
}

/** Edits the follow-up log of a motion or a commitment: what happened after it, our verdict and the next step. */
export function FollowUpEditor({ log, onChange, lang, context }: FollowUpEditorProps) {
  const t = useTexts().form.followUp;
  const heading = useId();
  const [keys, setKeys] = useState<readonly number[]>([]);
  // Each entry keeps its key while another one is removed, so that typed text stays in its own field.
  const keyOf = (at: number) => keys[at] ?? at;
  const allKeys = log.map((_, at) => keyOf(at));
  return (
    <section className="form-span-6 block-form-outcome" aria-labelledby={heading}>
      <h3 className="heading" id={heading}>
        {t.title}
      </h3>
      <p className="muted">{log.length === 0 ? t.none : t.hint}</p>
      {log.map((entry, at) => (
        <EntryFields
          key={keyOf(at)}
          number={at + 1}
          entry={entry}
          lang={lang}
          context={context}
          onChange={(changed) => onChange(log.map((one, place) => (place === at ? changed : one)))}
          onRemove={() => {
            setKeys(allKeys.filter((_, place) => place !== at));
            onChange(log.filter((_, place) => place !== at));
          }}
        />
      ))}
      <div className="form-row">
        <Button
          icon={Plus}
          onPress={() => {
            setKeys([...allKeys, Math.max(-1, ...allKeys) + 1]);
            onChange([...log, followUpEntrySchema.parse({})]);
          }}
        >
          {t.add}
        </Button>
      </div>
    </section>
  );
}

interface EntryFieldsProps extends Pick<FollowUpEditorProps, 'lang' | 'context'> {
  number: number;
  entry: FollowUpEntry;
  onChange: (entry: FollowUpEntry) => void;
  onRemove: () => void;
}

function EntryFields({ number, entry, lang, context, onChange, onRemove }: EntryFieldsProps) {
  const texts = useTexts();
  const t = texts.form.followUp;
  const set = (fields: Partial<FollowUpEntry>) => onChange({ ...entry, ...fields });
  const setVerdict = (fields: Partial<GivenVerdict>) =>
    entry.verdict && set({ verdict: { ...entry.verdict, ...fields } });
  const setNext = (fields: Partial<NextStep>) => {
    const next = { step: '', on: null, done: false, ...entry.next, ...fields };
    set({ next: next.step.trim() === '' && next.on === null ? null : next });
  };
  const { verdict, next } = entry;
  return (
    <fieldset className="block-form-follow-up">
      <legend className="visually-hidden">{t.entry(number)}</legend>
      <EntryDate label={t.date} value={entry.date} onChange={(date) => set({ date })} />
      <PaperField paper={entry.paper} onChange={(paper) => set({ paper })} />
      <EntryText
        label={t.place}
        value={entry.place ?? ''}
        placeholder={t.placeExample}
        onChange={(text) => set({ place: blankToNull(text) })}
      />
      <div className="form-span-6">
        <ProseField
          minor
          label={t.says}
          lang={lang}
          context={context}
          value={entry.says ?? ''}
          placeholder={t.saysExample}
          onChange={(text) => set({ says: blankToNull(text) })}
        />
        <Checkbox checked={entry.literal} onChange={(literal) => set({ literal })}>
          {t.literal}
        </Checkbox>
      </div>
      <Select<Verdict | typeof NONE>
        className="form-span-2"
        minor
        label={t.verdict}
        value={verdict?.grade ?? NONE}
        options={[
          { value: NONE, label: t.noVerdict },
          ...VERDICTS.map((value) => ({ value, label: texts.form.capital(t.verdicts[value]) })),
        ]}
        onChange={(grade) => {
          if (grade === NONE) set({ verdict: null });
          else set({ verdict: { grade, by: context.userName, on: context.today } });
        }}
      />
      {verdict && (
        <>
          <EntryText label={t.verdictBy} value={verdict.by} onChange={(by) => setVerdict({ by })} />
          <EntryDate label={t.verdictOn} value={verdict.on} onChange={(on) => setVerdict({ on })} />
        </>
      )}
      <div className="form-span-4">
        <ProseField
          minor
          label={t.next}
          lang={lang}
          context={context}
          value={next?.step ?? ''}
          placeholder={t.nextExample}
          onChange={(step) => setNext({ step })}
        />
        {next && (
          <Checkbox checked={next.done} onChange={(done) => setNext({ done })}>
            {t.done}
          </Checkbox>
        )}
      </div>
      <EntryDate label={t.nextOn} value={next?.on ?? null} onChange={(on) => setNext({ on })} />
      <IconButton icon={X} small label={t.remove(number)} onPress={onRemove} />
    </fieldset>
  );
}

/** A date or a line of text at a third of the width. */
function EntryDate(props: Omit<DateFieldProps, 'className' | 'minor'>) {
  return <DateField className="form-span-2" minor {...props} />;
}
function EntryText(props: Omit<TextFieldProps, 'className' | 'minor'>) {
  return <TextField className="form-span-2" minor {...props} />;
}

/** A paper in any spelling. The entry keeps its former paper until the typed text is the number of another one. */
function PaperField({ paper, onChange }: { paper: Kamerstuk | null; onChange: (paper: Kamerstuk | null) => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null || typed.trim() === '' ? null : readPaper(typed);
  const isWrong = typed !== null && typed.trim() !== '' && found === null;
  return (
    <EntryText
      label={t.form.followUp.paper}
      value={typed ?? (paper === null ? '' : formatKamerstuk(paper, t))}
      placeholder={t.form.followUp.paperExample}
      problem={isWrong ? t.form.numberMissing : null}
      hint={found ? t.form.becomes(formatKamerstuk(found, t)) : null}
      onChange={(text) => {
        setTyped(text);
        const read = readPaper(text);
        if (read !== null || text.trim() === '') onChange(read);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

function readPaper(text: string): Kamerstuk | null {
  const read = parseCitation(text);
  return read.ok && read.value.source.type === 'kamerstuk' ? read.value.source.kamerstuk : null;
}
