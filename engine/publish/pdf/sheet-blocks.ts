import type {
  PubFigure,
  PubList,
  PubLiteral,
  PubParagraph,
  PubTable,
  PubVoteBar,
} from '../../core/publication/publication.ts';
import { voteBarSvg } from '../vote-bar-svg.ts';
import { fileWords } from './file-words.ts';
import type { SheetFigure, SheetList, SheetListItem, SheetLiteral, SheetParagraph, SheetVoteBar } from './sheet.ts';
import { inlinesOf, labelOf } from './sheet-inlines.ts';
import { nodeFacts, type SheetWork, settle, sheetLanguage, spaceBefore } from './sheet-work.ts';

/** Deeper lists are drawn at this depth, in order: the typesetter's limit is about thirty levels of nesting. */
const DEEPEST_LIST = 6;

/** Items. */
const SHORT_LIST = 5;

export function paragraphOf(w: SheetWork, node: PubParagraph): SheetParagraph {
  const { style } = node;
  const lead = node.lead && node.lead.content.length > 0 ? node.lead : null;
  const leadLength = lead?.content.reduce((sum, part) => sum + ('text' in part ? part.text.length : 8), 0) ?? 0;
  return {
    t: 'paragraph',
    ...nodeFacts(w, node),
    style,
    label: labelOf(w, node.label, style),
    lead: lead && { c: inlinesOf(w, lead.content, style, true), tone: lead.tone, wide: leadLength > 6 },
    c: inlinesOf(w, node.content, style),
    before: spaceBefore(w, style, node.before),
    keep: node.keepWithNext ?? w.style.styles[style].keepWithNext ?? false,
    ...scaleOf(w),
  };
}

export function literalOf(w: SheetWork, node: PubLiteral): SheetLiteral {
  const c = node.children.map((child) => paragraphOf(w, child));
  const before = c[0]?.before ?? 0;
  if (c[0]) c[0].before = 0;
  return { t: 'literal', lang: sheetLanguage(node.lang), rule: node.rule, sticky: c.at(-1)?.keep ?? false, before, c };
}

export function listOf(w: SheetWork, node: PubList, depth: number): SheetList {
  const items = itemsOf(w, node, depth);
  const style = listStyle(w, node);
  return {
    t: 'list',
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
      c: inlinesOf(w, item.content, style),
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
    c: inlinesOf(w, caption.content, 'caption'),
  };
}

export function figureOf(w: SheetWork, node: PubFigure, room: number): SheetFigure {
  const info = w.input.publication.images[node.image];
  const ratio = info && info.width > 0 && info.height > 0 ? info.height / info.width : 1;
  const share = Number.isFinite(node.width) ? Math.min(1, Math.max(node.width, 0.02)) : 1;
  const highest = w.textHeight - 90;
  const alt = fileWords(node.alt).trim();
  return {
    t: 'figure',
    ...nodeFacts(w, node),
    path: w.input.images.get(node.image) ?? null,
    alt,
    decorative: node.decorative || alt === '',
    width: Math.max(1, Math.min(room * share, highest / ratio)),
    caption: node.caption && captionOf(w, node.caption),
    // Not the file name, which belongs to the author's computer.
    instead: settle(w, `[${alt === '' ? '…' : alt}]`, 'caption'),
  };
}

export function voteBarOf(w: SheetWork, node: PubVoteBar): SheetVoteBar {
  const words = node.legend.map((part) => part.text).join(', ');
  return {
    t: 'voteBar',
    ...nodeFacts(w, node),
    svg: voteBarSvg(node.segments, w.style.colors, w.textWidth),
    alt: fileWords(node.alt).trim() || fileWords(words).trim() || '–',
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
