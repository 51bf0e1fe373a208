import { expect, test } from 'vitest';
import { formatFindings } from '../../../../engine/core/checks/run-checks.ts';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';

test('uses the singular for one block and one unchanged point', () => {
  expect(nl.details.blocksUsed(1, 0)).toBe('1 bouwsteen, in de laatste versie');
  expect(nl.details.blocksUsed(2, 0)).toBe('2 bouwstenen, alle in de laatste versie');
  expect(en.details.blocksUsed(1, 0)).toBe('1 block, in the latest version');
  expect(nl.checks.showSilenced(1)).toBe('1 genegeerd punt');
  expect(nl.checks.showSilenced(2)).toBe('2 genegeerde punten');
});

test('writes numbers from a thousand in the notation of the language', () => {
  expect(nl.status.words(12_500)).toBe('12.500 woorden');
  expect(en.status.words(12_500)).toBe('12,500 words');
  expect(nl.status.words(1_000)).toBe('1.000 woorden');
  expect(nl.status.words(999)).toBe('999 woorden');
  expect(en.status.words(1_234_567)).toBe('1,234,567 words');
});

test('does so for a number without a noun, too', () => {
  const sentences: [string, string][] = [
    [nl.difference.shortened(1_200, 2_400), en.difference.shortened(1_200, 2_400)],
    [nl.details.blocksUsed(2_000, 1_100), en.details.blocksUsed(2_000, 1_100)],
    [nl.conflict.chosenOf(1_100, 2_000), en.conflict.chosenOf(1_100, 2_000)],
    [formatFindings('field-open', 1_500, 'nl'), formatFindings('field-open', 1_500, 'en')],
    [nl.checks.count('error', 1_500), en.checks.count('error', 1_500)],
    [nl.typing.find.count(1_001, 3_000), en.typing.find.count(1_001, 3_000)],
    [nl.typing.find.showLocked(1_300), en.typing.find.showLocked(1_300)],
    [
      nl.typing.find.replaced(4_000, { blocks: 1_000, literal: 0 }),
      en.typing.find.replaced(4_000, { blocks: 1_000, literal: 0 }),
    ],
    [nl.form.ofLetters(12_000, 10_000), en.form.ofLetters(12_000, 10_000)],
    [nl.import.outcomesUnknown(1_040), en.import.outcomesUnknown(1_040)],
  ];
  expect(sentences.flat().filter((one) => /\d{4}/.test(one))).toEqual([]);
  expect(sentences[2]).toEqual(['1.100 van 2.000 verschillen gekozen', '1,100 of 2,000 differences chosen']);
});
