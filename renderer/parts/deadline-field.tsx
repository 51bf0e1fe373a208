import { useState } from 'react';
import { formatDate, parseDate } from '../../engine/core/dates.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { type FieldFrameProps, TextField } from './field.tsx';

export interface DeadlineFieldProps extends FieldFrameProps {
  /** `2027-07-01`, or words: 'voor de zomer'. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
}

/** A day as people write it, or words that say by when. What looks like a day that does not exist is kept, and said. */
export function DeadlineField({ value, onChange, placeholder, ...frame }: DeadlineFieldProps) {
  const t = useTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : (formatDate(value, language) ?? value);
  return (
    <TextField
      {...frame}
      value={typed ?? shown}
      placeholder={placeholder}
      problem={frame.problem ?? (isImpossibleDay(typed ?? shown) ? t.controls.noDate : null)}
      onChange={(text) => {
        setTyped(text);
        const trimmed = text.trim();
        onChange(trimmed === '' ? null : (parseDate(trimmed) ?? trimmed.slice(0, LONGEST)));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Characters that a block keeps of it. */
const LONGEST = 200;

function isImpossibleDay(text: string): boolean {
  return /^\s*\d{1,4}-\d{1,2}-\d{1,4}\s*$/.test(text) && parseDate(text) === null;
}
