import { fileSize } from '../../../ui/texts/file-size.ts';
import { pluralNl as plural } from '../../../ui/texts/phrases.ts';

const decimal = (n: number): string => (Math.floor(n * 10) / 10).toFixed(1).replace('.', ',');

export const nl = {
  title: 'Instellingen',
  parts: 'Onderdelen',
  part: {
    general: 'Algemeen',
    library: 'Bibliotheek',
    houseStyle: 'Huisstijl',
    organisation: 'Organisatie',
    checks: 'Controles',
    spelling: 'Spelling',
    saving: 'Opslaan en versies',
    keys: 'Sneltoetsen',
  },
  notChanged: 'Niet gewijzigd',
  unread: 'De gegevens van de organisatie zijn niet te lezen',
  again: 'Opnieuw proberen',
  leaveTitle: 'Venster sluiten?',
  leaveLost: 'Niet alles bij Organisatie is opgeslagen. Na het sluiten is de rest weg.',
  leaveAnyway: 'Toch sluiten',
  stay: 'Terug naar Instellingen',
  atOnce: 'Wijzigingen gelden meteen',
  language: 'Taal',
  languageWhat: 'Van de app; een document heeft een eigen taal',
  appearance: 'Weergave',
  appearances: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  you: 'Schrijver',
  youWhat: 'Staat bij alles wat met de hand is ingevuld',
  yourName: 'Eigen naam',
  library: 'Bibliotheek',
  libraryWhat: 'Een map met leesbare bestanden',
  libraryAway: 'De bibliotheek is nu niet te lezen.',
  libraryHolds: (n: number) =>
    `${plural(n, 'bouwsteen', 'bouwstenen')}. Een gedeelde map kan ook: wijzigingen van anderen verschijnen vanzelf.`,
  chooseFolder: 'Map kiezen',
  addStarter: 'Startbibliotheek toevoegen',
  starterWhat: 'Eisen, moties, GRETA-onderdelen en vragen over mensenhandel. Wat er al staat, blijft zoals het is.',
  starterAdded: (n: number) =>
    n === 0 ? 'Alles uit de startbibliotheek staat er al.' : `${plural(n, 'bouwsteen', 'bouwstenen')} toegevoegd.`,
  houseStyle: 'Huisstijl',
  houseStyleWhat: 'Voor nieuwe documenten',
  organisation: 'Organisatie',
  organisationWhat: 'Vult de velden in briefhoofd en contactregel, in beide huisstijlen',
  checks: 'Controles',
  checksWhat: 'Voor alle documenten van deze bibliotheek; een documentsoort kan hiervan afwijken',
  checkGroup: {
    sending: 'Klaar om te versturen',
    demands: 'Eisen en vragen',
    sources: 'Bronnen en bouwstenen',
    quotations: 'Citaten',
    facts: 'Uitslagen en cijfers',
    names: 'Namen',
    language: 'Taal',
    form: 'Vorm en opmaak',
  },
  checkCount: (n: number, changed: number) =>
    `${plural(n, 'controle', 'controles')}${changed === 0 ? '' : `, ${changed} gewijzigd`}`,
  severity: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter info', off: 'Uit' },
  usualSeverity: (severity: string) => `Standaard: ${severity.toLowerCase()}`,
  alwaysChecked: 'Altijd aan',
  usualSeverities: 'Alles weer standaard',
  empty: 'nog leeg',
  field: {
    name: 'Naam',
    spokesperson: 'Contactpersoon',
    role: 'Functie',
    phone: 'Telefoon',
    email: 'E-mail',
    address: 'Adres',
  },
  notEmail: 'Dit is geen e-mailadres. Typ bijvoorbeeld naam@organisatie.nl.',
  logo: 'Logo',
  logoWhat: 'SVG of PNG',
  logoNow: 'Het gekozen logo',
  chooseLogo: 'Logo kiezen',
  otherLogo: 'Ander logo kiezen',
  removeLogo: 'Weghalen',
  colour: 'Huiskleur',
  colourOfStyle: 'zoals de huisstijl',
  colourWhat: 'Een code zoals #1C3D63. Een kleur die op wit te licht is om te lezen, kan niet.',
  pickColour: 'Kleur aanwijzen',
  noColour: 'Dit is geen kleur. Typ bijvoorbeeld #1C3D63.',
  tooLight: (ratio: number) =>
    `Contrast op wit is ${decimal(ratio)}; ten minste 4,5 is nodig om te lezen. De vorige kleur blijft.`,
  contrast: (ratio: number) =>
    `Contrast op wit: ${decimal(ratio)}. In de donkere weergave wordt de kleur op het scherm lichter.`,
  spelling: 'Spelling',
  spellingWhat: 'Met een Nederlands woordenboek op deze computer',
  checkSpelling: 'Spelling controleren',
  checkSpellingWhat:
    'Onderstreept in de tekst wat niet in het woordenboek staat. Klik er met de rechtermuisknop op voor suggesties.',
  ownWords: 'Eigen woordenboek',
  ownWordsWhat: 'Geldt voor alle documenten op deze computer. Enter voegt een woord toe.',
  notOneWord: 'Typ één woord, zonder spatie, komma of cijfer.',
  saving: 'Opslaan en versies',
  autosave: 'Het bestand vanzelf opslaan, een seconde na het typen',
  autosaveWhat:
    'Ook zonder dit legt de app elke wijziging vast. Na een onderbreking staat de tekst klaar bij Herstellen.',
  keepVersions: 'Bewaartermijn van versies',
  days: (n: number) => (n === 365 ? '1 jaar' : `${n} dagen`),
  keys: 'Sneltoetsen',
  replaced: (n: number, bytes: number) =>
    n === 1
      ? `Een export ging mis. Het bestand dat er eerst stond, is er nog (${fileSize(bytes, 'nl')}) en gaat niet vanzelf weg.`
      : `Een export ging mis. De ${n} bestanden die er eerst stonden, zijn er nog (${fileSize(bytes, 'nl')}) en gaan niet vanzelf weg.`,
  showReplaced: 'Map openen',
  keysWhat: 'Sneltoetsen van Word werken zoals in Word',
};

export type SettingsTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    settings: SettingsTexts;
  }
}
