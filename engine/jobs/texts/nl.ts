import { nl as citationTexts } from '../../core/citations/texts/nl.ts';
import { fileSystemReason } from '../../core/file-system-reasons.ts';
import { publishTextsNl } from '../../publish/texts/nl.ts';
import { sourceProblemsNl } from '../../sources/texts/nl.ts';
import { fileFaultNl, storeTextsNl } from '../../store/texts/nl.ts';
import type { ProblemTexts } from '../problems.ts';
import { colorName } from './color-name.ts';
import { detailName } from './detail-name.ts';

const list = (names: readonly string[]) => names.join(', ');

export const problemTextsNl: ProblemTexts = {
  ...citationTexts,
  ...sourceProblemsNl,
  ...storeTextsNl,
  ...publishTextsNl,
  'document-type-unknown': ({ type, known }) =>
    `De documentsoort ‘${type}’ bestaat niet. Er is niets gemaakt. Kies een van deze: ${list(known)}.`,
  'document-type-broken': ({ file, place }) =>
    `De documentsoort in ${file} klopt niet bij ${place || 'het begin'}. Er is niets gemaakt. Herstel dat veld en begin opnieuw.`,
  'house-style-unknown': ({ name, known }) =>
    `De huisstijl ‘${name}’ bestaat niet, en er is ook geen map met die naam waarin house-style.json staat. Er is niets geschreven. Kies ${list(known)} of een map.`,
  'house-style-broken': ({ file, place }) =>
    `De huisstijl in ${file} klopt niet bij ${place || 'het begin'}. Er is niets geschreven. Herstel dat veld en begin opnieuw.`,
  'house-style-contrast': ({ name, color, value, behind, behindValue, ratio, least }) =>
    `De huisstijl ‘${name}’ is geweigerd: ${colorName(color, 'nl')} (${value}) heeft op ${colorName(behind, 'nl')} (${behindValue}) contrast ${ratio.replace('.', ',')} en dat moet ten minste ${least.replace('.', ',')} zijn. Er is niets geschreven. Kies een donkerdere kleur.`,
  'house-style-file-missing': ({ name, file }) =>
    `De huisstijl ‘${name}’ noemt ${file}, maar dat bestand ontbreekt of is onbruikbaar. Er is niets geschreven. Zet het in de map van de huisstijl.`,
  'house-style-font': ({ name, file, family, found }) =>
    `De huisstijl ‘${name}’ zegt dat ${file} het lettertype ${family} is, maar het is ${found}. Er is niets geschreven. Zet de goede naam of het goede bestand in de huisstijl.`,
  'template-broken': ({ file, fault, detail }) =>
    `${file} is niet te gebruiken: ${fileFaultNl(fault, detail)}. Er is niets geschreven. Herstel het bestand en begin opnieuw.`,
  'block-left-out': ({ title, fault, detail }) =>
    `‘${title}’ is niet geïmporteerd, want het bestand van de bouwsteen zou niet meer te lezen zijn: ${fileFaultNl(fault, detail)}. Wat hiervan al in de bibliotheek stond, is niet veranderd. De rest is wel geïmporteerd. Verdeel de tekst zelf over meer bouwstenen.`,
  'nothing-to-note': ({ id }) =>
    `Bij ${id} is niets genoteerd: geen later Kamerstuk in deze bestanden noemt het nummer. De bouwsteen is niet veranderd. Laat --note weg om te zien wat de bestanden noemen.`,
  'block-not-in-draft': ({ id, file }) =>
    `${file} gebruikt geen bouwsteen ${id}. Er valt niets te vergelijken. Kijk met inbreng evidence welke bouwstenen de eisen onderbouwen.`,
  'block-form-unknown': ({ block, form }) =>
    `‘${form}’ is geen vorm van een bouwsteen (${block}). Er is niets gemaakt. Kies full, short of reference.`,
  'variable-unknown': ({ name, known }) =>
    `Het gegeven ‘${name}’ bestaat niet in deze documentsoort. Er is niets gemaakt. Kies uit: ${list(known.map((one) => detailName(one, 'nl')))}.`,
  'variable-not-a-date': ({ name, value }) =>
    `‘${value}’ is geen datum voor ‘${detailName(name, 'nl')}’. Er is niets gemaakt. Schrijf bijvoorbeeld 2026-12-10 of 10 december 2026.`,
  'file-exists': ({ file }) => `${file} bestaat al en is niet veranderd. Kies een andere naam.`,
  'export-over-source': ({ file }) =>
    `${file} is het bestand waaruit het document is gelezen. Het is niet veranderd en er is niets geëxporteerd. Kies een andere map.`,
  'export-changed': ({ file }) =>
    `${file} bestaat al en is geen ongewijzigde export van dit document: misschien heeft een collega erin geschreven. Het is niet veranderd en er is niets geëxporteerd. Kies een andere map, of vervang het bestand met --replace.`,
  'faction-carries-all': ({ faction }) =>
    `Een bestand voor de fractie ‘${faction}’ mag niet het hele document bevatten, want daarin staan ook de delen voor andere fracties. Er is niets geschreven. Kies --carry published of none.`,
  'dossier-unknown': ({ dossier, known }) =>
    `De bibliotheek heeft geen motie of toezegging van dossier ${dossier}.${known.length === 0 ? '' : ` Wel van ${known.join(', ')}.`}`,
  'faction-unknown': ({ faction, known }) =>
    `Het document heeft geen deel voor de fractie ‘${faction}’. Er is niets geschreven.${known.length === 0 ? ' Het heeft geen delen per fractie.' : ` Kies uit: ${list(known)}.`}`,
  'format-unknown': ({ format, known }) =>
    `Exporteren naar ‘${format}’ kan niet. Er is niets geschreven. Kies uit: ${list(known)}.`,
  'export-not-noted': ({ dir, detail }) =>
    `De export is gelukt, maar in de bibliotheek ${dir} is niet genoteerd dat de citaten zijn gebruikt (${fileSystemReason(detail, 'nl')}).`,
  'output-unusable': ({ file, detail }) =>
    `${file} kan niet worden geschreven (${fileSystemReason(detail, 'nl')}). Het document zelf is niet veranderd. Kies een andere map en exporteer opnieuw.`,
  'report-unknown': ({ name, known }) =>
    `Er is geen rapport ‘${name}’. Er is niets gemaakt.${known.length === 0 ? ' Geef de PDF zelf op, of lees die eerst in met inbreng import.' : ` In de bibliotheek staan: ${list(known)}.`}`,
  'report-paragraph-unknown': ({ number, first, last }) =>
    `Alinea ${number} staat niet in het rapport. Er is niets gemaakt.${first === null ? '' : ` Het rapport heeft de alinea’s ${first} tot en met ${last}.`}`,
  'report-choice-empty': () =>
    'Er is geen alinea of zin gekozen. Er is niets gemaakt. Kies een alinea met --paragraph of een zin met --sentence.',
  'report-sentence-unknown': ({ number, differences }) =>
    `${number === null ? 'Het rapport' : `Alinea ${number}`} heeft deze zin niet letterlijk. Er is niets gemaakt.${differences.length === 0 ? '' : ` Anders: ${list(differences)}.`} Neem de zin over zoals inbreng report show die geeft.`,
  'no-draft-carried': ({ file }) =>
    `In ${file} zit geen document van Inbreng: het is niet met Inbreng geëxporteerd, het document is er later uit gehaald, of er zit een wachtwoord op. Het is niet veranderd. Open het bestand dat op .inbreng eindigt.`,
  'carried-draft-damaged': ({ file }) =>
    `Het document dat in ${file} zit, is beschadigd en niet te openen. Het bestand is niet veranderd. Open het bestand dat op .inbreng eindigt, of een eerdere export.`,
};
