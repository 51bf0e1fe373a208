import { useCallback, useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/controls/field.tsx';
import type { MarkWords } from '../../ui/controls/growing-area.tsx';
import type { FormContext } from './form-context.ts';

export interface ProseFieldProps extends TextFieldProps {
  lang: string;
  context: Pick<FormContext, 'checkField'>;
}

/** A text field with a spelling check, for sentences instead of numbers, names or addresses. */
export function ProseField({ context: { checkField }, ...field }: ProseFieldProps) {
  const { lang } = field;
  const [failure, say] = useState<string | null>(null);
  const mark = useCallback<MarkWords>(
    (area, words) => checkField?.({ area, words, language: lang, say }) ?? (() => undefined),
    [checkField, lang],
  );
  return (
    <TextField
      {...field}
      wraps={(field.rows ?? 1) === 1}
      mark={checkField && mark}
      failure={failure}
      onChange={(value) => {
        say(null);
        field.onChange(value);
      }}
    />
  );
}
