import { describe, expect, test } from 'vitest';
import { withSoftHyphens } from '../../../../renderer/ui/controls/soft-hyphens.ts';

/** A label with `|` at its soft hyphens. */
const broken = (text: string): string => withSoftHyphens(text).replaceAll('\u00AD', '|');

describe('a label of a narrow column', () => {
  test('does not hyphenate a word that fits', () => {
    const title =
      'Geef criminele uitbuiting voorrang, elke financiële keuze, minderjarige slachtoffers en mensenhandel';
    expect(broken(title)).toBe(title);
  });
  test('hyphenates a very long word, with at least four letters on each side', () => {
    const [word = ''] = broken('leeftijdsidentificatie').split(' ');
    const parts = word.split('|');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.at(0)?.length).toBeGreaterThanOrEqual(4);
    expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(4);
    expect(broken('verantwoordelijk')).toBe('verantwoordelijk');
  });
  test('breaks a word with a hyphen only there', () => {
    expect(broken('non-punishment en het Oost-Nederlandsesamenwerkingsverband')).toBe(
      'non-punishment en het Oost-Nederlandsesamenwerkingsverband',
    );
  });
  test('hyphenates the exceptions at their joints and keeps their capitals', () => {
    expect(broken('Kabinetsappreciatie en Non-punishmentbeginsel')).toBe(
      'Kabinets|appreciatie en Non-punishment|beginsel',
    );
  });
});
