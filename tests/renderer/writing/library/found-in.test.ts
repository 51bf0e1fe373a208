import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { findMatches, trimSnippet } from '../../../../renderer/writing/library/found-in.ts';
import { MarkedText } from '../../../../renderer/writing/library/marked-text.tsx';
import { fc } from '../../../fuzz/property.ts';

const SNIPPET = '…te onderzoeken hoe een landelijke aansturing en coördinatie van mensenhandel kan worden';
const marked = (text: string, query: string) =>
  findMatches(text, query).reduceRight(
    (made, { from, to }) => `${made.slice(0, from)}[${made.slice(from, to)}]${made.slice(to)}`,
    text,
  );

describe('what was searched for is marked', () => {
  test('where it begins a word, capitals aside', () => {
    expect(marked('De Motie over moties; 28638-238, commotie', 'motie 238')).toBe(
      'De [Motie] over [motie]s; 28638-[238], commotie',
    );
  });

  test('where it begins a part of a compound, and not where it only looks like one', () => {
    expect(marked('mensenhandel, Mensenhandelslachtoffers en behandeling', 'handel')).toBe(
      'mensen[handel], Mensen[handel]slachtoffers en behandeling',
    );
    expect(marked('Mensenhandelslachtoffers', 'mensen slachtoffer')).toBe('[Mensen]handel[slachtoffer]s');
    expect(marked('financiëlezorgplannen', 'plan')).toBe('financiëlezorgplannen');
    expect(marked('coördinatieplannen', 'plan')).toBe('coördinatie[plan]nen');
  });

  test('and the rest of the text stands round the marks, each once', () => {
    const drawn = (text: string, query: string) => renderToStaticMarkup(createElement(MarkedText, { text, query }));
    expect(drawn('Tegen mensenhandel en handel.', 'handel')).toBe(
      '<span>Tegen mensen<mark>handel</mark></span><span> en <mark>handel</mark></span><span>.</span>',
    );
    expect(drawn('Behandeling', 'handel')).toBe('Behandeling');
    expect(drawn('Handel', '')).toBe('Handel');
  });

  test('without the comma or full stop that a word was typed with', () => {
    expect(marked('28638, nr. 238 · Bikker', '28638, nr. 238')).toBe('[28638], [nr]. [238] · Bikker');
    expect(marked('28638-238', '28638, nr. 238')).toBe('[28638]-[238]');
  });

  test('as it was typed in full, where one word begins another', () => {
    expect(marked('mensenhandel', 'men mensen')).toBe('[mensen]handel');
  });

  test('in any text, for any words, in order and without overlap', () => {
    const parts = fc.constantFrom(
      'mensen',
      'handel',
      's',
      'slachtoffer',
      ' ',
      '𝒜',
      'é',
      'e\u0301',
      '(',
      '3',
      'MOTIE',
      '\ud83d',
    );
    const texts = fc.array(parts, { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        let end = 0;
        for (const { from, to } of findMatches(text, query)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('words round a hit', () => {
  test('of them few stand before it, and all after it', () => {
    expect(trimSnippet(SNIPPET, 'coördinatie')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
    expect(trimSnippet(SNIPPET, 'COÖRD worden')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
  });

  test('what stands near the beginning, or is found by another way of writing, stays as it is', () => {
    expect(trimSnippet(SNIPPET, 'onderzoeken')).toBe(SNIPPET);
    expect(trimSnippet(SNIPPET, 'mensenhadel')).toBe(SNIPPET);
    expect(trimSnippet(SNIPPET, 'a')).toBe(SNIPPET);
  });

  test('a hit after a word that is longer than a line begins what is shown', () => {
    expect(trimSnippet('Arbeidsmigrantenhuisvestingsverordening herzien', 'herzien')).toBe('…herzien');
  });

  test('a compound is shown from its beginning', () => {
    expect(trimSnippet(SNIPPET, 'handel')).toBe('…en coördinatie van mensenhandel kan worden');
    expect(trimSnippet('De gemeenten en de arbeidsmigrantenhuisvesting herzien', 'huisvesting')).toBe(
      'De gemeenten en de arbeidsmigrantenhuisvesting herzien',
    );
  });
});
