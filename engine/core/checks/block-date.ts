import type { Block } from '../blocks/block.ts';
import type { Source } from '../citations/source.ts';
import type { Draft } from '../drafts/draft.ts';
import { findSnapshot } from '../drafts/instances.ts';

/** The day that a block is of: its own, otherwise that of its source; a motion's decision counts as its last day. */
export function findBlockDate(block: Block, draft: Pick<Draft, 'blocks'>): string | null {
  switch (block.kind) {
    case 'motion':
      return block.decidedOn !== null && block.date !== null && block.decidedOn > block.date
        ? block.decidedOn
        : (block.date ?? block.decidedOn);
    case 'figure':
    case 'commitment':
      return block.date ?? (block.source ? findSourceDate(block.source) : null);
    case 'finding': {
      const report = block.report ? findSnapshot(draft, block.report) : undefined;
      return report?.kind === 'source' ? findSourceDate(report.source) : null;
    }
    case 'source':
      return findSourceDate(block.source);
    case 'quote':
      return block.source ? findSourceDate(block.source) : null;
    case 'demand':
    case 'question':
    case 'passage':
      return null;
  }
}

function findSourceDate(source: Source): string | null {
  if (source.type === 'greta-report') return source.published ?? source.adopted;
  return 'date' in source ? source.date : null;
}
