import type { z } from 'zod';
import type { Provenance } from '../blocks/common.ts';
import type { UnrevisedBlock } from '../blocks/revision.ts';
import { type SourceBlock, sourceBlockSchema } from '../blocks/source-block.ts';
import {
  findFreeId,
  findOwnFields,
  hasIncoming,
  type ImportWork,
  mergeProvenance,
  planCreate,
  planUpdate,
} from './import-plan.ts';
import { type FieldGroup, mergeFields } from './three-way.ts';

/** Values of a source block by field; a field of its source has the prefix `source.`. */
interface SourceValues {
  title: string;
}

/** The values of files for one source block. */
interface DerivedSource<Values extends SourceValues> {
  id: string;
  /** Ids of the blocks that are this source; empty: none yet. */
  blocks: readonly string[];
  values: Values;
  provenance: Provenance[];
  records: ReadonlySet<string>;
}

const newSourceSchema = sourceBlockSchema.omit({ revision: true });

/** The fields of a new source block beside its id, title and provenance. */
type OwnFields = Pick<z.input<typeof newSourceSchema>, 'source'> & Partial<z.input<typeof newSourceSchema>>;

/** The fields of one kind of source that files supply, and the blocks that are made of them. */
interface SourceMaker<Values extends SourceValues, Derived extends DerivedSource<Values>> {
  groups: readonly FieldGroup<Extract<keyof Values, string>>[];
  empty: Values;
  /** The current values of a block. */
  getValues: (block: SourceBlock) => Values;
  /** The title of the files, or the block's own to leave it. `before`: the former title of the files. */
  chooseTitle: (titles: { here: string; before: string | undefined; file: string }) => string;
  makeFields: (derived: Derived) => OwnFields;
}

interface SourceChange<Derived> {
  blocks: readonly SourceBlock[];
  /** From the records before this import. */
  before: readonly Derived[];
  after: readonly Derived[];
}

/** Plans the changes to the source blocks of one kind: new ones, and new values for those that exist. */
export function planSourceBlocks<Values extends SourceValues, Derived extends DerivedSource<Values>>(
  { groups, empty, getValues, chooseTitle, makeFields }: SourceMaker<Values, Derived>,
  { blocks, before, after }: SourceChange<Derived>,
  work: ImportWork,
): void {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const formerById = new Map(before.map((derived) => [derived.id, derived]));
  for (const derived of after) {
    const block = derived.blocks[0] === undefined ? undefined : byId.get(derived.blocks[0]);
    const isTouched = hasIncoming(derived.records, work);
    if (!block) {
      if (isTouched) planCreate(makeSourceBlock(derived, makeFields(derived), work), work);
      continue;
    }
    const take = [block.id, ...block.aliases].some((name) => work.take.has(name));
    const base = formerById.get(derived.id);
    const here = getValues(block);
    const own = findOwnFields(block, here, empty, base, derived.records, take, work);
    const titles = { here: here.title, before: base?.values.title, file: derived.values.title };
    const merged = mergeFields<Extract<keyof Values, string>>(groups, {
      here,
      base: base?.values ?? empty,
      theirs: { ...derived.values, title: chooseTitle(titles) },
      empty,
      own,
      take,
    });
    if (!isTouched && !take) continue;
    for (const field of merged.offered) {
      work.plan.offered.push({ id: block.id, field, here: here[field], file: derived.values[field] });
    }
    const provenance = mergeProvenance(block.provenance, derived.provenance);
    planUpdate(block, { ...applyValues(block, merged.set), provenance }, true, work);
  }
}

function applyValues(block: SourceBlock, values: object): SourceBlock {
  const next = { ...block, source: { ...block.source } };
  for (const [field, value] of Object.entries(values)) {
    if (field.startsWith('source.')) Object.assign(next.source, { [field.slice('source.'.length)]: value });
    else Object.assign(next, { [field]: value });
  }
  return next;
}

function makeSourceBlock(
  { id, values, provenance }: DerivedSource<SourceValues>,
  fields: OwnFields,
  work: ImportWork,
): UnrevisedBlock<SourceBlock> {
  return newSourceSchema.parse({
    ...fields,
    id: findFreeId(id, 'source', work),
    kind: 'source',
    title: values.title,
    provenance,
  });
}
