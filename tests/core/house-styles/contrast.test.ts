import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio, houseStyleProblems } from '../../../engine/core/house-styles/contrast.ts';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';

function shipped(id: string): HouseStyle {
  const file = new URL(`../../../templates/house-styles/${id}/house-style.json`, import.meta.url);
  return houseStyleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe('a house style can be read by everyone', () => {
  test.each(['neutraal', 'voorbeeld-ngo'])('%s may be used', (id) => {
    expect(houseStyleProblems(shipped(id))).toEqual([]);
  });

  test('a logo that would cross the rule of the head is refused', () => {
    const { page, ...style } = shipped('neutraal');
    const high = houseStyleSchema.safeParse({ ...style, page: { ...page, logoHeight: 12.5 } });
    expect(high.error?.issues.map(({ path }) => path.join('.'))).toEqual(['page.logoHeight']);
    expect(houseStyleSchema.safeParse({ ...style, page: { ...page, logoHeight: 40, headRule: null } }).success).toBe(
      true,
    );
  });

  test('contrast is measured as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  test('grey text under 4.5 is refused, with the styles that use it', () => {
    const style = shipped('neutraal');
    style.colors.grey = '#777777';
    expect(houseStyleProblems(style)).toMatchObject([
      { code: 'text-contrast', color: 'grey', behind: 'white', contrast: 4.4, least: 4.5 },
    ]);
    expect(houseStyleProblems(style)[0]?.styles).toContain('subtitle');
  });

  test('an accent that passes on white but not on the tint is refused only where the core message is tinted', () => {
    const style = shipped('voorbeeld-ngo');
    style.colors.accent = '#b8532f';
    style.colors.tint = '#f0dccf';
    expect(houseStyleProblems(style)).toMatchObject([{ color: 'accent', behind: 'tint', styles: ['lead'] }]);
    expect(houseStyleProblems({ ...style, leadBox: false })).toEqual([]);
  });

  test('a segment of the vote bar under 3 is refused', () => {
    const style = shipped('neutraal');
    style.colors.absent = '#a0a4a8';
    expect(houseStyleProblems(style)).toMatchObject([{ code: 'graphic-contrast', color: 'absent', least: 3 }]);
  });

  test('rules are ornament and may be light', () => {
    const style = shipped('neutraal');
    style.colors.rule = '#eeeeee';
    style.rules.literal.color = '#f5e0d5';
    expect(houseStyleProblems(style)).toEqual([]);
  });
});
