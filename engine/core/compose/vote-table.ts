import type { FactionVotes, Motion, Votes } from '../blocks/motion.ts';
import { formatKamerstukInText } from '../citations/format.ts';
import type { PubCell, PubInline, PublicationNode, PubTable } from '../publication/publication.ts';
import type { BodyNode, NodeId } from '../richtext/model.ts';
import type { Composition } from './composition.ts';
import { setTypography } from './inline.ts';
import { formatOutcome } from './outcome.ts';
import { bold, emptyField, lowerFirst, paragraph, run } from './pieces.ts';
import { describeVotes } from './votes.ts';
import { isWideTable } from './wide-table.ts';

/** Mark of a vote that the opened files do not contain. */
const UNKNOWN = '–';

/**
 * The votes on the motions of a section as a table, factions by motions, with a line below it for each kind of
 * incomplete or special vote. Nothing for a section without motions.
 */
export function composeVoteTable(section: readonly BodyNode[], id: NodeId, c: Composition): PublicationNode[] {
  const ids = new Set(section.map((node) => node.id));
  const motions = c.placed.flatMap(({ block, instance }) =>
    block.kind === 'motion' && ids.has(instance.id) ? [block] : [],
  );
  if (motions.length === 0) return [];
  const apart: PublicationNode = { type: 'space', id: `${id}--space`, points: 10 };
  return [apart, makeTable(motions, id, c), ...makeNotes(motions, id, c)];
}

function makeTable(motions: readonly Motion[], id: NodeId, c: Composition): PubTable {
  const t = c.texts.votes;
  const factions = listFactions(motions);
  const rows: PubInline[][][] = [
    [[run(t.faction)], [run(t.seats)], ...motions.map((motion) => composeHead(motion, c))],
    ...factions.map(({ name, seats }) => [
      [run(name)],
      [run(seats)],
      ...motions.map((motion) => composeVote(findVotes(motion, name), c)),
    ]),
    [[bold(t.total)], [], ...motions.map((motion) => composeTotal(motion.votes, c))],
    [[bold(t.outcome)], [], ...motions.map((motion) => composeResult(motion, c))],
  ];
  return {
    type: 'table',
    id,
    caption: null,
    wide: isWideTable(motions.length + 2),
    columns: [
      { width: 1.6, align: 'left' },
      { width: 0.6, align: 'left' },
      ...motions.map(() => ({ width: 1, align: 'left' as const })),
    ],
    headerRows: 1,
    rows: rows.map((cells, row) => ({
      cells: cells.map((content, column): PubCell => {
        const isHeader = row === 0 || column === 0;
        const cell = `${id}--${row}-${column}`;
        const style = row === 0 ? 'tableHead' : 'tableText';
        return {
          id: cell,
          header: isHeader,
          colSpan: 1,
          rowSpan: 1,
          align: 'left',
          content: [paragraph(`${cell}-text`, style, setTypography(content, c))],
        };
      }),
    })),
    note: hasUnknown(motions, factions)
      ? [run(`${UNKNOWN} ${c.purpose === 'sending' ? t.notKnown : t.notInOpenedFiles}`)]
      : null,
  };
}

interface FactionRow {
  /** As at the day of the vote. */
  name: string;
  /** '26'; '24–26' where the size differs between the votes. */
  seats: string;
}

/** Every faction of the votes: the largest first, then by name. */
function listFactions(motions: readonly Motion[]): FactionRow[] {
  const sizes = new Map<string, number[]>();
  for (const { votes } of motions)
    for (const one of votes?.byFaction ?? []) {
      const size = one.seats ?? one.for + one.against + one.absent;
      sizes.set(one.faction, [...(sizes.get(one.faction) ?? []), size]);
    }
  return [...sizes]
    .map(([name, all]) => ({ name, least: Math.min(...all), most: Math.max(...all) }))
    .sort((a, b) => b.most - a.most || (a.name < b.name ? -1 : 1))
    .map(({ name, least, most }) => ({ name, seats: least === most ? `${most}` : `${least}–${most}` }));
}

function findVotes({ votes }: Motion, name: string): FactionVotes | undefined {
  return votes?.byFaction.find(({ faction }) => faction === name);
}

function hasUnknown(motions: readonly Motion[], factions: readonly FactionRow[]): boolean {
  return motions.some(
    (motion) =>
      (motion.votes?.for ?? null) === null || factions.some(({ name }) => findVotes(motion, name) === undefined),
  );
}

/** The movers and the number. */
function composeHead(motion: Motion, c: Composition): PubInline[] {
  const number = nameMotion(motion);
  if (motion.movers.length === 0) return [run(number)];
  return [run(c.texts.motion.movers(motion.movers, motion.andOthers)), { type: 'break' }, run(number)];
}

/** '28 638, nr. 229', or the number of the Zaak, or the title. */
function nameMotion({ kamerstuk, zaak, title }: Motion): string {
  return kamerstuk ? formatKamerstukInText(kamerstuk) : (zaak ?? title);
}

/** 'voor'; the numbers of a divided faction: '3 voor, 4 tegen'. */
function composeVote(votes: FactionVotes | undefined, c: Composition): PubInline[] {
  if (!votes) return [run(UNKNOWN)];
  const t = c.texts.votes;
  const parts = [
    { count: votes.for, word: t.for, text: t.nFor(votes.for, false) },
    { count: votes.against, word: t.against, text: t.nAgainst(votes.against, false) },
    { count: votes.absent, word: t.absent, text: t.nAbsent(votes.absent, null) },
  ].filter(({ count }) => count > 0);
  const [only, ...more] = parts;
  if (!only) return [run(UNKNOWN)];
  if (more.length > 0) return [run(parts.map(({ text }) => text).join(', '))];
  return [only.word === t.for ? bold(lowerFirst(only.word)) : run(lowerFirst(only.word))];
}

function composeTotal(votes: Votes | null, c: Composition): PubInline[] {
  if (votes === null || votes.for === null || votes.against === null) return [run(UNKNOWN)];
  const t = c.texts.votes;
  const atLeast = votes.byFaction.length > 0 && !votes.complete;
  return [run(`${t.nFor(votes.for, atLeast)}, ${t.nAgainst(votes.against, atLeast)}`)];
}

function composeResult(motion: Motion, c: Composition): PubInline[] {
  const outcome = formatOutcome(motion, c);
  if (outcome) return [bold(outcome)];
  return c.purpose === 'sending' ? [run(UNKNOWN)] : [emptyField(c.texts.field.outcome, 'motion.status', motion.id)];
}

/** One line for all motions with the same remark. */
function makeNotes(motions: readonly Motion[], id: NodeId, c: Composition): PublicationNode[] {
  const named = new Map<string, string[]>();
  for (const motion of motions) {
    const remark = describeVotes(motion, c);
    if (remark !== null) named.set(remark, [...(named.get(remark) ?? []), nameMotion(motion)]);
  }
  return [...named].map(([remark, names], at) =>
    paragraph(
      `${id}--note-${at + 1}`,
      'blockMeta',
      setTypography([run(`${names.join('; ')}: ${lowerFirst(remark)}`)], c),
      {
        before: at === 0 ? 8 : 3,
        keepWithNext: false,
      },
    ),
  );
}
