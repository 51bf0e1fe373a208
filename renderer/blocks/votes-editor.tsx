import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { FactionVotes, Votes } from '../../engine/core/blocks/motion.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { RadioGroup } from '../parts/choice.tsx';
import { useTexts } from '../texts/language.tsx';

export interface VotesEditorProps {
  votes: Votes | null;
  onChange: (votes: Votes | null) => void;
  onDone: () => void;
}

const SIDES = ['for', 'against', 'absent'] as const;
/** Seats of the Tweede Kamer (Grondwet, art. 51). */
const SEATS = 150;

/** Votes a faction, typed. The totals are their sum; short of all seats the vote is incomplete and says so. */
export function VotesEditor({ votes, onChange, onDone }: VotesEditorProps) {
  const t = useTexts().votes;
  const [rows, setRows] = useState<FactionVotes[]>(votes?.byFaction ?? []);
  const [method, setMethod] = useState<Votes['method']>(votes?.method ?? 'hands');
  const settle = (next: FactionVotes[], how: Votes['method']) => {
    setRows(next);
    setMethod(how);
    const named = next.filter((row) => row.faction.trim() !== '');
    if (named.length === 0) return onChange(null);
    const sum = (side: (typeof SIDES)[number]) => named.reduce((total, row) => total + row[side], 0);
    const [inFavour, against, absent] = [sum('for'), sum('against'), sum('absent')];
    onChange({
      method: how,
      complete: inFavour + against + absent === SEATS,
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
  const total = rows.reduce((sum, row) => sum + row.for + row.against + row.absent, 0);
  return (
    <div className="votes-edit">
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
      <table className="uses">
        <thead>
          <tr>
            <th scope="col">{t.faction}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side} className="r">
                {t.head[side]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place while its name is typed
            <tr key={index}>
              <td>
                <input
                  className="field"
                  aria-label={t.factionName(index + 1)}
                  value={row.faction}
                  onChange={(event) => change(index, { faction: event.target.value })}
                />
              </td>
              {SIDES.map((side) => (
                <td key={side} className="r">
                  <input
                    className="field num"
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
      <p className="hint num" role="status">
        {t.total(total, SEATS)}
      </p>
      <div className="rowf">
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
