import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { MenuTexts } from './menu-texts.ts';
import type { MissingReason, PictureTexts } from './picture-texts.ts';
import type { AppProblemTexts } from './problems.ts';

export const appProblemsNl: AppProblemTexts = {
  outdated: () => 'Een nieuwer verzoek heeft dit vervangen.',
  'process-stopped': () => 'Het onderdeel dat dit doet, is gestopt. De tekst is bewaard. Probeer het opnieuw.',
  'pages-too-long': ({ minutes }) =>
    `De pagina’s waren na ${minutes} minuten nog niet klaar; het opmaken is gestopt. De tekst is bewaard en al het andere werkt. Meestal komt dit door een zeer grote tabel of een ingewikkelde tekening: maak die kleiner of haal die weg.`,
  'chosen-drawing-too-slow': ({ name, seconds }) =>
    `De tekening ${name} was na ${seconds} seconden nog niet klaar; het tekenen is gestopt. Er is niets toegevoegd. Sla de tekening op als PNG en kies die.`,
  'no-room': ({ folder }) =>
    `Dit is niet gelukt: de schijf is vol${folder === null ? '' : ` (${folder})`}. Maak ruimte vrij en probeer het opnieuw.`,
  failed: ({ detail }) => `Dit is niet gelukt (${detail}). De tekst is bewaard. Probeer het opnieuw.`,
  'request-refused': ({ request }) => `Het venster deed een onjuist verzoek (${request}); dat is geweigerd.`,
  'not-granted': () => 'Dit bestand is niet door de gebruiker gekozen en wordt niet geopend.',
  'open-elsewhere': () => 'Dit document staat al open in een ander venster.',
  cancelled: () => 'Het exporteren is gestopt. Er is niets geschreven.',
  'export-not-made': ({ folder }) =>
    `Een export wordt eerst klaargezet in de eigen map van Inbreng (${folder}), en daar kon niet worden geschreven. In de gekozen map is niets veranderd. Kijk of de schijf vol is, maak ruimte vrij en exporteer opnieuw.`,
  'export-not-undone': ({ folder, reason, names, kept }) =>
    `Het exporteren naar ${folder} is halverwege ${reason === null ? 'gestopt' : `misgegaan (${reason})`}. ${names}: dit kan de nieuwe versie zijn. Wat er stond, staat nu in ${kept}. Exporteer opnieuw, of zet die versie terug.`,
  'export-place-taken': ({ name }) =>
    `‘${name}’ is niet (meer) wat hier uit dit document is geëxporteerd. Er is niets vervangen. Kies een andere naam, of kies hieronder ‘vervangen’.`,
  'not-printed': () =>
    'Er is op deze computer geen printer gevonden en geen programma dat een PDF opent. Exporteer het document als PDF en druk het elders af.',
  'not-opened': ({ file }) =>
    `${file} is niet geopend: het bestand staat er niet meer, of er is geen programma voor. Kijk in de map.`,
  'not-a-document': ({ file }) =>
    `‘${file}’ is geen document dat Inbreng kan openen. Er is niets geopend of gewijzigd. Kies een bestand van Inbreng (.inbreng), of een Word-bestand of een PDF die met Inbreng is geëxporteerd. Officiële bestanden zijn te importeren.`,
  'clipboard-empty': () =>
    'Op het klembord staat geen tekst. Kopieer eerst de tekst van de moties, en kies dan opnieuw ‘Moties plakken’.',
  'clipboard-too-large': ({ megabytes, limit }) =>
    `De tekst op het klembord is ${megabytes} MB; meer dan ${limit} MB wordt niet gelezen. Er is niets geïmporteerd. Kopieer minder tegelijk, of sla de tekst op en importeer het bestand.`,
  'no-library': () => 'Er is nog geen bibliotheek gekozen. Kies een map bij Instellingen.',
  'import-changed': () =>
    'Alles wat is geïmporteerd, is daarna nog gewijzigd. Er is niets teruggezet. Terugzetten kan per bouwsteen bij Geschiedenis.',
  'import-forgotten': () =>
    'Wat dit importeren deed, is niet meer bekend: er is een andere bibliotheek gekozen, of het onderdeel dat dit bijhoudt, is opnieuw gestart. Kijk in de bibliotheek wat er staat; terugzetten kan per bouwsteen bij Geschiedenis.',
  'no-recovery': () => 'Van dit document is geen herstelkopie gevonden.',
  'found-elsewhere': () =>
    'Hier is niets hersteld of weggegooid: deze tekst staat open in een ander venster van Inbreng. Alles is bewaard. Ga verder in dat venster.',
  'found-changed': () =>
    'Hier is niets hersteld of weggegooid: deze tekst is intussen in een ander venster gewijzigd. Alles is bewaard. Staat de tekst hier nog, bekijk dan wat er nu is gevonden en kies opnieuw; anders staat alles in het bestand.',
  'no-version': () => 'Deze versie is er niet meer.',
  'disk-full': ({ file }) =>
    `Niet opgeslagen: de schijf is vol (${file}). Maak ruimte vrij; Inbreng probeert het vanzelf opnieuw.`,
  'read-only': ({ file }) =>
    `Niet opgeslagen: ${file} staat op een schijf of in een map waarin niet geschreven kan worden. Sla het document ergens anders op.`,
  'no-access': ({ file }) => `Niet opgeslagen: voor ${file} ontbreken de rechten. Sla het document ergens anders op.`,
  'folder-gone': ({ file }) =>
    `Niet opgeslagen: de map van ${file} is er niet of antwoordt niet. De tekst staat veilig op deze computer; Inbreng probeert het vanzelf opnieuw.`,
  'file-gone': ({ file }) =>
    `Niet opgeslagen: ${file} is uit de map verdwenen. De tekst staat veilig op deze computer. Sla het document opnieuw op.`,
  'library-away': ({ folder }) =>
    `De map ${folder} is er niet of antwoordt niet. Zodra die terug is, wordt de bibliotheek vanzelf weer gelezen.`,
  'organisation-away': ({ folder }) =>
    `Niet opgeslagen: de map ${folder} antwoordt niet. Wat er is ingevuld, staat nog in dit venster. Probeer het opnieuw als de verbinding er weer is.`,
  'file-away': ({ file }) =>
    `${file} antwoordt niet: de map of de schijf is niet te bereiken. Er is niets gewijzigd. Probeer het opnieuw als de verbinding er weer is.`,
  'report-file-too-large': ({ file }) => `${file} is te groot om de pagina’s te tonen. De tekst is wel gelezen.`,
  'report-file-differs': ({ file }) =>
    `${file} is een ander bestand dan waaruit dit rapport is gelezen. Kies het bestand met dezelfde vingerafdruk.`,
  'dictionary-away': () => 'Het eigen woordenboek is nu niet te lezen. Er is niets gewijzigd. Probeer het zo opnieuw.',
  'dictionary-full': () =>
    'Het woord is niet toegevoegd: het eigen woordenboek is vol. Verwijder eerst woorden bij Instellingen.',
  'journal-failed': ({ detail }) =>
    `Geen herstelkopie: ${fileSystemReason(detail, 'nl')}. De tekst staat alleen in dit venster. Maak ruimte vrij; Inbreng probeert het opnieuw.`,
  'settings-damaged': ({ file, copy }) =>
    `De instellingen zijn niet te lezen; Inbreng begint met de standaardinstellingen. Documenten en bibliotheek zijn niet veranderd. ${
      copy === null
        ? `Kijk of ${file} gelezen mag worden en start Inbreng opnieuw.`
        : `Wat er stond, staat nu in ${copy}. Kies bij Instellingen de map van de bibliotheek opnieuw.`
    }`,
  'file-put-aside': ({ folder, copy }) =>
    `Waar Inbreng een eigen map nodig heeft (${folder}), stond een bestand. Dat bestand is niet veranderd en staat nu hier: ${copy}. Inbreng gebruikt het niet.`,
  'data-folder-unusable': ({ folder, reason }) =>
    `Inbreng kan niet starten: in de eigen map ${folder} kan niets worden opgeslagen (${reason}). Documenten en bibliotheek zijn niet veranderd. Zorg dat in die map geschreven mag worden en dat er ruimte is, en start Inbreng opnieuw.`,
};

export const picturesNl: PictureTexts = {
  describeNotShown: ({ pictures, file, reason, isFull }) => {
    const one = pictures.length === 1;
    const names = pictures.map((name) => `‘${name}’`).join(' en ');
    const place = `De ${one ? 'afbeelding' : 'afbeeldingen'} ${names} ${one ? 'is' : 'zijn'} nu niet op de pagina te zien: de eigen map van Inbreng kan ${one ? 'die' : 'ze'} niet opslaan (${reason}).`;
    const kept = `${one ? 'De afbeelding staat' : 'De afbeeldingen staan'} in ${file}; opslaan, Voorbeeld en exporteren halen ${one ? 'die' : 'ze'} daaruit.`;
    const advice = isFull ? 'Maak ruimte vrij' : 'Zorg dat in die map geschreven mag worden, start Inbreng opnieuw';
    return `${place} ${kept} ${advice} en open het document nog een keer.`;
  },
  describeNotSaved: ({ picture, file, silent }) =>
    silent.length === 0
      ? `De afbeelding ‘${picture}’ staat niet in ${file}: ook op deze computer is de afbeelding niet meer te vinden. De tekst is wel opgeslagen. Voeg de afbeelding opnieuw in.`
      : `De afbeelding ‘${picture}’ staat niet in ${file}: op deze computer is de afbeelding niet te vinden, en ${silent.join(' en ')} ${silent.length === 1 ? 'antwoordt' : 'antwoorden'} niet. De tekst is wel opgeslagen. Sla opnieuw op zodra ${silent.length === 1 ? 'dat bestand' : 'die bestanden'} weer te bereiken ${silent.length === 1 ? 'is' : 'zijn'}, of voeg de afbeelding opnieuw in.`,
  describeNotFound: ({ picture, silent }) => {
    const one = silent.length === 1;
    if (silent.length === 0)
      return `De afbeelding ‘${picture}’ is op deze computer niet te vinden. De tekst is er nog. Voeg de afbeelding opnieuw in.`;
    return `De afbeelding ‘${picture}’ is op deze computer niet te vinden, en ${silent.join(' en ')} ${one ? 'antwoordt' : 'antwoorden'} niet. De tekst is er nog. Sla het document op zodra ${one ? 'dat bestand' : 'die bestanden'} weer te bereiken ${one ? 'is' : 'zijn'}, of voeg de afbeelding opnieuw in.`;
  },
  describeNotCopied: ({ picture, reason: why }) => {
    const [reason, advice] = notTakenWhy(why);
    return `De afbeelding ‘${picture}’ van deze bouwsteen staat niet in de bibliotheek: ${reason}. De tekst is wel opgeslagen. ${advice}`;
  },
};

function notTakenWhy(why: MissingReason): [reason: string, advice: string] {
  const again = 'Bij de volgende wijziging van de bouwsteen wordt de afbeelding opnieuw gezocht.';
  const makeAgain = 'Voeg de afbeelding opnieuw in een document in en maak daar een nieuwe bouwsteen van.';
  if (why === 'damaged') return ['de afbeelding is beschadigd', makeAgain];
  if (why === 'nowhere') return ['op deze computer is de afbeelding niet meer te vinden', makeAgain];
  if ('reason' in why) return [`in de eigen map van Inbreng is de afbeelding nu niet te lezen (${why.reason})`, again];
  const answer = why.silent.length === 1 ? 'antwoordt' : 'antwoorden';
  return [`op deze computer is de afbeelding niet te vinden, en ${why.silent.join(' en ')} ${answer} niet`, again];
}

export const menuNl: MenuTexts = {
  file: 'Bestand',
  edit: 'Bewerken',
  insert: 'Invoegen',
  view: 'Beeld',
  window: 'Venster',
  helpMenu: 'Help',
  new: 'Nieuw…',
  open: 'Openen…',
  recent: 'Recent',
  save: 'Opslaan',
  saveAs: 'Opslaan als…',
  import: 'Officiële bestanden importeren…',
  pasteMotions: 'Moties plakken',
  pastedFile: 'geplakte tekst.txt',
  export: 'Exporteren…',
  print: 'Afdrukken…',
  copyMail: 'Kopiëren voor e-mail',
  saveSources: 'Bronnenmap opslaan',
  versions: 'Versies',
  settings: 'Instellingen',
  close: 'Venster sluiten',
  quit: 'Inbreng afsluiten',
  about: 'Over Inbreng',
  help: 'Eerste stappen en sneltoetsen',
  hide: 'Inbreng verbergen',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  pasteAsText: 'Plakken als tekst',
  selectAll: 'Alles selecteren',
  noSuggestions: 'Geen suggesties',
  suggestionsLate: 'Nog geen suggesties; open dit menu zo opnieuw',
  addWord: 'Toevoegen aan woordenboek',
  passOverWord: 'Negeren in dit document',
  find: 'Zoeken',
  replace: 'Vervangen',
  insertBlock: 'Bouwsteen',
  insertLink: 'Link',
  insertFootnote: 'Voetnoot',
  insertPageBreak: 'Pagina-einde',
  insertTable: 'Tabel',
  insertCitation: 'Bron',
  insertReference: 'Verwijzing in dit document',
  insertVariable: 'Variabele',
  showPreview: 'Voorbeeld',
  showChecks: 'Controles',
  nextFinding: 'Volgend punt van de controles',
  previousFinding: 'Vorig punt van de controles',
  nextMisspelt: 'Volgende mogelijke spelfout',
  previousMisspelt: 'Vorige mogelijke spelfout',
  nextField: 'Volgend leeg veld',
  previousField: 'Vorig leeg veld',
  showEvidence: 'Onderbouwing',
  showDetails: 'Details',
  toggleLibrary: 'Bibliotheek naast de tekst',
  toggleSide: 'Zijpaneel',
  makeBlock: 'Bouwsteen maken van de selectie',
  insertPicture: 'Afbeelding…',
  goTo: 'Ga naar…',
  nextRegion: 'Volgend deel van het venster',
  previousRegion: 'Vorig deel van het venster',
  newFromExisting: 'Nieuw op basis van een bestaand document…',
  start: 'Start',
  library: 'Bibliotheek',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  zoomReset: 'Werkelijke grootte',
  fullScreen: 'Volledig scherm',
  minimize: 'Minimaliseren',
  documents: 'Inbreng-documenten',
  chooseDocument: 'Document openen',
  chooseSavePlace: 'Document opslaan',
  chooseEvidence: 'Onderbouwing opslaan',
  chooseMonitor: 'Tabel van de monitor opslaan',
  chooseSources: 'Bronnenmap opslaan',
  zip: 'Zip',
  spreadsheet: 'Excel-bestand',
  csv: 'Tekst met puntkomma’s (csv)',
  chooseFiles: 'Bestanden kiezen',
  chooseFolder: 'Map kiezen',
  chooseLibrary: 'Map van de bibliotheek kiezen',
  choosePicture: 'Afbeelding kiezen',
  pictures: 'Afbeeldingen',
  chooseLogo: 'Logo kiezen',
  logos: 'Logo (SVG of PNG)',
  pageStopped: 'Dit venster is twee keer kort na elkaar gestopt.',
  pageStoppedWhat: 'De tekst is bewaard en wordt bij het openen aangeboden.',
  openAgain: 'Opnieuw openen',
  closeWindow: 'Venster sluiten',
};
