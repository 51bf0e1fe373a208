import { expect, test } from 'vitest';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';

/** All strings without parameters. */
function sentences(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(sentences) : [];
}

/** A usual string of other programs. */
const KNOWN = ['Toon in map'];

test('ends a button that shows something with its verb', () => {
  expect(sentences(nl).length).toBeGreaterThan(500);
  expect(
    [...sentences(nl), nl.typing.find.showLocked(1), nl.typing.find.showLocked(2)].filter(
      (sentence) => /^Toon /.test(sentence) && !KNOWN.includes(sentence),
    ),
  ).toEqual([]);
});

test('uses no contractions of negations in English', () => {
  expect(sentences(en).filter((sentence) => /can[’']t be/.test(sentence))).toEqual([]);
  expect(en.library.countBroken(2)).toBe('2 files were not read, or only in part');
});
