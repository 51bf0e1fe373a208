import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import { pointsOfMm } from '../../../engine/core/layout/units.ts';

/** Pixels on the sheet for one point on the page. */
const PIXELS = 1.5;

/**
 * Applies the fonts, colours and rules of a house style to the sheet. Sizes are for the screen, not those of the style.
 */
export function showHouseStyle(sheet: HTMLElement, { id, fonts, colors, page, rules, leadBox }: HouseStyle): void {
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
