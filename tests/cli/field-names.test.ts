import { expect, it } from 'vitest';
import { inWords } from '../../engine/cli/field-names.ts';

it('prints a block as text, without empty fields', () => {
  const block = {
    id: 'm',
    decidedOn: null,
    status: 'adopted',
    aliases: [],
    votes: { method: 'hands', complete: true },
  };
  expect(inWords(block, 'nl')).toEqual({
    naam: 'm',
    uitslag: 'aangenomen',
    stemmen: { wijze: 'handopsteken', compleet: 'ja' },
  });
  expect(inWords({ decidedOn: '2026-04-07', unverified: false }, 'en')).toEqual({ 'decided on': '2026-04-07' });
});

it('names the parts of a locator in Dutch', () => {
  expect(inWords({ locator: { article: '26' } }, 'nl')).toEqual({ plaats: { artikel: '26' } });
});
