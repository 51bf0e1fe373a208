import { expect, test } from 'vitest';
import { readSavedFile } from '../../engine/sources/read.ts';
import { skippedEn } from '../../engine/sources/texts/en.ts';
import { skippedNl, sourceProblemsNl } from '../../engine/sources/texts/nl.ts';
import { file } from './samples.ts';

const item = (what: string) => [skippedNl, skippedEn].map((say) => say({ what, reason: 'no-report-section' }));

test('a document of HUDOC other than a report is named by its kind, in the language of the interface', () => {
  expect(item('Judgment')).toEqual(['een rechterlijke uitspraak', 'a court judgment']);
  expect(item('Advisory Opinion')).toEqual(['een advies', 'an advisory opinion']);
});

test('a document of unknown kind is quoted as the feed has it', () => {
  expect(item('Rapport du Gouvernement')).toEqual(['‘Rapport du Gouvernement’', '‘Rapport du Gouvernement’']);
  expect(item('constructor')).toEqual(['‘constructor’', '‘constructor’']);
});

test('a paper of the Kamer keeps its own name', () => {
  expect(skippedNl({ what: '2026Z07564 (Amendement)', reason: 'not-a-motion' })).toBe('2026Z07564 (Amendement)');
});

test('a feed without anything for the library names its kinds of documents in Dutch', () => {
  const rss =
    '<rss version="2.0"><channel><title>GRETA</title><item><title>Judgment</title><link>http://x</link></item></channel></rss>';
  const read = readSavedFile(file('feed.rss', rss));
  if (read.ok || read.problem.code !== 'nothing-for-us') throw new Error('it was taken');
  expect(sourceProblemsNl['nothing-for-us'](read.problem.values)).toBe(
    'In het bestand feed.rss staat niets voor de bibliotheek; gevonden: een rechterlijke uitspraak.',
  );
});
