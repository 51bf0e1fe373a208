import { type MeasureInput, measureCell } from '../../core/compose/measured-words.ts';
import type { PubCell } from '../../core/publication/publication.ts';

/** Width in points of the widest word of a cell at the usual font size; `bold`: in the header of a row or column. */
export function widestWord(input: MeasureInput, content: PubCell['content'], bold: boolean): number {
  return measureCell(content, bold, input)
    .flat()
    .reduce((widest, { width }) => Math.max(widest, width), 0);
}
