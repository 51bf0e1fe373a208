import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { borderLook, textWidth } from './styles.ts';
import { twipsOfMm } from './units.ts';
import { element, value, type Xml } from './xml.ts';

/** Length of the line above the notes, in millimetres. */
const LENGTH = 28;

/** A short line above the notes in place of Word's own: 28 mm, half a point. On the page where a long note goes on too. */
export function noteSeparators(house: HouseStyle): Xml[] {
  const line = element('w:p', {}, [
    element('w:pPr', {}, [
      value('w:pStyle', STYLES.footnote.id),
      element('w:pBdr', {}, [element('w:bottom', borderLook({ width: 0.5, color: house.colors.ink }, 0))]),
      element('w:spacing', { 'w:before': 0, 'w:after': 60, 'w:line': 180, 'w:lineRule': 'exact' }),
      element('w:ind', { 'w:left': 0, 'w:right': textWidth(house) - twipsOfMm(LENGTH), 'w:firstLine': 0 }),
    ]),
  ]);
  return [
    element('w:footnote', { 'w:type': 'separator', 'w:id': -1 }, [line]),
    element('w:footnote', { 'w:type': 'continuationSeparator', 'w:id': 0 }, [line]),
  ];
}
