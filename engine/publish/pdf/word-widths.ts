import { type MeasureInput, measureCell } from '../../core/compose/measured-words.ts';
import type { PubCell } from '../../core/publication/publication.ts';

/** Points that the widest word of a cell takes at the usual size of the type; `bold`: in a heading of a row or column. */
export function widestWord(input: MeasureInput, content: PubCell['content'], bold: boolean): number {
  return measureCell(content, bold, input)
    .flat()
    .reduce((widest, { width }) => Math.max(widest, width), 0);
}
