import { expect, test } from 'vitest';
import { factMissing, type MissingFact } from '../../../engine/core/checks/fact-missing.ts';

const messagesFor = (title: string, ...missing: MissingFact[]): string[] =>
  (['nl', 'en'] as const).map((language) => factMissing.texts[language].message({ title, kind: null, missing }));

test('unknown facts of a block are one sentence, for one fact and for several', () => {
  expect(messagesFor('motie-Bikker c.s. (28638, nr. 238)', 'outcome')).toEqual([
    'Van ‘motie-Bikker c.s. (28638, nr. 238)’ is de uitslag niet bekend.',
    'The outcome of ‘motie-Bikker c.s. (28638, nr. 238)’ is not known.',
  ]);
  expect(messagesFor('Slachtoffers', 'value', 'date', 'source')).toEqual([
    'Van ‘Slachtoffers’ zijn het getal, de datum en de bron niet bekend.',
    'The number, the date and the source of ‘Slachtoffers’ are not known.',
  ]);
});

test('promiser and state are phrased as questions, alone and beside other facts', () => {
  expect(messagesFor('Landelijk beeld', 'state')).toEqual([
    'Bij ‘Landelijk beeld’ is niet bekend of het is nagekomen.',
    'For ‘Landelijk beeld’ it is not known whether it was kept.',
  ]);
  expect(messagesFor('Landelijk beeld', 'by', 'state')).toEqual([
    'Bij ‘Landelijk beeld’ is niet bekend wie het toezegde en of het is nagekomen.',
    'For ‘Landelijk beeld’ it is not known who promised it or whether it was kept.',
  ]);
  expect(messagesFor('Landelijk beeld', 'by', 'state', 'date', 'source')).toEqual([
    'Van ‘Landelijk beeld’ zijn de datum en de bron niet bekend, en ook niet wie het toezegde en of het is nagekomen.',
    'The date and the source of ‘Landelijk beeld’ are not known, nor is it known who promised it or whether it was kept.',
  ]);
});

test('a block without a snapshot is reported as missing', () => {
  expect(messagesFor('28638-229', 'block')).toEqual([
    'Van ‘28638-229’ heeft het document geen kopie.',
    'The document has no copy of ‘28638-229’.',
  ]);
});
