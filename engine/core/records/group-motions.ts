import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { type MergedDecision, mergeDecisions } from './derive-decisions.ts';
import { Groups } from './groups.ts';
import type { FileRecord, ImportRecord, MotionKeys, MotionStatement } from './import-record.ts';
import { makeKamerstuk, makeKamerstukId } from './kamerstuk-name.ts';
import { type FieldValue, findWinner } from './merge.ts';
import { fingerprintText, isTextName, makeTextName } from './motion-text.ts';
import type { KnownMotion } from './motion-values.ts';
import type { FoundProblem, WaitingDecision } from './problems.ts';

/** The statement of one file about one motion. */
export interface Entry {
  statement: MotionStatement;
  record: FileRecord;
}

/** Everything about one motion. */
export interface Group {
  entries: Entry[];
  decisions: { decision: MergedDecision; byFile: boolean }[];
  known: KnownMotion[];
  /** Names made from texts without a number. */
  textNames: Set<string>;
  /** Kamerstukken of its statements. */
  kamerstukken: Kamerstuk[];
  zaken: Set<string>;
}

/** A decision that is not linked to a motion by a file or a user. */
export type Waiting = WaitingDecision & { records: Set<string> };

/**
 * Groups everything about one motion. Statements are matched by Zaak number (or the Zaak's GUID) and by Kamerstuk. A
 * Zaak is one Kamerstuk: that of its latest copy, even if its dossier and Volgnummer are in different files. A text
 * without a number is matched with the motion of the same text if there is exactly one; two numbered motions are never
 * matched by text. Decisions are matched through the Zaak in a file or through a user's link.
 */
export function groupMotions(
  records: readonly ImportRecord[],
  known: readonly KnownMotion[],
  problems: FoundProblem[],
): { groups: Group[]; waiting: Waiting[] } {
  const entries: Entry[] = [];
  for (const record of [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
    if (record.type !== 'file') continue;
    for (const statement of record.statements) if (statement.about === 'motion') entries.push({ statement, record });
  }
  const groups = new Groups();
  joinZaken(groups, entries);
  const papers = findKamerstukken(groups, entries);
  for (const [zaak, paper] of papers) groups.join(zaak, makeNameKey(makeKamerstukId(paper)));
  for (const motion of known) {
    groups.join(makeBlockKey(motion.id), makeBlockKey(motion.id));
    for (const other of listNames(motion)) groups.join(makeBlockKey(motion.id), other);
  }
  const merged = mergeDecisions(records);
  for (const decision of merged) for (const tie of decision.ties) joinTie(groups, tie.block, tie.motion);
  const textNames = joinTexts(groups, entries, known, problems);

  const found = new Map<string, Group>();
  const groupAt = (key: string): Group => {
    const root = groups.find(key);
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
    const key = makeKey(entry, textNames);
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
    const group = groupAt(makeBlockKey(motion.id));
    group.known.push(motion);
    if (motion.zaak !== null) group.zaken.add(motion.zaak);
  }
  const waiting = placeDecisions(merged, groups, groupAt);
  return { groups: [...found.values()], waiting };
}

const makeNameKey = (text: string | null): string => `n:${text ?? ''}`;
const makeGuidKey = (text: string): string => `g:${text}`;
const makeBlockKey = (text: string): string => `b:${text}`;

function joinZaken(groups: Groups, entries: readonly Entry[]): void {
  for (const { statement } of entries) {
    const { zaak, zaakId } = statement.keys;
    if (zaak !== undefined && zaakId !== undefined) groups.join(makeNameKey(zaak), makeGuidKey(zaakId));
  }
}

/** The Kamerstuk of each Zaak, from the latest copy that has it; otherwise composed of dossier and Volgnummer. */
function findKamerstukken(groups: Groups, entries: readonly Entry[]): Map<string, Kamerstuk> {
  const zaken = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.statement.source !== 'zaak') continue;
    const key = makeZaakKey(entry.statement.keys);
    if (key === null) continue;
    const root = groups.find(key);
    const there = zaken.get(root);
    if (there) there.push(entry);
    else zaken.set(root, [entry]);
  }
  const papers = new Map<string, Kamerstuk>();
  for (const [zaak, own] of zaken) {
    const paper =
      findWinner(collectValues(own, (statement) => statement.keys.kamerstuk))?.value ??
      composeKamerstuk(
        findWinner(collectValues(own, (statement) => statement.fields.dossier))?.value,
        findWinner(collectValues(own, (statement) => statement.fields.number))?.value,
      );
    if (paper && makeKamerstukId(paper) !== null) papers.set(zaak, paper);
  }
  return papers;
}

function composeKamerstuk(
  dossier: { dossier: string; addition: string | null } | undefined,
  number: string | undefined,
): Kamerstuk | null {
  return dossier && number !== undefined ? makeKamerstuk(dossier.dossier, dossier.addition, number, 'II') : null;
}

function makeZaakKey(keys: MotionKeys): string | null {
  if (keys.zaak !== undefined) return makeNameKey(keys.zaak);
  return keys.zaakId === undefined ? null : makeGuidKey(keys.zaakId);
}

function makeKey(entry: Entry, textNames: ReadonlyMap<Entry, string>): string {
  const { keys, source } = entry.statement;
  if (source === 'zaak') return makeZaakKey(keys) ?? makeNameKey(makeKamerstukId(keys.kamerstuk));
  const paper = makeKamerstukId(keys.kamerstuk);
  return paper === null ? makeNameKey(textNames.get(entry) ?? '') : makeNameKey(paper);
}

/** Numbers and names by which files may refer to a block; a name made from text only where it is the id. */
function listNames(motion: KnownMotion): string[] {
  const own = [motion.id, ...motion.aliases].filter((one) => !isTextName(one) || one === motion.id);
  const names = [...own, motion.zaak, makeKamerstukId(motion.kamerstuk)];
  return names.filter((one) => one !== null).map(makeNameKey);
}

/** Joins texts without a number to the motion with the same text, and names each after its text. */
function joinTexts(
  groups: Groups,
  entries: readonly Entry[],
  known: readonly KnownMotion[],
  problems: FoundProblem[],
): Map<Entry, string> {
  const numberless = entries.filter(
    ({ statement }) => statement.source !== 'zaak' && makeKamerstukId(statement.keys.kamerstuk) === null,
  );
  const names = new Map<Entry, string>();
  if (numberless.length === 0) return names;
  const byText = new Map<string, Set<string>>();
  const add = (text: readonly string[], key: string): void => {
    if (text.length === 0) return;
    const fingerprint = fingerprintText(text);
    byText.set(fingerprint, (byText.get(fingerprint) ?? new Set()).add(key));
  };
  for (const { statement } of entries) {
    const paper = statement.source === 'zaak' ? null : makeKamerstukId(statement.keys.kamerstuk);
    if (paper !== null) add(statement.fields.text ?? [], makeNameKey(paper));
  }
  for (const motion of known) add(motion.text, makeBlockKey(motion.id));
  const byAlias = new Map<string, string[]>();
  for (const motion of known) {
    for (const alias of motion.aliases.filter(isTextName)) {
      byAlias.set(alias, [...(byAlias.get(alias) ?? []), makeBlockKey(motion.id)]);
    }
  }
  for (const entry of numberless) {
    const fingerprint = fingerprintText(entry.statement.fields.text ?? []);
    const textName = makeTextName(fingerprint);
    names.set(entry, textName);
    const roots = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => groups.find(key)))];
    let matches = roots(byText.get(fingerprint) ?? []).filter((root) => root !== groups.find(makeNameKey(textName)));
    if (matches.length === 0) matches = roots(byAlias.get(textName) ?? []);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined) groups.join(makeNameKey(textName), only);
    else if (matches.length > 1) {
      const motions = matches.map((root) => root.slice(2)).sort();
      problems.push({
        problem: { code: 'text-of-several-motions', values: { motion: textName, motions } },
        records: new Set([entry.record.key]),
      });
    }
  }
  return names;
}

function joinTie(groups: Groups, block: string, keys: MotionKeys): void {
  const names = [
    makeNameKey(block),
    makeZaakKey(keys),
    keys.kamerstuk ? makeNameKey(makeKamerstukId(keys.kamerstuk)) : null,
  ];
  for (const other of names) if (other !== null) groups.join(makeNameKey(block), other);
}

function placeDecisions(merged: readonly MergedDecision[], groups: Groups, groupAt: (key: string) => Group): Waiting[] {
  const waiting: Waiting[] = [];
  for (const decision of merged) {
    if (decision.deleted) continue;
    const byFile = new Set<string>();
    for (const keys of decision.motions) {
      const key = makeZaakKey(keys) ?? (keys.kamerstuk ? makeNameKey(makeKamerstukId(keys.kamerstuk)) : null);
      if (key !== null) byFile.add(groups.find(key));
    }
    const places = new Set([...byFile, ...decision.ties.map((tie) => groups.find(makeNameKey(tie.block)))]);
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

/** The values of one field in the entries, for `findWinner`. */
export function collectValues<Value>(
  entries: readonly Entry[],
  read: (statement: MotionStatement) => Value | undefined,
  rank: (statement: MotionStatement) => number = () => 0,
): FieldValue<Value>[] {
  return entries.flatMap(({ statement, record }) => {
    const value = read(statement);
    if (value === undefined) return [];
    return [{ value, rank: rank(statement), changed: statement.changed, hash: record.hash }];
  });
}
