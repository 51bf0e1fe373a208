import type { StyleName } from '../../core/house-styles/house-style.ts';
import type { PubCell, PubInline, PubList } from '../../core/publication/publication.ts';
import { cutOf, type SheetWork } from './sheet-work.ts';

/** Items of a list stand this far from the edge. Points. */
const LIST_STEP = 17;

/** Points that the widest word of a cell takes; `bold`: in the head. */
export function widestWord(w: SheetWork, content: PubCell['content'], bold: boolean): number {
  return Math.max(0, ...content.map((block) => ofBlock(w, block, bold)));
}

function ofBlock(w: SheetWork, block: PubCell['content'][number], bold: boolean): number {
  switch (block.type) {
    case 'paragraph':
      return ofInlines(w, block.content, block.style, bold);
    case 'literal':
      return widestWord(w, block.children, bold);
    case 'list':
      return ofList(w, block, bold);
    case 'figure':
      return 0;
  }
}

function ofList(w: SheetWork, list: PubList, bold: boolean): number {
  const style = list.ordered ? 'listNumber' : 'listBullet';
  const widths = list.items.map((item) =>
    Math.max(ofInlines(w, item.content, style, bold), ...item.lists.map((inner) => ofList(w, inner, bold))),
  );
  return LIST_STEP + Math.max(0, ...widths);
}

function ofInlines(w: SheetWork, content: readonly PubInline[], style: StyleName, bold: boolean): number {
  const { size } = w.style.styles[style];
  const widths = content.map((part): number => {
    if (part.type === 'link') return ofInlines(w, part.content, style, bold);
    if (!('text' in part)) return 0;
    const cut = cutOf(w, style, part.marks, bold);
    return Math.max(0, ...part.text.split(/[\s\u200b]+/u).map((word) => w.text.widthOf(word, cut) * size));
  });
  return Math.max(0, ...widths);
}
