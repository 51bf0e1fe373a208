import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { borderLook, textWidth } from './styles.ts';
import { twipsOfMm } from './units.ts';
import { tag } from './xml.ts';

/** Length of the line above the notes, in millimetres. */
const LENGTH = 28;

/** The notes with a short line above them in place of Word's own: 28 mm, half a point. */
export function noteSeparators(house: HouseStyle, xml: string): string {
  const line = tag(
    'w:p',
    {},
    tag(
      'w:pPr',
      {},
      tag('w:pStyle', { 'w:val': STYLES.footnote.id }),
      tag('w:pBdr', {}, tag('w:bottom', borderLook({ width: 0.5, color: house.colors.ink }, 0))),
      tag('w:spacing', { 'w:before': 0, 'w:after': 60, 'w:line': 180, 'w:lineRule': 'exact' }),
      tag('w:ind', { 'w:left': 0, 'w:right': textWidth(house) - twipsOfMm(LENGTH), 'w:firstLine': 0 }),
    ),
  );
  return xml.replace(
    /(<w:footnote w:type="(?:separator|continuationSeparator)" w:id="(?:-1|0)">).*?(<\/w:footnote>)/gs,
    (_, start: string, end: string) => start + line + end,
  );
}
