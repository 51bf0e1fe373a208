/** The votes on a motion, counted from the rows of the open data, and the result of a decision (`decision-result.ts`). */
import type { FactionVotes, MemberVote, Vote, Votes } from '../blocks/motion.ts';
import type { VoteRow } from '../records/import-record.ts';
import type { Totals } from './totals-in-text.ts';

/** Grondwet, art. 51: the Tweede Kamer has 150 members. */
export const SEATS = 150;

export interface CountResult {
  votes: Votes | null;
  /** Unknown values of Stemming.Soort. */
  unknown: string[];
  /** The rows account for every seat, but the text has other totals. */
  differs: boolean;
}

/** 'Met handopsteken', 'Hoofdelijk'. */
export function readVoteMethod(text: string | undefined): Votes['method'] {
  if (text === undefined) return null;
  if (/handopsteken/i.test(text)) return 'hands';
  return /hoofdelijk/i.test(text) ? 'roll-call' : null;
}

/**
 * Counts the rows of one decision. `text`: the totals in its text.
 * By show of hands, the row of a group counts as many votes as the group has seats; a member with an own row counts one
 * and is subtracted from the group. In a roll call every row is one member, although it contains the size of the group.
 * A mistake (Vergissing) counts as recorded. Without rows and totals in the text the votes are unknown, so null.
 */
export function countVotes(rows: readonly VoteRow[], method: Votes['method'], text: Totals | null): CountResult {
  const unknown: string[] = [];
  const known: KnownRow[] = [];
  let isWhole = true;
  for (const row of rows) {
    const vote = voteOf(row.vote);
    const faction = row.faction ?? (method === 'roll-call' ? undefined : row.name);
    if (vote === null) unknown.push(row.vote);
    if (vote === null || faction === undefined) isWhole = false;
    else known.push({ vote, faction, row, isMember: isMember(row) });
  }
  const isRollCall =
    method === 'roll-call' || (method === null && known.length > 0 && known.every((one) => one.isMember));
  if (known.length === 0) {
    const votes: Votes | null = text
      ? { method, complete: false, ...text, absent: null, byFaction: [], members: [] }
      : null;
    return { votes, unknown, differs: false };
  }

  const groups = new Map<string, KnownRow[]>();
  for (const one of known) groups.set(one.faction, [...(groups.get(one.faction) ?? []), one]);
  const byFaction: FactionVotes[] = [];
  const members: MemberVote[] = [];
  for (const [faction, group] of groups) {
    const counted = isRollCall ? countMembers(faction, group) : countGroup(faction, group);
    byFaction.push(counted.votes);
    members.push(...counted.members);
    if (!counted.isWhole) isWhole = false;
  }
  byFaction.sort((a, b) => (b.seats ?? 0) - (a.seats ?? 0) || compare(a.faction, b.faction));
  members.sort((a, b) => compare(a.faction, b.faction) || compare(a.name, b.name) || compare(a.vote, b.vote));

  const sum = {
    for: sumVotes(byFaction, 'for'),
    against: sumVotes(byFaction, 'against'),
    absent: sumVotes(byFaction, 'absent'),
  };
  const hasEverySeat = isWhole && sum.for + sum.against + sum.absent === SEATS;
  const equalsText = text !== null && sum.for === text.for && sum.against === text.against;
  const complete = hasEverySeat || equalsText;
  const shown = complete || text === null ? sum : { ...text, absent: null };
  return {
    votes: { method, complete, ...shown, byFaction, members },
    unknown,
    differs: hasEverySeat && text !== null && !equalsText,
  };
}

interface KnownRow {
  vote: Vote;
  faction: string;
  row: VoteRow;
  isMember: boolean;
}

/** Members are named 'Eijk van, W.P.J.' in the data; groups have the name that is also in ActorFractie. */
function isMember(row: VoteRow): boolean {
  if (row.person !== undefined) return true;
  return row.name !== undefined && row.name !== row.faction && row.name.includes(',');
}

function countMembers(faction: string, group: readonly KnownRow[]): CountedGroup {
  const votes = emptyGroup(faction, seatsOf(group));
  const members: MemberVote[] = [];
  let isWhole = true;
  for (const one of group) {
    votes[one.vote] += 1;
    if (one.row.mistake) votes.mistake = true;
    if (one.row.name === undefined) isWhole = false;
    else members.push(memberVote(one));
  }
  return { votes, members, isWhole };
}

function countGroup(faction: string, group: readonly KnownRow[]): CountedGroup {
  const seats = seatsOf(group);
  const votes = emptyGroup(faction, seats);
  const ownRows = group.filter((one) => one.isMember);
  const groupRows = group.filter((one) => !one.isMember);
  for (const one of ownRows) votes[one.vote] += 1;
  for (const one of group) if (one.row.mistake) votes.mistake = true;
  const row = groupRows[0];
  if (row && seats !== null) votes[row.vote] += Math.max(0, seats - ownRows.length);
  const dissenting = ownRows.filter((one) => !row || one.vote !== row.vote || one.row.mistake);
  // With two rows for one group, or without its size, it is unknown how many voted what.
  const isWhole = groupRows.length <= 1 && (row === undefined || seats !== null);
  return { votes, members: dissenting.map(memberVote), isWhole };
}

interface CountedGroup {
  votes: FactionVotes;
  members: MemberVote[];
  /** The rows tell how every member of the group voted. */
  isWhole: boolean;
}

function emptyGroup(faction: string, seats: number | null): FactionVotes {
  return { faction, seats, for: 0, against: 0, absent: 0, mistake: false };
}

function seatsOf(group: readonly KnownRow[]): number | null {
  const sizes = group.flatMap((one) => (one.row.size === undefined ? [] : [one.row.size]));
  return sizes.length === 0 ? null : Math.max(...sizes);
}

function memberVote(one: KnownRow): MemberVote {
  return {
    name: one.row.name ?? one.faction,
    faction: one.faction,
    vote: one.vote,
    ...(one.row.mistake ? { mistake: true } : {}),
  };
}

function voteOf(kind: string): Vote | null {
  switch (kind.toLowerCase()) {
    case 'voor':
      return 'for';
    case 'tegen':
      return 'against';
    case 'niet deelgenomen':
      return 'absent';
    default:
      return null;
  }
}

function sumVotes(groups: readonly FactionVotes[], vote: Vote): number {
  return groups.reduce((sum, group) => sum + group[vote], 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
