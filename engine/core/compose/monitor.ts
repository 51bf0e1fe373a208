import type { FollowUpEntry, GivenVerdict, NextStep } from '../blocks/follow-up.ts';
import { findMotionSubject } from '../blocks/motion-gist.ts';
import { capitalize } from '../capitalize.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { formatDate } from '../dates.ts';
import type { PlacedBlock } from '../drafts/instances.ts';
import {
  buildMonitor,
  type FollowedBlock,
  isFollowed,
  type MonitorGroup,
  type MonitorRow,
} from '../monitor/monitor-rows.ts';
import { sortFollowUp } from '../monitor/summarize-follow-up.ts';
import type { PubCell, PubInline, PublicationNode, PubParagraph, PubTable } from '../publication/publication.ts';
import type { BodyNode, NodeId } from '../richtext/model.ts';
import { isJudgement } from './blocks/motion.ts';
import { composeInTextForm, findCitedSource } from './cite.ts';
import type { Composition } from './composition.ts';
import { setTypography } from './inline.ts';
import { formatMotionName, formatOutcomeWithDate } from './outcome.ts';
import { findOutcomeSource } from './outcome-source.ts';
import { addFullStop, bold, emptyField, lowerFirst, paragraph, run } from './pieces.ts';

/** Shares of the width: motion, outcome, follow-up, verdict, next step. */
const WIDTHS = [31, 17, 27, 11, 14];

/** Whether a row has a value in each column. The first two are always printed. */
const HAS_VALUE: readonly ((row: MonitorRow) => boolean)[] = [
  () => true,
  () => true,
  ({ block }) => block.followUp.some(isPrintedEntry),
  ({ verdict }) => verdict !== null,
  ({ step }) => step !== null,
];

/** A motion or a commitment in full, which a document type with a monitor prints as a row. */
export function isMonitorRow(placed: PlacedBlock | undefined, c: Composition): placed is PlacedBlock {
  return (
    c.type.monitor &&
    !c.monitorAsBlocks &&
    placed !== undefined &&
    placed.instance.form === 'full' &&
    isFollowed(placed.block)
  );
}

/** The instances from this place on that form one monitor. */
export function takeMonitorRows(body: readonly BodyNode[], from: number, c: Composition): PlacedBlock[] {
  const rows: PlacedBlock[] = [];
  for (let at = from; at < body.length; at++) {
    const placed = c.placedById.get(body[at]?.id ?? '');
    if (!isMonitorRow(placed, c)) break;
    rows.push(placed);
  }
  return rows;
}

/**
 * A table for each dossier, with a heading above it. Every table is on a landscape page. A column without a value in any row of
 * the monitor is left out.
 */
export function composeMonitor(rows: readonly PlacedBlock[], c: Composition): PublicationNode[] {
  // A writer may change the title and the text of a block in this document.
  const blocks = rows.map(({ block, body, title }) => ({ ...block, body, title }));
  const places = new Map(blocks.map((block, at) => [block as unknown, rows[at]?.instance.id ?? '']));
  const groups = buildMonitor(blocks);
  const all = groups.flatMap((group) => group.rows);
  const columns = HAS_VALUE.flatMap((hasValue, at) => (all.some(hasValue) ? [at] : []));
  const printed = new Set<string>();
  const idOf = (row: MonitorRow): NodeId => places.get(row.block) ?? '';
  return groups.flatMap((group) => composeGroup(group, { columns, idOf, printed }, c));
}

/** The follow-up of a block below its text: the cells of its row, each with the head of its column. */
export function composeFollowUpLines({ block, instance }: PlacedBlock, c: Composition): PubParagraph[] {
  if (!c.monitorAsBlocks || !c.type.monitor || !isFollowed(block)) return [];
  const [row] = buildMonitor([block]).flatMap(({ rows }) => rows);
  if (!row) return [];
  const cells: readonly (readonly PubInline[])[] = [
    ...(HAS_VALUE[2]?.(row) ? composeLog(block, c).map(([, content]) => content) : []),
    ...(row.verdict ? [[bold(`${c.texts.monitor.heads[3]}: `), ...composeVerdict(row.verdict, c)]] : []),
    ...(row.step ? [[bold(`${c.texts.monitor.heads[4]}: `), ...composeStep(row.step, c)]] : []),
  ];
  return cells.map((content, at) =>
    paragraph(`${instance.id}--follow-up-${at}`, 'ground', setTypography([...content], c)),
  );
}

/** Keeps the title and the text above the first table with it, so that the document begins on a landscape page. */
export function keepHeadWithMonitor(blocks: readonly PublicationNode[]): PublicationNode[] {
  const table = blocks.findIndex((block) => block.type === 'table' && block.fit?.landscape);
  const head = blocks.slice(0, Math.max(0, table));
  if (head.some(({ type }) => type !== 'title' && type !== 'heading' && type !== 'paragraph')) return [...blocks];
  return blocks.map((block, at) =>
    at < table && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block,
  );
}

interface Printing {
  /** Indexes of the columns that have a value in some row. */
  columns: readonly number[];
  idOf(row: MonitorRow): NodeId;
  /** Sources of outcomes in the rows above. */
  printed: Set<string>;
}

function composeGroup(group: MonitorGroup, { columns, idOf, printed }: Printing, c: Composition): PublicationNode[] {
  const t = c.texts.monitor;
  const first = group.rows[0] && idOf(group.rows[0]);
  const heading = group.dossier === null ? t.noDossier : t.dossier(spaceDossier(group.dossier), group.title);
  const table: PubTable = {
    type: 'table',
    id: `${first}--table`,
    caption: null,
    wide: true,
    fit: { size: c.houseStyle.styles.tableText.size, landscape: true, legible: true },
    columns: columns.map((at) => ({ width: WIDTHS[at] ?? 1, align: 'left' })),
    headerRows: 1,
    rows: [
      {
        cells: columns.map((at) =>
          makeCell(`${first}--head-${at}`, [['tableHead', [run(t.heads[at] ?? '')]]], c, true),
        ),
      },
      ...group.rows.map((row) => {
        const cells = composeRow(row, { id: idOf(row), printed }, c);
        return { cells: columns.flatMap((at) => cells[at] ?? []) };
      }),
    ],
    note: null,
  };
  return [
    {
      type: 'heading',
      id: `${first}--dossier`,
      level: 2,
      style: 'heading2',
      content: setTypography([run(heading)], c),
    },
    table,
  ];
}

type Lines = [style: 'tableText' | 'tableHead', content: PubInline[]][];

function makeCell(id: NodeId, lines: Lines, c: Composition, header = false): PubCell {
  const content = lines.map(
    ([style, inline], at): PubParagraph => paragraph(`${id}-${at}`, style, setTypography(inline, c)),
  );
  return { id, header, colSpan: 1, rowSpan: 1, align: 'left', content };
}

function composeRow(row: MonitorRow, { id, printed }: { id: NodeId; printed: Set<string> }, c: Composition): PubCell[] {
  const { block, verdict, step } = row;
  const cells: Lines[] = [
    [
      ['tableText', composeName(block, c)],
      ['tableText', [run(addFullStop(capitalize(describeRequest(row))))]],
    ],
    composeResult(block, printed, c),
    composeLog(block, c),
    [['tableText', composeVerdict(verdict, c)]],
    [['tableText', composeStep(step, c)]],
  ];
  // The row itself is the instance, so that a click in the preview finds it.
  return cells.map((lines, at) => makeCell(at === 0 ? id : `${id}--cell-${at}`, lines, c));
}

/** What a motion is about, in a few words where its title says so; else the request, or the words of a commitment. */
function describeRequest({ block, dictum }: MonitorRow): string {
  return (block.kind === 'motion' ? findMotionSubject(block.title) : null) ?? dictum;
}

/** 'Motie van het lid Bikker c.s. (Kamerstuk 28 638, nr. 238)' */
function composeName(block: FollowedBlock, c: Composition): PubInline[] {
  const found = findCitedSource(block, undefined, c);
  const name = block.kind === 'motion' ? formatMotionName(block, c) : block.title;
  const source = found && composeInTextForm({ ...found, locator: {} }, c, { links: true });
  return [bold(name), ...(source ? [run(' ('), ...source, run(')')] : [])];
}

function composeResult(block: FollowedBlock, printed: Set<string>, c: Composition): Lines {
  if (block.kind === 'commitment') {
    const state = block.state ? capitalize(c.texts.commitment.state[block.state]) : null;
    return [['tableText', [run(`${state ?? c.texts.monitor.unknown}.`)]]];
  }
  const outcome = formatOutcomeWithDate(block, c);
  const source = findOutcomeSource(block, c, printed);
  return [
    ['tableText', [outcome ? run(`${capitalize(outcome)}.`) : run(`${c.texts.monitor.outcomeUnknown}.`)]],
    ...(source.length > 0 ? ([['tableText', [run(c.texts.monitor.source), ...source, run('.')]]] as Lines) : []),
    ...(isJudgement(block.appreciation)
      ? ([['tableText', [run(c.texts.motion.appreciation(lowerFirst(block.appreciation)))]]] as Lines)
      : []),
  ];
}

/** Every entry with a paper or a text, oldest first. */
function composeLog(block: FollowedBlock, c: Composition): Lines {
  const entries = sortFollowUp(block.followUp).filter(isPrintedEntry);
  if (entries.length === 0) return [['tableText', [run(c.texts.monitor.nothingYet)]]];
  return entries.map((entry) => ['tableText', composeEntry(entry, c)]);
}

/** Whether an entry says what happened; one with a verdict or a step alone is in other columns. */
function isPrintedEntry({ paper, says }: FollowUpEntry): boolean {
  return paper !== null || Boolean(says);
}

/** '23 april 2024 (Kamerstuk 28 638, nr. 249, p. 3): …' */
function composeEntry({ date, paper, place, says, literal }: FollowUpEntry, c: Composition): PubInline[] {
  const day = date && (formatDate(date, c.language) ?? date);
  const source = paper && composePaper(paper, c);
  const text = says && (literal ? c.texts.quoted(says) : addFullStop(says));
  const inside: PubInline[] = [...(source ?? []), ...(place ? [run(source ? `, ${place}` : place)] : [])];
  const head: PubInline[] = [
    ...(day ? [bold(day)] : []),
    ...(inside.length > 0 ? [run(day ? ' (' : '('), ...inside, run(')')] : []),
  ];
  if (!text) return [...head, run('.')];
  return head.length === 0 ? [run(text)] : [...head, run(': '), run(text)];
}

function composePaper(kamerstuk: Kamerstuk, c: Composition): PubInline[] {
  const source = { type: 'kamerstuk' as const, kamerstuk, sessionYear: null, title: null, date: null };
  return composeInTextForm({ source, locator: {}, owner: '', needsNumber: false }, c, { links: true });
}

function composeVerdict(verdict: GivenVerdict | null, c: Composition): PubInline[] {
  if (!verdict) return [run(c.texts.monitor.noVerdict)];
  const day = verdict.on && (formatDate(verdict.on, c.language) ?? verdict.on);
  const by = [verdict.by, day].filter(Boolean).join(', ');
  return [bold(capitalize(c.texts.monitor.verdicts[verdict.grade])), ...(by === '' ? [] : [run(` (${by})`)])];
}

function composeStep(step: NextStep | null, c: Composition): PubInline[] {
  if (!step) return [run(c.texts.monitor.noStep)];
  const day = step.on && (formatDate(step.on, c.language) ?? step.on);
  const text = step.step.trim() === '' ? emptyField(c.texts.field.text, 'followUp.next') : run(addFullStop(step.step));
  return day ? [bold(capitalize(c.texts.demand.byDate(day))), run(': '), text] : [text];
}

/** '28 638', '35 570-VI', as in running text. */
function spaceDossier(dossier: string): string {
  return dossier.replace(/^(\d{2})(\d{3})/, '$1 $2').replace('-', ' ');
}
