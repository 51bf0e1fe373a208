import { isDeviceName } from '../../core/compose/file-name.ts';
import { type Excess, SIZE_LIMITS } from '../../core/drafts/size-limits.ts';
import { fileSystemReason } from '../../core/file-system-reasons.ts';
import type { DroppedKind } from '../markdown/read-inline.ts';
import type { FileFault, StoreProblems } from '../problems.ts';
import { TOO_MUCH_IN_SVG } from '../safe-svg.ts';
import { describeField } from './field-place.ts';

const named = (detail: string): string => (detail === '' ? '' : ` (${fileSystemReason(detail, 'nl')})`);

/** Whether the system refused the file name. */
const isName = (detail: string): boolean => detail === 'ENAMETOOLONG' || detail === 'EILSEQ';

/** Whether the disk is full. */
const isFull = (detail: string): boolean => detail === 'ENOSPC' || detail === 'EDQUOT';

/** Names of the things that rich text cannot represent. */
const DROPPED: { [Kind in DroppedKind]: string } = {
  attribute: 'kenmerk',
  'block-in-item': 'blok in een lijstpunt',
  code: 'code',
  'control-character': 'stuurteken',
  definition: 'definitie',
  directive: 'aanwijzing met dubbele punt',
  footnote: 'voetnoot',
  heading: 'kop',
  html: 'HTML',
  image: 'afbeelding',
  link: 'link',
  'quotation-content': 'blok in een lang citaat',
  role: 'rol',
  rule: 'streep',
  'table-content': 'blok in een tabel',
  title: 'titel van een link',
};

const dropped = (what: string): string => (Object.hasOwn(DROPPED, what) ? DROPPED[what as DroppedKind] : what);

/** Units into which a user can split a text that exceeds a limit. */
const PARTS_NL: Record<Excess['limit'], string> = {
  text: 'meer alinea’s',
  pieces: 'meer alinea’s',
  cells: 'meer tabellen',
  rows: 'meer tabellen',
  columns: 'meer tabellen',
  whole: 'meer documenten',
};

function tooMuchNl(limit: Excess['limit'], words: string, most: number): string {
  const number = most.toLocaleString('nl');
  const at = words === '' ? '' : ` die begint met ‘${words}’`;
  switch (limit) {
    case 'text':
      return `een tekst${at} heeft meer dan ${number} tekens`;
    case 'pieces':
      return `een tekst${at} bestaat uit meer dan ${number} stukken opmaak`;
    case 'cells':
      return `een tabel${at} heeft meer dan ${number} cellen`;
    case 'rows':
      return `een tabel${at} heeft meer dan ${number} rijen`;
    case 'columns':
      return `een tabel${at} heeft meer dan ${number} kolommen`;
    case 'whole':
      return `het geheel heeft meer dan ${number} tekens`;
  }
}

const FAULTS: { [Fault in FileFault]: (detail: string) => string } = {
  'no-front-matter': () => 'het begint niet met gegevens tussen twee regels ---',
  'not-utf8': () => 'het is geen tekst in UTF-8',
  'not-yaml': (line) => `de gegevens bovenaan zijn geen geldige YAML${line === '' ? '' : `; kijk bij regel ${line}`}`,
  'two-versions': (line) => `er staan twee versies in die nog niet zijn samengevoegd; kijk bij regel ${line}`,
  'not-json': (line) => `het is geen geldige JSON of het is afgebroken${line === '' ? '' : `; kijk bij regel ${line}`}`,
  'too-large': (detail) => `het is groter dan ${detail} MB`,
  'too-deep': () => 'de gegevens zijn te diep genest',
  'too-many-marks': (most) => `een alinea bevat meer dan ${most} sterretjes en liggende streepjes`,
  'too-many-footnotes': (most) => `het heeft meer dan ${most} voetnoten`,
  'too-much': (limit) =>
    `er staat te veel in: ${tooMuchNl(limit as Excess['limit'], '', SIZE_LIMITS[limit as Excess['limit']])}`,
  'too-many-headings': (most) => `het heeft meer dan ${most} onderstreepte koppen`,
  'unsafe-key': (detail) => `het bevat de naam ${detail}, die niet is toegestaan`,
  'kind-unknown': (detail) => (detail === '' ? 'het noemt geen soort bouwsteen' : `de soort ‘${detail}’ bestaat niet`),
  'id-unusable': (detail) =>
    isDeviceName(detail)
      ? `‘${detail}’ kan geen naam van een bouwsteen zijn: Windows noemt een apparaat zo. Zet bovenaan een ander id, of geef het bestand een andere naam`
      : `‘${detail}’ kan geen naam van een bouwsteen zijn: die bestaat uit ten hoogste 100 letters zonder accent, cijfers, streepjes en punten, zonder spatie. Zet bovenaan een id, of geef het bestand een andere naam`,
  'unknown-field': (detail) => `${describeField(detail, 'nl')} bestaat niet bij deze soort`,
  'wrong-value': (detail) => `${describeField(detail, 'nl')} heeft een ongeldige waarde`,
  'unknown-word': (detail) => {
    const [field = '', words = ''] = detail.split(': ');
    return `${describeField(field, 'nl')} heeft een waarde die niet bestaat; kies uit ${words}`;
  },
  'newer-version': (detail) => `het is van een nieuwere versie (${detail})`,
  'other-format': () => 'het is een ander soort bestand',
  unreadable: (detail) => `het is niet te lezen${named(detail)}`,
};

/** Advice for a file that may still exist, unchanged. */
const READ_AGAIN =
  'Lees de bibliotheek opnieuw. Lukt dat niet, kijk dan of het bestand er nog is en of het gelezen mag worden.';

/** The reason why a file can't be read, as part of a sentence. */
export const fileFaultNl = (fault: FileFault, detail: string): string => FAULTS[fault](detail);

/** Dutch messages for all problems with files. */
export const storeTextsNl: { [Code in keyof StoreProblems]: (values: StoreProblems[Code]) => string } = {
  'library-missing': ({ dir }) =>
    `De map ${dir} bestaat niet. Er is niets veranderd. Kies een bestaande bibliotheek of maak een nieuwe.`,
  'report-not-stored': ({ file, reason }) =>
    `Het rapport ${file} is gelezen maar niet bewaard: ${fileSystemReason(reason, 'nl')}. De bibliotheek is niet veranderd. Kijk of de map van de bibliotheek te beschrijven is.`,
  'report-not-removed': ({ reason }) =>
    `Het rapport is niet verwijderd: ${fileSystemReason(reason, 'nl')}. Sluit het bestand in andere programma’s, kijk of de map van de bibliotheek te beschrijven is en probeer het opnieuw.`,
  'not-a-library': ({ dir }) =>
    `${dir} is geen bibliotheek: inbreng-library.yaml ontbreekt. Er is niets veranderd. Kies een andere map of maak een nieuwe bibliotheek.`,
  'library-file-broken': ({ dir, detail }) =>
    `inbreng-library.yaml in ${dir} is niet te lezen${named(detail)}. Er is niets veranderd. Herstel het bestand: het hoort ‘format: inbreng-library’ en ‘version: 1’ te bevatten.`,
  'library-newer': ({ dir, version, known }) =>
    `De bibliotheek ${dir} is gemaakt met een nieuwere Inbreng (versie ${version}; deze kent ${known}). Er is niets gelezen of veranderd. Werk Inbreng bij.`,
  'folder-not-empty': ({ dir }) =>
    `In de map ${dir} staan al andere bestanden. Er is niets veranderd. Kies een lege of nieuwe map.`,
  'folder-unusable': ({ dir, detail }) =>
    `De map ${dir} is niet te gebruiken${named(detail)}. Er is niets veranderd. Kijk of de map bestaat en of lezen en schrijven er mag.`,
  'block-file-broken': ({ file, fault, detail }) =>
    `${file} is niet geladen: ${FAULTS[fault](detail)}. De andere bouwstenen zijn geladen en het bestand is niet veranderd. ${fault === 'unreadable' ? READ_AGAIN : 'Herstel het bestand of haal het weg.'}`,
  'block-id-twice': ({ id, file, first }) =>
    `${file} is niet geladen: de naam ${id} is al van ${first}. Geen van beide is veranderd. Geef een van de twee een andere naam of haal het bestand weg.`,
  'body-simplified': ({ file, what, lines }) =>
    `In ${file} staat opmaak die een bouwsteen niet kent (${what.map(dropped).join(', ')}; regel ${lines.join(', ')}). De woorden zijn als gewone tekst gelezen en het bestand is niet veranderd.`,
  'record-broken': ({ file, fault, detail }) =>
    `${file} is niet geladen: ${FAULTS[fault](detail)}. Al het andere is geladen en het bestand is niet veranderd. ${fault === 'unreadable' ? READ_AGAIN : 'Importeer het bronbestand opnieuw.'}`,
  'link-not-followed': ({ file }) =>
    `${file} is een snelkoppeling naar een andere plaats en wordt niet gelezen. Zet het bestand zelf in de bibliotheek.`,
  'library-changing': ({ dir }) =>
    `Terwijl de bibliotheek ${dir} werd gelezen, veranderde een ander programma er bestanden. Misschien ontbreken er bouwstenen; er is niets veranderd. Lees de bibliotheek opnieuw zodra dat programma klaar is.`,
  'folder-closed': ({ dir, detail }) =>
    `De map ${dir} in de bibliotheek is niet gelezen${named(detail)}. Al het andere is geladen en er is niets veranderd. ${detail === 'ENOENT' ? 'Lees de bibliotheek opnieuw.' : `${isName(detail) ? 'Geef de map een andere naam' : 'Geef toestemming om de map te lezen'}, of zet haar buiten de bibliotheek.`}`,
  'block-unknown': ({ id }) => `Er is geen bouwsteen ${id}. Er is niets veranderd. Zoek de naam op in de bibliotheek.`,
  'block-not-written': ({ title, fault, detail }) =>
    `De bouwsteen ‘${title}’ is niet opgeslagen, want het bestand zou niet meer te lezen zijn: ${FAULTS[fault](detail)}. In de bibliotheek is niets veranderd. Verdeel de tekst over meer bouwstenen.`,
  'changed-elsewhere': ({ file }) =>
    `${file} is intussen door iets anders veranderd. Er is niets overschreven. Open het opnieuw en doe de wijziging nog een keer.`,
  'file-in-the-way': ({ file }) =>
    `Op de plaats van ${file} staat al een bestand dat hier niet gelezen kon worden. Er is niets overschreven. Herstel dat bestand of haal het weg.`,
  'path-outside': ({ file }) =>
    `${file} ligt buiten de bibliotheek. Er is niets geschreven. Haal de snelkoppeling weg of kies een andere naam.`,
  'write-failed': ({ file, detail }) =>
    `${file} kon niet worden geschreven${named(detail)}. Alles is gelaten zoals het was. ${isName(detail) ? 'Kies een andere, kortere naam' : isFull(detail) ? 'Maak ruimte vrij' : 'Kijk of er ruimte is en of schrijven er mag'} en probeer het opnieuw.`,
  'draft-missing': ({ file }) => `${file} bestaat niet. Kijk of de naam en de map kloppen.`,
  'draft-unreadable': ({ file, detail }) =>
    `${file} is niet te lezen${named(detail)}. Kijk of het een bestand is en of lezen mag.`,
  'draft-too-large': ({ file, megabytes, limit }) =>
    `${file} is ${megabytes} MB en een document mag ${limit} MB zijn. Er is niets veranderd. Gebruik kleinere afbeeldingen.`,
  'draft-not-json': ({ file }) =>
    `${file} is geen document van Inbreng: het is een ander soort bestand, of het is afgebroken. Het is niet veranderd. Kies het bestand dat op .inbreng eindigt, of een Word-bestand of PDF die met Inbreng is gemaakt; gebruik een reservekopie als het bestand afgebroken is.`,
  'draft-too-much': ({ file, limit, words, most }) =>
    `${file} is te groot om te openen of op te slaan: ${tooMuchNl(limit, words, most)}. Het bestand is niet veranderd, en tekst die open is, blijft in het venster staan. Verdeel de tekst over ${PARTS_NL[limit]}.`,
  'draft-too-deep': ({ file, limit }) =>
    `${file} is dieper genest dan ${limit} lagen en is daarom geen document van Inbreng. Het is niet veranderd. Gebruik een reservekopie.`,
  'draft-unsafe-key': ({ file, key }) =>
    `${file} bevat de naam ${key}, die niet is toegestaan. Het is niet gelezen en niet veranderd. Gebruik een reservekopie.`,
  'draft-other-format': ({ file }) =>
    `${file} is geen document van Inbreng, ook al eindigt de naam zo. Het is niet veranderd. Kies een document dat met Inbreng is gemaakt.`,
  'draft-newer': ({ file, version, known }) =>
    `${file} is gemaakt met een nieuwere Inbreng (versie ${version}; deze kent ${known}). Het is niet veranderd. Werk Inbreng bij.`,
  'draft-invalid': ({ file, place }) =>
    `${file} is beschadigd bij ${place || 'het begin'}. Het is niet veranderd. Gebruik een reservekopie.`,
  'image-unreadable': ({ name, detail }) =>
    `De afbeelding ${name} is niet te lezen${named(detail)}. Er is niets toegevoegd. Sla de afbeelding op als PNG of JPEG en kies die opnieuw.`,
  'image-too-large': ({ name, megabytes, limit }) =>
    `De afbeelding ${name} is ${megabytes} MB en mag ${limit} MB zijn. Er is niets toegevoegd. Maak de afbeelding kleiner en kies die opnieuw.`,
  'image-too-many-pixels': ({ name, size, limit }) =>
    `De afbeelding ${name} heeft ${size} pixels en ten hoogste ${limit} miljoen is mogelijk. Er is niets toegevoegd. Maak de afbeelding kleiner en kies die opnieuw.`,
  'image-kind': ({ name }) =>
    `${name} is geen afbeelding die Inbreng kan lezen. Er is niets toegevoegd. Kies een PNG, JPEG, WebP, TIFF, GIF of SVG.`,
  'svg-not-safe': ({ name, what }) =>
    TOO_MUCH_IN_SVG.has(what)
      ? `De tekening ${name} is te ingewikkeld om te tekenen: er staan te veel of te grote delen van de soort ‘${what}’ in. Er is niets toegevoegd. Sla de tekening op als PNG en kies die.`
      : `De tekening ${name} bevat ${what} en dat mag niet in een document. Er is niets toegevoegd. Sla die op als gewone SVG of als PNG.`,
  'logo-kind': ({ name }) =>
    `${name} is geen PNG of SVG die de app kan lezen, en kan geen logo zijn. Er is niets veranderd. Kies een ander bestand.`,
  'organisation-broken': ({ file, detail }) =>
    `${file} in de bibliotheek is niet te lezen${named(detail)}. Er is niets veranderd. Herstel het bestand, of haal het weg en vul de organisatie opnieuw in.`,
  'organisation-newer': ({ file, version, known }) =>
    `${file} in de bibliotheek is gemaakt met een nieuwere Inbreng (versie ${version}; deze kent ${known}). Er is niets veranderd. Werk Inbreng bij.`,
  'house-colour-contrast': ({ colour, ratio, least }) =>
    `De kleur ${colour} is te licht voor tekst op wit: contrast ${ratio.replace('.', ',')}, ten minste ${least.replace('.', ',')} is nodig. Er is niets veranderd. Kies een donkerdere kleur.`,
};
