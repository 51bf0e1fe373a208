import type { CheckCode } from '../../../../../engine/core/checks/list.ts';
import { groupedNl as grouped, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Controles',
  tabCount: (n: number) => plural(n, 'punt', 'punten'),
  heading: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Tips' },
  count: (severity: 'error' | 'warning' | 'info', n: number) =>
    severity === 'error' ? `${grouped(n)}, eerst oplossen` : grouped(n),
  group: {
    'block-expired': (n) => `${grouped(n)} bouwstenen zijn verlopen`,
    'block-older': (n) => `${grouped(n)} bouwstenen hebben een nieuwe versie`,
    'block-twice': (n) => `${grouped(n)} bouwstenen staan er meer dan eens`,
    'demand-without-addressee': (n) => `${grouped(n)} eisen zeggen niet aan wie`,
    'demand-without-ground': (n) => `${grouped(n)} eisen zonder grond`,
    'fact-missing': (n) => `Bij ${grouped(n)} bouwstenen ontbreekt een feit`,
    'field-open': (n) => `Op ${grouped(n)} plekken staan nog lege velden`,
    'finding-without-report': (n) => `${grouped(n)} bevindingen zonder vindplaats`,
    'ground-rejected': (n) => `${grouped(n)} gronden zijn verworpen`,
    'heading-without-text': (n) => `Onder ${grouped(n)} koppen staat niets`,
    'last-page-full': (n) => `${grouped(n)} keer is de laatste pagina bijna vol`,
    'motion-without-number': (n) => `${grouped(n)} moties zonder nummer`,
    'motion-without-gist': (n) => `${grouped(n)} moties zonder zinsdeel`,
    'part-missing': (n) => `${grouped(n)} onderdelen ontbreken nog`,
    'picture-without-description': (n) => `${grouped(n)} afbeeldingen zonder beschrijving`,
    'page-limit': (n) => `${grouped(n)} keer te lang`,
    'placeholder-left': (n) => `${grouped(n)} lege plekken in de tekst`,
    'quote-not-approved': (n) => `${grouped(n)} citaten zijn niet vrijgegeven`,
    'quote-not-in-library': (n) => `Van ${grouped(n)} citaten is in de bibliotheek geen vrijgave te zien`,
    'sender-missing': (n) => `${grouped(n)} keer ontbreekt de afzender`,
    'sentence-against-status': (n) => `${grouped(n)} zinnen kloppen niet met de uitslag`,
    'table-set-smaller': (n) => `${grouped(n)} tabellen worden kleiner of liggend gezet`,
    'table-too-wide': (n) => `${grouped(n)} tabellen zijn te breed`,
    'variable-empty': (n) => `${grouped(n)} gegevens zijn nog niet ingevuld`,
  } satisfies { [Code in CheckCode]: (n: number) => string },
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
