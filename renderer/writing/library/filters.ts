import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { isExpired } from '../../../engine/core/blocks/is-expired.ts';

/** Status of a block in the filters of the library. */
export const STANDING_FILTERS = ['adopted', 'rejected', 'unknown', 'draft', 'expired'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];

export interface LibraryFilters {
  kinds: BlockKind[];
  themes: string[];
  standings: StandingFilter[];
}

export const NO_FILTERS: LibraryFilters = { kinds: [], themes: [], standings: [] };

/** Whether a block has a status. `today` is `2026-11-25`. */
export function hasStanding(block: Block, as: StandingFilter, today: string): boolean {
  switch (as) {
    case 'adopted':
    case 'rejected':
    case 'unknown':
      return block.kind === 'motion' && block.status === as;
    case 'draft':
      return block.blockStatus === 'draft' || (block.kind === 'quote' && block.state === 'concept');
    case 'expired':
      return block.blockStatus === 'retired' || isExpired(block, today);
  }
}

/** Whether a block has one of the kinds, one of the themes or tags, and one of the statuses. An empty filter accepts all. */
export function passesFilters(block: Block, filters: LibraryFilters, today: string): boolean {
  return (
    (filters.kinds.length === 0 || filters.kinds.includes(block.kind)) &&
    (filters.themes.length === 0 || filters.themes.some((theme) => listThemes(block).includes(theme))) &&
    (filters.standings.length === 0 || filters.standings.some((standing) => hasStanding(block, standing, today)))
  );
}

/** Themes and tags, each once. */
export function listThemes(block: Block): string[] {
  return [...new Set([...block.themes, ...block.tags])];
}

/** The themes of a library with their numbers of blocks, in alphabetical order. */
export function countThemes(blocks: readonly Block[]): { theme: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const block of blocks) for (const theme of listThemes(block)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].map(([theme, count]) => ({ theme, count })).sort((a, b) => a.theme.localeCompare(b.theme, 'nl'));
}
