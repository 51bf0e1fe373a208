import type { Block, BlockOf } from '../blocks/block.ts';
import type { Provenance } from '../blocks/common.ts';
import { type Motion, motionSchema } from '../blocks/motion.ts';
import { revisionOf } from '../blocks/revision.ts';
import { type SourceBlock, sourceBlockSchema } from '../blocks/source-block.ts';
import { canonicalJson, contentHash } from '../canonical-json.ts';
import type { Paragraph } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import { blockIdSchema } from '../richtext/schema.ts';
import {
  type DerivedMotion,
  type DerivedMotions,
  deriveMotions,
  EMPTY_MOTION,
  type KnownMotion,
  type MotionValues,
} from './derive-motions.ts';
import {
  type DerivedReport,
  deriveReports,
  EMPTY_REPORT,
  type KnownGretaReport,
  type ReportValues,
} from './derive-reports.ts';
import { IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION, type ImportRecord, type OwnRecord } from './import-record.ts';
import { type Met, meet, type Unit } from './three-way.ts';

export interface ImportRequest {
  blocks: readonly Block[];
  /** What the library remembers. */
  records: readonly ImportRecord[];
  /** What comes in: files, or a person's tie. */
  incoming: readonly ImportRecord[];
  /** Ids of blocks that take what the files say, also where a user wrote something else. */
  take?: readonly string[];
}

/** A field that a user wrote and of which the files say something else. */
export interface Offer {
  id: string;
  field: string;
  here: unknown;
  file: unknown;
}

/** What has to be written, and what to tell. */
export interface ImportPlan {
  put: Block[];
  rename: { from: string; to: string }[];
  remove: string[];
  records: { put: ImportRecord[]; remove: string[] };
  created: string[];
  updated: string[];
  unchanged: string[];
  offered: Offer[];
  waiting: DerivedMotions['waiting'];
  problems: DerivedMotions['problems'];
}

const MOTION_UNITS: readonly Unit<keyof MotionValues>[] = [
  ['title'],
  ['kamerstuk'],
  ['zaak'],
  ['sessionYear'],
  ['dossierTitle'],
  ['date'],
  ['movers', 'andOthers'],
  ['status', 'decidedOn'],
  ['appreciation'],
  ['replaces'],
  ['replacedBy'],
  ['votes'],
  ['decisions'],
  ['text', 'unverified'],
];

const REPORT_UNITS: readonly Unit<keyof ReportValues>[] = [
  ['title'],
  ['sections'],
  ['source.number'],
  ['source.title'],
  ['source.adopted'],
  ['source.published'],
  ['source.hudoc'],
];

/**
 * What an import does to a library, computed from what the library remembers and what comes in; nothing is read or
 * written here. The outcome for a set of files does not depend on the order or the grouping in which they come.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { records, changedRecords } = together(request.records, request.incoming);
  const incoming = new Set(request.incoming.map((record) => record.key));
  const work: Work = {
    take: new Set(request.take ?? []),
    incoming,
    own: ownByBlock(records),
    taken: new Map(request.blocks.map((block) => [block.id, block])),
    plan: {
      put: [],
      rename: [],
      remove: [],
      records: { put: changedRecords, remove: [] },
      created: [],
      updated: [],
      unchanged: [],
      offered: [],
      waiting: [],
      problems: [],
    },
  };
  planMotions(request, records, work);
  planReports(request, records, work);
  for (const list of [work.plan.created, work.plan.updated, work.plan.unchanged]) list.sort();
  return work.plan;
}

interface Work {
  take: ReadonlySet<string>;
  incoming: ReadonlySet<string>;
  own: Map<string, OwnRecord>;
  taken: ReadonlyMap<string, Block>;
  plan: ImportPlan;
}

/** The set of both: the same bytes under another name add a name, everything else that is there already adds nothing. */
function together(
  known: readonly ImportRecord[],
  incoming: readonly ImportRecord[],
): { records: ImportRecord[]; changedRecords: ImportRecord[] } {
  const byKey = new Map(known.map((record) => [record.key, record]));
  const changed = new Map<string, ImportRecord>();
  for (const record of incoming) {
    const there = byKey.get(record.key);
    const next =
      there?.type === 'file' && record.type === 'file'
        ? { ...record, files: namesOf([...there.files, ...record.files]) }
        : record;
    if (there && canonicalJson(there) === canonicalJson(next)) continue;
    byKey.set(record.key, next);
    changed.set(record.key, next);
  }
  return { records: [...byKey.values()], changedRecords: [...changed.values()] };
}

/** Shortest first ('zaak.json' before 'zaak (1).json'); standard input is a name only while there is no other. */
function namesOf(names: readonly string[]): string[] {
  const once = [...new Set(names)];
  const real = once.filter((name) => name !== '-');
  return (real.length > 0 ? real : once).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function ownByBlock(records: readonly ImportRecord[]): Map<string, OwnRecord> {
  return new Map(records.flatMap((record) => (record.type === 'own' ? [[record.block, record] as const] : [])));
}

function planMotions(request: ImportRequest, records: readonly ImportRecord[], work: Work): void {
  const blocks = request.blocks.filter((block) => block.kind === 'motion');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.map(knownMotion);
  const before = new Map<string, DerivedMotion>();
  for (const motion of deriveMotions(request.records, known).motions) {
    for (const id of motion.blocks) before.set(id, motion);
  }
  const after = deriveMotions(records, known);
  for (const motion of after.motions) {
    const own = motion.blocks.flatMap((id) => byId.get(id) ?? []);
    const id = freeId(motion.id, 'motion', work);
    const [first] = own;
    if (!first) {
      if (touched(motion.records, work)) create(motionBlock(id, motion), work);
      continue;
    }
    // Blocks that were one motion before this import are copies that a person made: each stays, and each is kept up to
    // date. Blocks that turn out to be one only now become one.
    const isCopy = (block: Motion): boolean => block !== first && before.get(block.id) === before.get(first.id);
    planMotion(
      motion,
      id,
      own.filter((block) => !isCopy(block)),
      before,
      request.records,
      work,
    );
    for (const copy of own.filter(isCopy)) planMotion(motion, copy.id, [copy], before, request.records, work);
  }
  work.plan.waiting = after.waiting.filter((decision) => touched(decision.records, work));
  work.plan.problems = after.problems.filter((found) => touched(found.records, work));
}

/** Blocks that turn out to be one motion become one: what a user wrote in any of them stays. */
function planMotion(
  motion: DerivedMotion,
  id: string,
  blocks: readonly Motion[],
  before: ReadonlyMap<string, DerivedMotion>,
  known: readonly ImportRecord[],
  work: Work,
): void {
  const [first, ...others] = blocks;
  if (!first) return;
  const isCopy = first.id !== motion.blocks[0];
  const elsewhere = motion.blocks.filter((name) => !blocks.some((block) => block.id === name));
  const take = [first.id, id, ...motion.aliases].some((name) => work.take.has(name));
  const isTouched = touched(motion.records, work);
  const sides = blocks.map((block) => {
    const base = whatItGot(block, before.get(block.id), known);
    const own = ownFields(block, valuesOfMotion(block), EMPTY_MOTION, base, motion.records, take, work);
    const title = motion.titled || block.title === base?.values.title ? motion.values.title : block.title;
    const met = meet<keyof MotionValues>(MOTION_UNITS, {
      here: { ...valuesOfMotion(block) },
      base: { ...(base?.values ?? EMPTY_MOTION) },
      theirs: { ...motion.values, title },
      empty: { ...EMPTY_MOTION },
      own,
      take,
    });
    return { block, met };
  });
  const [main, ...rest] = sides;
  if (!main) return;
  // No file of this import speaks of it: only what follows from another motion (a replacement) reaches it.
  if (!isTouched && !take && (rest.length > 0 || Object.keys(main.met.set).length === 0)) return;
  let block = applied(main.block, main.met);
  let offered = main.met.offered;
  for (const side of rest) {
    const moved = moveFrom(side.block, side.met, block, offered, motion.values);
    block = moved.block;
    offered = moved.offered;
  }
  block = {
    ...block,
    id,
    aliases: isCopy
      ? first.aliases
      : union([...block.aliases, first.id, ...others.map((other) => other.id), ...motion.aliases]).filter(
          (alias) => (alias !== id || alias === motion.values.zaak) && !elsewhere.includes(alias),
        ),
    provenance: provenance(block.provenance, motion.provenance),
  };
  block.aliases = withoutReleased(block.aliases, motion);
  if (isTouched || take) {
    const here = valuesOfMotion(block);
    for (const field of offered) {
      work.plan.offered.push({ id, field, here: shown(here[field]), file: shown(motion.values[field]) });
    }
  }
  for (const other of others) work.plan.remove.push(other.id);
  settle(first, block, isTouched || take, work);
}

/**
 * What files gave this very block. A block may be behind the records: it came back from a backup, a synchroniser was
 * slower with it, its file was broken for a while. Its provenance then says which files it knows, and the rest is news.
 */
function whatItGot(
  block: Motion,
  before: DerivedMotion | undefined,
  records: readonly ImportRecord[],
): DerivedMotion | undefined {
  const knows = new Set(block.provenance.map((one) => one.hash));
  if (!before || before.provenance.every((one) => knows.has(one.hash))) return before;
  const own = records.filter(
    (record) => record.type !== 'file' || (knows.has(record.hash) && before.records.has(record.key)),
  );
  return deriveMotions(own, [knownMotion(block)]).motions.find((motion) => motion.blocks.includes(block.id));
}

/** Names made of a text that another block bears now are no longer this one's. */
function withoutReleased(aliases: readonly string[], motion: DerivedMotion): string[] {
  const names = new Set(motion.aliases);
  return aliases.filter(
    (alias) => !/^motie-[0-9a-f]{8}$/.test(alias) || names.has(alias) || motion.blocks.includes(alias),
  );
}

/** What a user wrote in a block that goes: it takes an empty place, or stays in the note beside what the other block says. */
function moveFrom(
  from: Motion,
  met: Met<keyof MotionValues>,
  to: Motion,
  offered: readonly (keyof MotionValues)[],
  files: MotionValues,
): { block: Motion; offered: (keyof MotionValues)[] } {
  let block: Motion = {
    ...to,
    tags: union([...to.tags, ...from.tags]),
    themes: union([...to.themes, ...from.themes]),
    gist: to.gist ?? from.gist,
    validUntil: to.validUntil ?? from.validUntil,
    statusByHand: to.statusByHand ?? from.statusByHand,
    provenance: provenance(to.provenance, from.provenance),
  };
  const notes = [to.note, from.note === to.note ? null : from.note];
  const still = [...offered];
  for (const field of met.offered) {
    const theirs = valuesOfMotion(from)[field];
    const now = valuesOfMotion(block)[field];
    if (canonicalJson(theirs) === canonicalJson(now)) continue;
    if (canonicalJson(now) === canonicalJson(files[field])) {
      block = withValues(block, { [field]: theirs });
      if (!still.includes(field)) still.push(field);
    } else notes.push(`${from.id}, ${field}: ${String(shown(theirs))}`);
  }
  const note = notes.filter((line) => line !== null && line !== '').join('\n');
  return { block: { ...block, note: note === '' ? null : note }, offered: still };
}

function planReports(request: ImportRequest, records: readonly ImportRecord[], work: Work): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.flatMap(knownReport);
  const before = new Map(deriveReports(request.records, known).map((report) => [report.id, report]));
  for (const report of deriveReports(records, known)) {
    const block = report.blocks[0] === undefined ? undefined : byId.get(report.blocks[0]);
    const isTouched = touched(report.records, work);
    if (!block) {
      if (isTouched) create(reportBlock(freeId(report.id, 'source', work), report), work);
      continue;
    }
    const take = [block.id, ...block.aliases].some((name) => work.take.has(name));
    const base = before.get(report.id);
    const here = valuesOfReport(block);
    const own = ownFields(block, here, EMPTY_REPORT, base, report.records, take, work);
    const met = meet<keyof ReportValues>(REPORT_UNITS, {
      here: { ...here },
      base: { ...(base?.values ?? EMPTY_REPORT) },
      // No feed gives the report a title of ours.
      theirs: { ...report.values, title: block.title },
      empty: { ...EMPTY_REPORT },
      own,
      take,
    });
    if (!isTouched && !take) continue;
    const next = {
      ...withReportValues(block, met.set),
      provenance: provenance(block.provenance, report.provenance),
    };
    for (const field of met.offered) {
      work.plan.offered.push({ id: block.id, field, here: here[field], file: report.values[field] });
    }
    settle(block, next, true, work);
  }
}

function touched(records: ReadonlySet<string>, work: Work): boolean {
  for (const key of records) if (work.incoming.has(key)) return true;
  return false;
}

/**
 * The fields that a block had of itself before the first file spoke of it; remembered then, and let go when the user
 * takes what the files say.
 */
function ownFields(
  block: Block,
  here: object,
  empty: object,
  base: { records: ReadonlySet<string> } | undefined,
  records: ReadonlySet<string>,
  take: boolean,
  work: Work,
): Set<string> {
  const there = [block.id, ...block.aliases].map((name) => work.own.get(name)).find((own) => own !== undefined);
  if (take) {
    if (there) work.plan.records.remove.push(there.key);
    return new Set();
  }
  const values = Object.entries(here).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson((empty as Record<string, unknown>)[field]),
  );
  if (there) {
    return new Set(values.filter(([field, value]) => there.fields[field] === hashOf(value)).map(([field]) => field));
  }
  if ((base?.records.size ?? 0) > 0 || records.size === 0) return new Set();
  const own: OwnRecord = {
    format: IMPORT_RECORD_FORMAT,
    version: IMPORT_RECORD_VERSION,
    key: `own-${contentHash(block.id).slice(0, 32)}`,
    type: 'own',
    block: block.id,
    fields: Object.fromEntries(values.map(([field, value]) => [field, hashOf(value)])),
  };
  work.plan.records.put.push(own);
  return new Set(Object.keys(own.fields));
}

function hashOf(value: unknown): string {
  return contentHash(canonicalJson(value));
}

function create(block: Motion | SourceBlock, work: Work): void {
  work.plan.put.push(block);
  work.plan.created.push(block.id);
}

function settle(former: Block, next: Block, tell: boolean, work: Work): void {
  const moved = former.id !== next.id;
  if (!moved && canonicalJson(former) === canonicalJson({ ...next, revision: former.revision })) {
    if (tell) work.plan.unchanged.push(next.id);
    return;
  }
  if (moved) work.plan.rename.push({ from: former.id, to: next.id });
  work.plan.put.push({ ...next, revision: revisionOf(next) });
  work.plan.updated.push(next.id);
}

/** An id that a block of another kind has is not taken from it. */
function freeId(id: string, kind: Block['kind'], work: Work): string {
  const there = work.taken.get(id);
  return there && there.kind !== kind ? `${id}-${kind === 'motion' ? 'motie' : 'rapport'}` : id;
}

function knownMotion(block: Motion): KnownMotion {
  return {
    id: block.id,
    aliases: block.aliases,
    kamerstuk: block.kamerstuk,
    zaak: block.zaak,
    text: paragraphsOf(block),
  };
}

function knownReport(block: SourceBlock): KnownGretaReport[] {
  const { source } = block;
  if (source.type !== 'greta-report') return [];
  const { country, round, language } = source;
  return [{ id: block.id, country, round, language: language.slice(0, 2) }];
}

function paragraphsOf(block: Motion): string[] {
  return block.body.length === 0 ? [] : plainText(block.body).split('\n');
}

function valuesOfMotion(block: Motion): MotionValues {
  return {
    title: block.title,
    kamerstuk: block.kamerstuk,
    zaak: block.zaak,
    sessionYear: block.sessionYear,
    dossierTitle: block.dossierTitle,
    date: block.date,
    movers: block.movers,
    andOthers: block.andOthers,
    status: block.status,
    decidedOn: block.decidedOn,
    appreciation: block.appreciation,
    replaces: block.replaces,
    replacedBy: block.replacedBy,
    votes: block.votes,
    decisions: block.decisions,
    unverified: block.unverified,
    text: paragraphsOf(block),
  };
}

function applied(block: Motion, met: Met<keyof MotionValues>): Motion {
  return withValues(block, met.set as Partial<MotionValues>);
}

function withValues(block: Motion, values: Partial<MotionValues>): Motion {
  const { text, ...fields } = values;
  return {
    ...block,
    ...fields,
    ...(text ? { body: bodyOf(text) } : {}),
    ...('status' in values ? { statusByHand: null } : {}),
  };
}

/** A clause a paragraph; they carry no role, since the kind of the block says that they are literal. */
function bodyOf(text: readonly string[]): Paragraph[] {
  return text.map((words, at) => ({
    type: 'paragraph',
    id: `p${at + 1}`,
    content: words === '' ? [] : [{ type: 'run', text: words }],
  }));
}

function motionBlock(id: string, motion: DerivedMotion): Motion {
  const { text, ...fields } = motion.values;
  const block: Omit<Motion, 'revision'> = {
    ...motionSchema.omit({ revision: true }).parse({
      ...fields,
      id,
      kind: 'motion',
      aliases: motion.aliases.filter((alias) => blockIdSchema.safeParse(alias).success),
      provenance: motion.provenance,
    }),
    body: bodyOf(text),
  };
  return { ...block, revision: revisionOf(block) };
}

function valuesOfReport(block: SourceBlock): ReportValues {
  const { source } = block;
  if (source.type !== 'greta-report') return EMPTY_REPORT;
  return {
    title: block.title,
    sections: block.sections,
    'source.number': source.number,
    'source.title': source.title,
    'source.adopted': source.adopted,
    'source.published': source.published,
    'source.hudoc': source.hudoc,
  };
}

function withReportValues(block: SourceBlock, values: Partial<Record<keyof ReportValues, unknown>>): SourceBlock {
  const next = structuredCloneOf(block);
  for (const [field, value] of Object.entries(values)) {
    if (field === 'title') next.title = value as string;
    else if (field === 'sections') next.sections = value as SourceBlock['sections'];
    else Object.assign(next.source, { [field.replace('source.', '')]: value });
  }
  return next;
}

function structuredCloneOf(block: SourceBlock): SourceBlock {
  return { ...block, source: { ...block.source } };
}

function reportBlock(id: string, report: DerivedReport): SourceBlock {
  const { values } = report;
  const block: BlockOf<'source'> = sourceBlockSchema.parse({
    id,
    kind: 'source',
    title: values.title,
    revision: '0'.repeat(64),
    provenance: report.provenance,
    sections: values.sections,
    source: {
      type: 'greta-report',
      country: report.country,
      round: report.round,
      number: values['source.number'],
      title: values['source.title'],
      language: report.language,
      adopted: values['source.adopted'],
      published: values['source.published'],
      hudoc: values['source.hudoc'],
    },
  });
  return { ...block, revision: revisionOf(block) };
}

/** A text as one reads it; everything else as it is. */
function shown(value: unknown): unknown {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : value;
}

function union(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** The same bytes under two names are one source, under the name that the records give. */
function provenance(a: readonly Provenance[], b: readonly Provenance[]): Provenance[] {
  const hashes = new Set(b.map((one) => one.hash));
  const kept = a.filter((one) => !hashes.has(one.hash));
  const once = new Map([...kept, ...b].map((one) => [`${one.file}\n${one.hash}`, one]));
  return [...once.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}
