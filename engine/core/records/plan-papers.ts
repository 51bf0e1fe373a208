import type { UnrevisedBlock } from '../blocks/revision.ts';
import { type SourceBlock, sourceBlockSchema } from '../blocks/source-block.ts';
import { isSameKamerstuk } from '../citations/kamerstuk.ts';
import {
  type DerivedPaper,
  derivePapers,
  EMPTY_PAPER,
  type KnownPaperBlock,
  type PaperValues,
} from './derive-papers.ts';
import {
  findFreeId,
  findOwnFields,
  hasIncoming,
  type ImportRequest,
  type ImportWork,
  mergeProvenance,
  planCreate,
  planUpdate,
} from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { type FieldGroup, mergeFields } from './three-way.ts';

const PAPER_UNITS: readonly FieldGroup<keyof PaperValues>[] = [
  ['title'],
  ['sender'],
  ['names'],
  ['source.title'],
  ['source.date'],
  ['source.sessionYear'],
];

/** Plans the changes to the blocks of papers that are no motions. */
export function planPapers(request: ImportRequest, records: readonly ImportRecord[], work: ImportWork): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.flatMap(toKnownPaper);
  const before = new Map(derivePapers(request.records, known).map((paper) => [paper.id, paper]));
  for (const paper of derivePapers(records, known)) {
    const block = paper.blocks[0] === undefined ? undefined : byId.get(paper.blocks[0]);
    const isTouched = hasIncoming(paper.records, work);
    // An agenda names motions too, and does not say what they are.
    const isMotion = request.blocks.some(
      (one) => one.kind === 'motion' && isSameKamerstuk(one.kamerstuk, paper.kamerstuk),
    );
    if (!block && isMotion) continue;
    if (!block) {
      if (isTouched) planCreate(createPaperBlock(findFreeId(paper.id, 'source', work), paper), work);
      continue;
    }
    const take = [block.id, ...block.aliases].some((name) => work.take.has(name));
    const base = before.get(paper.id);
    const here = getPaperValues(block);
    const own = findOwnFields(block, here, EMPTY_PAPER, base, paper.records, take, work);
    const merged = mergeFields<keyof PaperValues>(PAPER_UNITS, {
      here: { ...here },
      base: { ...(base?.values ?? EMPTY_PAPER) },
      theirs: {
        ...paper.values,
        title: here.title === '' || here.title === base?.values.title ? paper.values.title : here.title,
      },
      empty: { ...EMPTY_PAPER },
      own,
      take,
    });
    if (!isTouched && !take) continue;
    const next = {
      ...applyPaperValues(block, merged.set),
      provenance: mergeProvenance(block.provenance, paper.provenance),
    };
    for (const field of merged.offered) {
      work.plan.offered.push({ id: block.id, field, here: here[field], file: paper.values[field] });
    }
    planUpdate(block, next, true, work);
  }
}

function toKnownPaper({ id, source }: SourceBlock): KnownPaperBlock[] {
  return source.type === 'kamerstuk' && source.kamerstuk.number !== null ? [{ id, kamerstuk: source.kamerstuk }] : [];
}

function getPaperValues({ title, sender, names, source }: SourceBlock): PaperValues {
  if (source.type !== 'kamerstuk') return EMPTY_PAPER;
  return {
    title,
    sender,
    names,
    'source.title': source.title,
    'source.date': source.date,
    'source.sessionYear': source.sessionYear,
  };
}

function applyPaperValues(block: SourceBlock, values: Partial<Record<keyof PaperValues, unknown>>): SourceBlock {
  const next = { ...block, source: { ...block.source } };
  for (const [field, value] of Object.entries(values)) {
    if (field.startsWith('source.')) Object.assign(next.source, { [field.slice('source.'.length)]: value });
    else Object.assign(next, { [field]: value });
  }
  return next;
}

const newSourceSchema = sourceBlockSchema.omit({ revision: true });

/** A new block from the values of files. */
function createPaperBlock(id: string, { values, kamerstuk, provenance }: DerivedPaper): UnrevisedBlock<SourceBlock> {
  return newSourceSchema.parse({
    id,
    kind: 'source',
    title: values.title,
    provenance,
    sender: values.sender,
    names: values.names,
    source: {
      type: 'kamerstuk',
      kamerstuk,
      sessionYear: values['source.sessionYear'],
      title: values['source.title'],
      date: values['source.date'],
    },
  });
}
