/** Estimates rather too large than too small: they only decide which elements the typesetter measures or may break. */
import type { SheetBlock, SheetInline } from './sheet.ts';

/** Estimated height in points, rather too high: only decides whether the typesetter has to measure. */
export function roughHeight(blocks: readonly SheetBlock[], width: number): number {
  const perLine = Math.max(1, width / 7);
  const lines = (content: readonly SheetInline[]): number =>
    1 +
    Math.ceil(lengthOf(content) / perLine) +
    content.filter((part) => typeof part !== 'string' && part.t === 'break').length;
  let height = 0;
  for (const block of blocks) {
    switch (block.t) {
      case 'paragraph':
      case 'heading':
      case 'title':
        height += block.before + lines(block.c) * 20;
        break;
      case 'group':
      case 'literal':
        height += block.before + 12 + roughHeight(block.c, width);
        break;
      case 'list':
        for (const item of block.items) height += lines(item.c) * 16 + roughHeight(item.lists, width - 17);
        break;
      case 'table':
        for (const row of block.rows) {
          height += Math.max(14, ...row.cells.map((cell) => roughHeight(cell.c, width / row.cells.length)));
        }
        break;
      case 'figure':
        height += block.width * 2;
        break;
      case 'voteBar':
        height += 120;
        break;
      case 'space':
        height += block.points;
        break;
      case 'contents':
        height += 24 + block.entries.length * 19;
        break;
      case 'rule':
        height += block.before + 1;
        break;
      case 'pageBreak':
      case 'landscape':
        break;
    }
  }
  return height;
}

function lengthOf(content: readonly SheetInline[]): number {
  let length = 0;
  for (const part of content) {
    if (typeof part === 'string') length += part.length;
    else if (part.t === 'link') length += lengthOf(part.c);
    else if ('x' in part) {
      length += typeof part.x === 'string' ? part.x.length : part.x.reduce((sum, piece) => sum + piece.text.length, 0);
    }
  }
  return length;
}
