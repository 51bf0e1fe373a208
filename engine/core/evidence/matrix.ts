import type { Block } from '../blocks/block.ts';
import { describeMotion } from '../blocks/motion-gist.ts';
import type { Draft } from '../drafts/draft.ts';
import { instancesIn, placedBlock, snapshotOf } from '../drafts/instances.ts';
import type { EvidenceMatrix } from '../publication/publication.ts';
import type { Ground, Locator } from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { MISSING_FROM, type MissingCode } from './completeness.ts';
import { evidenceTexts } from './texts.ts';

/**
 * Which ground carries which demand: the demands that the draft prints, in document order with their printed number, and
 * each block that one of them rests on, in the order in which it is first named. A ground whose snapshot is missing stays,
 * under its id. `missing` holds codes of `MissingCode`.
 */
export function evidenceMatrix(draft: Draft, options: { audience?: string | null } = {}): EvidenceMatrix {
  const { audience = null } = options;
  const texts = evidenceTexts(draft.language);
  const placed = instancesIn(draft.body)
    .filter((instance) => isInVariant(instance, audience))
    .map((instance) => placedBlock(draft, instance))
    .filter((block) => block?.block.kind === 'demand' && block.instance.form !== 'reference')
    .filter((block) => block !== undefined);
  const columns = placed.map((demand) => groundsById(draft, demand.grounds));
  const ids = [...new Set(columns.flatMap((grounds) => [...grounds.keys()]))];
  return {
    demands: placed.map(({ instance, title }, index) => ({
      id: instance.id,
      label: texts.demand(index + 1),
      claim: title,
    })),
    grounds: ids.map((id) => {
      const block = snapshotOf(draft, id);
      const locators = columns.flatMap((grounds) => grounds.get(id)?.locator ?? []);
      const missing = block ? missingFrom(block, locators) : (['block'] satisfies MissingCode[]);
      return {
        block: id,
        kind: block?.kind ?? 'source',
        title: block ? titleOf(block) : id,
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

function titleOf(block: Block): string {
  return block.kind === 'motion' ? describeMotion(block) : block.title;
}

/** Under the id of the snapshot, so that a ground that names a block by an alias meets the others. */
function groundsById(draft: Draft, grounds: readonly Ground[]): Map<string, Ground> {
  return new Map(grounds.map((ground) => [snapshotOf(draft, ground.block)?.id ?? ground.block, ground]));
}

/** A fact that one demand's locator gives is known. */
function missingFrom(block: Block, locators: readonly Locator[]): MissingCode[] {
  const check = MISSING_FROM[block.kind] as (block: Block, at?: Locator) => MissingCode[];
  return check(
    block,
    locators.find((at) => at.paragraph !== undefined),
  );
}
