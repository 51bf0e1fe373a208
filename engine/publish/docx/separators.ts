import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { NOTE_TAB } from './styles.ts';
import { hex, twipsOfMm } from './units.ts';
import { element, value, type Xml } from './xml.ts';

/** Length of the line above the notes, in millimetres. */
const LENGTH = 28;

/**
 * A short line above the notes in place of Word's own, also above the rest of a note on the next page. It is an underlined
 * tab, because pages of every width share this paragraph: a border would be longer on a landscape page.
 */
export function noteSeparators(house: HouseStyle): Xml[] {
  const line = element('w:p', {}, [
    element('w:pPr', {}, [
      value('w:pStyle', STYLES.footnote.id),
      element('w:tabs', {}, [
        element('w:tab', { 'w:val': 'clear', 'w:pos': NOTE_TAB }),
        element('w:tab', { 'w:val': 'left', 'w:pos': twipsOfMm(LENGTH) }),
      ]),
      element('w:spacing', { 'w:before': 0, 'w:after': 60, 'w:line': 180, 'w:lineRule': 'exact' }),
      element('w:ind', { 'w:left': 0, 'w:firstLine': 0 }),
    ]),
    element('w:r', {}, [
      element('w:rPr', {}, [element('w:u', { 'w:val': 'single', 'w:color': hex(house.colors.ink) })]),
      element('w:tab'),
    ]),
  ]);
  return [
    element('w:footnote', { 'w:type': 'separator', 'w:id': -1 }, [line]),
    element('w:footnote', { 'w:type': 'continuationSeparator', 'w:id': 0 }, [line]),
  ];
}
