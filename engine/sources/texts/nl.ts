import { fileSystemReason } from '../../core/file-system-reasons.ts';
import type { HudocKind, Skipped, SkipReason, SourceProblems } from '../problems.ts';
import { pdfProblemsNl } from './pdf-nl.ts';

const HUDOC_KINDS = new Map<string, string>(
  Object.entries({
    judgment: 'een rechterlijke uitspraak',
    decision: 'een beslissing',
    resolution: 'een resolutie',
    recommendation: 'een aanbeveling',
    'advisory opinion': 'een advies',
  } satisfies Record<HudocKind, string>),
);

/**
 * Names a skipped item in Dutch. The heading of a feed's item is its kind, in English: a known kind is translated, another one is
 * quoted. Other items have a name or a number of their own.
 */
export function skippedNl({ what, reason }: Skipped): string {
  return reason === 'no-report-section' ? (HUDOC_KINDS.get(what.toLowerCase()) ?? `‘${what}’`) : what;
}

const formatVotes = (one: {
  for: number | null;
  against: number | null;
  absent: number | null;
  complete: boolean;
}): string => {
  if (one.for === null && one.against === null) return 'stemmen niet bekend';
  const absent = one.absent ? `, ${one.absent} niet deelgenomen` : '';
  return `${one.for ?? '?'} voor, ${one.against ?? '?'} tegen${absent}${one.complete ? '' : ', onvolledig'}`;
};

const RESULTS: Record<string, string> = {
  adopted: 'aangenomen',
  rejected: 'verworpen',
  held: 'aangehouden',
  withdrawn: 'ingetrokken',
  lapsed: 'vervallen',
  undecided: 'nog niet beslist',
  unknown: 'uitslag niet bekend',
};

/** Dutch messages of the problems: the event, the state of the data, and the next step. */
export const sourceProblemsNl: { [Code in keyof SourceProblems]: (values: SourceProblems[Code]) => string } = {
  ...pdfProblemsNl,
  'file-missing': (v) => `Het bestand ${v.file} is er niet. Er is niets veranderd. Kijk of de naam en de map kloppen.`,
  'file-unreadable': (v) =>
    v.reason === 'EISDIR'
      ? `${v.file} is een map. Er is niets gelezen. Geef de bestanden zelf op, bijvoorbeeld ${v.file}/*.`
      : `Het bestand ${v.file} kon niet worden gelezen: ${fileSystemReason(v.reason, 'nl')}. Er is niets veranderd. Zet een kopie in een eigen map en probeer die.`,
  'file-too-large': (v) =>
    `Het bestand ${v.file} is ${v.megabytes} MB; meer dan ${v.limit} MB wordt niet geopend. Er is niets uit overgenomen. Sla een kleiner deel op, bijvoorbeeld met een filter op het nummer van de motie.`,
  'file-empty': (v) => `Het bestand ${v.file} is leeg. Er is niets veranderd. Sla het opnieuw op.`,
  'not-text': (v) =>
    `Het bestand ${v.file} is geen tekst, maar bijvoorbeeld een Word-bestand of een afbeelding. Er is niets uit overgenomen. Staat er een motie in? Kopieer de tekst en kies ‘Moties plakken’.`,
  'not-json': (v) =>
    `Het bestand ${v.file} is geen volledige JSON: het is beschadigd of afgebroken. Er is niets uit overgenomen. Sla het opnieuw op.`,
  'not-xml': (v) =>
    `Het bestand ${v.file} is geen volledige XML: het gaat mis op regel ${v.line}. Er is niets uit overgenomen. Sla het opnieuw op.`,
  'too-deep': (v) =>
    `Het bestand ${v.file} is dieper genest dan ${v.limit} lagen en is niet gelezen. Sla het opnieuw op bij de bron.`,
  'xml-with-entities': (v) =>
    `Het bestand ${v.file} heeft een DOCTYPE of eigen entiteiten en is daarom niet gelezen. Sla de XML op zoals officielebekendmakingen.nl die geeft.`,
  'web-page': (v) =>
    `In de webpagina ${v.file} staat geen motie, brief of ander genummerd Kamerstuk. Er is niets uit overgenomen. Open de pagina met de tekst zelf en sla die op, of plak de tekst.`,
  'pdf-not-a-paper': (v) =>
    `In de PDF ${v.file} staat geen motie, brief of ander genummerd Kamerstuk. Er is niets uit overgenomen.`,
  'not-a-debate': (v) =>
    `In ${v.file} is geen debat gevonden: een convocatie noemt de soort debat en een agenda met genummerde Kamerstukken. Er is niets gemaakt. Sla de pagina van het debat op, of vul de gegevens in met --set.`,
  'page-in-frames': (v) =>
    `De webpagina ${v.file} bestaat uit frames: de tekst staat in een ander bestand. Er is niets uit overgenomen. Open de tekst in een eigen venster en sla die pagina op.`,
  'page-too-complex': (v) =>
    `De webpagina ${v.file} heeft te veel onderdelen of lagen en is niet gelezen. Kopieer de tekst van de motie en plak die.`,
  'block-file': (v) =>
    `Het bestand ${v.file} is een bouwsteen van Inbreng en er is niets uit overgenomen. Zet het bestand zelf in de map van de bibliotheek.`,
  'unsafe-key': (v) =>
    `Het bestand ${v.file} bevat de naam ${v.key}, die in geen bron voorkomt, en is niet gelezen. Sla het opnieuw op bij de bron.`,
  'wrong-type': (v) =>
    `In het bestand ${v.file} staat bij ${v.place} een ander soort gegeven dan de bron geeft. Uit dit bestand is niets overgenomen. Sla het opnieuw op bij de bron.`,
  'not-recognised': (v) =>
    `Het bestand ${v.file} is niet herkend en er is niets uit overgenomen. Geopend worden JSON van de Tweede Kamer (Zaak, Besluit, Stemming), een Kamerstuk als XML, PDF of webpagina, het overzicht van HUDOC-GRETA (RSS) en de tekst van moties.`,
  'nothing-for-us': (v) =>
    v.found.length === 0
      ? `In het bestand ${v.file} staat niets voor de bibliotheek.`
      : `In het bestand ${v.file} staat niets voor de bibliotheek; gevonden: ${v.found.map(skippedNl).join('; ')}.`,
  'tie-to-no-motion': (v) =>
    `De bouwsteen ${v.id} is geen motie. Er is niets gekoppeld. Zoek de motie op met inbreng library search.`,
  'decision-of-other-motion': (v) =>
    `Het besluit ${v.decision} gaat volgens een geopend bestand over ${v.motion}. Er is niets veranderd. Kies die motie, of een ander besluit.`,
  'decision-unknown': (v) =>
    `Van het besluit ${v.decision} is nog geen bestand geopend. Er is niets gekoppeld. Importeer eerst de opgeslagen stemmingen; de melding daarbij noemt de besluiten.`,
  'decisions-without-motion': (v) =>
    [
      'Het bestand noemt de motie bij deze besluiten niet. Ze staan in de bibliotheek, nog zonder motie:',
      ...v.waiting.map(
        (one) =>
          `- ${one.decision}: ${RESULTS[one.result] ?? one.result}${one.date ? `, ${one.date}` : ''}, ${formatVotes(one)}`,
      ),
      'Open dit adres in een browser, sla de pagina op en importeer dat bestand; of kies zelf met: inbreng library tie MOTIE BESLUIT.',
      ...v.addresses,
    ].join('\n'),
  'unknown-decision': (v) =>
    `Het besluit ${v.decision} over ${v.motion} heeft de onbekende soort ‘${v.value}’. Het staat bij de besluiten; er volgt geen uitslag uit.`,
  'unknown-decision-status': (v) =>
    `Het besluit ${v.decision} over ${v.motion} heeft de onbekende status ‘${v.value}’ en telt niet mee. Het staat bij de besluiten.`,
  'unknown-vote': (v) =>
    `Bij het besluit ${v.decision} over ${v.motion} staat de onbekende stem ‘${v.value}’. Die is niet geteld.`,
  'decisions-without-order': (v) =>
    `Over ${v.motion} zijn verschillende besluiten gevonden zonder dat vaststaat welk het laatste is (${v.decisions.join(', ')}). De uitslag blijft open. Sla de besluiten op met $expand=Agendapunt($expand=Activiteit).`,
  'votes-differ-from-text': (v) =>
    `Bij het besluit ${v.decision} over ${v.motion} tellen de stemmen op tot ${v.rows}, maar de tekst van het besluit zegt ${v.text}. De getelde stemmen staan in de bouwsteen.`,
  'text-of-several-motions': (v) =>
    `De geplakte tekst past bij meer moties (${v.motions.join(', ')}) en staat daarom apart, als ${v.motion}. Zet het nummer boven de tekst en importeer die opnieuw.`,
  'motion-without-number': (v) =>
    `Van de zaak ${v.zaakId} staat nergens het nummer. De gegevens staan in de bibliotheek en komen bij de motie zodra een bestand het nummer geeft: sla de zaak op met Nummer erbij.`,
};

/** Reasons why an item was skipped, in Dutch. */
export const skipReasonsNl: Record<SkipReason, string> = {
  'not-a-motion': 'geen motie',
  deleted: 'verwijderd in de gegevens van de Kamer',
  placeholder: 'regel zonder stem of zonder naam',
  'other-entity': 'ander soort gegeven',
  'no-report-section': 'geen deel van een rapport',
  'without-number': 'zonder nummer of id',
  footnote: 'voetnoot in de tekst van de motie',
};
