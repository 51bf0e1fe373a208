import { groupedNl as grouped, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Controles',
  tabCount: (n: number) => plural(n, 'punt', 'punten'),
  heading: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Tips' },
  count: (severity: 'error' | 'warning' | 'info', n: number) =>
    severity === 'error' ? `${grouped(n)}, eerst oplossen` : grouped(n),
  notChecked: 'Nog niet gecontroleerd.',
  stuck:
    'De controles en getallen lopen achter: de controle duurde te lang en is gestopt. Hier staan de punten van een eerdere versie van de tekst. De tekst zelf is bewaard. Maak heel lange alinea’s of tabellen korter; na de volgende wijziging begint de controle opnieuw.',
  nothing: 'Geen punten gevonden.',
  forReader: (n: number, fields: readonly string[]) =>
    `In te vullen door het Kamerlid: ${fields.join(', ')}. ${n === 1 ? 'Dat veld blijft' : `Die ${n} velden blijven`} leeg in het document.`,
  nothingOpen: (n: number) =>
    `Geen open punten. ${n === 1 ? '1 punt is genegeerd, met een reden.' : `${n} punten zijn genegeerd, met een reden.`}`,
  silence: 'Negeren',
  silenceHow: 'Is een punt goed zo? Kies het en negeer het, met een reden.',
  silenceReason: 'Waarom dit zo goed is',
  silenceHint: 'De reden blijft in het bestand en wordt niet afgedrukt.',
  silenced: 'Genegeerd',
  showSilenced: (n: number) => plural(n, 'genegeerd punt', 'genegeerde punten'),
  unsilence: 'Weer tonen',
};

export type ChecksTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    checks: ChecksTexts;
  }
}
