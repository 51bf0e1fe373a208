import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../../../engine/core/blocks/block.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { createInitialBlock } from '../../../../renderer/writing/blocks/initial-block.ts';

const made = (kind: BlockKind, typed: string) => createInitialBlock(kind, 'nieuw', typed);

describe('the search text from which a new block is made', () => {
  test('becomes the text of a question', () => {
    const question = made('question', 'Wanneer komt de wet');
    expect([question.title, plainText(question.body)]).toEqual(['', 'Wanneer komt de wet']);
  });

  test.each(['quote', 'passage'] as const)(
    'becomes the text of a %s if it is a sentence, otherwise its title',
    (kind) => {
      const sentence = made(kind, 'Er blijven kansen liggen.');
      expect([sentence.title, plainText(sentence.body)]).toEqual(['', 'Er blijven kansen liggen.']);
      const name = made(kind, 'kansen');
      expect([name.title, name.body]).toEqual(['kansen', []]);
    },
  );

  test('becomes the value of a figure if it begins with a number', () => {
    expect(made('figure', '1.234')).toMatchObject({ title: '', value: '1.234' });
    expect(made('figure', 'meldingen')).toMatchObject({ title: 'meldingen', value: null });
  });

  test('becomes the Kamerstuk of a motion or source', () => {
    expect(made('motion', '28638, nr. 238')).toMatchObject({
      title: '',
      kamerstuk: { dossier: '28638', number: '238' },
    });
    expect(made('source', '28638, nr. 238')).toMatchObject({ source: { type: 'kamerstuk' } });
  });

  test.each(['demand', 'commitment', 'finding'] as const)('becomes the title of a %s', (kind) => {
    expect(made(kind, 'Kom met een wet.')).toMatchObject({ title: 'Kom met een wet.', body: [] });
  });
});

test('a demand made from a line has its citations as grounds', () => {
  const demand = createInitialBlock('demand', 'nieuw', 'Kom met een wet', { body: [], grounds: [{ block: 'motie' }] });
  expect(demand).toMatchObject({ title: 'Kom met een wet', grounds: [{ block: 'motie' }] });
});
