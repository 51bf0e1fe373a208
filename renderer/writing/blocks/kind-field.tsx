import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { keptAside } from './another-kind.ts';

export interface KindFieldProps {
  block: Block;
  /** As the kinds that it was before. */
  left: readonly Block[];
  /** Those that fit where it is asked for; null: every kind. */
  kinds: readonly BlockKind[] | null;
  /** It is being written as the kind that it is. */
  disabled?: boolean | undefined;
  onChange: (kind: BlockKind) => void;
}

/** What kind of block a new one is, and where what was filled in under another kind is found again. */
export function KindField({ block, left, kinds, disabled, onChange }: KindFieldProps) {
  const t = useTexts();
  const aside = keptAside(block, left);
  return (
    <Select
      className="c6 kind-of-new"
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
