import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { KindIcon } from '../../../ui/controls/kind.tsx';
import { withSoftHyphens } from '../../../ui/controls/soft-hyphens.ts';
import { Keys } from '../../../ui/keys/keys.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { StatusIcon } from '../../blocks/status-icon.tsx';
import type { MatrixGroup, MatrixRow } from './matrix-groups.ts';

/** A cell: a block below a demand; a null block: the demand's heading. */
export interface MatrixPlace {
  block: string | null;
  column: number;
}

export interface EvidenceGridProps {
  matrix: EvidenceMatrix;
  groups: readonly MatrixGroup[];
  at: MatrixPlace;
  /** Raise it to focus the cell. */
  focused: number;
  onMove: (to: MatrixPlace) => void;
  onToggle: (demand: string, block: string, on: boolean) => void;
  onOpenBlock: (block: string) => void;
  onJump: (demand: string) => void;
  onCopy: () => void;
}

/** The matrix is one Tab stop. Arrow keys move between the cells and the headings of the demands. */
export function EvidenceGrid(props: EvidenceGridProps) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix, groups } = props;
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  const rows = groups.flatMap((group) => group.rows);
  const last = matrix.demands.length - 1;
  const column = Math.min(props.at.column, last);
  const block = rows.some((row) => row.block === props.at.block) ? props.at.block : null;
  const at = props.at.block !== null && block === null ? (rows[0]?.block ?? null) : block;

  const focusCell = (to: MatrixPlace) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(getCellName(to))}"]`)?.focus();
  // A block that gains or loses its last demand moves to another group. The focus follows it.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) focusCell({ block: at, column });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `focused` requests the focus; a move does not
  useLayoutEffect(() => {
    if (props.focused > 0) focusCell({ block: at, column });
  }, [props.focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    const index = at === null ? -1 : rows.findIndex((row) => row.block === at);
    const row = rows[index];
    const move = MOVES[event.key];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      event.preventDefault();
      props.onCopy();
    } else if (move) {
      event.preventDefault();
      const [nextRow, nextColumn] = move(index, column, event.ctrlKey, rows.length - 1, last);
      const to = {
        block: nextRow < 0 ? null : (rows[Math.min(nextRow, rows.length - 1)]?.block ?? null),
        column: Math.max(0, Math.min(last, nextColumn)),
      };
      props.onMove(to);
      focusCell(to);
    } else if (event.key === ' ' && row) {
      event.preventDefault();
      toggle(row, column);
    } else if (event.key === 'Enter' && row) {
      event.preventDefault();
      props.onOpenBlock(row.block);
    }
  };
  const toggle = (row: MatrixRow, demandIndex: number) => {
    const demand = matrix.demands[demandIndex];
    if (demand) props.onToggle(demand.id, row.block, !row.carries[demandIndex]);
  };

  return (
    <>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which arrows move from cell to cell is a grid
        role="grid"
        aria-label={e.which}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          hasFocus.current = event.relatedTarget !== null && table.current?.contains(event.relatedTarget) === true;
        }}
        // Each demand has room for its longest word. More demands scroll sideways.
        style={{ minWidth: `calc(var(--mx-grounds) + ${matrix.demands.length} * var(--mx-demand))` }}
      >
        <colgroup>
          <col className="matrix-grounds" />
          <col span={matrix.demands.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="matrix-grounds">
              <span className="heading">{e.which}</span>
              <span className="muted">{e.counts(matrix.demands.length, matrix.grounds.length)}</span>
            </th>
            {matrix.demands.map((demand, index) => (
              <DemandHead
                key={demand.id}
                demand={demand}
                standing={countGrounds(matrix, index)}
                name={getCellName({ block: null, column: index })}
                isStop={at === null && column === index}
                onFocus={() => props.onMove({ block: null, column: index })}
                onJump={() => props.onJump(demand.id)}
              />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="matrix-group">
              <th colSpan={matrix.demands.length + 1} scope="rowgroup">
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr className="matrix-row" key={row.block}>
                <RowHead row={row} onOpen={() => props.onOpenBlock(row.block)} />
                {row.carries.map((on, demandIndex) => (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Space
                  <td
                    key={matrix.demands[demandIndex]?.id}
                    className={demandIndex % 2 === 0 ? 'matrix-column' : undefined}
                    tabIndex={at === row.block && column === demandIndex ? 0 : -1}
                    data-cell={getCellName({ block: row.block, column: demandIndex })}
                    aria-selected={on}
                    aria-label={on ? e.ground(row.missing) : e.noGround}
                    onFocus={() => props.onMove({ block: row.block, column: demandIndex })}
                    onClick={() => toggle(row, demandIndex)}
                  >
                    <span className={on ? (row.complete ? 'matrix-dot' : 'matrix-dot is-open') : 'matrix-add-dot'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <Legend />
    </>
  );
}

function DemandHead(props: {
  demand: EvidenceMatrix['demands'][number];
  standing: { complete: number; of: number };
  name: string;
  isStop: boolean;
  onFocus: () => void;
  onJump: () => void;
}) {
  const t = useTexts().evidence;
  const { demand, standing } = props;
  return (
    <th scope="col" aria-label={`${demand.label}: ${demand.claim}`}>
      <button
        type="button"
        className="matrix-jump"
        data-cell={props.name}
        tabIndex={props.isStop ? 0 : -1}
        onFocus={props.onFocus}
        onClick={props.onJump}
      >
        <span className="visually-hidden">{`${demand.label}: ${demand.claim}`}</span>
        <span className="matrix-label" aria-hidden="true">
          {demand.label}
        </span>
        <span className="matrix-title" aria-hidden="true">
          {withSoftHyphens(demand.claim)}
        </span>
      </button>
      <span className="matrix-count">
        <Icon of={getStandingIcon(standing)} small tone={standing.complete > 0 ? undefined : 'warn'} />
        {t.ofComplete(standing.complete, standing.of)}
      </span>
    </th>
  );
}

/** A check mark if all grounds are complete, a warning if none is. */
function getStandingIcon({ complete, of }: { complete: number; of: number }) {
  if (complete === 0) return TriangleAlert;
  return complete < of ? CircleDashed : CircleCheck;
}

function RowHead({ row, onOpen }: { row: MatrixRow; onOpen: () => void }) {
  return (
    <th scope="row" aria-label={`${row.title}, ${row.facts}, ${row.standing}`}>
      <div className="matrix-ground">
        <KindIcon kind={row.kind} />
        <button
          type="button"
          className="matrix-title"
          title={row.title}
          lang={row.language}
          tabIndex={-1}
          onClick={onOpen}
        >
          {row.title}
        </button>
        <span className="matrix-facts numeric">{row.facts}</span>
        <span className="matrix-status">
          <StatusIcon standing={row.sign} />
          {row.standing}
        </span>
      </div>
    </th>
  );
}

function Legend() {
  const t = useTexts();
  const e = t.evidence;
  return (
    <div className="legend">
      <span>
        <span className="matrix-dot" />
        {e.legendComplete}
      </span>
      <span>
        <span className="matrix-dot is-open" />
        {e.legendOpen}
      </span>
      <span>
        <Keys>{t.controls.space}</Keys> {e.legendSpace}
      </span>
      <span>
        <Keys>Enter</Keys> {e.legendEnter}
      </span>
    </div>
  );
}

function getCellName({ block, column }: MatrixPlace): string {
  return `${block ?? ''}/${column}`;
}

function countGrounds({ grounds, cells }: EvidenceMatrix, demand: number): { complete: number; of: number } {
  const own = grounds.filter((_, ground) => cells[demand]?.[ground] != null);
  return { complete: own.filter((ground) => ground.complete).length, of: own.length };
}

type Move = (row: number, column: number, far: boolean, lastRow: number, lastColumn: number) => [number, number];
const MOVES: { [key: string]: Move | undefined } = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  Home: (row, _, far) => [far ? 0 : row, 0],
  End: (row, _, far, lastRow, lastColumn) => [far ? lastRow : row, lastColumn],
};
