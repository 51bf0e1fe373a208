import type { HouseColor } from '../../core/house-styles/house-style.ts';
import type { Bilingual, InterfaceLanguage } from '../../core/result.ts';

const TEXTS: Readonly<Record<HouseColor | 'white', Bilingual>> = {
  ink: { nl: 'de kleur van de tekst', en: 'the colour of the text' },
  grey: { nl: 'het grijs van kleine tekst', en: 'the grey of small text' },
  accent: { nl: 'de huiskleur', en: 'the house colour' },
  rule: { nl: 'de kleur van de lijnen', en: 'the colour of the rules' },
  tint: { nl: 'de achtergrond van het kader', en: 'the background of the box' },
  absent: { nl: 'het grijs van wie niet meestemde', en: 'the grey of who did not vote' },
  field: { nl: 'de achtergrond van een open veld', en: 'the background of an open field' },
  fieldLine: { nl: 'de lijn om een open veld', en: 'the line around an open field' },
  white: { nl: 'wit', en: 'white' },
};

/** A colour of a house style by what it is for: ‘de huiskleur’. */
export function colorName(color: HouseColor | 'white', language: InterfaceLanguage): string {
  return TEXTS[color][language];
}
