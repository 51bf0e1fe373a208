import { CircleX, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FactionVotes, MotionStatus, Votes } from '../../../engine/core/blocks/motion.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { RadioGroup } from '../../ui/controls/choice.tsx';
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
}

const SIDES = ['for', 'against', 'absent'] as const;

/** A row without a faction name does not count and is not saved. */
const isNamed = (row: FactionVotes): boolean => row.faction.trim() !== '';

/** Edits the votes of each faction. The totals are their sums; if seats are missing, the vote is marked as incomplete. */
export function VotesEditor({ votes, onChange, onDone, status, seats }: VotesEditorProps) {
  const t = useTexts().votes;
  const [rows, setRows] = useState<FactionVotes[]>(votes?.byFaction ?? []);
  const [method, setMethod] = useState<Votes['method']>(votes?.method ?? 'hands');
  /** Totals without votes of factions: they stay until the user fills in a faction. */
  const [totalsOnly] = useState(votes?.byFaction.length === 0 ? votes : null);
  const settle = (next: FactionVotes[], how: Votes['method']) => {
    setRows(next);
    setMethod(how);
    const named = next.filter(isNamed);
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
  const change = (index: number, fields: Partial<FactionVotes>) =>
    settle(
      rows.map((row, at) => (at === index ? { ...row, ...fields } : row)),
      method,
    );
  const total = rows.filter(isNamed).reduce((sum, row) => sum + row.for + row.against + row.absent, 0);
  const names = rows.map((row) => row.faction.trim().toLowerCase()).filter((name) => name !== '');
  const twice = rows.find(
    (row, index) => names.indexOf(row.faction.trim().toLowerCase()) < index && row.faction.trim(),
  );
  const [inFavour, against] = [votes?.for ?? 0, votes?.against ?? 0];
  const isOtherwise =
    total === seats && ((status === 'adopted' && inFavour <= against) || (status === 'rejected' && inFavour > against));
  const isNameless = (row: FactionVotes): boolean => !isNamed(row) && SIDES.some((side) => row[side] > 0);
  const namelessRow = rows.findIndex(isNameless);
  const body = useRef<HTMLTableSectionElement>(null);
  useFieldState(
    namelessRow < 0 ? null : 'invalid',
    () => body.current?.children[namelessRow]?.querySelector('input') ?? null,
  );
  const wrong = [
    ...(namelessRow >= 0 ? [t.factionNameless] : []),
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
                  <input
                    className="field numeric"
                    inputMode="numeric"
                    aria-label={t.seatsOf(row.faction, t.head[side])}
                    value={String(row[side])}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) =>
                      change(index, { [side]: Number(event.target.value.replace(/\D/g, '').slice(0, 3)) })
                    }
                  />
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
        <Button
          icon={Plus}
          onPress={() =>
            setRows([...rows, { faction: '', seats: null, for: 0, against: 0, absent: 0, mistake: false }])
          }
        >
          {t.addFaction}
        </Button>
        <Button look="line" onPress={onDone}>
          {t.done}
        </Button>
      </div>
    </div>
  );
}
