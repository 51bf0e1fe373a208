import { describe, expect, test } from 'vitest';
import { kamerstukOfBlock } from '../../../../engine/core/blocks/find-kamerstuk.ts';
import { quickFind } from '../../../../renderer/document/services/quick-find.ts';
import { KINDS_IN_ORDER } from '../../../../renderer/ui/controls/kinds-in-order.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const BLOCKS = starterBlocks();
const find = (words: string) => quickFind(BLOCKS, words, KINDS_IN_ORDER).map(({ id }) => id);

describe('finding blocks while typing', () => {
  test('matches the beginnings of words, ignoring accents and capitals', () => {
    expect(find('FINANCIELE keuze')).toContain('eis-financien');
    expect(find('inanciele')).toEqual([]);
  });

  test('matches the text of a note', () => {
    const [first] = BLOCKS.filter(({ kind }) => kind === 'passage');
    if (!first) throw new Error('no passage');
    const note = { type: 'paragraph' as const, id: 'np', content: [{ type: 'run' as const, text: 'Nootwoord' }] };
    const words = { type: 'footnote' as const, id: 'n', content: [note] };
    const noted = { ...first, id: 'met-noot', body: [{ type: 'paragraph' as const, id: 'p', content: [words] }] };
    expect(quickFind([...BLOCKS, noted], 'nootwoord', KINDS_IN_ORDER).map(({ id }) => id)).toEqual(['met-noot']);
  });

  test.each(['28638-238', '28 638, nr. 238', '28 638 238', '238'])('finds a motion by %s', (number) => {
    expect(find(number)[0]).toBe('28638-238');
  });

  test.each([
    '28638, nr. 238',
    '28638, nr.238',
    '28638 nr 238',
    '28\u202f638, nr.\u00a0238',
    'kst-28638-238',
    'Kamerstuk 28 638, nr. 238',
    '(Kamerstuk 28\u202f638,\u00a0nr.\u00a0238)',
    'Kamerstukken II 2023/24, 28638, nr. 238',
    'Motie 28638, nr. 238',
    '28638, nr. 238 · Bikker c.s.',
  ])('finds a motion by %s', (number) => {
    expect(find(number)[0]).toBe('28638-238');
  });

  test('matches all numbers that begin with the typed digits, and no others', () => {
    const papers = BLOCKS.map(kamerstukOfBlock).filter((paper) => paper?.dossier === '28638');
    const numbers = papers.map((paper) => paper?.number ?? '');
    const wanted = numbers.filter((number) => number.startsWith('2')).sort((a, b) => Number(a) - Number(b));
    expect(wanted.length).toBeGreaterThan(3);
    expect(find('28638, nr. 2').filter((id) => /^28638-/.test(id))).toEqual(wanted.map((number) => `28638-${number}`));
    expect(find('28638, nr.').filter((id) => /^28638-/.test(id))).toHaveLength(numbers.length);
    for (const typed of ['28638, nr. 23', '28 638, nr. 23', 'kst-28638-23', '28638 n', '28638,', '28638-'])
      expect(find(typed), typed).toContain('28638-238');
    expect(find('28638, nr. 23')).not.toContain('28638-166');
  });

  test('ranks the typed phrase in a title above separate words', () => {
    expect(find('klanten van minder')[0]).toBe('eis-klanten');
  });

  test('ranks a demand first among equals', () => {
    const kinds = quickFind(BLOCKS, 'klant', KINDS_IN_ORDER).map(({ kind }) => kind);
    expect(kinds[0]).toBe('demand');
  });

  test('finds parts of compounds, below whole words and beginnings', () => {
    const [passage] = BLOCKS.filter(({ kind }) => kind === 'passage');
    const [demand] = BLOCKS.filter(({ kind }) => kind === 'demand');
    if (!passage || !demand) throw new Error('no passage or demand');
    const content = (text: string) => [
      { type: 'paragraph' as const, id: 'p', content: [{ type: 'run' as const, text }] },
    ];
    const inside = { ...demand, id: 'binnen', title: 'Proef', body: content('Slachtoffers van mensenhandel.') };
    const whole = { ...passage, id: 'woord', title: 'Proef', body: content('De handel in mensen en slachtoffers.') };
    const seeming = { ...passage, id: 'schijn', title: 'Proef', body: content('De behandeling van slachtoffers.') };
    const found = (words: string) => quickFind([seeming, inside, whole], words, KINDS_IN_ORDER).map(({ id }) => id);
    expect(found('handel')).toEqual(['woord', 'binnen']);
    expect(found('slachtoffers handel')).toEqual(['woord', 'binnen']);
    expect(found('hande')).toEqual(['woord', 'binnen']);
    expect(found('han')).toEqual(['woord']);
    expect(find('handel').length).toBeGreaterThan(3);
  });

  test('finds all blocks of the kinds for an empty text', () => {
    const motions = quickFind(BLOCKS, '  ', ['motion']);
    expect(motions).toHaveLength(
      BLOCKS.filter(({ kind, blockStatus }) => kind === 'motion' && blockStatus !== 'retired').length,
    );
  });
});
