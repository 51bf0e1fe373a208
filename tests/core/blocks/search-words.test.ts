import { expect, test } from 'vitest';
import { SEARCH_WORDS } from '../../../engine/core/blocks/search-words.ts';
import { para } from '../compose/draft-builder.ts';

const kamerstuk = { chamber: 'II', dossier: '28638', addition: null, number: '238' } as const;
const website = {
  type: 'website',
  organisation: 'CKM',
  title: 'Cijfers',
  date: null,
  url: null,
  language: 'nl',
} as const;

test('a search finds a value by these words; raise TABLES_VERSION of the index when they change', () => {
  const spellings = ['kst Kamerstuk Kamerstukken', 'II', '28638', '28 638', 'nr', '238'];
  expect({
    text: SEARCH_WORDS.text('Bikker'),
    texts: SEARCH_WORDS.texts(['Bikker', 'Krul']),
    content: SEARCH_WORDS.content([para('p', 'Tekst.')]),
    spellings: SEARCH_WORDS.spellings(kamerstuk),
    source: SEARCH_WORDS.source({ type: 'kamerstuk', kamerstuk, sessionYear: null, title: 'Brief', date: null }),
    website: SEARCH_WORDS.source(website),
    sourceTitle: SEARCH_WORDS.sourceTitle(website),
    shownFacts: SEARCH_WORDS.shownFacts([{ block: '28638-238', shows: 'ontmoedig klanten' }, { block: 'x' }]),
    titles: SEARCH_WORDS.titles([{ title: 'Non-punishment' }]),
  }).toEqual({
    text: ['Bikker'],
    texts: ['Bikker', 'Krul'],
    content: ['Tekst.'],
    spellings,
    source: spellings,
    website: ['CKM', 'Cijfers'],
    sourceTitle: ['Cijfers'],
    shownFacts: ['ontmoedig klanten', ''],
    titles: ['Non-punishment'],
  });
});
