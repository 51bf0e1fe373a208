import { useState } from 'react';
import { parseDate } from '../../../engine/core/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { type FieldFrameProps, TextField } from './field.tsx';

export interface DeadlineFieldProps extends FieldFrameProps {
  /** `2027-07-01`, or words: 'voor de zomer'. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
}

/**
 * A day as people write it, or words that say by when. What looks like a day that does not exist is kept, and said. A text that is
 * too long for a block stays in the field, with the reason, until it is shorter.
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

/** Characters of the longest text that a block takes. */
const LONGEST = 200;

function isImpossibleDay(text: string): boolean {
  return /^\s*\d{1,4}-\d{1,2}-\d{1,4}\s*$/.test(text) && parseDate(text) === null;
}
