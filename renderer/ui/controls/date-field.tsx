import { useState } from 'react';
import { parseDate } from '../../../engine/core/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { type FieldFrameProps, TextField } from './field.tsx';

export interface DateFieldProps extends FieldFrameProps {
  /** `2023-12-21`, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  onEnter?: (() => void) | undefined;
}

/** A date field that accepts '21-12-2023' and '21 december 2023'. Reports other input and does not store it. */
export function DateField({ value, onChange, placeholder, ...frame }: DateFieldProps) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const settled = value === null ? '' : t.date(value);
  const isWrong = typed !== null && typed.trim() !== '' && parseDate(typed) === null;
  return (
    <TextField
      {...frame}
      value={typed ?? settled}
      placeholder={placeholder ?? t.controls.datePlaceholder}
      problem={frame.problem ?? (isWrong ? t.controls.noDate : null)}
      onChange={(text) => {
        setTyped(text);
        const day = parseDate(text);
        if (text.trim() === '') onChange(null);
        else if (day !== null) onChange(day);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
