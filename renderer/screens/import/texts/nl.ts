import type { SourceKind } from '../../../../engine/core/blocks/common.ts';
import { groupedNl as grouped, pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  import: {
    bothHere: (created: number, updated: number) => `${grouped(created)} gemaakt, ${grouped(updated)} bijgewerkt`,
    changed: (parts: readonly string[]) =>
      parts.length === 0 ? 'gewijzigd' : `gewijzigd: ${parts.join(', ').toLowerCase()}`,
    dropRefused: 'Rond eerst af wat openstaat. Sleep de bestanden daarna opnieuw.',
    dropCue: 'Laat los: documenten gaan open, Kamerstukken en rapporten komen in de bibliotheek.',
    recorded: 'herkomst vastgelegd, tekst ongewijzigd',
    madeAbove: 'uit dit bestand en uit een bestand hierboven',
    stood: 'stond er al, met dezelfde gegevens',
    insertNamed: (title: string) => `‘${title}’ invoegen`,
    leftOut: (what: string, reason: string) => `Overgeslagen: ${what}, ${reason}.`,
    failed: (_n: number): string => 'niet gelezen',
    choose: 'Kies wat blijft',
    chooseWhy: 'De bibliotheek zegt iets anders dan de bestanden. Wat zelf is ingevuld, is niet overschreven.',
    here: 'In de bibliotheek',
    there: 'In de bestanden',
    take: 'Uit de bestanden nemen',
    takeNamed: (title: string) => `Uit de bestanden nemen: ${title}`,
    leave: 'Zo laten',
    leaveNamed: (title: string) => `Zo laten: ${title}`,
    noteTitle: 'Noteren bij de opvolging?',
    noteWhy:
      'Een later Kamerstuk noemt deze moties of toezeggingen bij nummer. Alleen wat hier wordt gekozen, komt bij de opvolging.',
    names: (paper: string, name: string) => `Kamerstuk ${paper} noemt ${name}`,
    note: 'Noteren',
    noteNamed: (name: string) => `Noteren bij ${name}`,
    leaveOut: 'Niet noteren',
    leaveOutNamed: (name: string) => `Niet noteren bij ${name}`,
    noted: 'Genoteerd bij de opvolging',
    openBlock: 'Openen',
    openNamed: (name: string) => `${name} openen`,
    alsoNamed: (places: string) => `ook genoemd: ${places}`,
    notNoted: 'Niet genoteerd',
    blockGone: 'De bouwsteen staat niet meer in de bibliotheek.',
    changedMeanwhile:
      'De bouwsteen is intussen gewijzigd. Er is niets overschreven. Kies opnieuw om het alsnog te noteren.',
    namesBlocks: (n: number) =>
      n === 1
        ? 'Noemt één motie of toezegging uit de bibliotheek.'
        : `Noemt ${grouped(n)} moties of toezeggingen uit de bibliotheek.`,
    notedBefore: (names: string) => `Al genoteerd bij ${names}.`,
    namesPapers: 'Noemt:',
    notInLibrary: 'Niet in de bibliotheek',
    debateTitle: 'Nieuw document voor dit debat',
    debateWhat:
      'Datum, commissie en onderwerp worden ingevuld. Details toont daarna welke Kamerstukken van de agenda nog niet zijn aangehaald.',
    debateElsewhere: 'Het opent in een nieuw venster.',
    debateType: 'Documentsoort',
    debateNew: 'Document maken',
    debateNewNamed: (debate: string) => `Document maken voor ${debate}`,
    debateNotMade: 'Geen document gemaakt',
    onAgenda: (n: number) => `${plural(n, 'Kamerstuk', 'Kamerstukken')} op de agenda`,
    nothingHere: 'leeg',
    yes: 'ja',
    no: 'nee',
    several: (n: number) => plural(n, 'gegeven', 'gegevens'),
    filledIn: 'ingevuld',
    undone: 'Het importeren is ongedaan gemaakt',
    undoneWhy: 'De bibliotheek is weer zoals daarvoor. De bestanden zelf zijn niet veranderd.',
    keptSince: (n: number) =>
      n === 1
        ? 'Eén bouwsteen is na het importeren gewijzigd en blijft zoals die is'
        : `${grouped(n)} bouwstenen zijn na het importeren gewijzigd en blijven zoals ze zijn`,
    keptSinceWhy: 'Al het andere is weer zoals daarvoor. Terugzetten kan per bouwsteen bij Geschiedenis.',
    removedSince: (name: string) => `${name} (verwijderd)`,
    notTaken: 'Niet uit de bestanden overgenomen',
    notUndone: 'Niet ongedaan gemaakt',
    title: 'Importeren',
    undo: 'Alles ongedaan maken',
    reading: 'De bestanden worden gelezen',
    refused: 'Er is niets geïmporteerd',
    again: 'Opnieuw proberen',
    andMore: (n: number) => `En nog ${grouped(n)}.`,
    notUnderstood: (n: number) => `${plural(n, 'regel', 'regels')} niet begrepen.`,
    outcomeUnknown: (name: string) => `De uitslag van ${name} is onbekend`,
    outcomesUnknown: (n: number) => `De uitslag van ${grouped(n)} moties is onbekend`,
    outcomeByMotion: 'Elke motie heeft een eigen adres.',
    showEach: 'Tonen',
    hideEach: 'Verbergen',
    decisionsNeedMotion:
      'Het bestand noemt de motie niet. Kies die zelf in de bibliotheek, of haal de zaak bij elk besluit op.',
    copyAddresses: (n: number) => (n === 1 ? 'Adres kopiëren' : `${grouped(n)} adressen kopiëren`),
    toLibrary: 'Naar de bibliotheek',
    filesUnchanged: 'De bestanden zelf zijn niet veranderd',
    againChangesNothing: 'Nog eens importeren verandert niets',
    filesRead: (n: number) => (n === 0 ? 'Er is geen bestand gelezen' : `${plural(n, 'bestand', 'bestanden')} gelezen`),
    created: (_n: number): string => 'gemaakt',
    updated: (_n: number): string => 'bijgewerkt',
    unchanged: (_n: number): string => 'ongewijzigd',
    skipped: (_n: number): string => 'overgeslagen',
    needAttention: (n: number): string => (n === 1 ? 'vraagt aandacht' : 'vragen aandacht'),
    file: 'Bestand',
    content: 'Inhoud',
    result: 'Resultaat',
    changes: 'Wat er veranderde',
    kind: (kind: SourceKind | 'debate' | 'unknown', amount: number | null): string =>
      (
        ({
          zaak: 'Zaak',
          besluit: amount === null ? 'Besluiten' : plural(amount, 'besluit', 'besluiten'),
          stemming: amount === null ? 'Stemmen' : plural(amount, 'stem', 'stemmen'),
          officielebekendmaking: 'Kamerstuk',
          'official-page': 'Pagina van de Kamer',
          'web-page': 'Webpagina',
          pdf: 'PDF van een Kamerstuk',
          pasted: 'Geplakte tekst',
          'hudoc-greta': 'Overzicht van GRETA',
          debate: 'Agenda van een debat',
          unknown: 'Niet herkend',
        }) satisfies Record<SourceKind | 'debate' | 'unknown', string>
      )[kind],
    createdHere: (n: number) => `${grouped(n)} gemaakt`,
    sharedHere: (n: number): string =>
      n === 1 ? 'Toegevoegd aan de bouwsteen hierboven' : `Toegevoegd aan ${grouped(n)} bouwstenen hierboven`,
    updatedHere: (n: number) => `${grouped(n)} bijgewerkt`,
    waitingHere: (n: number) => `${plural(n, 'besluit', 'besluiten')} zonder motie`,
    waitingWhy: (n: number) =>
      `${n === 1 ? 'Nog aan geen motie gekoppeld' : 'Nog aan geen moties gekoppeld'}: het bestand noemt ${n === 1 ? 'de motie' : 'de moties'} niet.`,
    nothingNew: 'Ongewijzigd',
    notRead: 'Niet gelezen',
    attention: 'Vraagt aandacht',
    howToFetch:
      'Open het adres in een browser op een computer met netwerk, sla de pagina op en sleep het bestand hierheen.',
  },
};

export type ImportTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts extends ImportTexts {}
}
