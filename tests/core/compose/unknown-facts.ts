import { block } from './draft-builder.ts';

// Blocks with many unknown facts: no outcome, no number of the report, no dates.
export const motion = block('motion', {
  id: '28638-240',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '240' },
  date: '2023-12-21',
  movers: ['Veltman'],
  gist: 'formuleer de doelen smart',
});
export const report = block('source', {
  id: 'greta-3',
  source: {
    type: 'greta-report',
    country: 'NLD',
    round: 3,
    number: null,
    title: 'Access to justice',
    language: 'en',
    adopted: null,
    published: null,
    hudoc: null,
  },
});
export const finding = block('finding', {
  id: 'bevinding',
  title: 'Bevinding',
  report: 'greta-3',
  gist: 'slachtoffers zwijgen',
});
export const commitment = block('commitment', {
  id: 'toezegging',
  title: 'Een visie op technologie',
  by: 'de minister',
  source: { type: 'website', organisation: 'CKM', title: 'Meer ambitie', date: null, url: null, language: 'nl' },
});
