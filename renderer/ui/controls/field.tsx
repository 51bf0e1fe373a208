import { CircleX } from 'lucide-react';
import { createContext, type KeyboardEvent, type ReactNode, useContext, useId } from 'react';
import { cleanText } from './clean-text.ts';
import { useFieldState } from './field-states.ts';
import { GrowingArea, type MarkWords } from './growing-area.tsx';
import { Icon } from './icon.tsx';

export interface FieldFrameProps {
  label: string;
  /** Explains the field. */
  hint?: ReactNode;
  /** A sentence on an error and its correction. Replaces the hint. */
  problem?: string | null | undefined;
  /** A sentence about an operation on the value that failed, while the value itself is valid. */
  failure?: string | null | undefined;
  /** A smaller label, for a group with its own heading. */
  minor?: boolean | undefined;
  className?: string | undefined;
  /** `inline`: the label is at the left, as in Details. */
  inline?: boolean | undefined;
  /** The name by which code finds the field, for instance to focus it. */
  field?: string | undefined;
}

interface FrameChildren {
  children: (ids: { id: string; describedBy: string | undefined; labelId: string }) => ReactNode;
}

/** The name of the fields below it that have no `field` of their own. */
export const FieldName = createContext<string | undefined>(undefined);

/** A label above a control and a line below it. */
export function FieldFrame(props: FieldFrameProps & FrameChildren) {
  const id = useId();
  const name = useContext(FieldName);
  useFieldState(props.problem ? 'invalid' : null, () => document.getElementById(id));
  const below = props.problem ?? props.hint;
  const inline = props.inline ?? false;
  return (
    <div
      className={[inline ? 'field-inline' : 'field-frame', props.className].filter(Boolean).join(' ')}
      data-field={props.field ?? name}
    >
      <label
        className={inline ? 'field-inline-label' : props.minor ? 'field-label-minor' : 'field-label'}
        htmlFor={id}
        id={`${id}-label`}
      >
        {props.label}
      </label>
      {props.children({ id, describedBy: below ? `${id}-below` : undefined, labelId: `${id}-label` })}
      {below && (
        <div className={props.problem ? 'hint is-bad' : 'hint'} id={`${id}-below`}>
          {props.problem && <Icon of={CircleX} small />}
          {below}
        </div>
      )}
      {props.failure && (
        <div className="hint is-bad" role="alert">
          {props.failure}
        </div>
      )}
    </div>
  );
}

const FACES = {
  document: 'field-document',
  literal: 'field-document is-serif',
  quote: 'field-document is-literal',
} as const;

export interface TextFieldProps extends FieldFrameProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  /** An example or 'nog leeg'; never a label. */
  placeholder?: string | undefined;
  /** The number of lines; one is a single-line field. */
  rows?: number | undefined;
  /** A single value that wraps and has no line breaks. */
  wraps?: boolean | undefined;
  /** `document`: the font of the page; `literal`: the font of literal text; `quote`: that font, larger. */
  face?: 'document' | 'literal' | 'quote' | undefined;
  /** Marks words, in a field that wraps or has several lines. */
  mark?: MarkWords | undefined;
  lang?: string | undefined;
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  required?: boolean | undefined;
  /** Shown at the right, inside the border. */
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
            className={['field is-area is-single-line', face, props.problem && 'is-bad'].filter(Boolean).join(' ')}
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
            className={['field is-area', face, props.problem && 'is-bad'].filter(Boolean).join(' ')}
            rows={props.rows}
            mark={props.mark}
            onChange={(event) => props.onChange(cleanText(event.target.value))}
          />
        ) : (
          <div className={['field', face, props.problem && 'is-bad'].filter(Boolean).join(' ')}>
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
