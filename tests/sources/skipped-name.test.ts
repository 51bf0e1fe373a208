import { expect, test } from 'vitest';
import { skippedName } from '../../engine/sources/skipped-name.ts';

const item = (what: string) =>
  (['nl', 'en'] as const).map((language) => skippedName({ what, reason: 'no-report-section' }, language));

test('a document of HUDOC that is no report is called what it is, in the language of the interface', () => {
  expect(item('Judgment')).toEqual(['een rechterlijke uitspraak', 'a court judgment']);
  expect(item('Advisory Opinion')).toEqual(['een advies', 'an advisory opinion']);
});

test('one of a kind that is not known is quoted as the feed has it', () => {
  expect(item('Rapport du Gouvernement')).toEqual(['‘Rapport du Gouvernement’', '‘Rapport du Gouvernement’']);
  expect(item('constructor')).toEqual(['‘constructor’', '‘constructor’']);
});

test('a paper of the Kamer keeps its own name', () => {
  expect(skippedName({ what: '2026Z07564 (Amendement)', reason: 'not-a-motion' }, 'nl')).toBe(
    '2026Z07564 (Amendement)',
  );
});
