import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { VERDICTS } from '../../../engine/core/blocks/follow-up.ts';
import { buildMonitor, getPaper, type MonitorRow } from '../../../engine/core/monitor/monitor-rows.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Empty } from '../../ui/controls/notes.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk, formatRowTitle } from '../../writing/blocks/describe.ts';
import {
  arrangeMonitor,
  MONITOR_SORTS,
  type MonitorFilter,
  type MonitorOrder,
  type MonitorSort,
} from './monitor-order.ts';

export interface MonitorViewProps {
  blocks: readonly Block[];
  today: string;
  onOpen: (id: string) => void;
  onBlocks: () => void;
}

/** Value of the choices 'all dossiers' and 'all verdicts'. */
const ALL = '*';

/** Motions and commitments by dossier: what happened after the vote. A press on a name opens the block. */
export function MonitorView({ blocks, today, onOpen, onBlocks }: MonitorViewProps) {
  const t = useTexts();
  const groups = useMemo(() => buildMonitor(blocks), [blocks]);
  const [filter, setFilter] = useState<MonitorFilter>({ dossier: null, verdict: null });
  const [order, setOrder] = useState<MonitorOrder>({ by: 'number', descending: false });
  const shown = arrangeMonitor(groups, filter, order);
  const texts = t.library.monitor;
  const nameDossier = (dossier: string | null, title: string | null) =>
    dossier === null ? texts.noDossier : [dossier, title].filter(Boolean).join(', ');
  return (
    <main className="library-monitor" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className="library-monitor-filters">
        <Select
          label={texts.dossier}
          minor
          value={filter.dossier ?? ALL}
          options={[
            { value: ALL, label: texts.allDossiers },
            ...groups.map(({ dossier, title }) => ({
              value: dossier ?? '',
              label: nameDossier(dossier, title && shorten(title)),
            })),
          ]}
          onChange={(dossier) => setFilter({ ...filter, dossier: dossier === ALL ? null : dossier })}
        />
        <Select
          label={t.form.followUp.verdict}
          minor
          value={filter.verdict ?? ALL}
          options={[
            { value: ALL, label: texts.allVerdicts },
            { value: 'none', label: t.form.followUp.noVerdict },
            ...VERDICTS.map((grade) => ({ value: grade, label: t.form.capital(t.form.followUp.verdicts[grade]) })),
          ]}
          onChange={(value) =>
            setFilter({ ...filter, verdict: value === ALL ? null : (value as MonitorFilter['verdict']) })
          }
        />
        <span className="spacer" />
        <span className="narrow-only">
          <Button onPress={onBlocks}>{t.library.blocks}</Button>
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty>{texts.nothing}</Empty>
      ) : (
        <table className="data-table">
          <caption className="visually-hidden">{texts.title}</caption>
          <thead>
            <tr>
              {MONITOR_SORTS.map((by) => (
                <SortableHead key={by} by={by} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          {shown.map(({ dossier, title, rows }) => (
            <tbody key={dossier ?? ''}>
              <tr>
                <th scope="rowgroup" colSpan={MONITOR_SORTS.length} className="library-monitor-dossier">
                  {nameDossier(dossier, title)}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.block.id} row={row} today={today} onOpen={onOpen} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </main>
  );
}

/** Characters of the title of a dossier in the list of dossiers; the titles of some bills are several lines long. */
const LONGEST_TITLE = 40;

function shorten(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}

interface SortableHeadProps {
  by: MonitorSort;
  order: MonitorOrder;
  onOrder: (order: MonitorOrder) => void;
}

function SortableHead({ by, order, onOrder }: SortableHeadProps) {
  const t = useTexts().library.monitor;
  const isSorted = order.by === by;
  return (
    <th scope="col" aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="library-monitor-sort"
        onClick={() => onOrder({ by, descending: isSorted && !order.descending })}
      >
        {t.heads[by]}
        {isSorted && <Icon of={order.descending ? ArrowDown : ArrowUp} small />}
      </button>
    </th>
  );
}

function Row({ row, today, onOpen }: { row: MonitorRow; today: string; onOpen: (id: string) => void }) {
  const t = useTexts();
  const { block, dictum, last, verdict, step } = row;
  const title = formatRowTitle(block);
  const number = getPaper(block);
  const outcome =
    block.kind === 'motion'
      ? t.blocks.status[block.status]
      : block.state && (block.state === 'kept' ? t.form.commitmentKept : t.form.commitmentOpen);
  const isOverdue = step?.on != null && step.on < today;
  return (
    <tr>
      <td>
        <LinkButton onPress={() => onOpen(block.id)}>{title}</LinkButton>
        {number && <div className="hint numeric">{formatKamerstuk(number, t)}</div>}
        {dictum.toLowerCase() !== title.toLowerCase() && (
          <div className="library-monitor-dictum" lang={block.language}>
            {dictum}
          </div>
        )}
      </td>
      <td>
        {outcome ? t.form.capital(outcome) : ''}
        {block.kind === 'motion' && block.decidedOn && <div className="hint">{t.date(block.decidedOn)}</div>}
        {block.kind === 'motion' && block.appreciation && <div className="hint">{block.appreciation}</div>}
      </td>
      <td>
        {last?.date && <div>{t.date(last.date)}</div>}
        {last?.paper && <div className="hint numeric">{formatKamerstuk(last.paper, t)}</div>}
        {last?.says && (
          <div className="library-monitor-dictum" lang={block.language}>
            {last.literal ? `‘${last.says}’` : last.says}
          </div>
        )}
      </td>
      <td>
        {verdict && t.form.capital(t.form.followUp.verdicts[verdict.grade])}
        {verdict && (
          <div className="hint">{[verdict.by, verdict.on && t.date(verdict.on)].filter(Boolean).join(', ')}</div>
        )}
      </td>
      <td>
        {step?.on && (
          <div className={isOverdue ? 'library-monitor-overdue' : undefined}>
            {isOverdue ? t.library.monitor.overdue(t.date(step.on)) : t.date(step.on)}
          </div>
        )}
        {step && <div lang={block.language}>{step.step}</div>}
      </td>
    </tr>
  );
}
