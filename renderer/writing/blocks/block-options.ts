import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { SelectOption } from '../../ui/controls/select.tsx';
import { formatRowTitle } from './describe.ts';
import { NONE } from './field-values.ts';
import type { FormContext } from './form-context.ts';

/**
 * Options of a list with all blocks of one kind, and the selected value. The selected block is listed even if it is not in
 * the library.
 */
export function listBlockOptions(
  kind: BlockKind,
  chosen: BlockId | null,
  context: Pick<FormContext, 'find' | 'suggest'>,
  labels: { none: string; notHere: string },
): { value: string; options: SelectOption<string>[] } {
  const blocks = context.suggest('', [kind]);
  const value = chosen === null ? NONE : (context.find(chosen)?.id ?? chosen);
  const isListed = value === NONE || blocks.some(({ id }) => id === value);
  return {
    value,
    options: [
      { value: NONE, label: labels.none },
      ...(isListed ? [] : [{ value, label: labels.notHere }]),
      ...blocks.map((block) => ({ value: block.id, label: formatRowTitle(block) })),
    ],
  };
}
