import { expect, test } from 'vitest';
import { en as blocksEn } from '../../../renderer/blocks/texts/en.ts';
import { nl as blocksNl } from '../../../renderer/blocks/texts/nl.ts';
import { en as pageEn } from '../../../renderer/page/texts/en.ts';
import { en } from '../../../renderer/texts/en.ts';
import { nl } from '../../../renderer/texts/nl.ts';

test('a label of a Dutch document is called in English as it stands on the page', () => {
  expect(pageEn.goesWith('Eis 1')).toBe('With Eis 1');
  expect(en.evidence.chooseGroundFor('Eis 1')).toBe('Choose a ground for Eis 1');
});

test('the bar of a field keeps the capitals of its label but the first', () => {
  expect(blocksEn.bodyEditor.bar('The question, as an MP puts it')).toBe(
    'Formatting of the question, as an MP puts it',
  );
  expect(blocksNl.bodyEditor.bar('De vraag, zoals een Kamerlid die stelt')).toBe(
    'Opmaak van de vraag, zoals een Kamerlid die stelt',
  );
});

test('a comma that came or went is no change of formatting', () => {
  expect(nl.difference.what('paragraph', 'changed', 0, 0, true)).toBe('Alinea: tekens of spaties gewijzigd');
  expect(nl.difference.what('paragraph', 'changed', 0, 0)).toBe('Alinea: opmaak gewijzigd');
  expect(en.difference.what('paragraph', 'changed', 0, 0, true)).toBe('Paragraph: punctuation or spaces changed');
});
