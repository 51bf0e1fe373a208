import { describe, expect, test } from 'vitest';
import { setText } from '../../../../engine/core/typography/dutch.ts';
import { findReplacement } from '../../../../renderer/writing/typing/typography/find-replacement.ts';

/** Types a text key by key, as a user does. */
function type(keys: string, language = 'nl'): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const found = findReplacement(text, language);
    if (found) text = text.slice(0, found.at) + found.text + text.slice(found.at + found.length);
  }
  return text;
}

describe('replacements while typing', () => {
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

  test('sets quotation marks in English text, and no Dutch dashes', () => {
    expect(type('He said "no" - twice', 'en')).toBe('He said ‘no’ - twice');
  });

  test('keeps typed marks in other languages', () => {
    expect(type('Er sagte "nein"', 'de')).toBe('Er sagte "nein"');
  });

  test('shows the same characters as the printed document', () => {
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
