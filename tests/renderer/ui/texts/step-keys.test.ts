import { expect, test } from 'vitest';
import { menuEn } from '../../../../electron/texts/en.ts';
import { menuNl } from '../../../../electron/texts/nl.ts';
import { en } from '../../../../renderer/screens/help/texts/en.ts';
import { nl } from '../../../../renderer/screens/help/texts/nl.ts';

test('uses the same names for these keys in Help and in the menu', () => {
  for (const command of ['nextMisspelt', 'previousMisspelt', 'nextField', 'previousField'] as const) {
    expect(nl.keys[command]).toBe(menuNl[command]);
    expect(en.keys[command]).toBe(menuEn[command]);
  }
});
