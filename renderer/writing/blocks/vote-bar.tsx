import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import type { FactionVotes, Vote, Votes } from '../../../engine/core/blocks/motion.ts';
import { useTexts } from '../../ui/texts/language.tsx';

/** Seats of each Kamer (Grondwet, art. 51). */
export const SEATS = { I: 75, II: 150 } as const;
const NBSP = '\u00A0';

export interface VoteBarProps {
  votes: Votes;
  /** `2026-05-12` */
  date: string | null;
  /** 'de motie-Faber', for screen readers. */
  subject: string;
  chamber?: 'I' | 'II' | undefined;
  /** The outcome comes from the decision instead of these votes. */
  fromDecision?: boolean | undefined;
}

/**
 * Draws votes in favour from the left and against from the right, with absent and unknown votes between them. Nothing is
 * rounded.
 */
export function VoteBar({ votes, date, subject, chamber = 'II', fromDecision }: VoteBarProps) {
  const texts = useTexts();
  const t = texts.votes;
  if (votes.for === null || votes.against === null) return <UnknownVotes />;
  const absent = votes.absent ?? 0;
  const rows = votes.byFaction.length > 0;
  const known = votes.for + votes.against + absent;
  const unknown = votes.complete ? 0 : Math.max(0, SEATS[chamber] - known);
  const atLeast = rows && !votes.complete;
  const day = date === null ? null : texts.date(date);
  const name = t.alt({ subject, day, for: votes.for, against: votes.against, absent, unknown, atLeast });
  return (
    <div>
      <div className="votes numeric" role="img" aria-label={name}>
        <div className="votes-legend" aria-hidden="true">
          <span>
            <i className="votes-swatch votes-for" />
            <b>{t.inFavour(votes.for, atLeast)}</b>
          </span>
          <span>
            {absent > 0 && (
              <>
                <i className="votes-swatch votes-absent" />
                {t.absent(absent)}
              </>
            )}
            {unknown > 0 && (
              <>
                <i className="votes-swatch votes-unknown" />
                {t.unknown(unknown)}
              </>
            )}
          </span>
          <span>
            <i className="votes-swatch votes-against" />
            <b>{t.against(votes.against, atLeast)}</b>
          </span>
        </div>
        <div className="votes-bar" aria-hidden="true">
          {votes.for > 0 && <span className="votes-for" style={{ flex: votes.for }} />}
          {absent > 0 && <span className="votes-absent" style={{ flex: absent }} />}
          {unknown > 0 && <span className="votes-unknown" style={{ flex: unknown }} />}
          {votes.against > 0 && <span className="votes-against" style={{ flex: votes.against }} />}
        </div>
      </div>
      {rows && (
        <div className="votes-factions numeric">
          {(['for', 'against'] as const).map((vote) => {
            const line = factionsLine(votes.byFaction, vote);
            return (
              line !== '' && (
                <Line key={vote} head={t.head[vote]}>
                  {line}
                </Line>
              )
            );
          })}
        </div>
      )}
      {notesOf(votes, { known, seats: SEATS[chamber], fromDecision: fromDecision ?? false }, t).map((note) => (
        <p className="page-small" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

function Line({ head, children }: { head: string; children: string }) {
  return (
    <>
      <b>{head}</b>
      <span>{children}</span>
    </>
  );
}

/** A dashed outline: the outcome is known but the votes are not. */
export function UnknownVotes() {
  const t = useTexts().votes;
  return (
    <div className="votes" role="img" aria-label={t.splitUnknown}>
      <div className="votes-alone" aria-hidden="true">
        {t.splitUnknown}
      </div>
      <div className="votes-bar" aria-hidden="true">
        <span className="votes-unknown" style={{ flex: 1 }} />
      </div>
    </div>
  );
}

/** The votes of a motion, or a placeholder for unknown votes. Draws nothing if the outcome is unknown. */
export function MotionVotes({ motion }: { motion: BlockOf<'motion'> }) {
  const t = useTexts().votes;
  if (motion.status === 'unknown' && motion.votes === null) return null;
  if (!motion.votes) return <UnknownVotes />;
  return (
    <VoteBar
      votes={motion.votes}
      date={motion.decidedOn}
      subject={t.motionOf(motion.movers[0] ?? motion.id)}
      chamber={motion.kamerstuk?.chamber}
    />
  );
}

function factionsLine(factions: readonly FactionVotes[], vote: Vote): string {
  return factions
    .filter((faction) => faction[vote] > 0)
    .sort((a, b) => b[vote] - a[vote] || a.faction.localeCompare(b.faction, 'nl'))
    .map((faction) => `${faction.faction}${NBSP}${faction[vote]}`)
    .join(', ');
}

function notesOf(
  votes: Votes,
  facts: { known: number; seats: number; fromDecision: boolean },
  t: ReturnType<typeof useTexts>['votes'],
): string[] {
  const notes: string[] = [];
  if (votes.byFaction.length === 0) notes.push(t.noFactions);
  else if (votes.method === 'hands') notes.push(t.hands);
  else if (votes.method === 'roll-call') notes.push(t.rollCall);
  if (votes.method !== 'roll-call' && votes.members.length > 0) {
    notes.push(t.apart(votes.members.map((member) => ({ ...member, name: surname(member.name) }))));
  }
  if (votes.byFaction.length > 0 && !votes.complete) notes.push(t.seatsKnown(facts.known, facts.seats));
  if (facts.fromDecision) notes.push(t.fromDecision);
  const mistakes = votes.byFaction.filter((faction) => faction.mistake).map((faction) => faction.faction);
  if (mistakes.length > 0) notes.push(t.mistake(mistakes));
  return [notes.join(' ')].filter((note) => note !== '');
}

/** 'Lammers, C.' becomes 'Lammers'. */
function surname(name: string): string {
  return name.split(',')[0]?.trim() ?? name;
}
