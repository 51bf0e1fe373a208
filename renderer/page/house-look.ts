import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';

/** The sheet in the letters and colours of a house style; its measures are those of the screen. */
export function showHouseStyle(sheet: HTMLElement, { id, fonts, colors }: HouseStyle): void {
  sheet.dataset.houseStyle = id;
  for (const face of ['text', 'literal', 'display'] as const) {
    const fallback = face === 'literal' ? 'serif' : 'sans-serif';
    sheet.style.setProperty(`--house-${face}`, `${JSON.stringify(fonts[face].family)}, ${fallback}`);
  }
  for (const colour of ['ink', 'grey', 'accent', 'rule'] as const) {
    sheet.style.setProperty(`--house-${colour}`, colors[colour]);
  }
}
