import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { LibraryRow } from './block-row.tsx';

/**
 * The selected row: the one that the user selected, as long as it is in the list, or else the best match of a query. null
 * without a query, or if the typed paper `isElsewhere`.
 */
export function findChosenRow(
  rows: readonly LibraryRow[],
  chosen: BlockId | null,
  search: { query: string; isElsewhere: boolean },
): BlockId | null {
  if (rows.some(({ block }) => block.id === chosen)) return chosen;
  return search.query.trim() === '' || search.isElsewhere ? null : (rows[0]?.block.id ?? null);
}
