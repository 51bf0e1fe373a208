import type {
  LaidBlock,
  LaidContents,
  LaidGroup,
  LaidHeading,
  LaidPageBreak,
  LaidRule,
  LaidSpace,
  LaidTitle,
} from '../../core/layout/laid-out.ts';
import { layOut } from '../../core/layout/lay-out.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { HEAD_SEPARATOR } from '../../core/publication/running-head.ts';
import { logoRoom } from '../logo-size.ts';
import { fileKeywords, fileWords, fitsAsHeading } from './file-words.ts';
import { roughHeight } from './rough-size.ts';
import type { PageEnd, SheetLanguage, SheetText } from './sheet.ts';
import {
  figureOf,
  listOf,
  literalOf,
  paragraphOf,
  type SheetCellNode,
  type SheetParagraph,
  voteBarOf,
} from './sheet-blocks.ts';
import { hasWords, inlinesOf, labelOf, labelRun } from './sheet-inlines.ts';
import { tableOf } from './sheet-tables.ts';
import { blockOf, type SheetInput, type SheetWork, settle, sheetLanguage, startSheet } from './sheet-work.ts';

const DEEPEST_GROUP = 8;
const NO_NODE = { id: '', spot: null, lang: null };

/** Content on landscape pages of its own. */
interface SheetLandscape extends PageEnd {
  type: 'landscape';
  sticky: boolean;
  children: SheetBlock[];
}

interface SheetGroup extends PageEnd {
  type: 'group';
  lang: SheetLanguage | null;
  /** `whole`: on one page; `measured`: on one page where it fits; `loose`: may break anywhere. */
  keep: 'whole' | 'measured' | 'loose';
  /** Its last paragraph stays on the page of the next block. */
  sticky: boolean;
  rule: boolean;
  /** Points between the rule and the first line. */
  underRule: number;
  tint: boolean;
  before: number;
  children: SheetBlock[];
}

export type SheetBlock =
  | SheetLandscape
  | SheetGroup
  | SheetCellNode
  | (PageEnd & ReturnType<typeof titleOf | typeof headingLine | typeof tableOf | typeof voteBarOf | typeof contentsOf>)
  | (PageEnd & ReturnType<typeof blockOf<LaidRule> | typeof blockOf<LaidSpace> | typeof blockOf<LaidPageBreak>>);

/**
 * The whole document. `frame`: everything but the body, which every page has. `notes`: the called notes, apart from their
 * marks: numbering looks at all marks, so a changed word in a mark would lay out every paragraph with a mark again.
 */
export type Sheet = ReturnType<typeof toSheet>;

/** Makes the sheet for the template. Pure: the same publication gives the same sheet. */
export function toSheet(input: SheetInput) {
  const w = startSheet(input);
  const { publication } = w.input;
  const language = sheetLanguage(publication.language) ?? { lang: 'nl', region: null };
  const { running, metadata } = publication;
  const head = (text: string, bold = false): SheetText => settle(w, text, 'header', bold);
  const frame = {
    lang: { ...language, region: language.region ?? { nl: 'NL', en: 'GB' }[language.lang] ?? null },
    document: {
      title: documentTitle(publication),
      author: fileWords(metadata.author),
      subject: fileWords(metadata.subject),
      keywords: fileKeywords(metadata.keywords),
    },
    running: {
      sender: head(running.sender),
      senderName: head(running.sender, true),
      documentType: head(running.documentType),
      shortTitle: head(running.shortTitle),
      page: settle(w, running.page, 'footer'),
      of: settle(w, running.of, 'footer'),
      concept: running.concept === null ? null : head(running.concept, true),
      separator: head(HEAD_SEPARATOR),
      stamp: running.stamp === null ? null : head(running.stamp, true),
      logoAlt: fileWords(running.sender),
    },
    logo: w.input.logo,
    logoRoom: logoRoom(w.style),
    manyNotes: publication.notes.length > 99,
  };
  return { frame, body: blocksOf(w, layOut(publication.body, w.style).body, 0), notes: w.called };
}

function blocksOf(w: SheetWork, blocks: readonly LaidBlock[], depth: number): SheetBlock[] {
  const drawn: SheetBlock[] = [];
  for (const block of blocks) {
    const parts = partsOf(w, block, depth);
    const last = drawn.at(-1);
    if (!block.isLandscape) drawn.push(...parts);
    else if (last?.type === 'landscape') last.children.push(...parts);
    else drawn.push({ type: 'landscape', sticky: false, children: parts });
  }
  return drawn;
}

function partsOf(w: SheetWork, node: LaidBlock, depth: number): SheetBlock[] {
  switch (node.type) {
    case 'title':
      return [titleOf(w, node)];
    case 'heading':
      if (!node.number && !hasWords(node.content)) return [headingAsLine(w, node)];
      return [fitsAsHeading(node.content) ? headingLine(w, node) : headingAsLine(w, node)];
    case 'paragraph':
      return [paragraphOf(w, node)];
    case 'group':
      return groupOf(w, node, depth);
    case 'literal':
      return [literalOf(w, node)];
    case 'list':
      return node.items.length === 0 ? [] : [listOf(w, node, 1)];
    case 'table':
      return [tableOf(w, node)];
    case 'figure':
      return [figureOf(w, node, w.textWidth)];
    case 'voteBar':
      return [voteBarOf(w, node)];
    case 'rule':
      return [blockOf(w, node)];
    case 'space':
      return [blockOf(w, node)];
    case 'pageBreak':
      return [blockOf(w, node)];
    case 'contents':
      return [contentsOf(w, node)];
  }
}

function contentsOf(w: SheetWork, node: LaidContents) {
  const entries = node.entries.flatMap((entry) => {
    const to = w.places.get(entry.target);
    const style = entry.level === 1 ? 'toc1' : 'toc2';
    const label = entry.label === null ? null : settle(w, entry.label, style);
    return to === undefined ? [] : [{ to, level: entry.level, label, x: settle(w, entry.text, style) }];
  });
  // True for the first table of contents if its entries lead to headings, each to one of its own.
  const real =
    w.contents === 0 &&
    entries.length > 0 &&
    entries.every((entry) => w.listed.has(entry.to)) &&
    new Set(entries.map((entry) => entry.to)).size === w.listed.size;
  w.contents++;
  const heading = node.heading.trim();
  if (heading !== '') w.heading = 1;
  return { ...blockOf(w, node), heading: settle(w, heading, 'tocHeading'), real, entries };
}

function titleOf(w: SheetWork, node: LaidTitle) {
  return {
    ...blockOf(w, node),
    label: labelOf(w, node.label, node.style),
    content: inlinesOf(w, node.content, node.style, true),
  };
}

function headingLine(w: SheetWork, node: LaidHeading) {
  // PDF/UA-1 refuses a heading that skips a level; the appearance stays that of its style.
  const level = Math.min(node.level, w.heading + 1);
  w.heading = level;
  const demand = node.style === 'demand';
  const label = node.number?.label ?? '';
  const place = blockOf(w, node);
  return {
    ...place,
    level,
    /** True if the table of contents lists it. */
    outlined: place.spot !== null && w.listed.has(place.spot),
    label:
      label === ''
        ? null
        : {
            content: [labelRun(w, label, demand ? w.style.number.face : w.style.styles[node.style].face)],
            demand,
            wide: label.length > (demand ? 8 : 10),
          },
    content: inlinesOf(w, node.content, node.style),
  };
}

/**
 * PDF/UA-1 refuses a heading without text, and PDF/A-3 one with text that fits in no tag: it becomes a paragraph with the
 * same appearance.
 */
function headingAsLine(w: SheetWork, node: LaidHeading): SheetParagraph {
  const label = node.number ? [labelRun(w, `${node.number.label} `, w.style.styles[node.style].face)] : [];
  return {
    ...blockOf(w, node),
    type: 'paragraph',
    label: null,
    lead: null,
    content: [...label, ...inlinesOf(w, node.content, node.style)],
  };
}

function groupOf(w: SheetWork, node: LaidGroup, depth: number): SheetBlock[] {
  const children = blocksOf(w, node.children, depth + 1);
  const first = children[0];
  if (depth >= DEEPEST_GROUP || !first) return children;
  // The rule above a group that begins with a landscape page is drawn on that page.
  if (node.rule === 'demand' && first.type === 'landscape')
    first.children.unshift({ ...NO_NODE, type: 'rule', ruleGap: null, sticky: true, weight: 'thin', before: 0 });
  const group: SheetGroup = {
    type: 'group',
    lang: sheetLanguage(node.lang),
    keep: !node.keep ? 'loose' : roughHeight(node.children, w.textWidth) < w.textHeight / 2 ? 'whole' : 'measured',
    sticky: children.at(-1)?.sticky ?? false,
    rule: node.rule === 'demand' && first.type !== 'landscape',
    underRule: node.children[0]?.ruleGap ?? 0,
    tint: node.role === 'lead' && w.style.leadBox && !node.holdsPageBreak,
    before: beforeOf(first),
    children,
  };
  if (group.tint)
    for (const child of children) if (child.type === 'paragraph' && child.style === 'lead') child.style = 'leadInside';
  if (group.tint || group.rule || group.keep !== 'loose') setBefore(first, 0);
  return [group];
}

/** Points above a block. */
function beforeOf(block: SheetBlock): number {
  return 'before' in block ? block.before : 0;
}

/** Sets the space above a block; a box around the block carries it. */
function setBefore(block: SheetBlock, before: number): void {
  if ('before' in block) block.before = before;
  if (block.type === 'group' && block.children[0] && !block.rule && !block.tint) setBefore(block.children[0], before);
}

/** PDF/UA-1 refuses a document without a title. */
function documentTitle({ metadata, running, fileName }: Publication): string {
  const names = [metadata.title, running.shortTitle, running.documentType, fileName].map((name) =>
    fileWords(name).trim(),
  );
  return names.find((name) => name !== '') ?? '–';
}
