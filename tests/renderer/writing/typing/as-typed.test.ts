import { describe, expect, test } from 'vitest';
import { setText } from '../../../../engine/core/typography/dutch.ts';
import { asTyped } from '../../../../renderer/writing/typing/typography/as-typed.ts';

/** Types a text key by key, as a person does. */
function type(keys: string, language = 'nl'): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const found = asTyped(text, language);
    if (found) text = text.slice(0, found.at) + found.put + text.slice(found.at + found.length);
  }
  return text;
}

describe('signs as they are typed', () => {
  test.each([
    ['Zij zei: "kom".', 'Zij zei: ‘kom’.'],
    ["Zij zei: 'kom'.", 'Zij zei: ‘kom’.'],
    ['"Hij riep \'kom\' en ging"', '‘Hij riep “kom” en ging’'],
    ['("ja")', '(‘ja’)'],
    ["foto's en thema's", 'foto’s en thema’s'],
    ["Hans' fiets", 'Hans’ fiets'],
    ["'s-Gravenhage", '’s-Gravenhage'],
    ["'s avonds in 't veld", '’s avonds in ’t veld'],
    ["in de jaren '90 en later", 'in de jaren ’90 en later'],
    ["Zij noemt 'slachtoffers' en 'daders'", 'Zij noemt ‘slachtoffers’ en ‘daders’'],
    ['niet-bestraffing blijft', 'niet-bestraffing blijft'],
    ['kort - zo gezegd - en goed', 'kort – zo gezegd – en goed'],
    ['kort -- zo', 'kort – zo'],
    ['Amsterdam--Utrecht', 'Amsterdam–Utrecht'],
    ['- een punt', '- een punt'],
    ['en zo...', 'en zo…'],
    ['en zo....', 'en zo….'],
  ])('%s becomes %s', (keys, text) => {
    expect(type(keys)).toBe(text);
  });

  test('English words get quotation marks and no Dutch dashes', () => {
    expect(type('He said "no" - twice', 'en')).toBe('He said ‘no’ - twice');
  });

  test('in other languages the marks stay as they are typed', () => {
    expect(type('Er sagte "nein"', 'de')).toBe('Er sagte "nein"');
  });

  test('what stands on the page is what will be printed', () => {
    for (const keys of [
      '"Een \'kind\' is geen dader", zei zij',
      "'s Avonds zei hij: 'ga'",
      'De motie - aangenomen - vraagt "spoed"',
    ]) {
      const typed = type(keys);
      expect(setText(typed, 'nl').replaceAll('\u00a0', ' ')).toBe(typed);
    }
  });
});
