import { createBlankBlock, UNTITLED_SOURCE } from '../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import type { FormField } from './block-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

type KindWith<Name> = { [Kind in BlockKind]: Name extends keyof BlockOf<Kind> ? Kind : never }[BlockKind];
type IsUnion<Kind, All = Kind> = Kind extends All ? ([All] extends [Kind] ? false : true) : never;
type OwnFieldOfTwoKinds = {
  [Name in Exclude<FormField, keyof BlockOf<'passage'>>]: true extends IsUnion<KindWith<Name>> ? Name : never;
}[Exclude<FormField, keyof BlockOf<'passage'>>];

/** Whether the fields of two kinds with the same name mean the same. `convertToKind` decides about the source itself. */
const MEANS_THE_SAME: { [Name in Exclude<OwnFieldOfTwoKinds, 'source'>]: boolean } = {
  gist: true,
  date: true,
  followUp: true,
  demand: true,
  state: false,
};

/**
 * Converts a new block to another kind and keeps the fields that both kinds have. `formerKinds` holds the block as each kind
 * that it was before, latest last; converting back restores the fields that were filled in there.
 */
export function convertToKind(block: Block, formerKinds: readonly Block[], kind: BlockKind): Block {
  const blank: Fields = formerKinds.find((one) => one.kind === kind) ?? createBlankBlock(kind, block.id, '');
  const next: Record<string, unknown> = { ...blank };
  let source: Source | null = null;
  for (const one of [...formerKinds, block]) {
    const ownSource = findOwnSource(one);
    if (ownSource !== undefined && !(source && ownSource && isSameKamerstuk(source, ownSource))) source = ownSource;
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
export function addFormerKind(block: Block, formerKinds: readonly Block[]): readonly Block[] {
  return [...formerKinds.filter((one) => one.kind !== block.kind), block];
}

/**
 * The former kinds with values that the current block can't show. If a value occurs in several former kinds, only the first
 * kind counts.
 */
export function findHiddenKinds(block: Block, formerKinds: readonly Block[]): readonly BlockKind[] {
  const named = new Set<string>();
  return formerKinds
    .filter((one) => one.kind !== block.kind)
    .filter((one) => {
      const own = findHiddenValues(block, one).filter((value) => !named.has(value));
      for (const value of own) named.add(value);
      return own.length > 0;
    })
    .map(({ kind }) => kind);
}

/** Values of `one` that the block has no field for, each with its field name. */
function findHiddenValues(block: Block, one: Block): string[] {
  const blank: Fields = createBlankBlock(one.kind, one.id, '');
  const source = findOwnSource(one);
  const paper = source?.type === 'kamerstuk' ? [source.kamerstuk, source.sessionYear] : source;
  return Object.entries(one)
    .filter(([name, value]) => name !== 'revision' && JSON.stringify(value) !== JSON.stringify(blank[name]))
    .filter(([name]) => (isOfSource(name) ? !canShowSource(block, one) : !(name in block && isShared(name))))
    .map(([name, value]) =>
      isOfSource(name)
        ? `source ${JSON.stringify(paper)}`
        : `${isShared(name) ? '' : one.kind} ${name} ${JSON.stringify(value)}`,
    );
}

function isShared(name: string): boolean {
  return name !== 'kind' && MEANS_THE_SAME[name as keyof typeof MEANS_THE_SAME] !== false && !isOfSource(name);
}

function isOfSource(name: string): boolean {
  return name === 'source' || name === 'kamerstuk' || name === 'sessionYear';
}

/** Whether the block has a field for the source of `one`. */
function canShowSource(block: Block, one: Block): boolean {
  return 'source' in block || (block.kind === 'motion' && findOwnSource(one)?.type === 'kamerstuk');
}

/**
 * Source of a block; undefined if the block has no such field or it is empty. The source of a motion is its own Kamerstuk.
 */
function findOwnSource(block: Block): Source | null | undefined {
  if (block.kind === 'motion')
    return block.kamerstuk?.number
      ? { type: 'kamerstuk', kamerstuk: block.kamerstuk, sessionYear: block.sessionYear, title: null, date: null }
      : undefined;
  if (!('source' in block)) return undefined;
  return block.source && 'title' in block.source && block.source.title === UNTITLED_SOURCE ? undefined : block.source;
}

function isSameKamerstuk(one: Source, other: Source): boolean {
  return (
    one.type === 'kamerstuk' &&
    other.type === 'kamerstuk' &&
    JSON.stringify(one.kamerstuk) === JSON.stringify(other.kamerstuk) &&
    other.title === null
  );
}
