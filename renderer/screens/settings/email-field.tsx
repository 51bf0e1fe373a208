import { useState } from 'react';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** Keeps a value that is no address. Reports it when the field loses the focus, not at the first character. */
export function EmailField({ value, onChange }: { value: string; onChange: (email: string) => void }) {
  const t = useTexts().settings;
  const [left, setLeft] = useState(value);
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value.trim());
  return (
    <TextField
      label={t.field.email}
      value={value}
      placeholder={t.empty}
      inputMode="email"
      problem={value.trim() !== '' && value === left && !isAddress ? t.notEmail : null}
      onBlur={() => setLeft(value)}
      onChange={onChange}
    />
  );
}
