import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import { makeNeutral } from '../../../engine/core/house-styles/neutral-sheet.ts';
import { pointsOfMm } from '../../../engine/core/layout/units.ts';

/** Pixels on the sheet for one point on the page. */
const PIXELS = 1.5;

interface ShownTemplates {
  documentType: Pick<DocumentType, 'forMember'>;
  houseStyle: HouseStyle;
}

/**
 * Applies the fonts, colours and rules of a house style to the sheet. Sizes are for the screen, not those of the style.
 */
export function showHouseStyle(sheet: HTMLElement, { documentType, houseStyle }: ShownTemplates): void {
  const { id, fonts, colors, page, rules, leadBox } = documentType.forMember ? makeNeutral(houseStyle) : houseStyle;
  const set = (name: string, value: string): void => sheet.style.setProperty(`--house-${name}`, value);
  sheet.dataset.houseStyle = id;
  sheet.toggleAttribute('data-lead-box', leadBox);
  for (const face of ['text', 'literal', 'display'] as const) {
    const fallback = face === 'literal' ? 'serif' : 'sans-serif';
    set(face, `${JSON.stringify(fonts[face].family)}, ${fallback}`);
  }
  for (const colour of ['ink', 'grey', 'accent', 'rule', 'tint'] as const) set(colour, colors[colour]);
  for (const rule of ['demand', 'literal'] as const) {
    set(`${rule}-color`, rules[rule].color);
    set(`${rule}-width`, `${Math.max(1, Math.round(rules[rule].width * PIXELS))}px`);
  }
  sheet.toggleAttribute('data-bare-head', rules.head === null);
  set('logo-height', `${Math.round(pointsOfMm(page.logoHeight) * PIXELS)}px`);
  set('head-color', rules.head?.color ?? colors.rule);
}
