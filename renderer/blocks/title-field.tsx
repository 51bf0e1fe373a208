import type { Block } from '../../engine/core/blocks/block.ts';
import { TextField, type TextFieldProps } from '../parts/field.tsx';
import { useTexts } from '../texts/language.tsx';
import type { FormContext } from './form-context.ts';

export interface TitleFieldProps extends Pick<TextFieldProps, 'label' | 'hint' | 'face' | 'className'> {
  block: Block;
  onChange: (title: string) => void;
  context: Pick<FormContext, 'isNew' | 'isChecked'>;
}

/** The name by which people find a block: the one thing that no block can do without. */
export function TitleField({ block, onChange, context, className, ...field }: TitleFieldProps) {
  const t = useTexts();
  const isMissing = block.title.trim() === '' && (!context.isNew || context.isChecked);
  return (
    <TextField
      {...field}
      className={className ?? 'c6'}
      value={block.title}
      lang={block.language}
      required
      wraps
      problem={isMissing ? t.form.titleMissing : null}
      onChange={onChange}
    />
  );
}
