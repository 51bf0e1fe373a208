import { describe, expect, it } from 'vitest';
import { fold } from '../../engine/cli/fold.ts';
import { fc } from '../fuzz/property.ts';

describe('a line on a narrow terminal', () => {
  it('is broken at spaces, under its last column', () => {
    expect(fold('28638-233  bron  Een titel die te lang is voor deze regel van het scherm', 50)).toEqual([
      '28638-233  bron  Een titel die te lang is voor',
      '                 deze regel van het scherm',
    ]);
    expect(fold('fout: Een zin zonder kolommen die niet past', 24)).toEqual([
      'fout: Een zin zonder',
      '    kolommen die niet',
      '    past',
    ]);
    expect(fold('past', 24)).toEqual(['past']);
  });

  it('keeps an address in one piece', () => {
    const address = `https://example.org/${'a'.repeat(60)}`;
    expect(fold(`Open ${address} in een browser`, 40)).toContain(`    ${address}`);
  });

  it('keeps every word, in order, whatever the line and the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '€') }),
        fc.integer({ min: 41, max: 60 }),
        (line, width) => {
          const words = (text: string) => text.split(/ +/).filter((word) => word !== '');
          const folded = fold(line, width);
          expect(words(folded.join(' '))).toEqual(words(line));
          for (const one of folded) if (one.length > width) expect(words(one)).toHaveLength(1);
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 30 })), (words) => {
        const line = words.join(' ');
        expect(fold(line, 41).join(' ').replace(/ +/g, ' ').trim()).toBe(line.replace(/ +/g, ' ').trim());
      }),
    );
  });
});
