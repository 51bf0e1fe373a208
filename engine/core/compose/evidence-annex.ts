import type { Block } from '../blocks/block.ts';
import { findMotionSubject } from '../blocks/motion-gist.ts';
import { capitalize } from '../capitalize.ts';
import { findSnapshot, type PlacedBlock } from '../drafts/instances.ts';
import { findPrintedDemands } from '../evidence/matrix.ts';
import { ANNEX_HEADING } from '../publication/main-pages.ts';
import type { PubCell, PubInline, PublicationNode, PubTable } from '../publication/publication.ts';
import type { Ground, NodeId } from '../richtext/model.ts';
import { composeOfficialForm, findCitedSource } from './cite.ts';
import type { Composition } from './composition.ts';
import { getKindLabel } from './grounds.ts';
import { setTypography } from './inline.ts';
import { formatOutcomeWithDate } from './outcome.ts';
import { composeOutcomeSource } from './outcome-source.ts';
import { addFullStop, bold, paragraph, run } from './pieces.ts';

/** Shares of the width: demand, ground, source. */
const WIDTHS = [26, 38, 36];

/** Printed where a block has no known source. */
const NO_SOURCE = '–';

/**
 * The annex with the grounds of each printed demand, on a page of its own: what each shows, and its source in the official
 * form. Nothing for a draft without the annex or without demands. A missing fact is a field in the document itself, and no
 * second field here.
 */
export function composeEvidenceAnnex(c: Composition): PublicationNode[] {
  const demands = c.draft.evidenceAnnex ? findPrintedDemands(c.draft, c.audience) : [];
  if (demands.length === 0) return [];
  const t = c.texts.annex;
  return [
    { type: 'pageBreak', id: 'evidence-annex--page', weak: true },
    {
      type: 'heading',
      id: ANNEX_HEADING,
      level: 1,
      style: 'heading1',
      content: setTypography([run(t.heading)], c),
    },
    makeTable(demands, c),
  ];
}

function makeTable(demands: readonly PlacedBlock[], c: Composition): PubTable {
  const t = c.texts.annex;
  const heads = [c.texts.label.demand, t.ground, t.source];
  const cell = makeCell(c);
  return {
    type: 'table',
    id: 'evidence-annex--table',
    caption: null,
    wide: true,
    columns: WIDTHS.map((width) => ({ width, align: 'left' })),
    headerRows: 1,
    rows: [
      { cells: heads.map((head, at) => cell(`evidence-annex--head-${at}`, [[run(head)]], { isHead: true })) },
      ...demands.flatMap((demand, index) => makeRows(demand, index + 1, c)),
    ],
    note: null,
  };
}

/** A row for each ground; the demand spans its rows. */
function makeRows({ instance, title, grounds }: PlacedBlock, number: number, c: Composition): PubTable['rows'] {
  const id = `evidence-annex--${instance.id}`;
  const cell = makeCell(c);
  const label = `${c.texts.label.demand} ${number}`;
  const name: PubInline[][] = [[bold(label)], ...(title.trim() === '' ? [] : [[run(title)]])];
  if (grounds.length === 0)
    return [
      {
        cells: [
          cell(id, name, { header: true }),
          cell(`${id}-0`, [[run(c.texts.annex.none)]]),
          cell(`${id}-0-source`, [[run(NO_SOURCE)]]),
        ],
      },
    ];
  return grounds.map((ground, at) => ({
    cells: [
      ...(at === 0 ? [cell(id, name, { header: true, rowSpan: grounds.length })] : []),
      cell(`${id}-${at}`, [composeGround(ground, c)]),
      cell(`${id}-${at}-source`, composeSource(ground, c)),
    ],
  }));
}

interface CellOptions {
  header?: boolean;
  rowSpan?: number;
  /** In the style of a head. */
  isHead?: boolean;
}

function makeCell(c: Composition) {
  return (
    id: NodeId,
    lines: PubInline[][],
    { header = false, rowSpan = 1, isHead = false }: CellOptions = {},
  ): PubCell => ({
    id,
    header: header || isHead,
    colSpan: 1,
    rowSpan,
    align: 'left',
    content: lines.map((content, at) =>
      paragraph(`${id}--${at}`, isHead ? 'tableHead' : 'tableText', setTypography(content, c)),
    ),
  });
}

/** '**Motie:** veranker non-punishment in de wet. Aangenomen op 3 oktober 2023.' */
function composeGround(ground: Ground, c: Composition): PubInline[] {
  const block = findSnapshot(c.draft, ground.block);
  if (!block) return [bold(c.texts.kind.source)];
  const text = (ground.shows ?? describeBlock(block)).trim();
  const outcome = block.kind === 'motion' ? formatOutcomeWithDate(block, c) : null;
  const sentences = [text, outcome]
    .filter((one) => one !== null && one !== '')
    .map((one) => addFullStop(capitalize(one ?? '')));
  const kind = getKindLabel(block, c);
  return sentences.length === 0 ? [bold(kind)] : [bold(`${kind}:`), run(` ${sentences.join(' ')}`)];
}

/** A text that a document may print of this block. The titles of other kinds are for users of the library. */
function describeBlock(block: Block): string {
  switch (block.kind) {
    case 'motion':
      return block.gist ?? findMotionSubject(block.title) ?? '';
    case 'finding':
    case 'commitment':
      return block.gist ?? block.title;
    case 'demand':
      return block.title;
    case 'figure':
      return block.value ?? '';
    case 'quote':
    case 'question':
    case 'passage':
    case 'source':
      return '';
  }
}

/** The official form, and below it where the user found the outcome of a motion. */
function composeSource({ block: id, locator }: Ground, c: Composition): PubInline[][] {
  const block = findSnapshot(c.draft, id);
  // Unknown parts are fields where the document itself cites the source.
  const known: Composition = { ...c, purpose: 'sending' };
  const found = block && findCitedSource(block, locator, known);
  const outcome = block?.kind === 'motion' ? composeOutcomeSource(block, known) : [];
  return [found ? composeOfficialForm(found, known) : [run(NO_SOURCE)], ...(outcome.length > 0 ? [outcome] : [])];
}
