import { type HouseColor, type HouseStyle, STYLE_NAMES, type StyleName } from './house-style.ts';

/** Minimum contrast of text (WCAG 2.2, 1.4.3) and of a meaningful graphic (1.4.11). */
export const LEAST_TEXT_CONTRAST = 4.5;
const LEAST_GRAPHIC_CONTRAST = 3;

/** A colour with too little contrast. A house style with such a problem is refused. */
export interface ContrastProblem {
  code: 'text-contrast' | 'graphic-contrast';
  color: HouseColor;
  /** White, or the background colour of the house style. */
  behind: 'white' | HouseColor;
  /** Rounded down to one decimal, so that a refusal never prints the limit itself. */
  contrast: number;
  least: number;
  /** The paragraph styles that use it; empty for graphics. */
  styles: StyleName[];
}

/** Linear light of one channel of sRGB (WCAG 2.2, relative luminance). */
function toLinearLight(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of `#rrggbb`, 0 for black to 1 for white. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (
    0.2126 * toLinearLight(value >> 16) +
    0.7152 * toLinearLight((value >> 8) & 255) +
    0.0722 * toLinearLight(value & 255)
  );
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * The contrast problems of a house style: text below 4.5, a meaningful graphic below 3. `rule` and the rules of `rules`
 * are ornament and may be light. Empty when the style may be used.
 */
export function findContrastProblems(style: HouseStyle): ContrastProblem[] {
  const problems: ContrastProblem[] = [];
  const measure = (
    code: ContrastProblem['code'],
    color: HouseColor,
    behind: ContrastProblem['behind'],
    styles: StyleName[],
  ) => {
    const least = code === 'text-contrast' ? LEAST_TEXT_CONTRAST : LEAST_GRAPHIC_CONTRAST;
    const contrast = contrastRatio(style.colors[color], behind === 'white' ? '#ffffff' : style.colors[behind]);
    if (contrast < least)
      problems.push({ code, color, behind, contrast: Math.floor(contrast * 10) / 10, least, styles });
  };
  // Labels, numbers and list numbers use accent, fields and strong text use ink, in every document.
  for (const color of ['ink', 'grey', 'accent'] as const) {
    const styles = STYLE_NAMES.filter((name) => style.styles[name].color === color);
    measure('text-contrast', color, 'white', styles);
    if (style.leadBox) measure('text-contrast', color, 'tint', ['lead']);
  }
  measure('text-contrast', 'ink', 'field', []);
  measure('graphic-contrast', 'absent', 'white', []);
  measure('graphic-contrast', 'fieldLine', 'white', []);
  return problems;
}
