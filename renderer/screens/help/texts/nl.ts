import type { KeyGroup, ListedKey, TypedSign } from '../key-groups.ts';

const GROUPS: Record<KeyGroup, string> = {
  document: 'Document',
  text: 'Tekst',
  insert: 'Bouwstenen en invoegen',
  window: 'Venster',
};
const KEYS: Record<ListedKey, string> = {
  new: 'Nieuw document',
  open: 'Document openen',
  save: 'Opslaan',
  saveAs: 'Opslaan als',
  export: 'Exporteren',
  print: 'Afdrukken',
  close: 'Venster sluiten',
  settings: 'Instellingen',
  help: 'Hulp',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  find: 'Zoeken',
  replace: 'Vervangen',
  goTo: 'Naar een pagina, eis of kop',
  lastPlace: 'Terug naar de vorige plek',
  pasteAsText: 'Plakken als tekst',
  bold: 'Vet',
  italic: 'Cursief',
  underline: 'Onderstrepen',
  changeCase: 'Hoofdletters wisselen',
  heading1: 'Kop 1',
  heading2: 'Kop 2',
  heading3: 'Kop 3',
  text: 'Gewone tekst',
  bullets: 'Opsomming',
  levelUp: 'Niveau hoger',
  levelDown: 'Niveau lager',
  moveUp: 'Alinea of bouwsteen omhoog',
  moveDown: 'Alinea of bouwsteen omlaag',
  insertBlock: 'Zoeken in de bibliotheek',
  editBlock: 'Gekozen bouwsteen bewerken, in de bibliotheek',
  asGround: 'Onderbouwing toevoegen, in de bibliotheek',
  makeBlock: 'Bouwsteen maken van de selectie',
  insertFootnote: 'Voetnoot',
  insertLink: 'Link',
  insertPageBreak: 'Pagina-einde',
  toggleLibrary: 'Bibliotheek tonen of verbergen',
  toggleSide: 'Zijpaneel tonen of verbergen',
  showPreview: 'Voorbeeld',
  showChecks: 'Controles',
  nextFinding: 'Volgend punt van de controles',
  previousFinding: 'Vorig punt van de controles',
  nextMisspelt: 'Volgende mogelijke spelfout',
  previousMisspelt: 'Vorige mogelijke spelfout',
  nextField: 'Volgend leeg veld',
  previousField: 'Vorig leeg veld',
  nextRegion: 'Naar het volgende deel van het venster',
  previousRegion: 'Naar het vorige deel van het venster',
};
const SIGNS: Record<TypedSign, string> = {
  insert: 'Bouwsteen of onderdeel invoegen, in de tekst',
  reference: 'Verwijzen naar een eis of kop, in de tekst',
  variable: 'Variabele invoegen, in de tekst',
  citation: 'Bron noemen, in de tekst',
};

export const nl = {
  title: 'Eerste stappen en sneltoetsen',
  firstSteps: 'Eerste stappen',
  steps: [
    'Kies op Start een documentsoort. Het document begint met de koppen die erbij horen.',
    'Vul bij Details de gegevens van het debat in. Ze komen dan overal in het document.',
    'Typ / en een woord om een bouwsteen in te voegen, of sleep die uit de bibliotheek links.',
    'Sleep bestanden van de Kamer of van GRETA op het venster. Het worden bouwstenen, met hun bron.',
    'Kijk bij Controles wat nog niet klopt of nog ontbreekt, en bij Voorbeeld hoe de pagina’s worden.',
    'Kies Exporteren voor Word en PDF.',
    'Maak bij Details uit hetzelfde document een citatenblad, Kamervragen of een concept-motie.',
  ],
  groups: GROUPS,
  keys: KEYS,
  signs: SIGNS,
  about: 'Over Inbreng',
  whatItIs: 'Schrijf inbreng voor debatten van de Tweede Kamer uit bouwstenen, met de bron bij elke bewering.',
  offline: 'Werkt zonder netwerk en verstuurt niets.',
  version: 'Versie',
  testVersion: (version: string) => `${version}, test`,
  testWhat: 'Dit is een testversie, met een oudere versie van Electron dan de app nodig heeft.',
  licence: 'Licentie',
  licenceName: 'European Union Public Licence 1.2 (EUPL)',
  parts: 'Lettertypen',
  partsName: 'SIL Open Font License',
  dictionary: 'Woordenboek',
  dictionaryName: 'OpenTaal (BSD) en Hunspell (MPL 1.1)',
  runsOn: 'Draait op',
  runtime: (electron: string, chrome: string, node: string) => `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
};

export type HelpTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    help: HelpTexts;
  }
}
