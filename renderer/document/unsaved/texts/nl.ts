import type { EntryKind } from '../open-entries.ts';

const ENTRY_NAMES: { [Kind in EntryKind]: string } = {
  link: 'Link',
  citation: 'Vindplaats in een bron',
  caption: 'Bijschrift van een tabel',
  picture: 'Beschrijving of bijschrift van een afbeelding',
  version: 'Naam van een versie',
  reason: 'Reden om toch te exporteren',
  variable: 'Naam van een variabele',
  finding: 'Reden om een punt te negeren',
  'block-field': 'Gegeven van een bouwsteen',
  'first-run': 'Naam van de organisatie',
  decision: 'Motie bij een besluit, en waar dat te zien is',
};

export const nl = {
  title: 'Ingevulde tekst weggooien?',
  notStored: 'Dit is ingevuld en nog nergens opgeslagen:',
  drop: 'Weggooien',
  stay: 'Verder invullen',
  named: (kind: EntryKind, text: string) => `${ENTRY_NAMES[kind]}: ‘${text}’`,
};

export type UnsavedTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    entries: UnsavedTexts;
  }
}
