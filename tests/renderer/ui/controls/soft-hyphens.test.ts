import { describe, expect, test } from 'vitest';
import { withSoftHyphens } from '../../../../renderer/ui/controls/soft-hyphens.ts';

/** What a label becomes, with `|` where it may break. */
const broken = (text: string): string => withSoftHyphens(text).replaceAll('\u00AD', '|');

describe('a label of a narrow column', () => {
  test('breaks no word that fits', () => {
    const title =
      'Geef criminele uitbuiting voorrang, elke financiële keuze, minderjarige slachtoffers en mensenhandel';
    expect(broken(title)).toBe(title);
  });
  test('breaks a very long word, with at least four letters at each side', () => {
    const [word = ''] = broken('leeftijdsidentificatie').split(' ');
    const parts = word.split('|');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.at(0)?.length).toBeGreaterThanOrEqual(4);
    expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(4);
    expect(broken('verantwoordelijk')).toBe('verantwoordelijk');
  });
  test('breaks a word with a hyphen there alone', () => {
    expect(broken('non-punishment en het Oost-Nederlandsesamenwerkingsverband')).toBe(
      'non-punishment en het Oost-Nederlandsesamenwerkingsverband',
    );
  });
  test('breaks the words of the field where they are joined, with the capitals that they have', () => {
    expect(broken('Kabinetsappreciatie en Non-punishmentbeginsel')).toBe(
      'Kabinets|appreciatie en Non-punishment|beginsel',
    );
  });
});
