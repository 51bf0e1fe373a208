import { describe, expect, test } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { findOutcomeSource } from '../../../engine/core/blocks/outcome-source.ts';
import { block, cite, draft, foundBy, paragraph, placed, revision } from './drafts.ts';
import { findingText } from './finding-text.ts';

const NO_SOURCE = block({
  id: '28638-229',
  kind: 'motion',
  title: 'Motie over het non-punishmentbeginsel',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '229' },
  zaak: '2023Z16029',
  movers: ['Bikker', 'Mutluer'],
  status: 'adopted',
}) as BlockOf<'motion'>;
const byHand = (source: string): BlockOf<'motion'> => ({
  ...NO_SOURCE,
  statusByHand: { by: 'Anna', at: '2026-11-25T09:00:00+01:00', source },
});
const DECISION: BlockOf<'motion'>['decisions'][number] = {
  id: 'b1',
  result: 'adopted',
  date: '2023-10-03',
  text: null,
  tied: 'file',
};

describe('the source of an outcome', () => {
  test.each([
    'Kamerstukken II 2023/24, 28638, nr. 229',
    'Kamerstuk 28 638, nr. 229',
    'kst-28638-229',
    'https://zoek.officielebekendmakingen.nl/kst-28638-229.html',
    'zaak 2023Z16029',
    'de motie zelf',
    'Motie van de leden Bikker en Mutluer (28638, nr. 229)',
    'Motie over het non-punishmentbeginsel',
  ])('is not the motion itself: %s', (source) => {
    expect(findOutcomeSource(byHand(source))).toBe('own-paper');
  });

  test.each([
    'CKM, De aanpak van mensenhandel: meer ambitie nodig',
    'Kamerstukken II 2023/24, 28638, nr. 247',
    'Stemmingslijst bij 28638, nr. 229',
    'Kamerstukken 28 638, nrs. 229 en 247',
    'Handelingen II 2023/24, nr. 8',
    'https://www.tweedekamer.nl/kamerstukken/stemmingsuitslagen',
  ])('may be another paper: %s', (source) => {
    expect(findOutcomeSource(byHand(source))).toBe('stated');
  });

  test('is the decision of the Kamer with that outcome, or the paper that replaces the motion', () => {
    expect(findOutcomeSource(NO_SOURCE)).toBe('none');
    expect(findOutcomeSource({ ...NO_SOURCE, decisions: [DECISION] })).toBe('stated');
    expect(findOutcomeSource({ ...NO_SOURCE, decisions: [{ ...DECISION, result: 'held' }] })).toBe('none');
    const replaced = { ...NO_SOURCE, status: 'replaced' } as const;
    const replacedBy = { chamber: 'II', dossier: '28638', addition: null, number: '230' } as const;
    expect(findOutcomeSource({ ...replaced, replacedBy })).toBe('stated');
    expect(findOutcomeSource({ ...replaced, replacedBy: NO_SOURCE.kamerstuk })).toBe('none');
  });
});

describe('an outcome without a source', () => {
  const messages = (motion: BlockOf<'motion'>) =>
    foundBy('outcome-without-source', draft([placed(motion)], [motion])).flatMap((found) => [
      findingText(found, 'nl'),
      findingText(found, 'en'),
    ]);

  test('is a warning that says whether nothing or only the motion itself is the source', () => {
    expect(messages(NO_SOURCE)).toEqual([
      'Bij de uitslag van de motie-Bikker/Mutluer (28 638, nr. 229) staat geen bron.',
      'The outcome of the motie-Bikker/Mutluer (28 638, nr. 229) has no source.',
    ]);
    expect(messages(byHand('28638, nr. 229'))).toEqual([
      'De uitslag van de motie-Bikker/Mutluer (28 638, nr. 229) heeft alleen de motie zelf als bron.',
      'The only source for the outcome of the motie-Bikker/Mutluer (28 638, nr. 229) is the motion itself.',
    ]);
    expect(messages(byHand('28638, nr. 247'))).toEqual([]);
    expect(messages({ ...NO_SOURCE, status: 'unknown' })).toEqual([]);
  });

  test('is reported once, at a ground too, and not where the text only cites the Kamerstuk', () => {
    const demand = block({ id: 'eis', kind: 'demand', grounds: [{ block: NO_SOURCE.id }] });
    const both = draft([placed(demand), placed(NO_SOURCE)], [demand, NO_SOURCE]);
    expect(foundBy('outcome-without-source', both)).toMatchObject([
      { severity: 'warning', block: NO_SOURCE.id, location: { node: 'at-eis' } },
    ]);
    const cited = draft([paragraph('p1', 'Zie de motie.', cite('c1', NO_SOURCE.id))], [NO_SOURCE]);
    expect(foundBy('outcome-without-source', cited)).toEqual([]);
  });

  test('is none if the library names the source of the same text, which a published document does not carry', () => {
    const published = draft([placed(NO_SOURCE)], [NO_SOURCE]);
    const found = (current: BlockOf<'motion'>) =>
      foundBy('outcome-without-source', published, { library: () => current }).length;
    expect(found(byHand('28638, nr. 247'))).toBe(0);
    expect(found(byHand('28638, nr. 229'))).toBe(1);
    expect(found({ ...byHand('28638, nr. 247'), revision: revision(2) })).toBe(1);
    expect(foundBy('outcome-without-source', published, { library: null })).toHaveLength(1);
  });
});
