import type { Block, BlockOf, PerKind } from '../blocks/block.ts';
import type { BlockId, Locator } from '../richtext/model.ts';
import { sessionYearOf } from './session-year.ts';
import type { Source } from './source.ts';

export interface SourcePlace {
  source: Source;
  locator: Locator;
}

type Lookup = (id: BlockId) => Block | undefined | null;

/** The source of a block and where in it the block stands; null where the block has none or it is not known. */
export function sourceOfBlock(block: Block, lookup: Lookup): SourcePlace | null {
  return (SOURCES[block.kind] as (block: Block, lookup: Lookup) => SourcePlace | null)(block, lookup);
}

const whole = ({ source }: { source: Source | null }): SourcePlace | null => (source ? { source, locator: {} } : null);
const none = (): null => null;

const SOURCES: PerKind<(block: never, lookup: Lookup) => SourcePlace | null> = {
  motion: sourceOfMotion,
  finding: sourceOfFinding,
  figure: whole,
  commitment: whole,
  quote: whole,
  source: whole,
  demand: none,
  question: none,
  passage: none,
};

function sourceOfMotion(motion: BlockOf<'motion'>): SourcePlace | null {
  if (!motion.kamerstuk) return null;
  const sessionYear = motion.sessionYear ?? (motion.date ? sessionYearOf(motion.date) : null);
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

function sourceOfFinding(finding: BlockOf<'finding'>, lookup: Lookup): SourcePlace | null {
  const report = finding.report ? lookup(finding.report) : null;
  if (report?.kind !== 'source') return null;
  return {
    source: report.source,
    locator: {
      ...(finding.section ? { section: finding.section } : {}),
      ...(finding.paragraph ? { paragraph: finding.paragraph } : {}),
    },
  };
}
