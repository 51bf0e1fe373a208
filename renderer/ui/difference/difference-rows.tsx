import type { ReactNode } from 'react';
import { type ChangeEntry, ChangeLine, type DifferenceRow, Fold } from './difference.tsx';

export interface DifferenceRowsProps {
  rows: readonly DifferenceRow[];
  actions?: ((change: ChangeEntry) => ReactNode) | undefined;
}

/** The differences of a document in its order; what stayed the same is one line. */
export function DifferenceRows({ rows, actions }: DifferenceRowsProps) {
  return (
    <>
      {rows.map((row) =>
        row.type === 'same' ? (
          <Fold key={row.key}>{row.text}</Fold>
        ) : (
          <ChangeLine key={row.change.key} change={row.change} actions={actions?.(row.change)} />
        ),
      )}
    </>
  );
}
