import { CircleX, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FactionVotes, MotionStatus, Vote, Votes } from '../../../engine/core/blocks/motion.ts';
import { type FactionSizes, type ListedVote, readVoteList } from '../../../engine/core/votes/vote-list.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { RadioGroup } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useFieldState } from '../../ui/controls/field-states.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface VotesEditorProps {
  votes: Votes | null;
  onChange: (votes: Votes | null) => void;
  onDone: () => void;
  /** The outcome in the form; the editor warns if the votes contradict it. */
  status: MotionStatus;
  /** Number of seats in the Kamer that voted. */
  seats: number;
  /** The factions on the day of the vote, from official votes in the library. */
  sizes: FactionSizes;
  /** The votes below the pasted text of the motion. */
  pasted?: readonly ListedVote[] | undefined;
}

const SIDES = ['for', 'against', 'absent'] as const;

/** A faction in the table. */
interface Row extends FactionVotes {
  /** The missing value: the vote, or the seats of a group that voted as one; then it contains that vote. */
  missing: 'vote' | Vote | null;
}

const EMPTY: Row = { faction: '', seats: null, for: 0, against: 0, absent: 0, mistake: false, missing: null };

/** A row without a faction name, vote or seats does not count and is not saved. */
const isNamed = (row: Row): boolean => row.faction.trim() !== '';
const isCounted = (row: Row): boolean => isNamed(row) && row.missing === null;
const isWithoutSeats = (row: Row): boolean => row.missing !== null && row.missing !== 'vote';

const toRow = ({ faction, vote, seats }: ListedVote): Row => ({ ...EMPTY, faction, ...countWhole(vote, seats) });

/** The votes of a group that voted as one. */
function countWhole(vote: Vote, seats: number | null): Omit<Row, 'faction' | 'mistake'> {
  const none = { seats, for: 0, against: 0, absent: 0 };
  return seats === null ? { ...none, missing: vote } : { ...none, [vote]: seats, missing: null };
}

/**
 * Edits the votes of each faction, which can be pasted as a list. The totals are their sums; if seats are missing, the vote
 * is marked as incomplete.
 */
export function VotesEditor({ votes, onChange, onDone, status, seats, sizes, pasted }: VotesEditorProps) {
  const t = useTexts().votes;
  const [rows, setRows] = useState<Row[]>(
    () => votes?.byFaction.map((row) => ({ ...row, missing: null })) ?? pasted?.map(toRow) ?? [],
  );
  const isUnsaved = useRef(votes === null && pasted !== undefined);
  const [list, setList] = useState('');
  const [method, setMethod] = useState<Votes['method']>(votes?.method ?? 'hands');
  /** Totals without votes of factions: they stay until the user fills in a faction. */
  const [totalsOnly] = useState(votes?.byFaction.length === 0 ? votes : null);
  const settle = (next: Row[], how: Votes['method']) => {
    setRows(next);
    setMethod(how);
    const named = next.filter(isCounted).map(({ missing: _, ...row }): FactionVotes => row);
    if (named.length === 0) return onChange(totalsOnly && { ...totalsOnly, method: how });
    const sum = (side: (typeof SIDES)[number]) => named.reduce((total, row) => total + row[side], 0);
    const [inFavour, against, absent] = [sum('for'), sum('against'), sum('absent')];
    onChange({
      method: how,
      complete: inFavour + against + absent === seats,
      for: inFavour,
      against,
      absent,
      byFaction: named,
      members: votes?.members ?? [],
    });
  };
  const change = (index: number, fields: Partial<Row>) =>
    settle(
      rows.map((row, at) => (at === index ? { ...row, ...fields } : row)),
      method,
    );
  const latest = useRef({ settle, rows, method });
  latest.current = { settle, rows, method };
  // A pasted list is saved at once. The day of the vote may be known later, and with it the seats.
  useEffect(() => {
    const { rows: given, method: how } = latest.current;
    const filled = given.map((row) => {
      const size = isWithoutSeats(row) ? sizes.get(row.faction) : undefined;
      return size === undefined ? row : { ...row, ...countWhole(row.missing as Vote, size) };
    });
    if (isUnsaved.current || filled.some((row, at) => row !== given[at])) latest.current.settle(filled, how);
    isUnsaved.current = false;
  }, [sizes]);
  const readList = (text: string) => {
    setList(text);
    const read = readVoteList(text.split('\n'), sizes);
    if (!read) return;
    setList(read.rest.join('\n').trim());
    const named = new Set(read.votes.map(({ faction }) => faction.toLowerCase()));
    settle([...read.votes.map(toRow), ...rows.filter((row) => !named.has(row.faction.toLowerCase()))], method);
  };
  const total = rows.filter(isCounted).reduce((sum, row) => sum + row.for + row.against + row.absent, 0);
  const names = rows.map((row) => row.faction.trim().toLowerCase()).filter((name) => name !== '');
  const twice = rows.find(
    (row, index) => names.indexOf(row.faction.trim().toLowerCase()) < index && row.faction.trim(),
  );
  const [inFavour, against] = [votes?.for ?? 0, votes?.against ?? 0];
  const isOtherwise =
    total === seats && ((status === 'adopted' && inFavour <= against) || (status === 'rejected' && inFavour > against));
  const isNameless = (row: Row): boolean => !isNamed(row) && SIDES.some((side) => row[side] > 0);
  const firstWrong = rows.findIndex((row) => isNameless(row) || isWithoutSeats(row));
  const body = useRef<HTMLTableSectionElement>(null);
  useFieldState(
    firstWrong < 0 ? null : 'invalid',
    () => body.current?.children[firstWrong]?.querySelector('[aria-invalid]') ?? null,
  );
  /** The factions of that day without a row. */
  const others = [...sizes].flatMap(([faction, size]): Row[] =>
    names.includes(faction.toLowerCase()) ? [] : [{ ...EMPTY, faction, seats: size, missing: 'vote' }],
  );
  const withoutSeats = rows.filter(isWithoutSeats).map((row) => row.faction.trim());
  const wrong = [
    ...(rows.some(isNameless) ? [t.factionNameless] : []),
    ...(withoutSeats.length > 0 ? [t.seatsMissing(withoutSeats)] : []),
    ...(total > seats ? [t.tooMany(total, seats)] : []),
    ...(twice ? [t.factionTwice(twice.faction.trim())] : []),
    ...(isOtherwise ? [t.otherwise(status)] : []),
  ];
  return (
    <div className="block-form-votes-editor">
      <RadioGroup
        label={t.method}
        row
        value={method ?? 'hands'}
        options={[
          { value: 'hands', label: t.byHands },
          { value: 'roll-call', label: t.byRollCall },
        ]}
        onChange={(how) => settle(rows, how)}
      />
      <TextField
        label={t.pasteList}
        value={list}
        rows={2}
        lang="nl"
        placeholder={t.listExample}
        hint={t.pasteListHint}
        onChange={readList}
      />
      <table className="block-form-votes">
        <thead>
          <tr>
            <th scope="col">{t.faction}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side} className="is-number">
                {t.head[side]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place while its name is typed
            <tr key={index}>
              <td>
                <input
                  className="field"
                  aria-label={t.factionName(index + 1)}
                  aria-invalid={isNameless(row) || undefined}
                  value={row.faction}
                  onChange={(event) => change(index, { faction: event.target.value })}
                />
              </td>
              {SIDES.map((side) => (
                <td key={side} className="is-number">
                  {row.missing === 'vote' ? (
                    <Button
                      look="line"
                      label={t.wholeGroup(row.faction, row.seats ?? 0, t.head[side])}
                      onPress={() => change(index, countWhole(side, row.seats))}
                    >
                      {String(row.seats)}
                    </Button>
                  ) : (
                    <input
                      className="field numeric"
                      inputMode="numeric"
                      aria-label={t.seatsOf(row.faction, t.head[side])}
                      aria-invalid={row.missing === side || undefined}
                      value={row.missing === side ? '' : String(row[side])}
                      placeholder={row.missing === side ? '?' : undefined}
                      onFocus={(event) => event.target.select()}
                      onChange={({ target: { value } }) => {
                        const digits = value.replace(/\D/g, '').slice(0, 3);
                        if (row.missing === null || digits !== '')
                          change(index, { [side]: Number(digits), missing: null });
                      }}
                    />
                  )}
                </td>
              ))}
              <td>
                <IconButton
                  icon={X}
                  small
                  label={t.removeFaction(row.faction)}
                  onPress={() =>
                    settle(
                      rows.filter((_, at) => at !== index),
                      method,
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div role="status">
        {rows.length > 0 && total <= seats && <p className="hint numeric">{t.total(total, seats)}</p>}
        {wrong.map((sentence) => (
          <p className="hint is-bad numeric" key={sentence}>
            <Icon of={CircleX} small />
            {sentence}
          </p>
        ))}
      </div>
      <div className="form-row">
        <Button icon={Plus} onPress={() => setRows([...rows, EMPTY])}>
          {t.addFaction}
        </Button>
        {others.length > 0 && (
          <Button onPress={() => setRows([...rows, ...others])}>{t.addOfDay(others.length)}</Button>
        )}
        <Button look="line" onPress={onDone}>
          {t.done}
        </Button>
      </div>
    </div>
  );
}
