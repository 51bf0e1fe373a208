import type { LaidFigure, LaidLiteral, LaidParagraph, LaidVoteBar } from '../../core/layout/laid-out.ts';
import type { PubList, PubTable } from '../../core/publication/publication.ts';
import { voteBarSvg } from '../vote-bar-svg.ts';
import { fileWords } from './file-words.ts';
import type { PageEnd, SheetInline, SheetLanguage, SheetText } from './sheet.ts';
import { inlinesOf, labelOf } from './sheet-inlines.ts';
import { blockOf, nodeFacts, ownOf, type SheetWork, settle, sheetLanguage } from './sheet-work.ts';

/** Deeper lists are drawn at this depth, in order: the typesetter's limit is about thirty levels of nesting. */
const DEEPEST_LIST = 6;

/** Items. */
const SHORT_LIST = 5;

export type SheetParagraph = ReturnType<typeof paragraphOf> & PageEnd;

export function paragraphOf(w: SheetWork, node: LaidParagraph) {
  const { style, lead } = node;
  const leadLength = lead?.content.reduce((sum, part) => sum + ('text' in part ? part.text.length : 8), 0) ?? 0;
  return {
    // Field by field: most blocks are paragraphs, and copying a whole one takes several times as long.
    type: node.type,
    ...nodeFacts(w, node),
    sticky: node.keepWithNext,
    style: style as string,
    label: labelOf(w, node.label, style),
    lead: lead ? { content: inlinesOf(w, lead.content, style, true), tone: lead.tone, wide: leadLength > 6 } : null,
    content: inlinesOf(w, node.content, style),
    before: node.before,
    ...scaleOf(w),
  };
}

export function literalOf(w: SheetWork, node: LaidLiteral) {
  const children: SheetParagraph[] = node.children.map((child) => paragraphOf(w, child));
  const [first] = children;
  const before = first?.before ?? 0;
  if (first) first.before = 0;
  return { ...ownOf(node), before, children };
}

interface SheetListItem extends PageEnd, ReturnType<typeof nodeFacts> {
  label: SheetText;
  content: SheetInline[];
  lists: SheetList[];
}

export interface SheetList extends PageEnd {
  type: 'list';
  lang: SheetLanguage | null;
  ordered: boolean;
  style: 'listNumber' | 'listBullet' | 'tableText';
  sticky: boolean;
  /** True if a marker may be wider than its indent and has to be measured. */
  wide: boolean;
  before: number;
  /** Font size and line height as a share of the style's; absent: 1. */
  scale?: number;
  items: SheetListItem[];
}

export function listOf(w: SheetWork, node: PubList, depth: number): SheetList {
  const items = itemsOf(w, node, depth);
  const style = listStyle(w, node);
  return {
    type: 'list',
    lang: sheetLanguage(node.lang),
    ordered: node.ordered,
    style,
    // The typesetter moves such a list as a whole, so a long list does not move.
    sticky: node.keepWithNext === true && node.items.length <= SHORT_LIST,
    wide: node.items.some((item) => item.number.label.length > 2),
    before: w.style.styles[style].before,
    ...scaleOf(w),
    items,
  };
}

/** In a cell, items have the small font size of the table. */
function listStyle(w: SheetWork, { ordered }: PubList): 'listNumber' | 'listBullet' | 'tableText' {
  if (w.inCell) return 'tableText';
  return ordered ? 'listNumber' : 'listBullet';
}

/** Only for a table with a smaller font size. */
const scaleOf = ({ scale }: SheetWork): { scale?: number } => (scale === 1 ? {} : { scale });

function itemsOf(w: SheetWork, node: PubList, depth: number): SheetListItem[] {
  const style = listStyle(w, node);
  return node.items.flatMap((item): SheetListItem[] => {
    const own: SheetListItem = {
      ...nodeFacts(w, item),
      label: settle(w, item.number.label, style, node.ordered),
      content: inlinesOf(w, item.content, style),
      lists:
        depth < DEEPEST_LIST
          ? item.lists.flatMap((list) => (list.items.length === 0 ? [] : [listOf(w, list, depth + 1)]))
          : [],
    };
    return depth < DEEPEST_LIST ? [own] : [own, ...item.lists.flatMap((list) => itemsOf(w, list, depth))];
  });
}

export function captionOf(w: SheetWork, caption: NonNullable<PubTable['caption']>) {
  return {
    label: settle(w, caption.number.label, 'caption', true),
    content: inlinesOf(w, caption.content, 'caption'),
  };
}

export function figureOf(w: SheetWork, node: LaidFigure, room: number) {
  const info = w.input.publication.images[node.image];
  const ratio = info && info.width > 0 && info.height > 0 ? info.height / info.width : 1;
  const highest = w.textHeight - 90;
  const alt = fileWords(node.alt).trim();
  return {
    ...blockOf(w, node),
    path: w.input.images.get(node.image) ?? null,
    alt,
    decorative: node.decorative || alt === '',
    width: Math.max(1, Math.min(room * node.width, highest / ratio)),
    caption: node.caption && captionOf(w, node.caption),
    // Not the file name, which belongs to the author's computer.
    instead: settle(w, `[${alt === '' ? '…' : alt}]`, 'caption'),
  };
}

export function voteBarOf(w: SheetWork, node: LaidVoteBar) {
  return {
    ...blockOf(w, node),
    svg: voteBarSvg(node.segments, w.style.colors, w.textWidth),
    alt: fileWords(node.alt).trim() || '–',
    legend: node.legend.map((part) => ({
      segment: part.segment,
      x: settle(w, part.text, 'voteLegend', part.bold),
      bold: part.bold,
    })),
    factions: node.factions.map((part) => ({
      label: settle(w, part.label, 'voteNames', true),
      x: settle(w, part.text, 'voteNames'),
      wide: part.label.length > 6,
    })),
    note: node.note === null ? null : settle(w, node.note, 'voteNames'),
    before: w.style.styles.voteLegend.before,
  };
}

/** The blocks of a cell. */
export type SheetCellNode =
  | SheetParagraph
  | SheetList
  | (PageEnd & (ReturnType<typeof literalOf> | ReturnType<typeof figureOf>));
