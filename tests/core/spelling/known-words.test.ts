import { describe, expect, test } from 'vitest';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { collectNames, collectNameWords, createKnownWords } from '../../../engine/core/spelling/known-words.ts';

describe('known words', () => {
  test('are correct at the beginning of a sentence and in capitals, and a name only with its capital', () => {
    const known = createKnownWords(['hashlijst', 'Mutluer']);
    expect(['hashlijst', 'Hashlijst', 'hashlijst.', 'Mutluer'].map(known.has)).toEqual([true, true, true, true]);
    expect(['mutluer', 'hashlijsten'].map(known.has)).toEqual([false, false]);
  });

  test('are correct however they were entered: with curly apostrophes, combining accents, a dot, spaces', () => {
    const known = createKnownWords(['zzp’ers', 'fine\u0301tje', 'afk.', ' hashlijst ', 'niet‑begeleid']);
    const queries = ["zzp'ers", 'fin\u00E9tje', 'afk.', 'hashlijst', 'niet-begeleid'];
    expect(queries.map(known.has)).toEqual(queries.map(() => true));
  });

  test('accept the possessive of a name', () => {
    const known = createKnownWords(['Mutluer', 'Piri', 'hashlijst']);
    expect(['Mutluers', "Piri's"].map(known.has)).toEqual([true, true]);
    expect(known.has('hashlijsts')).toBe(false);
  });
});

test('collects every word of the names in the fields of blocks', () => {
  const motion = {
    ...(createBlankBlock('motion', 'm', '') as BlockOf<'motion'>),
    movers: ['Van Nispen', 'Michon-Derkzen'],
    tags: ['sextortion'],
  };
  const votes = {
    method: 'hands' as const,
    complete: true,
    for: null,
    against: null,
    absent: null,
    byFaction: [{ faction: 'Volt', seats: 2, for: 2, against: 0, absent: 0, mistake: false }],
    members: [{ name: 'Van Haga', faction: 'Groep', vote: 'for' as const }],
  };
  const quote = { ...(createBlankBlock('quote', 'q', '') as BlockOf<'quote'>), speaker: 'Shamir Ceuleers' };
  const names = [...collectNames({ ...motion, votes }), ...collectNames(quote)];
  expect([...collectNameWords(names)].sort()).toEqual(
    [
      'sextortion',
      'Van',
      'Nispen',
      'Michon-Derkzen',
      'Michon',
      'Derkzen',
      'Volt',
      'Haga',
      'Groep',
      'Shamir',
      'Ceuleers',
    ].sort(),
  );
});
