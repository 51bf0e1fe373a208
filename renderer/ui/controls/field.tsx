import { CircleX } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { cleanText } from './clean-text.ts';
import { GrowingArea, type MarkWords } from './growing-area.tsx';
import { Icon } from './icon.tsx';

export interface FieldFrameProps {
  label: string;
  /** What it means or what will be made of it. */
  hint?: ReactNode;
  /** A sentence: what is wrong and what to type instead. Takes the place of the hint. */
  problem?: string | null | undefined;
  /** A sentence on what was tried with its words and did not work; nothing is wrong with them. */
  said?: string | null | undefined;
  /** A smaller label, in a group that has a heading of its own. */
  minor?: boolean | undefined;
  className?: string | undefined;
  /** `inline`: the label at the left, as at Details. */
  inline?: boolean | undefined;
  /** The name under which code finds the field, for instance to focus it. */
  field?: string | undefined;
}

interface FrameChildren {
  children: (ids: { id: string; describedBy: string | undefined; labelId: string }) => ReactNode;
}

/** A label above a control, and a line below it. */
export function FieldFrame(props: FieldFrameProps & FrameChildren) {
  const id = useId();
  const below = props.problem ?? props.hint;
  const inline = props.inline ?? false;
  return (
    <div className={[inline ? 'vr' : 'fieldset', props.className].filter(Boolean).join(' ')} data-field={props.field}>
      <label className={inline ? 'l' : props.minor ? 'lbl2' : 'lbl'} htmlFor={id} id={`${id}-label`}>
        {props.label}
      </label>
      {props.children({ id, describedBy: below ? `${id}-below` : undefined, labelId: `${id}-label` })}
      {below && (
        <div className={props.problem ? 'hint bad' : 'hint'} id={`${id}-below`}>
          {props.problem && <Icon of={CircleX} small />}
          {below}
        </div>
      )}
      {props.said && (
        <div className="hint bad" role="alert">
          {props.said}
        </div>
      )}
    </div>
  );
}

const FACES = { document: 'docfield', literal: 'docfield serif', quote: 'docfield lit' } as const;

export interface TextFieldProps extends FieldFrameProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  /** An example or 'nog leeg'; never in place of the label. */
  placeholder?: string | undefined;
  /** Lines; one is a single line. */
  rows?: number | undefined;
  /** One line that wraps where it is long; it holds no line breaks. */
  wraps?: boolean | undefined;
  /** `document`: in the face of the page; `literal`: in the face of literal words; `quote`: the same, larger. */
  face?: 'document' | 'literal' | 'quote' | undefined;
  /** Marks words of a field that wraps or has several rows. */
  mark?: MarkWords | undefined;
  lang?: string | undefined;
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  required?: boolean | undefined;
  /** At the right, inside the edge. */
  end?: ReactNode;
  inputMode?: 'numeric' | 'email' | 'tel' | undefined;
}

export function TextField(props: TextFieldProps) {
  const face = props.face === undefined ? '' : FACES[props.face];
  const input = (ids: { id: string; describedBy: string | undefined }) => ({
    id: ids.id,
    value: props.value,
    lang: props.lang,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    autoFocus: props.autoFocus,
    'aria-describedby': ids.describedBy,
    'aria-invalid': props.problem ? true : undefined,
    'aria-required': props.required,
    onBlur: props.onBlur,
    spellCheck: false,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && props.onEnter) {
      event.preventDefault();
      props.onEnter();
    }
  };
  return (
    <FieldFrame {...props}>
      {(ids) =>
        props.wraps ? (
          <GrowingArea
            {...input(ids)}
            className={['field area one', face, props.problem && 'bad'].filter(Boolean).join(' ')}
            rows={1}
            mark={props.mark}
            onChange={(event) => props.onChange(cleanText(event.target.value.replace(/\s*\n\s*/g, ' ')))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              props.onEnter?.();
            }}
          />
        ) : (props.rows ?? 1) > 1 ? (
          <GrowingArea
            {...input(ids)}
            className={['field area', face, props.problem && 'bad'].filter(Boolean).join(' ')}
            rows={props.rows}
            mark={props.mark}
            onChange={(event) => props.onChange(cleanText(event.target.value))}
          />
        ) : (
          <div className={['field', face, props.problem && 'bad'].filter(Boolean).join(' ')}>
            <input
              {...input(ids)}
              type="text"
              inputMode={props.inputMode}
              onChange={(event) => props.onChange(cleanText(event.target.value))}
              onKeyDown={onKeyDown}
            />
            {props.end}
          </div>
        )
      }
    </FieldFrame>
  );
}
