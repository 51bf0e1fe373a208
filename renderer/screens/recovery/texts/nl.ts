import { pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Herstellen',
  untitled: 'Naamloos document',
  later: 'Later beslissen',
  found: 'Gevonden na de onderbreking',
  stopped: (last: string) => `De app stopte onverwacht. Laatste wijziging: ${last}`,
  toRecover: (documents: number, blocks: number) =>
    documents + blocks === 0
      ? 'Er is niets te herstellen'
      : `${[
          documents > 0 ? plural(documents, 'document', 'documenten') : '',
          blocks > 0 ? plural(blocks, 'bouwsteen', 'bouwstenen') : '',
        ]
          .filter((part) => part !== '')
          .join(' en ')} te herstellen`,
  forms: 'In een formulier',
  newBlock: (until: string) => `Nieuw, niet in de bibliotheek: tot en met ${until}`,
  changedBlock: (until: string) => `Wijziging, niet in de bibliotheek: tot en met ${until}`,
  formKept: (place: string | null) =>
    place === null
      ? 'Dit was ingevuld in de bibliotheek en nog niet opgeslagen. Het blijft bewaard tot er een keuze is.'
      : `Dit was ingevuld bij ‘${place}’ en nog niet opgeslagen. Het blijft bewaard tot er een keuze is.`,
  filledIn: 'Ingevuld',
  onlyForm: 'staat alleen in het formulier',
  onlyLibrary: 'stond in de bibliotheek',
  throwFormTitle: 'Ingevulde bouwsteen weggooien?',
  throwForm: (title: string) => `‘${title}’ is niet opgeslagen. Wat is ingevuld, is daarna niet terug te halen.`,
  more: (n: number, until: string) =>
    `${plural(n, 'wijziging die niet in het bestand staat', 'wijzigingen die niet in het bestand staan')}, tot en met ${until}`,
  neverSaved: (words: number, until: string) =>
    `Nog nooit opgeslagen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
  fileGone: (words: number, until: string) =>
    `Het bestand is niet te vinden of niet te lezen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
  fileAway: (words: number, until: string) =>
    `Het bestand is nu niet te lezen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
  away: 'nu niet te lezen',
  awayWhat: 'Sluit de schijf of de verbinding aan en probeer het opnieuw. Het gevonden werk blijft hier.',
  awayKept: 'Of dit werk al in het bestand staat, is nu niet te zien. Het blijft bewaard tot er een keuze is.',
  lookAgain: 'Opnieuw proberen',
  looking: 'Wordt gelezen…',
  stillAway: 'Nog steeds niet te lezen.',
  equal: 'Gelijk aan het bestand. Er is niets te herstellen.',
  unreadable: (n: number) => `Gevonden tekst van ${plural(n, 'document', 'documenten')} is niet te lezen`,
  unreadableStays: (folders: readonly string[]) =>
    `Die tekst blijft in ${folders.join(' en ')}. Een nieuwere versie van Inbreng kan die misschien lezen.`,
  kept: 'Dit werk stond nog niet in het bestand. Het blijft bewaard tot er een keuze is.',
  cutOff: 'Wat daarna is getypt, is niet te lezen.',
  inFile: 'In het bestand',
  notThere: 'nog nooit opgeslagen',
  gone: 'niet te vinden of niet te lezen',
  foundWork: 'Gevonden',
  atWithWords: (at: string, words: number) => `${at} · ${plural(words, 'woord', 'woorden')}`,
  onlyFound: 'staat alleen in het gevonden werk',
  onlyFile: 'staat alleen in het bestand',
  openCopy: 'Als kopie openen',
  keepFile: 'Bestand houden',
  throwAway: 'Weggooien',
  throwTitle: 'Gevonden tekst weggooien?',
  throwWhat: (title: string, words: number) =>
    `‘${title}’ staat in geen bestand. ${words === 1 ? 'Het ene woord is' : `De ${words} woorden zijn`} daarna niet terug te halen.`,
  keepIt: 'Niet weggooien',
  notChosen: (days: number) => `Wat niet gekozen wordt, blijft ${days} dagen bij Versies staan.`,
  recover: 'Herstellen',
};

export type RecoveryTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    recovery: RecoveryTexts;
  }
}
