import type { Provenance } from '../blocks/common.ts';
import type { MotionStatus } from '../blocks/motion.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { formatPlainKamerstuk } from '../citations/plain-kamerstuk.ts';
import { findSessionYear } from '../citations/session-year.ts';
import { compareByMoment, findOutcome, type MergedDecision, toDecision } from './derive-decisions.ts';
import { collectValues, type Group, groupMotions, type Waiting } from './group-motions.ts';
import type { FileRecord, ImportRecord, MotionStatement } from './import-record.ts';
import { makeKamerstukId } from './kamerstuk-name.ts';
import { findWinner } from './merge.ts';
import { isTextName } from './motion-text.ts';
import { EMPTY_MOTION, type KnownMotion, type MotionValues } from './motion-values.ts';
import { findMoversInHeading, type Movers, makeHeading } from './movers.ts';
import type { FoundProblem, RecordProblem } from './problems.ts';

export interface DerivedMotion {
  /** The Kamerstuk, or the zaak number, or a name made from the text; an id that a user chose is kept. */
  id: string;
  /** All other names: always the zaak number, even where it is the id. */
  aliases: string[];
  /** Library blocks that are this motion, the one that is kept first. */
  blocks: string[];
  values: MotionValues;
  /** The title is from a file; otherwise it is made from movers, text or number and any other title replaces it. */
  titled: boolean;
  provenance: Provenance[];
  /** Keys of the records about it. */
  records: Set<string>;
}

export interface DerivedMotions {
  motions: DerivedMotion[];
  waiting: Waiting[];
  problems: FoundProblem[];
}

/**
 * Which source supplies a field; the highest rank counts, of equal ranks the later GewijzigdOp. `paper`: for text and
 * movers; `zaak`: for the subject; `official`: for fields without a preferred source.
 */
const RANKS: Record<MotionStatement['source'], { paper: number; zaak: number; official: number }> = {
  pasted: { paper: 1, zaak: 1, official: 0 },
  'web-page': { paper: 2, zaak: 2, official: 0 },
  zaak: { paper: 3, zaak: 6, official: 1 },
  pdf: { paper: 4, zaak: 3, official: 1 },
  'official-page': { paper: 5, zaak: 4, official: 1 },
  officielebekendmaking: { paper: 6, zaak: 5, official: 1 },
};

/** Sources that nobody vouches for: the clipboard, and pages of other sites than those of the Kamer. */
const UNVERIFIED: ReadonlySet<MotionStatement['source']> = new Set(['pasted', 'web-page']);

/**
 * Derives all motions in the records and their outcomes. A pure function of the *set* of records and of the numbers of
 * library blocks: the order of import has no effect.
 */
export function deriveMotions(records: readonly ImportRecord[], known: readonly KnownMotion[]): DerivedMotions {
  const problems: FoundProblem[] = [];
  const { groups, waiting } = groupMotions(records, known, problems);
  const derived: { group: Group; motion: DerivedMotion }[] = [];
  for (const group of groups) {
    const motion = deriveMotion(group, problems);
    if (motion) derived.push({ group, motion });
  }
  derived.sort((a, b) => (a.motion.id < b.motion.id ? -1 : 1));
  markReplaced(derived.map(({ motion }) => motion));
  releaseTextNames(derived.map(({ motion }) => motion));
  return { motions: derived.map(({ motion }) => motion), waiting, problems };
}

function deriveMotion(group: Group, problems: FoundProblem[]): DerivedMotion | null {
  const { entries, known } = group;
  const records = new Set<string>();
  for (const { record } of entries) records.add(record.key);
  for (const { decision } of group.decisions) for (const key of decision.records) records.add(key);

  const paper = findKamerstuk(group);
  const zaken = [...group.zaken].sort();
  const textNames = [...group.textNames].sort();
  const standard = makeKamerstukId(paper) ?? zaken[0] ?? textNames[0];
  const kept = [...known].sort((a, b) => rankToKeep(b, standard) - rankToKeep(a, standard) || (a.id < b.id ? -1 : 1));
  const first = kept[0];
  const id = first && !isImportedName(first.id) ? first.id : (standard ?? first?.id);
  if (id === undefined) {
    const zaakId = entries.find(({ statement }) => statement.keys.zaakId !== undefined)?.statement.keys.zaakId;
    if (zaakId !== undefined) {
      problems.push({ problem: { code: 'motion-without-number', values: { zaakId } }, records });
    }
    return null;
  }

  const { values, titled } = mergeValues(group, paper, zaken[0] ?? null, standard ?? id);
  const outcome = applyDecisions(group, id, values, records, problems);
  const names = new Set([
    ...zaken,
    ...textNames,
    ...known.flatMap((motion) => [motion.id, ...motion.aliases]),
    ...(standard === undefined ? [] : [standard]),
  ]);
  if (!zaken.includes(id)) names.delete(id);
  return {
    id,
    aliases: [...names].sort(),
    blocks: kept.map((motion) => motion.id),
    values: outcome,
    titled,
    provenance: collectProvenance(group),
    records,
  };
}

/** Whether an import made this id, which then follows the numbers. Other ids were chosen by a user. */
function isImportedName(id: string): boolean {
  return isTextName(id) || /^\d{4}Z\d{5}$/.test(id) || /^\d{4,5}-[A-Za-z0-9-]+$/.test(id);
}

function rankToKeep(motion: KnownMotion, standard: string | undefined): number {
  return (isImportedName(motion.id) ? 0 : 2) + (motion.id === standard ? 1 : 0);
}

/**
 * Files of the Kamerstuk precede a Zaak, and both precede the block's number; only the dossier if no number is known.
 */
function findKamerstuk(group: Group): Kamerstuk | null {
  const names = new Map(group.kamerstukken.map((one) => [makeKamerstukId(one) ?? '', one]));
  const first = [...names.keys()].sort()[0];
  if (first !== undefined) return names.get(first) ?? null;
  const dossier = findWinner(collectValues(group.entries, (statement) => statement.fields.dossier))?.value;
  const carried = group.known.find((motion) => makeKamerstukId(motion.kamerstuk) !== null)?.kamerstuk;
  if (carried) return carried;
  return dossier ? { chamber: 'II', dossier: dossier.dossier, addition: dossier.addition, number: null } : null;
}

function mergeValues(
  group: Group,
  paper: Kamerstuk | null,
  zaak: string | null,
  standard: string,
): { values: MotionValues; titled: boolean } {
  const { entries } = group;
  const take = <Value>(
    read: (statement: MotionStatement) => Value | undefined,
    rank?: (statement: MotionStatement) => number,
  ): Value | null => findWinner(collectValues(entries, read, rank))?.value ?? null;
  const paperFirst = ({ source }: MotionStatement): number => RANKS[source].paper;
  const zaakFirst = ({ source }: MotionStatement): number => RANKS[source].zaak;
  const officialFirst = ({ source }: MotionStatement): number => RANKS[source].official;

  const subject = take((statement) => statement.fields.subject, zaakFirst);
  const text = take(
    ({ fields, source }) => (fields.text ? { paragraphs: fields.text, pasted: UNVERIFIED.has(source) } : undefined),
    paperFirst,
  );
  const heading = take((statement) => statement.fields.heading, paperFirst);
  const movers = findMovers(
    take((statement) => statement.fields.movers, paperFirst),
    subject,
    heading,
  );
  const date = take((statement) => statement.fields.date, officialFirst);
  const values: MotionValues = {
    ...EMPTY_MOTION,
    kamerstuk: paper,
    zaak,
    dossierTitle: take((statement) => statement.fields.dossierTitle, officialFirst),
    date,
    sessionYear:
      take((statement) => statement.fields.sessionYear, officialFirst) ??
      (date === null ? null : findSessionYear(date)),
    movers: movers.names,
    andOthers: movers.andOthers,
    appreciation: take((statement) => statement.fields.appreciation),
    replaces: take((statement) => statement.fields.replaces, officialFirst),
    unverified: text?.pasted ?? false,
    text: text?.paragraphs ?? [],
  };
  values.title =
    subject ??
    (entries.length > 0 ? makeTitle(movers, values.text, paper?.number ? formatPlainKamerstuk(paper) : standard) : '');
  return { values, titled: subject !== null };
}

function findMovers(listed: string[] | null, subject: string | null, heading: string | null): Movers {
  const named = findMoversInHeading(heading ?? '') ?? findMoversInHeading(subject ?? '');
  if (listed) return { names: listed, andOthers: false };
  return named ?? { names: [], andOthers: false };
}

function makeTitle(movers: Movers, text: readonly string[], name: string): string {
  if (movers.names.length > 0) return makeHeading(movers);
  const request = text.find((paragraph) => /^verzoekt\b/i.test(paragraph));
  if (request !== undefined) return `Motie: ${shorten(request)}`;
  return `Motie ${name}`;
}

function shorten(sentence: string): string {
  const words = sentence.replace(/[,;.:]$/, '');
  if (words.length <= 80) return words;
  return `${words.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}

/** Adds status, day, votes and log from the decisions. */
function applyDecisions(
  group: Group,
  id: string,
  values: MotionValues,
  records: Set<string>,
  problems: FoundProblem[],
): MotionValues {
  const sorted = [...group.decisions].sort((a, b) => compareByMoment(a.decision, b.decision));
  const decisions = sorted.map(({ decision }) => decision);
  if (decisions.length === 0) return values;
  const { decision: counts, unordered } = findOutcome(decisions);
  const report = (problem: RecordProblem): void => {
    problems.push({ problem, records });
  };
  if (unordered.length > 0) report({ code: 'decisions-without-order', values: { motion: id, decisions: unordered } });
  for (const { id: decision, unknownResult, unknownStatus, unknownVotes, differs } of decisions) {
    if (unknownResult !== null) {
      report({ code: 'unknown-decision', values: { motion: id, decision, value: unknownResult } });
    }
    if (unknownStatus !== null) {
      report({ code: 'unknown-decision-status', values: { motion: id, decision, value: unknownStatus } });
    }
    for (const value of unknownVotes) report({ code: 'unknown-vote', values: { motion: id, decision, value } });
    if (differs) report({ code: 'votes-differ-from-text', values: { motion: id, decision, ...differs } });
  }
  const voted =
    counts ?? (unordered.length > 0 ? null : decisions.filter((decision) => decision.votes !== null).at(-1));
  return {
    ...values,
    status: counts ? getStatus(counts) : 'unknown',
    decidedOn: counts && getStatus(counts) !== 'unknown' ? counts.date : null,
    votes: voted?.votes ?? null,
    decisions: sorted.map(({ decision, byFile }) => toDecision(decision, byFile)),
  };
}

function getStatus(decision: MergedDecision): MotionStatus {
  return decision.result === 'undecided' ? 'unknown' : decision.result;
}

/** A changed motion replaces the one that it names ('t.v.v. 28638-192'), unless that one was adopted or rejected. */
function markReplaced(motions: readonly DerivedMotion[]): void {
  const byName = new Map<string, DerivedMotion>();
  for (const motion of motions) {
    const paper = makeKamerstukId(motion.values.kamerstuk);
    if (paper !== null) byName.set(paper, motion);
  }
  for (const motion of motions) {
    const replaced = byName.get(makeKamerstukId(motion.values.replaces) ?? '');
    if (!replaced || replaced === motion || replaced.values.replacedBy !== null) continue;
    for (const key of motion.records) replaced.records.add(key);
    replaced.values.replacedBy = motion.values.kamerstuk?.number ? motion.values.kamerstuk : null;
    if (replaced.values.status === 'adopted' || replaced.values.status === 'rejected') continue;
    replaced.values.status = 'replaced';
    replaced.values.decidedOn = null;
  }
}

/** A name made from a text belongs only to the block with that text. */
function releaseTextNames(motions: readonly DerivedMotion[]): void {
  const taken = new Set(motions.map((motion) => motion.id).filter(isTextName));
  if (taken.size === 0) return;
  for (const motion of motions) motion.aliases = motion.aliases.filter((alias) => !taken.has(alias));
}

function collectProvenance(group: Group): Provenance[] {
  const byKey = new Map<string, FileRecord>();
  for (const { record } of group.entries) byKey.set(record.key, record);
  const list: Provenance[] = [...byKey.values()].map(toProvenance);
  for (const { decision } of group.decisions) list.push(...decision.sources.map(toProvenance));
  const once = new Map(list.map((one) => [`${one.file}\n${one.hash}`, one]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function toProvenance(record: FileRecord): Provenance {
  return { file: record.files[0] ?? 'bestand', hash: record.hash, kind: record.kind };
}
