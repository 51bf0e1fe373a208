import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { LibraryRow } from './block-row.tsx';

/**
 * The row that stands chosen beside the page: that which a person chose, as long as it is there. Else the best of what was
 * searched for; nothing where nothing was typed, or where the paper that was typed `isElsewhere`.
 */
export function chosenRow(
  rows: readonly LibraryRow[],
  chosen: BlockId | null,
  search: { query: string; isElsewhere: boolean },
): BlockId | null {
  if (rows.some(({ block }) => block.id === chosen)) return chosen;
  return search.query.trim() === '' || search.isElsewhere ? null : (rows[0]?.block.id ?? null);
}
