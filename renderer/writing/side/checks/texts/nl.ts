import { groupedNl as grouped, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Controles',
  tabCount: (n: number) => plural(n, 'punt', 'punten'),
  heading: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Tips' },
  count: (severity: 'error' | 'warning' | 'info', n: number) =>
    severity === 'error' ? `${grouped(n)}, eerst oplossen` : grouped(n),
  notChecked: 'Nog niet gecontroleerd.',
  stuck:
    'De controles en getallen lopen achter: het rekenen duurde te lang en is gestopt. Wat er staat, hoort bij een eerdere versie van de tekst. De tekst zelf blijft bewaard. Maak heel lange alinea’s of tabellen korter; na de volgende wijziging begint de controle opnieuw.',
  nothing: 'Niets gevonden. Dit document kan naar buiten.',
  forReader: (n: number, fields: readonly string[]) =>
    `${plural(n, 'veld', 'velden')} vult het Kamerlid in: ${fields.join(', ')}. ${n === 1 ? 'Dat veld blijft' : 'Die velden blijven'} leeg in het document.`,
  nothingOpen: (n: number) =>
    `Er is niets open. ${n === 1 ? 'Er rust 1 punt, met een reden.' : `Er rusten ${n} punten, met een reden.`}`,
  silence: 'Laten rusten',
  silenceHow: 'Is een punt goed zo? Kies het en laat het rusten, met een reden.',
  silenceReason: 'Waarom dit zo goed is',
  silenceHint: 'De reden blijft in het bestand bewaard en wordt niet afgedrukt.',
  silenced: 'Wat rust',
  showSilenced: (n: number) => plural(n, 'punt dat rust', 'punten die rusten'),
  unsilence: 'Weer tonen',
};

export type ChecksTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    checks: ChecksTexts;
  }
}
