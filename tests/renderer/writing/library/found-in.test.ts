import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { findMatches, trimSnippet } from '../../../../renderer/writing/library/found-in.ts';
import { MarkedText } from '../../../../renderer/writing/library/marked-text.tsx';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';

const SNIPPET = '…te onderzoeken hoe een landelijke aansturing en coördinatie van mensenhandel kan worden';
const marked = (text: string, query: string) =>
  findMatches(text, query).reduceRight(
    (made, { from, to }) => `${made.slice(0, from)}[${made.slice(from, to)}]${made.slice(to)}`,
    text,
  );

describe('a search result is marked', () => {
  test('at the beginning of a word, ignoring capitals', () => {
    expect(marked('De Motie over moties; 28638-238, commotie', 'motie 238')).toBe(
      'De [Motie] over [motie]s; 28638-[238], commotie',
    );
  });

  test('at the beginning of a part of a compound, and not of letters that look like one', () => {
    expect(marked('mensenhandel, Mensenhandelslachtoffers en behandeling', 'handel')).toBe(
      'mensen[handel], Mensen[handel]slachtoffers en behandeling',
    );
    expect(marked('Mensenhandelslachtoffers', 'mensen slachtoffer')).toBe('[Mensen]handel[slachtoffer]s');
    expect(marked('financiëlezorgplannen', 'plan')).toBe('financiëlezorgplannen');
    expect(marked('coördinatieplannen', 'plan')).toBe('coördinatie[plan]nen');
  });

  test('with the rest of the text around the marks, each once', () => {
    const drawn = (text: string, query: string) => renderToStaticMarkup(createElement(MarkedText, { text, query }));
    expect(drawn('Tegen mensenhandel en handel.', 'handel')).toBe(
      '<span>Tegen mensen<mark>handel</mark></span><span> en <mark>handel</mark></span><span>.</span>',
    );
    expect(drawn('Behandeling', 'handel')).toBe('Behandeling');
    expect(drawn('Handel', '')).toBe('Handel');
  });

  test('without a comma or period that was typed with the word', () => {
    expect(marked('28638, nr. 238 · Bikker', '28638, nr. 238')).toBe('[28638], [nr]. [238] · Bikker');
    expect(marked('28638-238', '28638, nr. 238')).toBe('[28638]-[238]');
  });

  test('over the longest match when one word begins another', () => {
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
      { numRuns: runsOf(100, 20_000) },
    );
  });
});

describe('the text around a hit', () => {
  test('has few words before it, and all after it', () => {
    expect(trimSnippet(SNIPPET, 'coördinatie')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
    expect(trimSnippet(SNIPPET, 'COÖRD worden')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
  });

  test('stays unchanged when the hit is near the beginning or has another spelling', () => {
    expect(trimSnippet(SNIPPET, 'onderzoeken')).toBe(SNIPPET);
    expect(trimSnippet(SNIPPET, 'mensenhadel')).toBe(SNIPPET);
    expect(trimSnippet(SNIPPET, 'a')).toBe(SNIPPET);
  });

  test('begins at the hit after a word that is longer than a line', () => {
    expect(trimSnippet('Arbeidsmigrantenhuisvestingsverordening herzien', 'herzien')).toBe('…herzien');
  });

  test('begins at the start of a compound', () => {
    expect(trimSnippet(SNIPPET, 'handel')).toBe('…en coördinatie van mensenhandel kan worden');
    expect(trimSnippet('De gemeenten en de arbeidsmigrantenhuisvesting herzien', 'huisvesting')).toBe(
      'De gemeenten en de arbeidsmigrantenhuisvesting herzien',
    );
  });
});
