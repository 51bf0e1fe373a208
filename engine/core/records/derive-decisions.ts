import type { Decision, Votes } from '../blocks/motion.ts';
import { countVotes, readVoteMethod } from '../votes/count-votes.ts';
import { type DecisionResult, readDecisionResult, readDecisionStatus } from '../votes/decision-result.ts';
import { mergeRows, type RowBatch } from '../votes/merge-rows.ts';
import { findTotals } from '../votes/totals-in-text.ts';
import { parseInstant, toDutchDay } from './dutch-time.ts';
import type { DecisionStatement, FileRecord, ImportRecord, MotionKeys, TieRecord } from './import-record.ts';
import { type FieldValue, findWinner } from './merge.ts';

/** One Besluit, merged from all files. */
export interface MergedDecision {
  id: string;
  result: DecisionResult;
  /** Its status makes it a decision, and it has a result. */
  decides: boolean;
  /** Moment of its activity, for sorting; null where unknown. */
  moment: number | null;
  /** Day of its activity. */
  date: string | null;
  text: string | null;
  /** Motions to which files link it. */
  motions: MotionKeys[];
  ties: TieRecord[];
  deleted: boolean;
  votes: Votes | null;
  unknownResult: string | null;
  unknownStatus: string | null;
  unknownVotes: string[];
  /** The totals of the rows differ from those in the text. */
  differs: { rows: string; text: string } | null;
  /** Keys of the records about it. */
  records: Set<string>;
  /** The records about it. */
  sources: FileRecord[];
}

interface DecisionParts {
  statements: { statement: DecisionStatement; record: FileRecord }[];
  batches: RowBatch[];
  ties: TieRecord[];
  records: Map<string, FileRecord>;
}

/** Merges every decision in the records: its statements field by field, its rows added up and counted. */
export function mergeDecisions(records: readonly ImportRecord[]): MergedDecision[] {
  const gathered = new Map<string, DecisionParts>();
  const of = (id: string): DecisionParts => {
    const there = gathered.get(id);
    if (there) return there;
    const fresh: DecisionParts = { statements: [], batches: [], ties: [], records: new Map() };
    gathered.set(id, fresh);
    return fresh;
  };
  for (const record of records) {
    if (record.type === 'tie') of(record.decision).ties.push(record);
    if (record.type !== 'file') continue;
    for (const statement of record.statements) {
      if (statement.about === 'decision') {
        const decision = of(statement.id);
        decision.statements.push({ statement, record });
        decision.records.set(record.key, record);
      } else if (statement.about === 'votes') {
        const decision = of(statement.decision);
        const { rows, nested, changed } = statement;
        decision.batches.push({ rows, isNested: nested, changed, hash: record.hash });
        decision.records.set(record.key, record);
      }
    }
  }
  return [...gathered.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, parts]) => mergeDecision(id, parts));
}

function mergeDecision(id: string, parts: DecisionParts): MergedDecision {
  const takeWinner = <Field extends keyof DecisionStatement['fields']>(
    field: Field,
  ): NonNullable<DecisionStatement['fields'][Field]> | undefined => {
    const values: FieldValue<NonNullable<DecisionStatement['fields'][Field]>>[] = [];
    for (const { statement, record } of parts.statements) {
      const value = statement.fields[field];
      if (value !== undefined && value !== null)
        values.push({ value, rank: 0, changed: statement.changed, hash: record.hash });
    }
    return findWinner(values)?.value;
  };
  const kind = takeWinner('kind');
  const text = takeWinner('text');
  const { result, unknown } = readDecisionResult(kind, text);
  const { isDecision: decides, unknown: unknownStatus } = readDecisionStatus(takeWinner('status'));
  const date = takeWinner('date');
  const method = readVoteMethod(takeWinner('method'));
  const totals = findTotals(text, result);
  const rows = mergeRows(parts.batches, (own) => countVotes(own, method, totals).votes?.complete === true);
  const counted = countVotes(rows, method, totals);
  return {
    id,
    result: decides ? result : 'undecided',
    decides: decides && result !== 'undecided',
    moment: date === undefined ? null : parseInstant(date),
    date: date === undefined ? null : toDutchDay(date),
    text: formatDecisionText(kind, text, decides ? undefined : takeWinner('status')),
    motions: parts.statements.flatMap(({ statement }) => statement.motions),
    ties: [...parts.ties].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1)),
    deleted: takeWinner('deleted') ?? false,
    votes: counted.votes,
    unknownResult: unknown,
    unknownStatus,
    unknownVotes: [...new Set(counted.unknown)].sort(),
    differs:
      counted.differs && totals && counted.votes
        ? {
            rows: `${counted.votes.for}-${counted.votes.against}`,
            text: `${totals.for}-${totals.against}`,
          }
        : null,
    records: new Set(parts.records.keys()),
    sources: [...parts.records.values()],
  };
}

/** BesluitSoort and BesluitTekst, and the status where it makes this no decision. */
function formatDecisionText(
  kind: string | undefined,
  text: string | undefined,
  status: string | undefined,
): string | null {
  const words = [kind, text].filter((part) => part !== undefined).join(': ');
  if (words === '') return status === undefined ? null : `(${status})`;
  return status === undefined ? words : `${words} (${status})`;
}

/** The decision in the block's form; a link in a file takes precedence over a user's. */
export function toDecision(decision: MergedDecision, tiedByFile: boolean): Decision {
  const tie = decision.ties[0];
  return {
    id: decision.id,
    result: decision.result,
    date: decision.date,
    text: decision.text,
    tied:
      tiedByFile || !tie
        ? 'file'
        : { by: tie.by, at: tie.at, ...(tie.source === undefined ? {} : { source: tie.source }) },
  };
}

export interface Outcome {
  /** The decision that counts; null where none does. */
  decision: MergedDecision | null;
  /** Ids of decisions with different results that cannot be ordered. */
  unordered: string[];
}

/**
 * The latest decision by the date of its activity counts. If two differ and one has no date, or both have the same
 * moment, none counts. GewijzigdOp is no decision date, and the order in the file is ignored.
 */
export function findOutcome(decisions: readonly MergedDecision[]): Outcome {
  const deciding = decisions.filter((decision) => decision.decides);
  const first = deciding[0];
  if (!first) return { decision: null, unordered: [] };
  if (deciding.every((decision) => decision.result === first.result)) {
    const latest = [...deciding].sort(compareByMoment).at(-1) ?? first;
    return { decision: latest, unordered: [] };
  }
  if (deciding.some((decision) => decision.moment === null)) {
    return { decision: null, unordered: deciding.map((decision) => decision.id) };
  }
  const latest = Math.max(...deciding.map((decision) => decision.moment ?? 0));
  const last = deciding.filter((decision) => decision.moment === latest);
  if (last.some((decision) => decision.result !== last[0]?.result)) {
    return { decision: null, unordered: last.map((decision) => decision.id) };
  }
  return { decision: [...last].sort(compareByMoment).at(-1) ?? null, unordered: [] };
}

/** Earliest first; without a date before all, among equals those with votes last, then by id. */
export function compareByMoment(a: MergedDecision, b: MergedDecision): number {
  const [first, second] = [a.moment ?? Number.NEGATIVE_INFINITY, b.moment ?? Number.NEGATIVE_INFINITY];
  if (first !== second) return first < second ? -1 : 1;
  return Number(a.votes !== null) - Number(b.votes !== null) || (a.id < b.id ? -1 : 1);
}
