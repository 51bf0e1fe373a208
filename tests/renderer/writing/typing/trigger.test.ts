import { describe, expect, test } from 'vitest';
import { opensMenu, readQuery } from '../../../../renderer/writing/typing/menu/trigger.ts';

describe('the trigger of a menu', () => {
  test.each([
    ['/', 'insert'],
    ['Zie /', 'insert'],
    ['(@', 'cite'],
    ['in de wet.@', 'cite'],
    ['in de wet./', null],
    ['zie [[', 'refer'],
    ['op {{', 'variable'],
    ['en/', null],
    ['https:/', null],
    ['info@', null],
    ['[[[', null],
    ['[', null],
  ])('%s', (before, kind) => {
    expect(opensMenu(before)).toBe(kind);
  });

  test('searches for the text behind the trigger until it is prose', () => {
    expect(readQuery('Zie /klant van', 'insert', 4)?.query).toBe('klant van');
    expect(readQuery('Zie / ', 'insert', 4)).toBeNull();
    expect(readQuery('Zie /klant  ', 'insert', 4)).toBeNull();
    expect(readQuery('Zie /klant\n', 'insert', 4)).toBeNull();
    expect(readQuery('Zie ', 'insert', 4)).toBeNull();
    expect(readQuery(`@${'x'.repeat(61)}`, 'cite', 0)).toBeNull();
    expect(readQuery(`/${'x'.repeat(300)}`, 'insert', 0)?.query).toHaveLength(300);
    expect(readQuery(`/${'x'.repeat(301)}`, 'insert', 0)).toBeNull();
  });
});
