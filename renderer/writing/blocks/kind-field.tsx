import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { findHiddenKinds } from './change-kind.ts';

export interface KindFieldProps {
  block: Block;
  /** The block as each kind that it was before. */
  left: readonly Block[];
  /** The kinds that are allowed here; null for all. */
  kinds: readonly BlockKind[] | null;
  /** While the block is being saved. */
  disabled?: boolean | undefined;
  onChange: (kind: BlockKind) => void;
}

/** Selects the kind of a new block. Mentions the former kinds in which values were filled in that this kind can't show. */
export function KindField({ block, left, kinds, disabled, onChange }: KindFieldProps) {
  const t = useTexts();
  const aside = findHiddenKinds(block, left);
  return (
    <Select
      className="form-span-6 block-detail-kind"
      label={t.library.kind}
      value={block.kind}
      options={KINDS_IN_ORDER.filter((kind) => !kinds || kinds.includes(kind)).map((kind) => ({
        value: kind,
        label: t.blocks.kind[kind],
      }))}
      hint={aside.length > 0 ? <span role="status">{t.form.keptAside(aside)}</span> : undefined}
      disabled={disabled}
      onChange={onChange}
    />
  );
}
