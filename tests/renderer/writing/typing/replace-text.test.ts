import { expect, test } from 'vitest';
import type { Inline } from '../../../../engine/core/richtext/model.ts';
import { normalizeInline } from '../../../../engine/core/richtext/normalize.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';
import { replaceText } from '../../../../renderer/writing/typing/table/replace-text.ts';
import { inlineArbitrary } from '../../../core/richtext/arbitrary.ts';
import { fc } from '../../../fuzz/property.ts';

const run = (text: string): Inline => ({ type: 'run', text });
const bold = (text: string): Inline => ({ type: 'run', text, marks: ['bold'] });
const value: Inline = { type: 'variable', name: 'jaar' };
const caption = [bold('Moties'), run(' van '), value, run(' en later')];

test.each<[string, Inline[]]>([
  ['Moties van  en later', caption],
  ['Moties van  en daarna', [bold('Moties'), run(' van '), value, run(' en daarna')]],
  ['Twee moties van  en later', [bold('Twee moties'), run(' van '), value, run(' en later')]],
  ['Motiestukken van  en later', [bold('Motiestukken'), run(' van '), value, run(' en later')]],
  ['Moties uit het jaar  en later', [bold('Moties'), run(' uit het jaar '), value, run(' en later')]],
  ['Stemmingen', [bold('Stemmingen'), value]],
])('%s: unchanged parts stay', (words, expected) => {
  expect(replaceText(caption, words)).toEqual(expected);
});

test('adds text to an empty caption', () => {
  expect(replaceText([], 'Moties')).toEqual([run('Moties')]);
  expect(replaceText([value], 'Moties')).toEqual([value, run('Moties')]);
});

test('changes the text and keeps nodes without text', () => {
  const others = (content: readonly Inline[]) => content.filter(({ type }) => type !== 'run' && type !== 'link');
  fc.assert(
    fc.property(
      fc.array(inlineArbitrary, { maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
      (content, words) => {
        const changed = replaceText(content, words);
        expect(inlineText(changed)).toBe(words);
        expect(others(changed)).toEqual(others(normalizeInline(content)));
      },
    ),
  );
});
