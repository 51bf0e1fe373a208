import type { Provenance } from '../blocks/common.ts';
import type { Motion, MotionStatus } from '../blocks/motion.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { sessionYearOf } from '../citations/session-year.ts';
import { asDecision, byMoment, type MergedDecision, mergeDecisions, outcomeOf } from './derive-decisions.ts';
import { Groups } from './groups.ts';
import type { FileRecord, ImportRecord, MotionKeys, MotionStatement } from './import-record.ts';
import { kamerstukName, kamerstukOf } from './kamerstuk-name.ts';
import { type Said, winner } from './merge.ts';
import { nameOfText, textFingerprint } from './motion-text.ts';
import { headingOf, type Movers, moversInHeading } from './movers.ts';
import type { RecordProblem, WaitingDecision } from './problems.ts';

/** What a block of the library says of which motion it is. */
export interface KnownMotion {
  id: string;
  aliases: readonly string[];
  kamerstuk: Kamerstuk | null;
  zaak: string | null;
  /** The paragraphs of its body. */
  text: readonly string[];
}

/** The fields that files give a motion's block. `text` becomes its body, a paragraph an entry. */
export interface MotionValues
  extends Pick<
    Motion,
    | 'title'
    | 'kamerstuk'
    | 'zaak'
    | 'sessionYear'
    | 'dossierTitle'
    | 'date'
    | 'movers'
    | 'andOthers'
    | 'status'
    | 'decidedOn'
    | 'appreciation'
    | 'replaces'
    | 'replacedBy'
    | 'votes'
    | 'decisions'
    | 'unverified'
  > {
  text: string[];
}

/** Where no file says anything. */
export const EMPTY_MOTION: MotionValues = {
  title: '',
  kamerstuk: null,
  zaak: null,
  sessionYear: null,
  dossierTitle: null,
  date: null,
  movers: [],
  andOthers: false,
  status: 'unknown',
  decidedOn: null,
  appreciation: null,
  replaces: null,
  replacedBy: null,
  votes: null,
  decisions: [],
  unverified: false,
  text: [],
};

export interface DerivedMotion {
  /** The Kamerstuk, else the zaak number, else a name made of the text; a name that a person gave a block stays. */
  id: string;
  /** Every other name: the zaak number always, also where it is the id. */
  aliases: string[];
  /** Blocks of the library that are this motion, the one that stays first. */
  blocks: string[];
  values: MotionValues;
  /** A file gives the title; otherwise it is made of the movers, the text or the number, and yields to any other. */
  titled: boolean;
  provenance: Provenance[];
  /** Keys of the records that speak of it. */
  records: Set<string>;
}

export interface FoundProblem {
  problem: RecordProblem;
  records: Set<string>;
}

export interface DerivedMotions {
  motions: DerivedMotion[];
  waiting: (WaitingDecision & { records: Set<string> })[];
  problems: FoundProblem[];
}

/** The paper gives the text and the movers, before a Zaak. Within one rank the later GewijzigdOp counts. */
const RANK = { pasted: 1, zaak: 2, officielebekendmaking: 3 } as const;

interface Entry {
  statement: MotionStatement;
  record: FileRecord;
}

interface Group {
  entries: Entry[];
  decisions: { decision: MergedDecision; byFile: boolean }[];
  known: KnownMotion[];
  /** Names made of texts without a number. */
  textNames: Set<string>;
  /** Kamerstukken that its statements are about. */
  kamerstukken: Kamerstuk[];
  zaken: Set<string>;
}

/**
 * The motions that the records speak of, and what becomes of them. A pure function of the *set* of records and of the
 * numbers that the library's blocks carry: the order in which files came in is nowhere in it.
 *
 * Statements meet by Zaak number (or the Zaak's GUID) and by Kamerstuk. A Zaak is one Kamerstuk: that of its latest copy,
 * also when its dossier stands in one file and its Volgnummer in another. A text without a number meets the motion that
 * has the same text, if there is exactly one; two numbered motions never meet by their texts. Decisions meet motions
 * through the Zaak that a file ties them to, or by a person's tie.
 */
export function deriveMotions(records: readonly ImportRecord[], known: readonly KnownMotion[]): DerivedMotions {
  const entries: Entry[] = [];
  for (const record of [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
    if (record.type !== 'file') continue;
    for (const statement of record.statements) if (statement.about === 'motion') entries.push({ statement, record });
  }
  const problems: FoundProblem[] = [];
  const groups = new Groups();
  joinZaken(groups, entries);
  const papers = papersOfZaken(groups, entries);
  for (const [zaak, paper] of papers) groups.join(zaak, name(kamerstukName(paper)));
  for (const motion of known) {
    groups.join(blockName(motion.id), blockName(motion.id));
    for (const other of namesOfKnown(motion)) groups.join(blockName(motion.id), other);
  }
  const merged = mergeDecisions(records);
  for (const decision of merged) for (const tie of decision.ties) joinTie(groups, tie.block, tie.motion);
  const textNames = joinTexts(groups, entries, known, problems);

  const found = new Map<string, Group>();
  const groupAt = (key: string): Group => {
    const root = groups.of(key);
    const there = found.get(root);
    if (there) return there;
    const fresh: Group = {
      entries: [],
      decisions: [],
      known: [],
      textNames: new Set(),
      kamerstukken: [],
      zaken: new Set(),
    };
    found.set(root, fresh);
    return fresh;
  };
  for (const entry of entries) {
    const key = keyOf(entry, textNames);
    const group = groupAt(key);
    group.entries.push(entry);
    if (entry.statement.keys.zaak !== undefined) group.zaken.add(entry.statement.keys.zaak);
    if (entry.statement.source !== 'zaak' && entry.statement.keys.kamerstuk) {
      group.kamerstukken.push(entry.statement.keys.kamerstuk);
    }
    const textName = textNames.get(entry);
    if (textName !== undefined) group.textNames.add(textName);
  }
  for (const [zaak, paper] of papers) groupAt(zaak).kamerstukken.push(paper);
  for (const motion of known) {
    const group = groupAt(blockName(motion.id));
    group.known.push(motion);
    if (motion.zaak !== null) group.zaken.add(motion.zaak);
  }
  const waiting = placeDecisions(merged, groups, groupAt);
  const derived: { group: Group; motion: DerivedMotion }[] = [];
  for (const group of found.values()) {
    const motion = deriveMotion(group, problems);
    if (motion) derived.push({ group, motion });
  }
  derived.sort((a, b) => (a.motion.id < b.motion.id ? -1 : 1));
  replace(derived.map(({ motion }) => motion));
  releaseTextNames(derived.map(({ motion }) => motion));
  return { motions: derived.map(({ motion }) => motion), waiting, problems };
}

const name = (text: string | null): string => `n:${text ?? ''}`;
const guid = (text: string): string => `g:${text}`;
const blockName = (text: string): string => `b:${text}`;

function joinZaken(groups: Groups, entries: readonly Entry[]): void {
  for (const { statement } of entries) {
    const { zaak, zaakId } = statement.keys;
    if (zaak !== undefined && zaakId !== undefined) groups.join(name(zaak), guid(zaakId));
  }
}

/** Zaak → the Kamerstuk that it is, by the latest copy that says so; composed of dossier and Volgnummer where none does. */
function papersOfZaken(groups: Groups, entries: readonly Entry[]): Map<string, Kamerstuk> {
  const zaken = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.statement.source !== 'zaak') continue;
    const key = zaakKey(entry.statement.keys);
    if (key === null) continue;
    const root = groups.of(key);
    const there = zaken.get(root);
    if (there) there.push(entry);
    else zaken.set(root, [entry]);
  }
  const papers = new Map<string, Kamerstuk>();
  for (const [zaak, own] of zaken) {
    const paper =
      winner(said(own, (statement) => statement.keys.kamerstuk))?.value ??
      composed(
        winner(said(own, (statement) => statement.fields.dossier))?.value,
        winner(said(own, (statement) => statement.fields.number))?.value,
      );
    if (paper && kamerstukName(paper) !== null) papers.set(zaak, paper);
  }
  return papers;
}

function composed(
  dossier: { dossier: string; addition: string | null } | undefined,
  number: string | undefined,
): Kamerstuk | null {
  return dossier && number !== undefined ? kamerstukOf(dossier.dossier, dossier.addition, number, 'II') : null;
}

function zaakKey(keys: MotionKeys): string | null {
  if (keys.zaak !== undefined) return name(keys.zaak);
  return keys.zaakId === undefined ? null : guid(keys.zaakId);
}

function keyOf(entry: Entry, textNames: ReadonlyMap<Entry, string>): string {
  const { keys, source } = entry.statement;
  if (source === 'zaak') return zaakKey(keys) ?? name(kamerstukName(keys.kamerstuk));
  const paper = kamerstukName(keys.kamerstuk);
  return paper === null ? name(textNames.get(entry) ?? '') : name(paper);
}

/** Numbers and names under which files may speak of a block; names made of a text count only where the text is all there is. */
function namesOfKnown(motion: KnownMotion): string[] {
  const own = [motion.id, ...motion.aliases].filter((one) => !isTextName(one) || one === motion.id);
  const names = [...own, motion.zaak, kamerstukName(motion.kamerstuk)];
  return names.filter((one) => one !== null).map(name);
}

function isTextName(text: string): boolean {
  return /^motie-[0-9a-f]{8}$/.test(text);
}

/** Joins texts without a number to the motion with the same text, and gives each the name that its text makes. */
function joinTexts(
  groups: Groups,
  entries: readonly Entry[],
  known: readonly KnownMotion[],
  problems: FoundProblem[],
): Map<Entry, string> {
  const numberless = entries.filter(
    ({ statement }) => statement.source !== 'zaak' && kamerstukName(statement.keys.kamerstuk) === null,
  );
  const names = new Map<Entry, string>();
  if (numberless.length === 0) return names;
  const byText = new Map<string, Set<string>>();
  const add = (text: readonly string[], key: string): void => {
    if (text.length === 0) return;
    const fingerprint = textFingerprint(text);
    byText.set(fingerprint, (byText.get(fingerprint) ?? new Set()).add(key));
  };
  for (const { statement } of entries) {
    const paper = statement.source === 'zaak' ? null : kamerstukName(statement.keys.kamerstuk);
    if (paper !== null) add(statement.fields.text ?? [], name(paper));
  }
  for (const motion of known) add(motion.text, blockName(motion.id));
  const byAlias = new Map<string, string[]>();
  for (const motion of known) {
    for (const alias of motion.aliases.filter(isTextName)) {
      byAlias.set(alias, [...(byAlias.get(alias) ?? []), blockName(motion.id)]);
    }
  }
  for (const entry of numberless) {
    const fingerprint = textFingerprint(entry.statement.fields.text ?? []);
    const textName = nameOfText(fingerprint);
    names.set(entry, textName);
    const roots = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => groups.of(key)))];
    let meets = roots(byText.get(fingerprint) ?? []).filter((root) => root !== groups.of(name(textName)));
    if (meets.length === 0) meets = roots(byAlias.get(textName) ?? []);
    const [only] = meets;
    if (meets.length === 1 && only !== undefined) groups.join(name(textName), only);
    else if (meets.length > 1) {
      const motions = meets.map((root) => root.slice(2)).sort();
      problems.push({
        problem: { code: 'text-of-several-motions', values: { motion: textName, motions } },
        records: new Set([entry.record.key]),
      });
    }
  }
  return names;
}

function joinTie(groups: Groups, block: string, keys: MotionKeys): void {
  const names = [name(block), zaakKey(keys), keys.kamerstuk ? name(kamerstukName(keys.kamerstuk)) : null];
  for (const other of names) if (other !== null) groups.join(name(block), other);
}

function placeDecisions(
  merged: readonly MergedDecision[],
  groups: Groups,
  groupAt: (key: string) => Group,
): DerivedMotions['waiting'] {
  const waiting: DerivedMotions['waiting'] = [];
  for (const decision of merged) {
    if (decision.deleted) continue;
    const byFile = new Set<string>();
    for (const keys of decision.motions) {
      const key = zaakKey(keys) ?? (keys.kamerstuk ? name(kamerstukName(keys.kamerstuk)) : null);
      if (key !== null) byFile.add(groups.of(key));
    }
    const places = new Set([...byFile, ...decision.ties.map((tie) => groups.of(name(tie.block)))]);
    for (const place of places) groupAt(place).decisions.push({ decision, byFile: byFile.has(place) });
    if (places.size > 0) continue;
    const { votes } = decision;
    waiting.push({
      decision: decision.id,
      result: decision.result,
      date: decision.date,
      for: votes?.for ?? null,
      against: votes?.against ?? null,
      absent: votes?.absent ?? null,
      complete: votes?.complete ?? false,
      records: decision.records,
    });
  }
  return waiting;
}

function said<Value>(
  entries: readonly Entry[],
  read: (statement: MotionStatement) => Value | undefined,
  rank: (statement: MotionStatement) => number = () => 0,
): Said<Value>[] {
  return entries.flatMap(({ statement, record }) => {
    const value = read(statement);
    if (value === undefined) return [];
    return [{ value, rank: rank(statement), changed: statement.changed, hash: record.hash }];
  });
}

function deriveMotion(group: Group, problems: FoundProblem[]): DerivedMotion | null {
  const { entries, known } = group;
  const records = new Set<string>();
  for (const { record } of entries) records.add(record.key);
  for (const { decision } of group.decisions) for (const key of decision.records) records.add(key);

  const paper = paperOf(group);
  const zaken = [...group.zaken].sort();
  const textNames = [...group.textNames].sort();
  const standard = kamerstukName(paper) ?? zaken[0] ?? textNames[0];
  const kept = [...known].sort((a, b) => stays(b, standard) - stays(a, standard) || (a.id < b.id ? -1 : 1));
  const first = kept[0];
  const id = first && !isMadeName(first.id) ? first.id : (standard ?? first?.id);
  if (id === undefined) {
    const zaakId = entries.find(({ statement }) => statement.keys.zaakId !== undefined)?.statement.keys.zaakId;
    if (zaakId !== undefined) {
      problems.push({ problem: { code: 'motion-without-number', values: { zaakId } }, records });
    }
    return null;
  }

  const { values, titled } = valuesOf(group, paper, zaken[0] ?? null, standard ?? id);
  const outcome = settle(group, id, values, records, problems);
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
    provenance: provenanceOf(group),
    records,
  };
}

/** A name that an import gave: it follows the numbers. Any other name is a person's choice. */
function isMadeName(id: string): boolean {
  return isTextName(id) || /^\d{4}Z\d{5}$/.test(id) || /^\d{4,5}-[A-Za-z0-9-]+$/.test(id);
}

function stays(motion: KnownMotion, standard: string | undefined): number {
  return (isMadeName(motion.id) ? 0 : 2) + (motion.id === standard ? 1 : 0);
}

/** The paper's own files go before a Zaak, and both before what a block carries; the dossier alone where no number is known. */
function paperOf(group: Group): Kamerstuk | null {
  const names = new Map(group.kamerstukken.map((one) => [kamerstukName(one) ?? '', one]));
  const first = [...names.keys()].sort()[0];
  if (first !== undefined) return names.get(first) ?? null;
  const dossier = winner(said(group.entries, (statement) => statement.fields.dossier))?.value;
  const carried = group.known.find((motion) => kamerstukName(motion.kamerstuk) !== null)?.kamerstuk;
  if (carried) return carried;
  return dossier ? { chamber: 'II', dossier: dossier.dossier, addition: dossier.addition, number: null } : null;
}

function valuesOf(
  group: Group,
  paper: Kamerstuk | null,
  zaak: string | null,
  standard: string,
): { values: MotionValues; titled: boolean } {
  const { entries } = group;
  const take = <Value>(
    read: (statement: MotionStatement) => Value | undefined,
    rank?: (statement: MotionStatement) => number,
  ): Value | null => winner(said(entries, read, rank))?.value ?? null;
  const bySource = (statement: MotionStatement): number => RANK[statement.source];
  // A field that no source is named for: the later GewijzigdOp counts, whichever file says it; only pasted text yields.
  const officialFirst = (statement: MotionStatement): number => (statement.source === 'pasted' ? 0 : 1);
  const zaakFirst = (statement: MotionStatement): number =>
    ({ zaak: 3, officielebekendmaking: 2, pasted: 1 })[statement.source];

  const subject = take((statement) => statement.fields.subject, zaakFirst);
  const text = take(
    ({ fields, source }) => (fields.text ? { paragraphs: fields.text, pasted: source === 'pasted' } : undefined),
    bySource,
  );
  const heading = take((statement) => statement.fields.heading, bySource);
  const movers = moversOf(
    take((statement) => statement.fields.movers, bySource),
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
      take((statement) => statement.fields.sessionYear, officialFirst) ?? (date === null ? null : sessionYearOf(date)),
    movers: movers.names,
    andOthers: movers.andOthers,
    appreciation: take((statement) => statement.fields.appreciation),
    replaces: take((statement) => statement.fields.replaces, officialFirst),
    unverified: text?.pasted ?? false,
    text: text?.paragraphs ?? [],
  };
  values.title = subject ?? (entries.length > 0 ? titleOf(movers, values.text, standard) : '');
  return { values, titled: subject !== null };
}

function moversOf(listed: string[] | null, subject: string | null, heading: string | null): Movers {
  const named = moversInHeading(heading ?? '') ?? moversInHeading(subject ?? '');
  if (listed) return { names: listed, andOthers: false };
  return named ?? { names: [], andOthers: false };
}

function titleOf(movers: Movers, text: readonly string[], standard: string): string {
  if (movers.names.length > 0) return headingOf(movers);
  const request = text.find((paragraph) => /^verzoekt\b/i.test(paragraph));
  if (request !== undefined) return `Motie: ${shortened(request)}`;
  return `Motie ${standard}`;
}

function shortened(sentence: string): string {
  const words = sentence.replace(/[,;.:]$/, '');
  if (words.length <= 80) return words;
  return `${words.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}

/** Status, day, votes and log from the decisions. */
function settle(
  group: Group,
  id: string,
  values: MotionValues,
  records: Set<string>,
  problems: FoundProblem[],
): MotionValues {
  const sorted = [...group.decisions].sort((a, b) => byMoment(a.decision, b.decision));
  const decisions = sorted.map(({ decision }) => decision);
  if (decisions.length === 0) return values;
  const { decision: counts, unordered } = outcomeOf(decisions);
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
    status: counts ? statusOf(counts) : 'unknown',
    decidedOn: counts && statusOf(counts) !== 'unknown' ? counts.date : null,
    votes: voted?.votes ?? null,
    decisions: sorted.map(({ decision, byFile }) => asDecision(decision, byFile)),
  };
}

function statusOf(decision: MergedDecision): MotionStatus {
  return decision.result === 'undecided' ? 'unknown' : decision.result;
}

/**
 * A changed motion replaces the one whose number it names ('t.v.v. 28638-192'). A motion that the Kamer adopted or
 * rejected by itself stays what it is.
 */
function replace(motions: readonly DerivedMotion[]): void {
  const byName = new Map<string, DerivedMotion>();
  for (const motion of motions) {
    const paper = kamerstukName(motion.values.kamerstuk);
    if (paper !== null) byName.set(paper, motion);
  }
  for (const motion of motions) {
    const replaced = byName.get(kamerstukName(motion.values.replaces) ?? '');
    if (!replaced || replaced === motion || replaced.values.replacedBy !== null) continue;
    for (const key of motion.records) replaced.records.add(key);
    replaced.values.replacedBy = motion.values.kamerstuk?.number ? motion.values.kamerstuk : null;
    if (replaced.values.status === 'adopted' || replaced.values.status === 'rejected') continue;
    replaced.values.status = 'replaced';
    replaced.values.decidedOn = null;
  }
}

/** A name made of a text belongs to the block of that text alone. */
function releaseTextNames(motions: readonly DerivedMotion[]): void {
  const taken = new Set(motions.map((motion) => motion.id).filter(isTextName));
  if (taken.size === 0) return;
  for (const motion of motions) motion.aliases = motion.aliases.filter((alias) => !taken.has(alias));
}

function provenanceOf(group: Group): Provenance[] {
  const byKey = new Map<string, FileRecord>();
  for (const { record } of group.entries) byKey.set(record.key, record);
  const list: Provenance[] = [...byKey.values()].map(asProvenance);
  for (const { decision } of group.decisions) list.push(...decision.sources.map(asProvenance));
  const once = new Map(list.map((one) => [`${one.file}\n${one.hash}`, one]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function asProvenance(record: FileRecord): Provenance {
  return { file: record.files[0] ?? 'bestand', hash: record.hash, kind: record.kind };
}
