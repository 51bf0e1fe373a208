import type { FactionVotes, MemberVote, Motion, Vote, Votes } from '../blocks/motion.ts';
import { capitalize } from '../capitalize.ts';
import { formatDate } from '../dates.ts';
import type { PubVoteBar } from '../publication/publication.ts';
import type { NodeId } from '../richtext/model.ts';
import type { Composition } from './composition.ts';
import { formatMotionName } from './outcome.ts';
import { lowerFirst } from './pieces.ts';

/** Seats of each Kamer (Grondwet, art. 51). */
const SEATS = { I: 75, II: 150 } as const;
const NBSP = '\u00A0';

/**
 * The vote as a bar and as text. Null without a known outcome; one dashed outline for unknown votes. Numbers are never
 * rounded or guessed: votes that the rows do not account for are 'onbekend'.
 */
export function composeVotes(motion: Motion, id: NodeId, c: Composition): PubVoteBar | null {
  const votes = motion.votes;
  if (votes && votes.for !== null && votes.against !== null)
    return makeBar(motion, votes, votes.for, votes.against, id, c);
  return isVoteUnknown(motion) && c.type.unknownVotes === 'bar' && c.purpose === 'concept'
    ? makeUnknownBar(motion, id, c)
    : null;
}

/** Whether the outcome is known and the votes are not. */
export function isVoteUnknown(motion: Motion): boolean {
  const known = motion.votes !== null && motion.votes.for !== null && motion.votes.against !== null;
  return !known && (motion.status === 'adopted' || motion.status === 'rejected');
}

/** Sentences about votes that are incomplete or exceptional; null where the votes of every faction are known. */
export function describeVotes(motion: Motion, c: Composition): string | null {
  const { votes } = motion;
  if (!votes || votes.for === null || votes.against === null)
    return c.purpose === 'sending' ? null : c.texts.votes.notInFiles;
  const seats = SEATS[motion.kamerstuk?.chamber ?? 'II'];
  return makeNote(
    votes,
    {
      rows: votes.byFaction.length > 0,
      few: false,
      absentees: votes.byFaction.filter((faction) => faction.absent > 0),
      known: votes.for + votes.against + (votes.absent ?? 0),
      seats,
    },
    c,
  );
}

function makeUnknownBar(motion: Motion, id: NodeId, c: Composition): PubVoteBar {
  const t = c.texts.votes;
  return {
    type: 'voteBar',
    id,
    segments: { for: 0, absent: 0, unknown: 1, against: 0 },
    legend: [{ segment: null, text: t.unknownSplit, bold: false }],
    factions: [],
    note: t.notInFiles,
    alt: t.altUnknown({
      subject: t.aboutMotion(lowerFirst(formatMotionName(motion, c))),
      date: formatDecisionDay(motion, c),
    }),
  };
}

function makeBar(
  motion: Motion,
  votes: Votes,
  inFavour: number,
  against: number,
  id: NodeId,
  c: Composition,
): PubVoteBar {
  const t = c.texts.votes;
  const absent = votes.absent ?? 0;
  const rows = votes.byFaction.length > 0;
  const seats = SEATS[motion.kamerstuk?.chamber ?? 'II'];
  const unknown = votes.complete ? 0 : Math.max(0, seats - inFavour - against - absent);
  const atLeast = rows && !votes.complete;
  const absentees = votes.byFaction.filter((faction) => faction.absent > 0);
  const few = absentees.length > 0 && absentees.length <= 3;
  return {
    type: 'voteBar',
    id,
    segments: { for: inFavour, absent, unknown, against },
    legend: [
      { segment: 'for', text: t.nFor(inFavour, atLeast), bold: true },
      ...(absent > 0
        ? [
            {
              segment: 'absent' as const,
              text: t.nAbsent(absent, few ? absentees.map((faction) => faction.faction) : null),
              bold: false,
            },
          ]
        : []),
      ...(unknown > 0 ? [{ segment: 'unknown' as const, text: t.nUnknown(unknown), bold: false }] : []),
      { segment: 'against', text: t.nAgainst(against, atLeast), bold: true },
    ],
    factions: rows
      ? [
          { label: t.for, text: listFactions(votes.byFaction, 'for') },
          { label: t.against, text: listFactions(votes.byFaction, 'against') },
        ].filter((line) => line.text !== '')
      : [],
    note: makeNote(votes, { rows, few, absentees, known: inFavour + against + absent, seats }, c),
    alt: t.alt({
      subject: t.aboutMotion(lowerFirst(formatMotionName(motion, c))),
      date: formatDecisionDay(motion, c),
      for: inFavour,
      against,
      absent,
      unknown,
      atLeast,
    }),
  };
}

function makeNote(
  votes: Votes,
  facts: { rows: boolean; few: boolean; absentees: FactionVotes[]; known: number; seats: number },
  c: Composition,
): string | null {
  const t = c.texts.votes;
  const sentences: string[] = [];
  if (!facts.rows && c.purpose === 'concept') sentences.push(t.noFactions);
  if (facts.absentees.length > 0 && !facts.few)
    sentences.push(t.absentFactions(listFactions(facts.absentees, 'absent')));
  if (facts.rows && votes.method === 'hands') sentences.push(t.hands);
  if (facts.rows && votes.method === 'roll-call') sentences.push(t.rollCall, ...listDividedFactions(votes, c));
  if (facts.rows && votes.method !== 'roll-call' && votes.members.length > 0)
    sentences.push(listDissenters(votes.members, c));
  if (facts.rows && !votes.complete) sentences.push(t.seatsKnown(facts.known, facts.seats));
  const mistakes = [
    ...votes.byFaction.filter((faction) => faction.mistake).map((faction) => faction.faction),
    ...votes.members.filter((member) => member.mistake).map((member) => formatSurname(member.name)),
  ];
  if (mistakes.length > 0) sentences.push(t.mistake([...new Set(mistakes)]));
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** 'VVD 22, PVV 19': largest first, then by name; names unchanged, with a no-break space before the number. */
function listFactions(factions: readonly FactionVotes[], vote: Vote): string {
  return factions
    .filter((faction) => faction[vote] > 0)
    .sort((a, b) => b[vote] - a[vote] || (a.faction < b.faction ? -1 : 1))
    .map((faction) => `${faction.faction}${NBSP}${faction[vote]}`)
    .join(', ');
}

function listDividedFactions(votes: Votes, c: Composition): string[] {
  const t = c.texts.votes;
  return votes.byFaction
    .filter((faction) => faction.for > 0 && faction.against > 0)
    .map((faction) => t.split(faction.faction, [t.nFor(faction.for, false), t.nAgainst(faction.against, false)]));
}

function listDissenters(members: readonly MemberVote[], c: Composition): string {
  const t = c.texts.votes;
  const words: Record<Vote, string> = {
    for: lowerFirst(t.for),
    against: lowerFirst(t.against),
    absent: lowerFirst(t.absent),
  };
  const groups = new Map<string, { names: string[]; faction: string; vote: string }>();
  for (const member of members) {
    const key = `${member.faction}\n${member.vote}`;
    const group = groups.get(key) ?? { names: [], faction: member.faction, vote: words[member.vote] };
    group.names.push(formatSurname(member.name));
    groups.set(key, group);
  }
  return t.apart([...groups.values()].map((group) => ({ ...group, names: group.names.sort() })));
}

/** 'Eijk van, W.P.J.' in the Kamer's data as 'Van Eijk'. */
function formatSurname(recorded: string): string {
  const name = recorded.split(',')[0]?.trim() ?? recorded;
  const [, last, prefix] =
    /^(.+?)\s+((?:van|de|den|der|ter|ten|het|'t|in|op|el|al|von|du|la|le)(?:\s+\S+)*)$/u.exec(name) ?? [];
  return last && prefix ? `${capitalize(prefix)} ${last}` : name;
}

function formatDecisionDay(motion: Motion, c: Composition): string | null {
  return motion.decidedOn ? formatDate(motion.decidedOn, c.language) : null;
}
