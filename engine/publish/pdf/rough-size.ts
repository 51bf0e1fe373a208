/** Estimates rather too large than too small: they only decide which elements the typesetter measures or may break. */
import type { LaidBlock } from '../../core/layout/laid-out.ts';
import type { PubInline, PubList } from '../../core/publication/publication.ts';
import { lengthOf } from './file-words.ts';

/** Points per character of text: rather many, so that estimates are high. */
const CHARACTER = 7;
const LINE = 20;
const ITEM_LINE = 16;
const ITEM_INDENT = 17;

/** Estimated height in points, rather too high: only decides whether the typesetter has to measure. */
export function roughHeight(blocks: readonly LaidBlock[], width: number): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, width), 0);
}

function heightOf(block: LaidBlock, width: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'title':
      return block.before + linesOf(block.content, width) * LINE;
    case 'group':
    case 'literal':
      return 12 + roughHeight(block.children, width);
    case 'list':
      return listHeight(block, width);
    case 'table':
      return block.rows.reduce((sum, { cells }) => {
        const heights = cells.map(({ content }) => roughHeight(content, width / cells.length));
        return sum + Math.max(14, ...heights);
      }, 0);
    case 'figure':
      return block.width * width * 2;
    case 'voteBar':
      return 120;
    case 'space':
      return block.points;
    case 'contents':
      return 24 + block.entries.length * 19;
    case 'rule':
      return block.before + 1;
    case 'pageBreak':
      return 0;
  }
}

function listHeight({ items }: PubList, width: number): number {
  return items.reduce((sum, { content, lists }) => {
    const nested = lists.reduce((all, list) => all + listHeight(list, width - ITEM_INDENT), 0);
    return sum + linesOf(content, width) * ITEM_LINE + nested;
  }, 0);
}

function linesOf(content: readonly PubInline[], width: number): number {
  const perLine = Math.max(1, width / CHARACTER);
  return 1 + Math.ceil(lengthOf(content) / perLine) + content.filter(({ type }) => type === 'break').length;
}
