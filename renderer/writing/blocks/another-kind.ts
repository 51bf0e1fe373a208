import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { blankBlock, NOT_NAMED } from './blank-block.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields with the same name but another meaning in each kind. */
const OWN = new Set(['kind', 'state']);

/**
 * Converts a new block to another kind and keeps the fields that both kinds have. `formerKinds` holds the block as each kind
 * that it was before, latest last; converting back restores the fields that were filled in there.
 */
export function asKind(block: Block, left: readonly Block[], kind: BlockKind): Block {
  const blank: Fields = left.find((one) => one.kind === kind) ?? blankBlock(kind, block.id, '');
  const next: Record<string, unknown> = { ...blank };
  let source: Source | null = null;
  for (const one of [...left, block]) {
    const said = sourceSaid(one);
    if (said !== undefined && !(source && said && isSamePaper(source, said))) source = said;
    for (const [name, value] of Object.entries(one)) if (name in blank && isShared(name)) next[name] = value;
  }
  if (kind === 'source') next.source = source ?? blank.source;
  else if ('source' in blank) next.source = source;
  else if (kind === 'motion' && source?.type === 'kamerstuk') {
    next.kamerstuk = source.kamerstuk;
    next.sessionYear = source.sessionYear ?? blank.sessionYear;
  }
  const made = next as Omit<Block, 'revision'>;
  return { ...made, revision: revisionOf(made) } as Block;
}

/** Adds the block to its former kinds; each kind occurs once, as it was last. */
export function leftBehind(block: Block, left: readonly Block[]): readonly Block[] {
  return [...left.filter((one) => one.kind !== block.kind), block];
}

/**
 * The former kinds with values that the current block can't show. If a value occurs in several former kinds, only the first
 * kind counts.
 */
export function keptAside(block: Block, left: readonly Block[]): readonly BlockKind[] {
  const named = new Set<string>();
  return left
    .filter((one) => one.kind !== block.kind)
    .filter((one) => {
      const own = valuesAside(block, one).filter((value) => !named.has(value));
      for (const value of own) named.add(value);
      return own.length > 0;
    })
    .map(({ kind }) => kind);
}

/** Values of `one` that the block has no field for, each with its field name. */
function valuesAside(block: Block, one: Block): string[] {
  const blank: Fields = blankBlock(one.kind, one.id, '');
  const source = sourceSaid(one);
  const paper = source?.type === 'kamerstuk' ? [source.kamerstuk, source.sessionYear] : source;
  return Object.entries(one)
    .filter(([name, value]) => name !== 'revision' && JSON.stringify(value) !== JSON.stringify(blank[name]))
    .filter(([name]) => (isOfSource(name) ? !takesSource(block, one) : !(name in block && isShared(name))))
    .map(([name, value]) =>
      isOfSource(name)
        ? `source ${JSON.stringify(paper)}`
        : `${isShared(name) ? '' : one.kind} ${name} ${JSON.stringify(value)}`,
    );
}

function isShared(name: string): boolean {
  return !OWN.has(name) && !isOfSource(name);
}

function isOfSource(name: string): boolean {
  return name === 'source' || name === 'kamerstuk' || name === 'sessionYear';
}

/** Whether the block has a field for the source of `one`. */
function takesSource(block: Block, one: Block): boolean {
  return 'source' in block || (block.kind === 'motion' && sourceSaid(one)?.type === 'kamerstuk');
}

/**
 * Source of a block; undefined if the block has no such field or it is empty. The source of a motion is its own Kamerstuk.
 */
function sourceSaid(block: Block): Source | null | undefined {
  if (block.kind === 'motion')
    return block.kamerstuk?.number
      ? { type: 'kamerstuk', kamerstuk: block.kamerstuk, sessionYear: block.sessionYear, title: null, date: null }
      : undefined;
  if (!('source' in block)) return undefined;
  return block.source && 'title' in block.source && block.source.title === NOT_NAMED ? undefined : block.source;
}

function isSamePaper(one: Source, other: Source): boolean {
  return (
    one.type === 'kamerstuk' &&
    other.type === 'kamerstuk' &&
    JSON.stringify(one.kamerstuk) === JSON.stringify(other.kamerstuk) &&
    other.title === null
  );
}
