import { type Block, type BlockKind, blockSchemas } from './block.ts';
import { revisionOf } from './revision.ts';

/** Placeholder title of a source, the one field besides the title that has no default. */
export const UNTITLED_SOURCE = '–';
const NO_SOURCE = { type: 'report', organisation: null, title: UNTITLED_SOURCE, date: null, url: null, language: 'nl' };
const NO_REVISION = '0'.repeat(64);

const defaults = new Map<BlockKind, Block>();

/** The default of each field of a kind; the id and the title mean nothing. */
export function getDefaultFields(kind: BlockKind): Block {
  const known = defaults.get(kind);
  if (known) return known;
  const given = {
    kind,
    id: 'blank',
    title: '',
    revision: NO_REVISION,
    ...(kind === 'source' && { source: NO_SOURCE }),
  };
  const made = blockSchemas[kind].parse(given);
  defaults.set(kind, made);
  return made;
}

/** A block of this kind with only a title. It is not in the library until it is written. */
export function createBlankBlock(kind: BlockKind, id: string, title: string): Block {
  const block = { ...getDefaultFields(kind), id, title };
  return { ...block, revision: revisionOf(block) };
}
