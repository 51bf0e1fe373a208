import type { Block } from '../blocks/block.ts';
import { findSourceAddress } from '../citations/address.ts';
import { formatCitation, joinSegments } from '../citations/format.ts';
import type { Source } from '../citations/source.ts';
import { findSource } from '../citations/source-of-block.ts';
import type { Draft } from '../drafts/draft.ts';
import { findSnapshot, type PlacedBlock } from '../drafts/instances.ts';
import type { PointName } from '../drafts/point-name.ts';
import type { BlockId, Ground, LanguageTag, Locator } from '../richtext/model.ts';
import { buildEvidenceMatrix, findPrintedDemands, getGroundTitle } from './matrix.ts';

/** One ground of one demand, with the place where a colleague finds its source. */
export interface GroundUse {
  /** Id of the demand's instance. */
  demand: string;
  /** 'Eis 1', in the language of the document. */
  label: string;
  claim: string;
  /** null: the demand has no grounds. */
  ground: UsedGround | null;
}

export interface UsedGround {
  block: BlockId;
  /** null: the draft has no snapshot of the block. */
  kind: Block['kind'] | null;
  title: string;
  /** The fact that it shows for this demand; '' without a note. */
  shows: string;
  /** The official form of its source with the place in it, without unknown parts and with plain spaces; '' where unknown. */
  source: string;
  /** Web address of the source; null where none is known. */
  address: string | null;
  /** Codes of `MissingCode`, as in the matrix. */
  missing: readonly string[];
}

/**
 * The grounds of each printed demand, a row for each pair, in document order. A demand without grounds has one row, so that a
 * list shows it too. `pointName`: the house style's name of a demand, where the draft has none.
 */
export function listGroundUses(
  draft: Draft,
  options: { audience?: string | null; pointName?: PointName } = {},
): GroundUse[] {
  const { demands, grounds: all } = buildEvidenceMatrix(draft, options);
  const missing = new Map(all.map((ground) => [ground.block, ground.missing]));
  return findPrintedDemands(draft, options.audience ?? null).flatMap((demand, index): GroundUse[] => {
    const head = { demand: demand.instance.id, label: demands[index]?.label ?? '', claim: demand.title };
    const grounds = groundsOnce(draft, demand).map((ground) => describeGround(draft, ground));
    if (grounds.length === 0) return [{ ...head, ground: null }];
    return grounds.map((ground) => ({ ...head, ground: { ...ground, missing: missing.get(ground.block) ?? [] } }));
  });
}

/** As in the matrix: an alias and the current id are the same ground, and the last one counts. */
function groundsOnce(draft: Draft, { grounds }: PlacedBlock): Ground[] {
  return [
    ...new Map(grounds.map((ground) => [findSnapshot(draft, ground.block)?.id ?? ground.block, ground])).values(),
  ];
}

/** A block as a ground would name it: its title, its source and its address. */
export function describeGround(draft: Draft, ground: Ground): Omit<UsedGround, 'missing'> {
  const { locator, shows = '' } = ground;
  const block = findSnapshot(draft, ground.block);
  if (!block) return { block: ground.block, kind: null, title: ground.block, shows, source: '', address: null };
  const found = findSource(block, (id) => findSnapshot(draft, id));
  return {
    block: block.id,
    kind: block.kind,
    title: getGroundTitle(block),
    shows,
    source: found ? formatPlainCitation(found.source, draft.language, { ...found.locator, ...locator }) : '',
    address: found && (findSourceAddress(found.source) ?? findReportLink(draft, block)),
  };
}

function formatPlainCitation(source: Source, language: LanguageTag, locator: Locator): string {
  return joinSegments(formatCitation(source, { language, locator, omitsUnknown: true })).replace(
    /[\u00a0\u202f]/g,
    ' ',
  );
}

/** HUDOC cuts a GRETA report into sections, each with its own address: that of the finding, or else the first. */
function findReportLink(draft: Draft, block: Block): string | null {
  const report = block.kind === 'finding' && block.report !== null ? findSnapshot(draft, block.report) : block;
  if (report?.kind !== 'source') return null;
  const section = block.kind === 'finding' && block.section !== null ? block.section : undefined;
  const cited = report.sections.find(({ number }) => number !== null && number === section);
  return cited?.link ?? report.sections[0]?.link ?? null;
}
