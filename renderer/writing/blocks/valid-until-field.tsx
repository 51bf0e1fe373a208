import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { DateField } from '../../ui/controls/date-field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { BlockFormProps } from './form-context.ts';

/** The last day on which a block is valid. The check on expired blocks opens this field. */
export function ValidUntilField<Kind extends BlockKind>({
  className = 'form-span-3',
  block,
  onChange,
}: Pick<BlockFormProps<Kind>, 'block' | 'onChange'> & { className?: string }) {
  const t = useTexts().form;
  return (
    <DateField
      className={className}
      label={t.validUntil}
      value={block.validUntil}
      placeholder={t.noEnd}
      onChange={(validUntil) => onChange({ ...block, validUntil })}
    />
  );
}
