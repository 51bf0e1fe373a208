import { describe, expect, test } from 'vitest';
import { textOfParagraph } from '../../../../engine/core/reports/paragraphs.ts';
import {
  type Choice,
  choosePart,
  chosenNumbers,
  chosenPages,
  extendTo,
  isEmptyChoice,
  NO_CHOICE,
  stepSentence,
  toggleParagraph,
  toReportChoice,
} from '../../../../renderer/screens/report/choice.ts';
import { splitSentences } from '../../../../renderer/screens/report/sentences.ts';
import { paragraph, reportOf } from '../../../core/reports/sample-report.ts';

const report = reportOf([
  paragraph(null, 'Summary of it all.', { part: 'summary' }),
  paragraph(1, 'One.'),
  paragraph(2, 'The rule is in Art. 26 of the Convention. It is not in law.\n• first item;\n• second item.'),
  paragraph(2, 'A second paragraph with the number 2.'),
  paragraph(3, 'Three.'),
  paragraph(4, 'Four.', { part: 'appendix' }),
]);
const chosen = (choice: Choice): number[] => (choice.what === 'paragraphs' ? [...choice.chosen].sort() : []);
const words = (choice: Choice): string => {
  const found = choice.what === 'sentence' ? report.paragraphs[choice.paragraph] : undefined;
  return choice.what === 'sentence' && found ? textOfParagraph(found).slice(choice.from, choice.to) : '';
};

describe('whole paragraphs', () => {
  test('a second press on a box takes the paragraph out of the choice', () => {
    const one = toggleParagraph(toggleParagraph(NO_CHOICE, 1), 4);
    expect(toReportChoice(one, report)).toEqual({ paragraphs: [1, 3] });
    expect(toReportChoice(toggleParagraph(one, 1), report)).toEqual({ paragraphs: [3] });
    expect(isEmptyChoice(toggleParagraph(toggleParagraph(NO_CHOICE, 1), 1))).toBe(true);
  });

  test('a range leaves out text without a number, a second paragraph with the same number, and appendices', () => {
    expect(chosen(extendTo(toggleParagraph(NO_CHOICE, 1), 5, report))).toEqual([1, 2, 4]);
    expect(chosen(extendTo(toggleParagraph(NO_CHOICE, 4), 0, report))).toEqual([1, 2, 4]);
  });

  test('a range without a beginning chooses only the pressed paragraph', () => {
    expect(chosen(extendTo(NO_CHOICE, 4, report))).toEqual([4]);
  });

  test('are named by their numbers in the order of the report', () => {
    expect(chosenNumbers(toggleParagraph(toggleParagraph(NO_CHOICE, 4), 1), report)).toEqual([1, 3]);
  });

  test('nothing chosen makes no finding', () => {
    expect(toReportChoice(NO_CHOICE, report)).toBeNull();
  });
});

describe('a report without numbered paragraphs', () => {
  const byPages = reportOf([
    paragraph(null, 'Jongeren vragen laat om hulp. Gemeenten wachten.', { pages: [24, 24] }),
    paragraph(null, 'Meer.', { pages: [25, 25] }),
    paragraph(null, 'Het kabinet is het eens.', { part: 'comments' }),
  ]);

  test('is chosen from by position, and named by its pages', () => {
    const both = extendTo(toggleParagraph(NO_CHOICE, 0), 2, byPages);
    expect(toReportChoice(both, byPages)).toEqual({ positions: [0, 1] });
    expect(chosenPages(both, byPages)).toBe('24-25');
    const sentence = choosePart(byPages, 0, { from: 0, to: 29 });
    expect(toReportChoice(sentence, byPages)).toEqual({ position: 0, from: 0, to: 29 });
    expect(chosenPages(sentence, byPages)).toBe('24');
  });
});

describe('a sentence', () => {
  test('an abbreviation ends no sentence, and an item of a list is one', () => {
    const text = 'The rule is in Art. 26 of the Convention. It is not in law.\nfirst item;';
    expect(splitSentences(text, 'en').map(({ from, to }) => text.slice(from, to))).toEqual([
      'The rule is in Art. 26 of the Convention.',
      'It is not in law.',
      'first item;',
    ]);
  });

  test('the arrows go through the sentences and past the last one to none', () => {
    const seen: string[] = [];
    let choice: Choice = NO_CHOICE;
    do {
      choice = stepSentence(choice, 2, 1, report);
      seen.push(words(choice));
    } while (!isEmptyChoice(choice));
    expect(seen).toEqual([
      'The rule is in Art. 26 of the Convention.',
      'It is not in law.',
      'first item;',
      'second item.',
      '',
    ]);
    expect(words(stepSentence(NO_CHOICE, 2, -1, report))).toBe('second item.');
  });

  test('an arrow goes on from the sentence that holds the selected words', () => {
    const text = textOfParagraph(report.paragraphs[2] ?? paragraph(2, ''));
    const from = text.indexOf('not in');
    const part = choosePart(report, 2, { from, to: from + 'not in'.length });
    expect(words(stepSentence(part, 2, 1, report))).toBe('first item;');
  });

  test('selected white space is not part of the choice, and alone chooses nothing', () => {
    expect(words(choosePart(report, 2, { from: 3, to: 9 }))).toBe('rule');
    expect(isEmptyChoice(choosePart(report, 2, { from: 3, to: 4 }))).toBe(true);
  });

  test('is handed over with its place in the text of the paragraph', () => {
    const choice = stepSentence(NO_CHOICE, 2, 1, report);
    expect(toReportChoice(choice, report)).toEqual({ paragraph: 2, from: 0, to: 41 });
    expect(chosenNumbers(choice, report)).toEqual([2]);
  });

  test('another choice replaces it', () => {
    const sentence = stepSentence(NO_CHOICE, 2, 1, report);
    expect(chosen(toggleParagraph(sentence, 1))).toEqual([1]);
    expect(chosen(extendTo(sentence, 4, report))).toEqual([4]);
  });
});
