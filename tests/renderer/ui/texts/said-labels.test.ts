import { expect, test } from 'vitest';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { en as blocksEn } from '../../../../renderer/writing/blocks/texts/en.ts';
import { nl as blocksNl } from '../../../../renderer/writing/blocks/texts/nl.ts';
import { en as pageEn } from '../../../../renderer/writing/page/texts/en.ts';

test('names a label of a Dutch document in English as it is on the page', () => {
  expect(pageEn.goesWith('Eis 1')).toBe('With Eis 1');
  expect(en.evidence.chooseGroundFor('Eis 1')).toBe('Choose evidence for Eis 1');
});

test('keeps the capitals of a label except the first in the bar of a field', () => {
  expect(blocksEn.bodyEditor.bar('The question, as an MP would ask it')).toBe(
    'Formatting of the question, as an MP would ask it',
  );
  expect(blocksNl.bodyEditor.bar('De vraag, zoals een Kamerlid die stelt')).toBe(
    'Opmaak van de vraag, zoals een Kamerlid die stelt',
  );
});

test('does not call a changed comma a change of formatting', () => {
  expect(nl.difference.what('paragraph', 'changed', 0, 0, true)).toBe('Alinea: tekens of spaties gewijzigd');
  expect(nl.difference.what('paragraph', 'changed', 0, 0)).toBe('Alinea: opmaak gewijzigd');
  expect(en.difference.what('paragraph', 'changed', 0, 0, true)).toBe('Paragraph: punctuation or spaces changed');
});

test('lists equal parts of two versions as ranges, separate from counts', () => {
  const same = { demands: [2, 3, 4, 5], questions: [1], blocks: 2, texts: 8 };
  expect(nl.difference.same(same)).toBe('Gelijk: eis 2 tot en met 5 · vraag 1 · 2 bouwstenen · 8 alinea’s');
  expect(en.difference.same(same)).toBe('The same: ask 2 to 5 · question 1 · 2 blocks · 8 paragraphs');
  const only = { questions: [], blocks: 0, texts: 0 };
  expect(nl.difference.same({ ...only, demands: [1, 3, 4] })).toBe('Eis 1, 3 en 4 zijn gelijk');
  expect(nl.difference.same({ ...only, demands: [3] })).toBe('Eis 3 is gelijk');
});
