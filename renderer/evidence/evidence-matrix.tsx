import { CircleCheck, Copy, Plus, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import type { EvidenceMatrix } from '../../engine/core/publication/publication.ts';
import { BlockPicker } from '../blocks/block-picker.tsx';
import { rowFacts, rowTitle } from '../blocks/describe.ts';
import { GROUND_KINDS } from '../blocks/ground-list.tsx';
import { StandingIcon } from '../blocks/standing-icon.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/keys.tsx';
import { KINDS_IN_ORDER, KindIcon } from '../parts/kind.tsx';
import { Empty } from '../parts/notes.tsx';
import { SaveState, type SaveStateValue } from '../parts/save-state.tsx';
import { DocumentName, Screen } from '../parts/screen.tsx';
import { withSoftHyphens } from '../parts/soft-hyphens.ts';
import { useTexts } from '../texts/language.tsx';

export interface EvidenceScreenProps {
  matrix: EvidenceMatrix;
  document: string;
  find: (id: string) => Block | undefined;
  /** Blocks of the same themes that carry no demand yet. */
  others: readonly Block[];
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  /** Makes a block a ground of a demand, or no longer. */
  onToggle: (demand: string, block: string, on: boolean) => void;
  onOpenBlock: (id: string) => void;
  onCopyTable: () => void;
  onInsert: () => void;
  onClose: () => void;
  onHome: () => void;
  save: SaveStateValue;
  today: string;
}

interface MatrixRow {
  block: string;
  kind: BlockKind;
  title: string;
  facts: string;
  complete: boolean;
  missing: string | null;
  /** What is missing, or how it stands. */
  standing: string;
  language: string;
  /** For each demand, whether it rests on this block. */
  carries: boolean[];
}

interface MatrixGroup {
  key: string;
  title: string;
  rows: MatrixRow[];
}

/** Which ground carries which demand. Arrows move, Space makes a ground or takes it away, Enter opens it. */
export function EvidenceScreen(props: EvidenceScreenProps) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix } = props;
  const [adding, setAdding] = useState(false);
  const [extra, setExtra] = useState<readonly string[]>([]);
  const groups = useGroups(props, extra);
  const rows = groups.flatMap((group) => group.rows);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = rows[at.row];
  return (
    <Screen
      title={<DocumentName onPress={props.onClose}>{props.document}</DocumentName>}
      beside={<span className="mute">{e.title}</span>}
      end={
        <>
          <Button icon={Plus} className="opt" onPress={() => setAdding(!adding)}>
            {e.addGround}
          </Button>
          <Button icon={Copy} className="opt" onPress={props.onCopyTable}>
            {e.copyTable}
          </Button>
          <Button look="line" onPress={props.onInsert}>
            {e.insert}
          </Button>
          <IconButton icon={X} label={t.controls.toDocument} shortcut="Esc" onPress={props.onClose} />
        </>
      }
      status={{
        left: <SaveState value={props.save} />,
        right: (
          <span>
            {row
              ? e.carriesLine(
                  row.title,
                  row.carries.flatMap((on, index) => (on ? [matrix.demands[index]?.label ?? ''] : [])),
                )
              : ''}
          </span>
        ),
      }}
      onHome={props.onHome}
    >
      <main className="mx">
        {adding && (
          <div className="mx-add">
            <BlockPicker
              label={e.addGround}
              placeholder={t.form.searchGround}
              enterWord={e.addRow}
              autoFocus
              today={props.today}
              suggest={(query) =>
                props.suggest(query, GROUND_KINDS).filter((block) => rows.every((one) => one.block !== block.id))
              }
              onPick={(block) => {
                setExtra([...extra, block.id]);
                setAdding(false);
              }}
            />
          </div>
        )}
        {matrix.demands.length === 0 ? (
          <Empty
            action={
              <Button look="line" onPress={props.onClose}>
                {t.controls.toDocument}
              </Button>
            }
          >
            {e.noDemands}
          </Empty>
        ) : (
          <Matrix {...{ groups, at, setAt }} {...props} />
        )}
      </main>
    </Screen>
  );
}

function Matrix({
  groups,
  at,
  setAt,
  ...props
}: EvidenceScreenProps & {
  groups: readonly MatrixGroup[];
  at: { row: number; column: number };
  setAt: (at: { row: number; column: number }) => void;
}) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix } = props;
  const table = useRef<HTMLTableElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(matrix.demands.length - 1, column)),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  const toggle = (row: MatrixRow | undefined, column: number) => {
    const demand = matrix.demands[column];
    if (row && demand) props.onToggle(demand.id, row.block, !row.carries[column]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    const row = rows[at.row];
    const act = KEYS[event.key];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      event.preventDefault();
      props.onCopyTable();
    } else if (act) {
      event.preventDefault();
      moveTo(...act(at.row, at.column, event.ctrlKey, rows.length, matrix.demands.length));
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(row, at.column);
    } else if (event.key === 'Enter' && row) {
      event.preventDefault();
      props.onOpenBlock(row.block);
    }
  };
  let index = -1;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which arrows move from cell to cell is a grid */}
      <table ref={table} onKeyDown={onKeyDown} role="grid" aria-label={e.which}>
        <colgroup>
          <col className="grounds" />
          <col span={matrix.demands.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="grounds">
              <span className="h2">{e.which}</span>
              <span className="mute">{e.counts(matrix.demands.length, matrix.grounds.length)}</span>
            </th>
            {matrix.demands.map((demand, column) => {
              const own = matrix.grounds.filter((_, ground) => matrix.cells[column]?.[ground] != null);
              const complete = own.filter((ground) => ground.complete).length;
              return (
                <th scope="col" key={demand.id} aria-label={`${demand.label}: ${demand.claim}`}>
                  <span className="e">{demand.label}</span>
                  <span className="t">{withSoftHyphens(demand.claim)}</span>
                  <span className="c">
                    <Icon
                      of={complete > 0 ? CircleCheck : TriangleAlert}
                      small
                      tone={complete > 0 ? undefined : 'warn'}
                    />
                    {e.ofComplete(complete, own.length)}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="g">
              <th colSpan={matrix.demands.length + 1} scope="rowgroup">
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => {
              index += 1;
              const here = index;
              return (
                <tr className="r" key={row.block}>
                  <th scope="row" aria-label={`${row.title}, ${row.facts}, ${row.standing}`}>
                    <div className="gr">
                      <KindIcon kind={row.kind} />
                      <span className="t" title={row.title} lang={row.language}>
                        {row.title}
                      </span>
                      <span className="m num">{row.facts}</span>
                      <span className="s">
                        <StandingIcon standing={row.complete ? 'known' : 'open'} />
                        {row.standing}
                      </span>
                    </div>
                  </th>
                  {row.carries.map((on, column) => {
                    const demand = matrix.demands[column];
                    const isAt = at.row === here && at.column === column;
                    return (
                      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid
                      <td
                        key={demand?.id}
                        className={column % 2 === 0 ? 'col' : undefined}
                        tabIndex={isAt ? 0 : -1}
                        data-cell={`${here}-${column}`}
                        aria-selected={on}
                        aria-label={on ? e.ground(row.missing) : e.noGround}
                        onFocus={() => {
                          if (!isAt) setAt({ row: here, column });
                        }}
                        onDoubleClick={() => toggle(row, column)}
                        onKeyDown={undefined}
                      >
                        {on && <span className={row.complete ? 'dot' : 'dot open'} />}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <div className="legend">
        <span>
          <span className="dot" />
          {e.legendComplete}
        </span>
        <span>
          <span className="dot open" />
          {e.legendOpen}
        </span>
        <span>
          <Keys>{t.controls.space}</Keys> {e.legendSpace}
        </span>
        <span>
          <Keys>Enter</Keys> {e.legendEnter}
        </span>
      </div>
    </>
  );
}

type Move = (row: number, column: number, far: boolean, rows: number, columns: number) => [number, number];
const KEYS: { [key: string]: Move | undefined } = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  Home: (row, _, far) => [far ? 0 : row, 0],
  End: (row, _, far, rows, columns) => [far ? rows - 1 : row, columns - 1],
};

/** Grounds by kind, and below them what is no ground yet. */
function useGroups(props: EvidenceScreenProps, extra: readonly string[]): MatrixGroup[] {
  const t = useTexts();
  const { matrix, find, others } = props;
  return useMemo(() => {
    const groundRow = (ground: EvidenceMatrix['grounds'][number], index: number): MatrixRow => {
      const block = find(ground.block);
      const missing = ground.missing[0];
      return {
        block: ground.block,
        kind: ground.kind,
        title: block ? shortTitle(block) : ground.title,
        facts: block ? (rowFacts(block, t).split(' · ')[block.kind === 'finding' ? 1 : 0] ?? '') : '',
        complete: ground.complete,
        missing: missing === undefined ? null : t.evidence.missing(missing),
        standing: missing === undefined ? standingWord(block, t) : t.evidence.missing(missing),
        language: block?.language ?? 'nl',
        carries: matrix.demands.map((_, demand) => matrix.cells[demand]?.[index] != null),
      };
    };
    const rows = matrix.grounds.map(groundRow);
    const known = new Set(rows.map((row) => row.block));
    const free = [...extra.flatMap((id) => find(id) ?? []), ...others].filter(
      (block, index, all) => !known.has(block.id) && all.findIndex((one) => one.id === block.id) === index,
    );
    return [
      ...KINDS_IN_ORDER.map((kind) => ({
        key: kind,
        title: t.blocks.kinds[kind],
        rows: rows.filter((row) => row.kind === kind),
      })),
      {
        key: 'others',
        title: t.evidence.others,
        rows: free.map((block) => otherRow(block, matrix.demands.length, t)),
      },
    ].filter((group) => group.rows.length > 0);
  }, [matrix, find, others, extra, t]);
}

/** What a motion asks in one phrase, where somebody wrote it: an official title does not fit a row. */
function shortTitle(block: Block): string {
  const gist = block.kind === 'motion' || block.kind === 'finding' ? block.gist : null;
  return gist ? gist.charAt(0).toUpperCase() + gist.slice(1) : rowTitle(block);
}

function standingWord(block: Block | undefined, t: ReturnType<typeof useTexts>): string {
  return block?.kind === 'motion' ? t.blocks.status[block.status] : t.evidence.complete;
}

function otherRow(block: Block, demands: number, t: ReturnType<typeof useTexts>): MatrixRow {
  const missing =
    block.kind === 'motion' && block.status === 'unknown'
      ? 'status'
      : block.kind === 'finding' && block.paragraph === null
        ? 'paragraph'
        : null;
  return {
    block: block.id,
    kind: block.kind,
    title: shortTitle(block),
    facts: rowFacts(block, t).split(' · ')[block.kind === 'finding' ? 1 : 0] ?? '',
    complete: missing === null,
    missing: missing === null ? null : t.evidence.missing(missing),
    standing: missing === null ? standingWord(block, t) : t.evidence.missing(missing),
    language: block.language,
    carries: Array.from({ length: demands }, () => false),
  };
}
