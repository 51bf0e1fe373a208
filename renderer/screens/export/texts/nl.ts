import type { ExportPart } from '../../../../engine/core/publication/formats.ts';
import { groupedNl as grouped, pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Exporteren',
  export: 'Exporteren',
  exportAnyway: 'Toch exporteren',
  purpose: 'Doel',
  purposes: { concept: 'Concept', sending: 'Om te versturen' },
  sendingWhat: 'Zonder lege velden: wat onbekend en niet verplicht is, wordt weggelaten.',
  faction: 'Fractie',
  everyFaction: 'Alle fracties',
  factionOnly: 'Zonder de delen voor andere fracties.',
  copy: 'Voor een ander programma',
  copyMail: 'Kopiëren voor e-mail',
  saveTable: 'Opslaan als Excel-bestand…',
  tableSaved: (file: string) => `De tabel is opgeslagen als ‘${file}’.`,
  copyPart: (faction: string) => `Vragen van ${faction} kopiëren`,
  partCopied: (faction: string) =>
    `Het deel voor ${faction} staat op het klembord: kopje, opening en vragen, met de bronnen eronder.`,
  needed: 'Dit is nog nodig om te versturen',
  neededWhat: 'Vul het in, of exporteer een concept.',
  openErrors: 'Open fouten',
  errorsOpen: (n: number) => (n === 1 ? 'Er staat nog 1 fout open' : `Er staan nog ${grouped(n)} fouten open`),
  omissions: 'Weggelaten gegevens',
  omissionsCount: (n: number) =>
    n === 1 ? '1 onbekend gegeven wordt weggelaten' : `${grouped(n)} onbekende gegevens worden weggelaten`,
  omissionsWhat: 'Vul aan wat nog te vinden is; de rest komt niet in het document.',
  openWarnings: 'Open waarschuwingen',
  warningsOpen: (n: number) =>
    n === 1 ? 'Er staat 1 waarschuwing open' : `Er staan ${grouped(n)} waarschuwingen open`,
  showWarnings: 'Tonen',
  hideWarnings: 'Verbergen',
  times: (message: string, n: number) => `${message} (${grouped(n)} keer)`,
  goTo: 'Ga naar',
  reason: 'Reden om toch te exporteren',
  reasonStays: 'De reden blijft bij het document en wordt niet afgedrukt.',
  reasonKept: (reason: string) => `Reden: ${reason}`,
  files: 'Bestanden',
  part: { docx: 'Word', pdf: 'PDF', html: 'HTML', txt: 'Platte tekst', sources: 'Bronnenmap' } satisfies {
    [One in ExportPart]: string;
  },
  sources: 'Bronnenmap voor de controle',
  sourcesWhat: 'Een zip in dezelfde map, met het document, de bronnen en een lijst, voor wie het document controleert.',
  chooseFormat: 'Kies ten minste één soort bestand.',
  houseStyle: 'Huisstijl',
  styledForMember: 'Een tekst voor een Kamerlid krijgt alleen het lettertype: geen logo, naam of kleur.',
  carry: 'Document in Word en PDF',
  carryChoice: {
    published: 'Alleen wat de lezer ziet',
    full: 'Alles, ook intern',
    none: 'Niets',
  },
  carryMeans: {
    published: 'Inbreng kan het bestand later openen. Opmerkingen, notities, redenen en namen blijven hier.',
    full: 'Opmerkingen, notities, redenen, namen en andere varianten gaan mee in het bestand. Alleen voor collega’s.',
    none: 'Inbreng kan het bestand later niet openen.',
  },
  carryRemembered: 'Inbreng onthoudt deze keuze voor deze documentsoort.',
  carryNoFormat: 'In HTML en platte tekst kan het document niet mee.',
  carried: {
    published: 'Word en PDF bevatten alleen het document zoals de lezer het ziet.',
    full: 'Word en PDF bevatten het hele document, ook opmerkingen, notities, redenen en namen.',
    none: 'Word en PDF bevatten geen document om in Inbreng te openen.',
  },
  name: 'Naam',
  nameEmpty: 'Naam is leeg.',
  nameTooLong: 'Deze naam is te lang voor een bestand. Kies een kortere naam.',
  folder: 'Map',
  showFolder: 'Map tonen na het exporteren',
  failed: 'Het exporteren is niet gelukt',
  step: {
    waiting: 'Wacht',
    typesetting: 'Pagina’s opmaken',
    collecting: 'Bronnen verzamelen',
    writing: 'Bestand schrijven',
    done: 'Klaar',
  },
  done: 'Geëxporteerd',
  madeFile: {
    docx: (pages: number) => `Word, ${plural(pages, 'pagina', 'pagina’s')}`,
    pdf: (pages: number) => `PDF, ${plural(pages, 'pagina', 'pagina’s')}, toegankelijk en geschikt voor het archief`,
    html: (_pages: number) => 'HTML, voor het web',
    txt: (_pages: number) => 'Platte tekst, voor e-mail',
    sources: (_pages: number) => 'Bronnenmap, voor wie het document controleert',
  } satisfies { [One in ExportPart]: (pages: number) => string },
  open: 'Openen',
  notAsItWas: 'Niet alles is overgekomen zoals het was',
  withoutLibrary: 'Gemaakt zonder de bibliotheek',
  notCompared: 'De bouwstenen zijn zoals in het document; er is niet gekeken of de bibliotheek nieuwere versies heeft.',
  organisation: {
    'last-known': 'De gegevens en het logo van de organisatie zijn zoals deze computer ze het laatst heeft gelezen.',
    unknown:
      'De gegevens en het logo van de organisatie ontbreken: deze computer heeft ze nog niet gelezen. Exporteer opnieuw als de map van de bibliotheek er weer is.',
  },
  print: 'Afdrukken',
  printing: 'De pagina’s worden opgemaakt.',
  printOpened: 'Er is hier geen printer. De pagina’s zijn geopend in het PDF-programma van het systeem.',
  showInFolder: 'Toon in map',
};

export type ExportTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    export: ExportTexts;
  }
}
