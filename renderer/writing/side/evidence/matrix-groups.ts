import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import { FIND_MISSING, type MissingCode } from '../../../../engine/core/evidence/completeness.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import { KINDS_IN_ORDER } from '../../../ui/controls/kinds-in-order.ts';
import type { Texts } from '../../../ui/texts/texts.ts';
import {
  type BlockStatus,
  type FindBlock,
  formatRowFacts,
  formatRowTitle,
  getGroundStatus,
} from '../../blocks/describe.ts';

export interface MatrixRow {
  block: string;
  kind: BlockKind;
  title: string;
  facts: string;
  complete: boolean;
  /** A sentence about the missing part; null: nothing. */
  missing: string | null;
  /** The missing part, or the outcome of a complete ground. */
  standing: string;
  sign: BlockStatus;
  language: string;
  /** For each demand, whether this block is one of its grounds. */
  carries: boolean[];
}

export interface MatrixGroup {
  key: string;
  title: string;
  rows: MatrixRow[];
}

/** The grounds by kind, followed by blocks that are no ground yet. */
export function groupMatrix(matrix: EvidenceMatrix, free: readonly Block[], find: FindBlock, t: Texts): MatrixGroup[] {
  const rows = matrix.grounds.map((ground, index) => ({
    ...makeRow(ground.block, find(ground.block), ground.missing[0], t, find),
    kind: ground.kind,
    complete: ground.complete,
    carries: matrix.demands.map((_, demand) => matrix.cells[demand]?.[index] != null),
  }));
  const known = new Set(rows.map((row) => row.block));
  const others = free.filter(
    (block, index, all) => !known.has(block.id) && all.findIndex((one) => one.id === block.id) === index,
  );
  return [
    ...KINDS_IN_ORDER.map((kind) => ({
      key: kind,
      title: t.blocks.kinds[kind],
      rows: rows.filter((row) => row.kind === kind),
    })),
    { key: 'others', title: t.evidence.others, rows: others.map((block) => makeOtherRow(block, matrix, t, find)) },
  ].filter((group) => group.rows.length > 0);
}

function makeOtherRow(block: Block, matrix: EvidenceMatrix, t: Texts, find: FindBlock): MatrixRow {
  const missing = (FIND_MISSING[block.kind] as (block: Block) => MissingCode[])(block)[0];
  return {
    ...makeRow(block.id, block, missing, t, find),
    kind: block.kind,
    complete: missing === undefined,
    carries: matrix.demands.map(() => false),
  };
}

function makeRow(id: string, block: Block | undefined, missing: string | undefined, t: Texts, find: FindBlock) {
  const words = missing === undefined ? null : t.evidence.missing(missing);
  return {
    block: id,
    title: block ? shortTitle(block) : id,
    facts: block ? getRowNumber(block, t, find) : '',
    missing: words,
    standing: words ?? getCompleteLabel(block, t),
    sign: getGroundStatus(block, missing),
    language: block?.language ?? 'nl',
  };
}

/** Status of a complete ground: the outcome of a motion, or 'complete'. */
export function getCompleteLabel(block: Block | undefined, t: Texts): string {
  return block?.kind === 'motion' ? t.blocks.status[block.status] : t.evidence.complete;
}

/** The number by which a reader finds it: '28638, nr. 238', 'ronde 3, IV.8'. */
function getRowNumber(block: Block, t: Texts, find: FindBlock): string {
  const facts = formatRowFacts(block, t, find).split(' · ');
  return block.kind === 'finding' ? facts.join(', ').replace(/^GRETA /, '') : (facts[0] ?? '');
}

/** The request of a motion in one phrase, if it has one. Its official title is too long for a row. */
export function shortTitle(block: Block): string {
  const gist = block.kind === 'motion' || block.kind === 'finding' ? block.gist : null;
  return gist ? gist.charAt(0).toUpperCase() + gist.slice(1) : formatRowTitle(block);
}
