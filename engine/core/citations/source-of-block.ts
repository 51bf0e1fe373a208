import type { Block, BlockOf, PerKind } from '../blocks/block.ts';
import type { BlockId, Locator } from '../richtext/model.ts';
import { findSessionYear } from './session-year.ts';
import type { Source } from './source.ts';

export interface SourceAndLocator {
  source: Source;
  locator: Locator;
}

type Lookup = (id: BlockId) => Block | undefined | null;

/** The source of a block with the locator in it; null where the block has none or it is unknown. */
export function findSource(block: Block, lookup: Lookup): SourceAndLocator | null {
  return (SOURCES[block.kind] as (block: Block, lookup: Lookup) => SourceAndLocator | null)(block, lookup);
}

const whole = ({ source }: { source: Source | null }): SourceAndLocator | null =>
  source ? { source, locator: {} } : null;
const none = (): null => null;

const SOURCES: PerKind<(block: never, lookup: Lookup) => SourceAndLocator | null> = {
  motion: findMotionSource,
  finding: findFindingSource,
  figure: whole,
  commitment: whole,
  quote: whole,
  source: whole,
  demand: none,
  question: none,
  passage: none,
};

function findMotionSource(motion: BlockOf<'motion'>): SourceAndLocator | null {
  if (!motion.kamerstuk) return null;
  const sessionYear = motion.sessionYear ?? (motion.date ? findSessionYear(motion.date) : null);
  return {
    source: {
      type: 'kamerstuk',
      kamerstuk: motion.kamerstuk,
      sessionYear,
      title: motion.title || null,
      date: motion.date,
    },
    locator: {},
  };
}

function findFindingSource(finding: BlockOf<'finding'>, lookup: Lookup): SourceAndLocator | null {
  const report = finding.report ? lookup(finding.report) : null;
  if (report?.kind !== 'source') return null;
  return {
    source: report.source,
    locator: {
      ...(finding.section ? { section: finding.section } : {}),
      ...(finding.paragraph ? { paragraph: finding.paragraph } : {}),
      // The official form names the paragraph, and the page only where there is none.
      ...(finding.page && !finding.paragraph ? { page: finding.page } : {}),
    },
  };
}
