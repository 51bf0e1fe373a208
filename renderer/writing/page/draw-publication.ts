import type { StyleName } from '../../../engine/core/house-styles/house-style.ts';
import type {
  PubCell,
  PubLabel,
  PubList,
  PublicationNode,
  PubNote,
  PubParagraph,
  PubTable,
  PubVoteBar,
} from '../../../engine/core/publication/publication.ts';
import { isMissingPicture } from '../../document/open/pictures.ts';
import { type DrawingContext, drawInline } from './draw-inline.ts';
import { element } from './elements.ts';

/** Pixels on the sheet for one point on the page. */
const PIXELS = 1.5;

const STYLE_CLASS: { [Name in StyleName]: string } = {
  normal: 'page-paragraph',
  title: 'page-title',
  subtitle: 'page-meta',
  lead: 'page-lead',
  heading1: 'page-heading',
  heading2: 'page-heading page-heading-2',
  heading3: 'page-heading page-heading-3',
  demand: 'page-demand',
  ground: 'page-ground',
  blockTitle: 'page-block-title',
  blockMeta: 'page-block-meta',
  literal: 'page-literal-text',
  quote: 'page-quote',
  question: 'page-question',
  figureSentence: 'page-fact',
  voteLegend: 'page-small',
  voteNames: 'page-small',
  listNumber: 'page-paragraph',
  listBullet: 'page-paragraph',
  tableHead: '',
  tableText: '',
  caption: 'page-small',
  tocHeading: 'page-heading',
  toc1: 'page-paragraph',
  toc2: 'page-paragraph',
  footnote: '',
  bibliography: 'page-paragraph',
  header: 'page-small',
  footer: 'page-small',
  letter: 'page-paragraph',
  motionHead: 'page-paragraph page-motion-head',
  motionText: 'page-paragraph page-motion-text',
  writtenTitle: 'page-block-title page-written-title',
  writtenQuestion: 'page-paragraph page-written',
  speech: 'page-paragraph page-speech',
};

type Of<Type extends PublicationNode['type']> = Extract<PublicationNode, { type: Type }>;
type Draw<Type extends PublicationNode['type']> = (node: Of<Type>, context: DrawingContext) => HTMLElement;

const BLOCKS: { [Type in PublicationNode['type']]: Draw<Type> } = {
  title: (node, context) => {
    const title = element('h1', STYLE_CLASS[node.style], labelOf(node.label), drawInline(node.content, context));
    return spaced(title, node.before);
  },
  heading: (node, context) => {
    const number =
      node.number &&
      element('span', node.style === 'demand' ? 'margin-label is-number' : 'margin-label', node.number.label);
    const words = drawInline(node.content, context);
    return spaced(element(`h${node.level}`, STYLE_CLASS[node.style], number ?? null, words), node.before);
  },
  paragraph: drawParagraph,
  group: (node, context) => element('div', '', ...node.children.map((child) => drawBlock(child, context))),
  literal: (node, context) =>
    element(
      'div',
      node.rule ? 'page-literal' : 'page-literal is-bare',
      ...node.children.map((child) => drawBlock(child, context)),
    ),
  list: drawList,
  table: drawTable,
  figure: (node, context) => {
    const picture = element('img');
    const address = context.picture(node.image);
    picture.classList.toggle('is-broken', isMissingPicture(node.image));
    if (address === null) picture.dataset.waits = node.image;
    else picture.src = address;
    picture.alt = node.alt;
    picture.draggable = false;
    picture.style.width = `${Math.round(node.width * 100)}%`;
    const { caption } = node;
    return element(
      'figure',
      'page-figure',
      picture,
      caption &&
        element('figcaption', '', element('b', '', caption.number.label), ' ', drawInline(caption.content, context)),
    );
  },
  voteBar: (node) => drawVoteBar(node),
  rule: (node) => spaced(element('hr', node.weight === 'strong' ? 'page-rule is-strong' : 'page-rule'), node.before),
  space: (node) => {
    const space = element('div', '');
    space.style.height = `${node.points * PIXELS}px`;
    return space;
  },
  pageBreak: () => element('div', 'page-break'),
  contents: (node) =>
    element(
      'div',
      '',
      element('p', 'page-heading', node.heading),
      ...node.entries.map(({ label, text }) =>
        element('p', 'page-paragraph', label === null ? null : `${label} `, text),
      ),
    ),
};

/**
 * Draws a composed block as DOM. `BLOCKS` has a function for every kind of node; the compiler reports a missing one.
 */
export function drawBlock(node: PublicationNode, context: DrawingContext): HTMLElement {
  const drawn = (BLOCKS[node.type] as Draw<PublicationNode['type']>)(node as never, context);
  drawn.dataset.pub = node.id;
  if (node.lang) drawn.lang = node.lang;
  return drawn;
}

/** Draws the text of a note without its number. */
export function drawNote(note: PubNote, context: DrawingContext): DocumentFragment {
  const drawn = document.createDocumentFragment();
  for (const paragraph of note.content) drawn.append(drawBlock(paragraph, context));
  return drawn;
}

function drawParagraph(node: PubParagraph, context: DrawingContext): HTMLElement {
  const { lead } = node;
  const paragraph = element('p', STYLE_CLASS[node.style], labelOf(node.label));
  if (lead) {
    paragraph.classList.add('page-ground');
    paragraph.append(element('b', `tone-${lead.tone}`, drawInline(lead.content, context)));
    paragraph.append(element('span', '', drawInline(node.content, context)));
  } else paragraph.append(drawInline(node.content, context));
  return spaced(paragraph, node.before);
}

function drawList(list: PubList, context: DrawingContext): HTMLElement {
  const items = list.items.map((item) => {
    const made = element(
      'li',
      '',
      element('span', 'page-item-number', item.number.label),
      element('span', '', drawInline(item.content, context)),
      ...item.lists.map((nested) => drawBlock(nested, context)),
    );
    if (item.lang) made.lang = item.lang;
    return made;
  });
  return element(list.ordered ? 'ol' : 'ul', 'page-list', ...items);
}

function drawTable(node: PubTable, context: DrawingContext): HTMLElement {
  const table = element('table');
  if (node.caption) {
    const { number, content } = node.caption;
    table.append(element('caption', '', element('b', '', number.label), ' ', drawInline(content, context)));
  }
  const total = node.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = element('colgroup');
  for (const { width } of node.columns) {
    const column = element('col');
    column.style.width = `${(100 * width) / total}%`;
    columns.append(column);
  }
  const head = element('thead');
  const body = element('tbody');
  node.rows.forEach((row, index) => {
    const cells = row.cells.map((cell) => drawCell(cell, context));
    (index < node.headerRows ? head : body).append(element('tr', '', ...cells));
  });
  table.append(columns, head, body);
  const note = node.note && element('p', 'page-small', drawInline(node.note, context));
  return element('div', node.wide ? 'page-table' : 'page-table is-narrow', table, note);
}

function drawCell(cell: PubCell, context: DrawingContext): HTMLElement {
  const content = cell.content.map((node) => drawBlock(node, context));
  const made = element(cell.header ? 'th' : 'td', cell.align === 'right' ? 'is-right' : '', ...content);
  made.colSpan = cell.colSpan;
  made.rowSpan = cell.rowSpan;
  if (cell.align === 'center') made.style.textAlign = 'center';
  if (cell.lang) made.lang = cell.lang;
  return made;
}

function labelOf(label: PubLabel | undefined): HTMLElement | null {
  if (!label) return null;
  const emptyContext: DrawingContext = { pageOf: () => null, picture: () => null };
  return element(
    'span',
    label.size === 'label' ? 'margin-label' : `margin-label ${label.size}`,
    drawInline(label.content, emptyContext),
  );
}

function spaced<Made extends HTMLElement>(made: Made, before: number | undefined): Made {
  if (before !== undefined) made.style.marginTop = `${Math.round(before * PIXELS)}px`;
  return made;
}

type Segment = keyof PubVoteBar['segments'];
const IN_ORDER: readonly Segment[] = ['for', 'absent', 'unknown', 'against'];
const SEGMENT_CLASS: { [Name in Segment]: string } = {
  for: 'votes-for',
  absent: 'votes-absent',
  unknown: 'votes-unknown',
  against: 'votes-against',
};

/**
 * Draws a vote: legend above the bar, factions below. For screen readers it is one picture with the publication's
 * description.
 */
function drawVoteBar(node: PubVoteBar): HTMLElement {
  const votes = element('div', 'votes numeric');
  votes.setAttribute('role', 'img');
  votes.setAttribute('aria-label', node.alt);
  const legend = element('div', 'votes-legend');
  for (const { segment, text, bold } of node.legend) {
    const swatch = segment && element('i', `votes-swatch ${SEGMENT_CLASS[segment]}`);
    legend.append(element('span', '', swatch, bold ? element('b', '', text) : text));
  }
  const bar = element('div', 'votes-bar');
  for (const segment of IN_ORDER) {
    const size = node.segments[segment];
    if (size === 0) continue;
    const part = element('span', SEGMENT_CLASS[segment]);
    part.style.flex = String(size);
    bar.append(part);
  }
  votes.append(legend, bar);
  if (node.factions.length > 0) {
    const factions = element('div', 'votes-factions');
    for (const { label, text } of node.factions) factions.append(element('b', '', label), element('span', '', text));
    votes.append(factions);
  }
  if (node.note !== null) votes.append(element('p', 'page-small', node.note));
  for (const part of votes.children) part.setAttribute('aria-hidden', 'true');
  return votes;
}
