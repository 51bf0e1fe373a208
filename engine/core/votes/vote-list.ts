/**
 * Reads the votes on a motion from text that a user copied, from a page, an e-mail or the Handelingen. Three forms are
 * understood: a line for each side ('Voor: D66 24, CDA 5', or 'Tegen' with a faction on each line below it), rows of a
 * table ('PVV', '37', 'Voor' with tabs between them), and the sentence of the chair ('Ik constateer dat de leden van de
 * fracties van … voor deze motie hebben gestemd en de leden van de overige fracties ertegen, zodat zij is aangenomen').
 * Nothing is guessed: a faction whose size is neither in the text nor in `sizes` has `seats: null`.
 */
import type { Motion, Vote } from '../blocks/motion.ts';
import { type DecisionResult, readDecisionResult } from './decision-result.ts';

/** Seats of each faction on one day, by its name as recorded. */
export type FactionSizes = ReadonlyMap<string, number>;

export interface ListedVote {
  faction: string;
  vote: Vote;
  seats: number | null;
}

export interface VoteList {
  /** In the order of the text; of two votes of one faction the last. */
  votes: ListedVote[];
  /** Null where the text does not tell. */
  result: DecisionResult | null;
  /** The lines that do not belong to the list. */
  rest: string[];
}

interface NamedFaction {
  name: string;
  seats: number | null;
}

const SIDE =
  /^(?:fracties?\s+)?(voor|tegen|niet deelgenomen|afwezig)(?:\s*\(\d{1,3}[^)]*\)|\s+\d{1,3})?\s*(?::\s*(.*))?$/iu;
const RESULT =
  /^(?:(?:stemmings)?uitslag|besluit)?\s*:?\s*(aangenomen|verworpen|aangehouden|ingetrokken)\b[^\p{L}]*$/iu;
const RESULT_LABEL = /^(?:stemmings)?uitslag\s*:?$/iu;
const CHAIR =
  /ik constateer dat (.{2,1500}?) voor (?:deze|dit|de|het) .{0,120}?(?:hebben|heeft) gestemd(?: en (.{2,1500}?) (?:ertegen|daartegen|tegen)(?: hebben gestemd| heeft gestemd)?)?,? zodat \S+ is (aangenomen|verworpen)/iu;
const OTHERS = /overige (?:fracties|leden)/iu;
/** 'de leden van de fracties van de' before the names. */
const INTRODUCTION = /^(?:en\s+)?(?:de\s+)?(?:leden van\s+)?(?:de\s+)?(?:fracties?\s+)?(?:van\s+)?(?:(?:de|het)\s+)?/iu;
const LONGEST_NAME = 40;
/** Words of the longest name of a faction: 'Partij voor de Dieren', 'Groep Van Haga'. */
const MOST_WORDS = 5;

/** Null for a text without votes. */
export function readVoteList(lines: readonly string[], sizes: FactionSizes): VoteList | null {
  const read = readSpoken(lines, sizes) ?? readListed(lines);
  const known = new Map([...sizes].map(([name, seats]) => [keyOf(name), { name, seats }]));
  const votes = new Map<string, ListedVote>();
  for (const { faction, vote, seats } of read.votes) {
    const recorded = known.get(keyOf(faction));
    votes.set(keyOf(faction), { faction: recorded?.name ?? faction, vote, seats: seats ?? recorded?.seats ?? null });
  }
  return votes.size > 0 ? { ...read, votes: [...votes.values()] } : null;
}

/** The sizes of the factions, largest first, as the official votes of one day show them. Empty where there are none. */
export function findFactionSizes(motions: Iterable<Motion>, day: string | null, chamber: 'I' | 'II'): FactionSizes {
  const sizes = new Map<string, number>();
  for (const { decisions, decidedOn, kamerstuk, votes } of day === null ? [] : motions) {
    const isOfficial = decisions.length > 0 && decidedOn === day && (kamerstuk?.chamber ?? 'II') === chamber;
    for (const { faction, seats } of (isOfficial && votes?.byFaction) || [])
      if (seats !== null) sizes.set(faction, seats);
  }
  return new Map([...sizes].sort(([a, seatsOfA], [b, seatsOfB]) => seatsOfB - seatsOfA || (a < b ? -1 : 1)));
}

function readSpoken(lines: readonly string[], sizes: FactionSizes): VoteList | null {
  const [, inFavour = '', against = '', word] = CHAIR.exec(lines.join(' ').replace(/\s+/gu, ' ')) ?? [];
  if (word === undefined) return null;
  const votes: ListedVote[] = [];
  let others: Vote | null = null;
  for (const [side, text] of [
    ['for', inFavour],
    ['against', against],
  ] as const) {
    if (OTHERS.test(text)) others = side;
    else for (const { name, seats } of readNames(text) ?? []) votes.push({ faction: name, vote: side, seats });
  }
  const named = new Set(votes.map(({ faction }) => keyOf(faction)));
  for (const [faction, seats] of others === null ? [] : sizes)
    if (others !== null && !named.has(keyOf(faction))) votes.push({ faction, vote: others, seats });
  return { votes, result: readDecisionResult(undefined, word).result, rest: [] };
}

function readListed(lines: readonly string[]): VoteList {
  const list: VoteList = { votes: [], result: null, rest: [] };
  /** The side of the names on the lines below its heading. */
  let heading: Vote | null = null;
  for (const raw of lines) {
    const line = raw.replace(/^[\s•·*–-]+/u, '').trim();
    if (line === '') continue;
    const row = readRow(raw);
    const outcome = RESULT.exec(line)?.[1];
    const [, word, after] = SIDE.exec(line) ?? [];
    const side: Vote | null = word === undefined ? heading : voteOf(word);
    const names = readNames(word === undefined ? line : (after ?? ''));
    if (row) list.votes.push(row);
    else if (outcome) list.result = readDecisionResult(undefined, outcome).result;
    else if (side && names) {
      heading = word === undefined || names.length === 0 ? side : null;
      for (const { name, seats } of names) list.votes.push({ faction: name, vote: side, seats });
    } else if (!RESULT_LABEL.test(line)) {
      heading = null;
      list.rest.push(raw);
    }
  }
  return list;
}

/** 'PVV', '37', 'Voor' in the cells of a row, in any order; null for another line. */
function readRow(line: string): ListedVote | null {
  const cells = line.split('\t').flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
  const vote = cells.map(voteOf).find((one) => one !== null);
  const number = cells.find((cell) => /^\d{1,3}$/u.test(cell));
  const [name, ...more] = cells.filter((cell) => voteOf(cell) === null && cell !== number);
  if (cells.length < 2 || !vote || name === undefined || more.length > 0) return null;
  const [read] = readNames(name) ?? [];
  return read ? { faction: read.name, vote, seats: number === undefined ? read.seats : Number(number) } : null;
}

/** 'D66 24, CDA (5) en de SP' as factions; null where a part is no name of a faction. */
function readNames(text: string): NamedFaction[] | null {
  const names: NamedFaction[] = [];
  for (const part of text.replace(/\.$/u, '').split(/\s*[,;]\s*|\s+en\s+(?:de\s+|het\s+)?/u)) {
    if (part.trim() === '') continue;
    const [, name = '', seats] =
      /^(.*?)\s*(?:\(?(?<![\p{L}\d])(\d{1,3})(?:\s+(?:zetels?|stem(?:men)?|leden))?\)?)?$/iu.exec(
        part.replace(INTRODUCTION, '').trim(),
      ) ?? [];
    if (name === '' || name.length > LONGEST_NAME || name.split(/\s+/u).length > MOST_WORDS) return null;
    if (!/^[\p{Lu}\d][\p{L}\d .'’+&/–-]*$/u.test(name)) return null;
    names.push({ name, seats: seats === undefined ? null : Number(seats) });
  }
  return names;
}

function voteOf(word: string): Vote | null {
  switch (word.toLowerCase()) {
    case 'voor':
      return 'for';
    case 'tegen':
      return 'against';
    case 'niet deelgenomen':
    case 'afwezig':
      return 'absent';
    default:
      return null;
  }
}

/** 'GroenLinks – PvdA' and 'groenlinks-pvda' are one faction. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
