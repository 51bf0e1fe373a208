import type { Block } from '../../../engine/core/blocks/block.ts';
import type { TextFieldProps } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { FormContext } from './form-context.ts';
import { ProseField } from './prose-field.tsx';

export interface TitleFieldProps extends Pick<TextFieldProps, 'label' | 'hint' | 'face' | 'className'> {
  block: Block;
  onChange: (title: string) => void;
  context: Pick<FormContext, 'isNew' | 'isChecked' | 'checkField'>;
  /** The title of an official paper, which nobody corrects. */
  official?: boolean | undefined;
}

/** The name by which people find a block: the one thing that no block can do without. */
export function TitleField({ block, onChange, context, className, official = false, ...field }: TitleFieldProps) {
  const t = useTexts();
  const isMissing = block.title.trim() === '' && (!context.isNew || context.isChecked);
  return (
    <ProseField
      {...field}
      context={official ? {} : context}
      className={className ?? 'c6'}
      value={block.title}
      lang={block.language}
      required
      problem={isMissing ? t.form.titleMissing : null}
      onChange={onChange}
    />
  );
}
