import { describe, expect, test } from 'vitest';
import { quickFind } from '../../../renderer/app/quick-find.ts';
import { KINDS_IN_ORDER } from '../../../renderer/parts/kinds-in-order.ts';
import { starterBlocks } from '../../templates/starter-library.ts';

const BLOCKS = starterBlocks();
const find = (words: string) => quickFind(BLOCKS, words, KINDS_IN_ORDER).map(({ id }) => id);

describe('blocks found while one types', () => {
  test('are those in which every word begins a word, accents and capitals aside', () => {
    expect(find('FINANCIELE keuze')).toContain('eis-financien');
    expect(find('inanciele')).toEqual([]);
  });

  test.each(['28638-238', '28 638, nr. 238', '28 638 238', '238'])('a motion is found by %s', (number) => {
    expect(find(number)[0]).toBe('28638-238');
  });

  test('words as they were typed in a title go before the same words apart', () => {
    expect(find('klanten van minder')[0]).toBe('eis-klanten');
  });

  test('among equals a demand goes first', () => {
    const kinds = quickFind(BLOCKS, 'klant', KINDS_IN_ORDER).map(({ kind }) => kind);
    expect(kinds[0]).toBe('demand');
  });

  test('nothing typed gives all of the kinds that are asked', () => {
    const motions = quickFind(BLOCKS, '  ', ['motion']);
    expect(motions).toHaveLength(
      BLOCKS.filter(({ kind, blockStatus }) => kind === 'motion' && blockStatus !== 'retired').length,
    );
  });
});
