import { describe, expect, test } from 'vitest';
import type { BodyNode, Inline } from '../../../../engine/core/richtext/model.ts';
import { matchNumbers } from '../../../../renderer/writing/typing/find/match-numbers.ts';
import { matchesIn } from '../../../../renderer/writing/typing/find/matches.ts';
import {
  replaceInBlocks,
  replaceInInline,
  textOf,
  textsOf,
} from '../../../../renderer/writing/typing/find/replace-inline.ts';

const options = (query: string, more: Partial<{ case: boolean; word: boolean }> = {}) => ({
  query,
  case: false,
  word: false,
  ...more,
});
const all = new Set(Array.from({ length: 20 }, (_, index) => index));

describe('finding text', () => {
  test('matches curly quotation marks by straight ones, and non-breaking spaces by spaces', () => {
    expect(matchesIn('de ‘zorg’ in 28\u00a0638', options("'zorg'"))).toEqual([{ from: 3, to: 9 }]);
    expect(matchesIn('de ‘zorg’ in 28\u00a0638', options('28 638'))).toEqual([{ from: 13, to: 19 }]);
  });

  test('matches or ignores case, and whole words or parts of words', () => {
    expect(matchesIn('Eis eisen EIS', options('eis'))).toHaveLength(3);
    expect(matchesIn('Eis eisen EIS', options('eis', { word: true }))).toEqual([
      { from: 0, to: 3 },
      { from: 10, to: 13 },
    ]);
    expect(matchesIn('Eis eisen EIS', options('eis', { case: true }))).toEqual([{ from: 4, to: 7 }]);
    expect(matchesIn('non-punishment', options('punishment', { word: true }))).toHaveLength(1);
  });

  test('gives the right position behind characters that are longer in lower case', () => {
    expect(matchesIn('İstanbul en Ankara', options('ankara'))).toEqual([{ from: 12, to: 18 }]);
    expect(matchesIn('aaa', options('aa'))).toEqual([{ from: 0, to: 2 }]);
    expect(matchesIn('aaa', options(''))).toEqual([]);
  });
});

describe('replacing text', () => {
  const line: Inline[] = [
    { type: 'run', text: 'een plan met een ' },
    { type: 'run', text: 'pl', marks: ['bold'] },
    { type: 'run', text: 'an, zie ' },
    { type: 'link', href: 'https://plan.nl', content: [{ type: 'run', text: 'het plan' }] },
    { type: 'citation', id: 'c', block: 'plan', placement: 'note' },
  ];

  test('replaces across marks with the first marks, and keeps links and citations', () => {
    expect(replaceInInline(line, options('plan'), 'schema', all)).toEqual([
      { type: 'run', text: 'een schema met een ' },
      { type: 'run', text: 'schema', marks: ['bold'] },
      { type: 'run', text: ', zie ' },
      { type: 'link', href: 'https://plan.nl', content: [{ type: 'run', text: 'het schema' }] },
      { type: 'citation', id: 'c', block: 'plan', placement: 'note' },
    ]);
  });

  test('replaces only the picked matches, counted through all paragraphs', () => {
    const blocks: BodyNode[] = [
      { type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'a b a' }] },
      {
        type: 'list',
        id: 'l',
        ordered: false,
        items: [{ id: 'i', content: [{ type: 'run', text: 'a' }], lists: [] }],
      },
    ];
    expect(replaceInBlocks(blocks, options('a'), 'x', new Set([1, 2]))).toEqual([
      { type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'a b x' }] },
      {
        type: 'list',
        id: 'l',
        ordered: false,
        items: [{ id: 'i', content: [{ type: 'run', text: 'x' }], lists: [] }],
      },
    ]);
  });

  test('removes matches for an empty replacement, and runs that become empty', () => {
    expect(replaceInInline([{ type: 'run', text: 'plan' }], options('plan'), '', all)).toEqual([]);
  });

  test('keeps an initial capital, and keeps the replacement if case matters', () => {
    const put = (text: string, query: string, words: string, more: { case?: boolean } = {}) =>
      textOf(replaceInInline([{ type: 'run', text }], options(query, more), words, all));
    expect(put('Actieplan of actieplan', 'actieplan', 'plan van aanpak')).toBe('Plan van aanpak of plan van aanpak');
    expect(put('Actieplan of actieplan', 'Actieplan', 'plan', { case: true })).toBe('plan of actieplan');
    expect(put('GRETA schrijft', 'greta', 'de groep')).toBe('de groep schrijft');
  });
});

describe('the index of a hit', () => {
  test('counts links in reading order, also for a match that begins in one', () => {
    const line: Inline[] = [
      { type: 'link', href: 'https://plan.nl', content: [{ type: 'run', text: 'plan' }] },
      { type: 'run', text: ' en plan' },
    ];
    expect(replaceInInline(line, options('plan'), 'schema', new Set([0]))).toEqual([
      { type: 'link', href: 'https://plan.nl', content: [{ type: 'run', text: 'schema' }] },
      { type: 'run', text: ' en plan' },
    ]);
    expect(replaceInInline(line, options('plan en'), 'x', all)).toEqual([
      { type: 'link', href: 'https://plan.nl', content: [{ type: 'run', text: 'x' }] },
      { type: 'run', text: ' plan' },
    ]);
    expect(replaceInInline(line.slice(0, 1), options('plan'), '', all)).toEqual([]);
  });

  test('skips text before the content, and values of variables', () => {
    const line: Inline[] = [
      { type: 'run', text: 'woorden van ' },
      { type: 'variable', name: 'organisation' },
      { type: 'run', text: ' in woorden' },
    ];
    const drawn = 'In eigen woorden: woorden van Woorden BV in woorden';
    const numberAt = matchNumbers([textOf(line)], drawn, options('woorden'));
    expect(matchesIn(drawn, options('woorden')).map(({ from }) => numberAt(from))).toEqual([null, 0, null, 1]);
  });

  test('is right where drawing changes characters, and across paragraphs and items', () => {
    const texts = textsOf([
      { type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'motie 28638, "nr. 1"... motie' }] },
      {
        type: 'list',
        id: 'l',
        ordered: true,
        items: [{ id: 'i', content: [{ type: 'run', text: 'een motie -- ja' }], lists: [] }],
      },
    ]);
    const drawn = '1motie 28\u202f638, ‘nr.\u00a01’… motie2een motie – ja';
    const numberAt = matchNumbers(texts, drawn, options('motie'));
    expect(matchesIn(drawn, options('motie')).map(({ from }) => numberAt(from))).toEqual([0, 1, 2]);
  });
});
