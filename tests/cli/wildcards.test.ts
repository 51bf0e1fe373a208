import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expandWildcards } from '../../engine/cli/wildcards.ts';

const dir = mkdtempSync(join(tmpdir(), 'inbreng-sterren-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
for (const folder of ['a', 'b']) mkdirSync(join(dir, folder));
for (const file of ['a/kst-2.xml', 'a/kst-1.XML', 'a/zaak (1).json', 'b/kst-3.xml', 'b/.kst-4.xml'])
  writeFileSync(join(dir, file), '');

describe('a path with a star that no shell has expanded', () => {
  it('expands to the matching files in order, without hidden ones', () => {
    expect(expandWildcards(join(dir, '*', 'kst-*'))).toEqual(
      ['a/kst-1.XML', 'a/kst-2.xml', 'b/kst-3.xml'].map((file) => join(dir, file)),
    );
    expect(expandWildcards(join(dir, 'a', 'kst-?.xml'))).toHaveLength(2);
    expect(expandWildcards(join(dir, 'a', '*(1).json'))).toEqual([join(dir, 'a/zaak (1).json')]);
  });

  it('stays unchanged when nothing matches or it names a file', () => {
    writeFileSync(join(dir, 'echt*.json'), '');
    for (const path of [join(dir, 'echt*.json'), join(dir, 'weg-*'), join(dir, 'weg', '*'), 'gewoon.xml', '-'])
      expect(expandWildcards(path)).toEqual([path]);
  });
});
