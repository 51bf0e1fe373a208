import type { Block } from '../../../engine/core/blocks/block.ts';
import type { TextFieldProps } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { FormContext } from './form-context.ts';
import { ProseField } from './prose-field.tsx';

export interface TitleFieldProps extends Pick<TextFieldProps, 'label' | 'hint' | 'face' | 'className'> {
  block: Block;
  onChange: (title: string) => void;
  context: Pick<FormContext, 'isNew' | 'hasTriedToSave' | 'checkField'>;
  /** Turns off the spelling check: the title of an official document must not be corrected. */
  official?: boolean | undefined;
}

/** The title, the only field that every block must have. */
export function TitleField({ block, onChange, context, className, official = false, ...field }: TitleFieldProps) {
  const t = useTexts();
  const isMissing = block.title.trim() === '' && (!context.isNew || context.hasTriedToSave);
  return (
    <ProseField
      {...field}
      context={official ? {} : context}
      className={className ?? 'form-span-6'}
      value={block.title}
      lang={block.language}
      required
      problem={isMissing ? t.form.titleMissing : null}
      onChange={onChange}
    />
  );
}
