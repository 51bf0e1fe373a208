import { useState } from 'react';
import { parseDate } from '../../../engine/core/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { type FieldFrameProps, TextField } from './field.tsx';

export interface DeadlineFieldProps extends FieldFrameProps {
  /** `2027-07-01`, or text such as 'voor de zomer'. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
}

/**
 * A field for a date or a text that describes a deadline. Stores a nonexistent date as text and reports it. Does not
 * store a text that exceeds the limit, and says why.
 */
export function DeadlineField({ value, onChange, placeholder, ...frame }: DeadlineFieldProps) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : t.date(value);
  const { length } = (typed ?? shown).trim();
  const isTooLong = length > LONGEST;
  const problem = isTooLong
    ? t.controls.tooLong(length, LONGEST)
    : isImpossibleDay(typed ?? shown)
      ? t.controls.noDate
      : null;
  return (
    <TextField
      {...frame}
      value={typed ?? shown}
      placeholder={placeholder}
      problem={frame.problem ?? problem}
      onChange={(text) => {
        setTyped(text);
        const trimmed = text.trim();
        if (trimmed.length <= LONGEST) onChange(trimmed === '' ? null : (parseDate(trimmed) ?? trimmed));
      }}
      onBlur={() => {
        if (!isTooLong) setTyped(null);
      }}
    />
  );
}

/** The limit of the text in characters. */
const LONGEST = 200;

function isImpossibleDay(text: string): boolean {
  return /^\s*\d{1,4}-\d{1,2}-\d{1,4}\s*$/.test(text) && parseDate(text) === null;
}
