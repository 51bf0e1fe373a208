/** Evidence: the blocks that support each demand, and the facts that these still lack (`completeness.ts`). */
import type { Block } from '../blocks/block.ts';
import { describeMotion } from '../blocks/motion-gist.ts';
import type { Draft } from '../drafts/draft.ts';
import { findInstances, findSnapshot, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import { DEFAULT_POINT_NAME, type PointName } from '../drafts/point-name.ts';
import type { EvidenceMatrix } from '../publication/publication.ts';
import type { Ground, Locator } from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { FIND_MISSING, type MissingCode } from './completeness.ts';
import { getEvidenceTexts } from './texts.ts';

/**
 * The evidence matrix: the printed demands in document order with their number, and the blocks that support them, in
 * order of first use. `pointName`: the house style's name of a demand, where the draft has none. A ground without a snapshot is listed by its id. `missing` contains codes of `MissingCode`.
 */
export function buildEvidenceMatrix(
  draft: Draft,
  options: { audience?: string | null; pointName?: PointName } = {},
): EvidenceMatrix {
  const { audience = null } = options;
  const pointName = draft.pointName ?? options.pointName ?? DEFAULT_POINT_NAME;
  const texts = getEvidenceTexts(draft.language, pointName);
  const placed = findPrintedDemands(draft, audience);
  const columns = placed.map((demand) => groundsById(draft, demand.grounds));
  const ids = [...new Set(columns.flatMap((grounds) => [...grounds.keys()]))];
  return {
    pointName,
    demands: placed.map(({ instance, title }, index) => ({
      id: instance.id,
      label: texts.demand(index + 1),
      claim: title,
    })),
    grounds: ids.map((id) => {
      const block = findSnapshot(draft, id);
      const locators = columns.flatMap((grounds) => grounds.get(id)?.locator ?? []);
      const missing = block ? findMissing(block, locators) : (['block'] satisfies MissingCode[]);
      return {
        block: id,
        kind: block?.kind ?? 'source',
        title: block ? getGroundTitle(block) : id,
        complete: missing.length === 0,
        missing,
      };
    }),
    cells: columns.map((grounds) =>
      ids.map((id) => {
        const ground = grounds.get(id);
        return ground ? (ground.shows ?? '') : null;
      }),
    ),
  };
}

/** The demands that the document prints, in its order; one that is only cited is none of them. */
export function findPrintedDemands(draft: Draft, audience: string | null): PlacedBlock[] {
  return findInstances(draft.body)
    .filter((instance) => isInVariant(instance, audience))
    .map((instance) => placeBlock(draft, instance))
    .filter((block) => block?.block.kind === 'demand' && block.instance.form !== 'reference')
    .filter((block) => block !== undefined);
}

/** The title of a ground, with the request of a motion whose title only names its movers. */
export function getGroundTitle(block: Block): string {
  return block.kind === 'motion' ? describeMotion(block) : block.title;
}

/** Grounds by the id of their snapshot, so that an alias and the current id are the same ground. */
function groundsById(draft: Draft, grounds: readonly Ground[]): Map<string, Ground> {
  return new Map(grounds.map((ground) => [findSnapshot(draft, ground.block)?.id ?? ground.block, ground]));
}

/** A fact in the locator of one demand counts as known. */
function findMissing(block: Block, locators: readonly Locator[]): MissingCode[] {
  const check = FIND_MISSING[block.kind] as (block: Block, at?: Locator) => MissingCode[];
  return check(
    block,
    locators.find((at) => at.paragraph !== undefined),
  );
}
