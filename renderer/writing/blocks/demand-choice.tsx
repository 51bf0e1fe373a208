import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { listBlockOptions } from './block-options.ts';
import { NONE } from './field-values.ts';
import type { FormContext } from './form-context.ts';

export interface DemandChoiceProps {
  value: string | null;
  onChange: (demand: string | null) => void;
  context: FormContext;
  className?: string | undefined;
}

/** Selects the demand to which a quote or a question belongs. */
export function DemandChoice({ value, onChange, context, className }: DemandChoiceProps) {
  const t = useTexts().form;
  return (
    <Select
      className={className}
      label={t.goesWith}
      {...listBlockOptions('demand', value, context, { none: t.noDemand, notHere: t.demandNotHere })}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
