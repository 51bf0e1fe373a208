import type { ReactNode } from 'react';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { FieldName } from '../../ui/controls/field.tsx';
import type { FormField } from './block-fields.ts';

interface FormFieldsProps<Kind extends BlockKind> {
  /** The control of each field, in the order of the form; a missing field does not compile. null: another field has it. */
  of: { [Name in FormField<Kind>]: ReactNode };
}

/** The fields of a form. Each control below a field has its name, so that the focus finds it. */
export function FormFields<Kind extends BlockKind>({ of }: FormFieldsProps<Kind>) {
  return Object.entries<ReactNode>(of).map(([name, control]) => (
    <FieldName.Provider key={name} value={name}>
      {control}
    </FieldName.Provider>
  ));
}
