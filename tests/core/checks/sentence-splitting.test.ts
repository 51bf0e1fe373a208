import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../engine/core/richtext/sentences.ts';
import { fc } from '../../fuzz/property.ts';

const split = (text: string) => splitSentences(text).map(({ from, to }) => text.slice(from, to));

describe('Dutch text is split into sentences', () => {
  test('at dots, question marks and exclamation marks before a capital', () => {
    expect(split('De motie is ingediend. Waarom? Dat weet niemand! Toch.')).toEqual([
      'De motie is ingediend.',
      'Waarom?',
      'Dat weet niemand!',
      'Toch.',
    ]);
  });

  test('not at abbreviations, Kamerstuk numbers or initials', () => {
    for (const sentence of [
      'De motie-Bikker c.s. (Kamerstuk 28 638, nr. 238) vraagt om herziening.',
      'Zie art. 273f Sr., p. 4, en nr. 229.',
      'Mr. M.H. Bikker en dr. A.Th. Krul spraken.',
      'Op 21 dec. 2023 sprak de Kamer d.d. brief van o.a. het kabinet, m.n. over klanten.',
      'Het gaat om 12.500 meldingen op www.voorbeeld.nl en 2,5 miljoen euro.',
      'Kamerstukken II 2023/24, 28638, nr. 229, p. 3, e.v. en verder.',
    ]) {
      expect(split(sentence)).toEqual([sentence]);
    }
  });

  test('after a Kamerstuk number where a new sentence begins', () => {
    expect(split('Zie 28 638, nr. 229. De motie is aangenomen.')).toEqual([
      'Zie 28 638, nr. 229.',
      'De motie is aangenomen.',
    ]);
    expect(split('De motie van Bikker c.s. De minister wacht.')).toEqual([
      'De motie van Bikker c.s.',
      'De minister wacht.',
    ]);
    expect(split('Dat was in 2023. De minister wacht.')).toEqual(['Dat was in 2023.', 'De minister wacht.']);
  });

  test('with closing quotation marks and brackets as part of the sentence', () => {
    expect(split('Zij zei: ‘Dit kan niet.’ De Kamer zweeg. (Dat is lang geleden.) Nu niet.')).toEqual([
      'Zij zei: ‘Dit kan niet.’',
      'De Kamer zweeg.',
      '(Dat is lang geleden.)',
      'Nu niet.',
    ]);
    expect(split('‘Wanneer dan?’ vroeg zij.')).toEqual(['‘Wanneer dan?’ vroeg zij.']);
  });

  test('an ellipsis continues before a small letter and ends before a capital', () => {
    expect(split('Het duurde … en duurde. Toen kwam zij… De zaal zweeg.')).toEqual([
      'Het duurde … en duurde.',
      'Toen kwam zij…',
      'De zaal zweeg.',
    ]);
  });

  test('a forced line break ends a sentence, a number at the start of a line does not', () => {
    expect(split('3. Maak het plan\nVoer het uit')).toEqual(['3. Maak het plan', 'Voer het uit']);
  });

  test('the ranges follow each other and contain every character but white space', () => {
    const signs = fc.constantFrom(
      'De ',
      'motie',
      '. ',
      '? ',
      '… ',
      ' nr. 2',
      'c.s.',
      '’',
      '‘',
      ' (',
      ')',
      '\n',
      'A.',
      ' 12.500',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { from, to } of splitSentences(text)) {
          expect(text.slice(at, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          at = to;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
