import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio, findContrastProblems } from '../../../engine/core/house-styles/contrast.ts';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';

function shipped(id: string): HouseStyle {
  const file = new URL(`../../../templates/house-styles/${id}/house-style.json`, import.meta.url);
  return houseStyleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe('contrast of a house style', () => {
  test.each(['neutraal', 'voorbeeld-ngo'])('allows %s', (id) => {
    expect(findContrastProblems(shipped(id))).toEqual([]);
  });

  test('refuses a logo that overlaps the rule of the head', () => {
    const { page, ...style } = shipped('neutraal');
    const high = houseStyleSchema.safeParse({ ...style, page: { ...page, logoHeight: 12.5 } });
    expect(high.error?.issues.map(({ path }) => path.join('.'))).toEqual(['page.logoHeight']);
    expect(houseStyleSchema.safeParse({ ...style, page: { ...page, logoHeight: 40, headRule: null } }).success).toBe(
      true,
    );
  });

  test('measures contrast as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  test('refuses grey text under 4.5, with the styles that use it', () => {
    const style = shipped('neutraal');
    style.colors.grey = '#777777';
    expect(findContrastProblems(style)).toMatchObject([
      { code: 'text-contrast', color: 'grey', behind: 'white', contrast: 4.4, least: 4.5 },
    ]);
    expect(findContrastProblems(style)[0]?.styles).toContain('subtitle');
  });

  test('refuses an accent that passes on white but not on the tint only where the core message is tinted', () => {
    const style = shipped('voorbeeld-ngo');
    style.colors.accent = '#b8532f';
    style.colors.tint = '#f0dccf';
    expect(findContrastProblems(style)).toMatchObject([{ color: 'accent', behind: 'tint', styles: ['lead'] }]);
    expect(findContrastProblems({ ...style, leadBox: false })).toEqual([]);
  });

  test('refuses a segment of the vote bar under 3', () => {
    const style = shipped('neutraal');
    style.colors.absent = '#a0a4a8';
    expect(findContrastProblems(style)).toMatchObject([{ code: 'graphic-contrast', color: 'absent', least: 3 }]);
  });

  test('allows light rules, which are ornament', () => {
    const style = shipped('neutraal');
    style.colors.rule = '#eeeeee';
    style.rules.literal.color = '#f5e0d5';
    expect(findContrastProblems(style)).toEqual([]);
  });
});
