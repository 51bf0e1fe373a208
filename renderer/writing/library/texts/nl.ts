import type { BlockKind } from '../../../../engine/core/blocks/block.ts';
import { KIND_NAMES } from '../../../../engine/core/blocks/kind-names.ts';
import type { Decision, Votes } from '../../../../engine/core/blocks/motion.ts';
import { groupedNl as grouped, pluralNl as plural } from '../../../ui/texts/phrases.ts';
import { KINDS } from '../../blocks/texts/nl.ts';

const DECISION: { [Result in Decision['result']]: string } = {
  adopted: 'Aangenomen',
  rejected: 'Verworpen',
  held: 'Aangehouden',
  withdrawn: 'Ingetrokken',
  lapsed: 'Vervallen',
  undecided: 'Nog niet beslist',
  unknown: 'Uitslag niet herkend',
};

export const nl = {
  library: {
    monitor: {
      title: 'Motiemonitor',
      followUp: 'Opvolging',
      dossier: 'Dossier',
      allDossiers: 'Alle dossiers',
      allVerdicts: 'Alle oordelen',
      noDossier: 'Zonder dossiernummer',
      nothing: 'Geen moties of toezeggingen bij deze keuze.',
      heads: {
        number: 'Motie of toezegging',
        outcome: 'Uitslag en appreciatie',
        last: 'Laatste stuk',
        verdict: 'Ons oordeel',
        next: 'Volgende stap',
      },
      overdue: (date: string) => `Verstreken: ${date}`,
    },
    tieDecisions: 'Besluiten koppelen',
    orderIs: (order: string) => `Volgorde: ${order}`,
    toDo: 'Te doen',
    broken: 'Niet goed gelezen',
    brokenFile: 'Dit bestand is niet of maar deels gelezen',
    brokenWhy: 'De bestanden zelf zijn niet veranderd, en al het andere is geladen.',
    readAgain: 'Opnieuw lezen',
    rowMenu: 'Meer voor deze bouwsteen',
    asGroundNotKind: (kind: string) => `Een ${kind.toLowerCase()} is geen onderbouwing`,
    asGroundNot: 'Onderbouwing toevoegen: zet de cursor in een eis',
    readAs: (words: string) => `Gezocht op ‘${words}’.`,
    countBroken: (n: number) => `${plural(n, 'bestand is', 'bestanden zijn')} niet of maar deels gelezen`,
    noLibrary: 'Er is nog geen bibliotheek gekozen. Een bibliotheek is een map met bouwstenen.',
    chooseLibrary: 'Map kiezen',
    unreadable: 'De bibliotheek is niet te lezen',
    away: 'De bibliotheek is niet te bereiken',
    awayKept: 'De bouwstenen hieronder zijn die van de vorige keer.',
    onlyBehindFilters: (query: string, n: number) =>
      `Niets bij deze filters. Zonder filters ${n === 1 ? 'is er 1 treffer' : `zijn er ${grouped(n)} treffers`} voor ‘${query}’.`,
    kamerstukNotHere: (name: string) => `${name} staat niet in de bibliotheek.`,
    saveAndDrop: 'Open een adres in een browser, sla de pagina op en sleep het bestand naar dit venster.',
    makeNamed: (title: string) => `Nieuwe bouwsteen ‘${title}’`,
    kindOf: (kind: BlockKind) => KIND_NAMES.nl[kind],
    copied: (title: string) => `‘${title}’ is gekopieerd, met de bron.`,
    title: 'Bibliotheek',
    search: 'Zoek in de bibliotheek',
    clearSearch: 'Zoekvraag wissen',
    openLarge: 'Bibliotheek groot openen',
    reading: 'De bibliotheek wordt gelezen',
    blocks: 'Bouwstenen',
    kind: 'Soort',
    theme: 'Thema',
    standing: 'Status',
    all: 'Alles',
    filters: 'Filters',
    standings: {
      adopted: 'Aangenomen',
      rejected: 'Verworpen',
      unknown: 'Uitslag onbekend',
      draft: 'Concept',
      expired: 'Verlopen',
    },
    fold: 'Inklappen',
    folded: ', ingeklapt',
    preview: 'Voorbeeld van de bouwsteen',
    insert: 'Invoegen',
    insertSeveral: (n: number) => `${n} bouwstenen invoegen`,
    chosenTogether: (n: number) => `${n} bouwstenen gekozen`,
    clearSelection: 'Selectie opheffen',
    asGround: 'Onderbouwing toevoegen',
    open: 'Openen',
    import: 'Importeren',
    pasteMotions: 'Moties plakken',
    makeBlock: 'Nieuwe bouwsteen',
    back: 'Terug',
    decisionsWithoutMotion: 'Besluiten zonder motie',
    countDecisions: (n: number) => plural(n, 'besluit zonder motie', 'besluiten zonder motie'),
    count: (n: number, kind: BlockKind | null) =>
      kind === null
        ? plural(n, 'bouwsteen', 'bouwstenen')
        : plural(n, KIND_NAMES.nl[kind].toLowerCase(), KINDS[kind].toLowerCase()),
    orderOfAgenda: 'Volgorde van de agenda',
    orders: {
      best: 'Beste treffer eerst',
      kind: 'Op soort en titel',
      title: 'Op titel',
      newest: 'Nieuwste eerst',
      changed: 'Laatst gewijzigd eerst',
    },
    make: (kind: BlockKind | null) => (kind === null ? 'Bouwsteen maken' : `${KIND_NAMES.nl[kind]} maken`),
    none: (kind: BlockKind | null) =>
      kind === null
        ? 'Nog geen bouwstenen. Importeer officiële bestanden of maak er zelf een. De startbibliotheek staat bij Instellingen.'
        : {
            motion: 'Nog geen moties. Een motie komt uit een Kamerstuk of uit geplakte tekst.',
            finding: 'Nog geen bevindingen. Een bevinding is een plaats in een rapport.',
            demand: 'Nog geen eisen. Een eis zegt wie wat moet doen, met de onderbouwing.',
            quote: 'Nog geen citaten. Een citaat heeft een spreker en een vrijgave.',
            question: 'Nog geen vragen. Een vraag kan een Kamerlid letterlijk overnemen.',
            passage: 'Nog geen passages. Een passage is tekst die vaker wordt gebruikt.',
            figure: 'Nog geen cijfers. Een cijfer heeft een bron en een peildatum.',
            commitment: 'Nog geen toezeggingen. Een toezegging heeft een datum en een bron.',
            source: 'Nog geen bronnen. Een bron is een stuk waarnaar bouwstenen verwijzen.',
          }[kind],
    nothing: (query: string) => `Niets gevonden voor ‘${query}’.`,
    nothingAnywhere: (query: string) => `Niets gevonden voor ‘${query}’, ook niet zonder filters.`,
    nothingButNear: (query: string, near: string) => `Niets gevonden voor ‘${query}’. Wel voor ‘${near}’.`,
    searchFor: (word: string) => `Zoek ‘${word}’`,
    nothingWithFilters: 'Geen bouwsteen past bij deze filters.',
    clearFilters: 'Filters wissen',
  },
  decision: {
    title: (result: Decision['result'], complete: boolean) =>
      complete ? DECISION[result] : `${DECISION[result]}, stemming onvolledig`,
    line: (v: { day: string | null; order: number | null; seats: number; complete: boolean }) =>
      [
        v.day ?? 'dag onbekend',
        ...(v.order === null ? [] : [`volgorde ${v.order}`]),
        v.complete ? plural(v.seats, 'zetel', 'zetels') : `${v.seats} van 150 zetels`,
      ].join(' · '),
    noMotion: 'Het bestand noemt de motie niet',
    noMotionWhy:
      'Kies die zelf. De volgorde zegt niet welk besluit bij welke motie hoort. Zonder motie komt dit besluit in geen document.',
    vote: (day: string | null) => (day === null ? 'Stemming' : `Stemming, ${day}`),
    aDecision: 'een besluit zonder motie',
    tie: 'Koppelen',
    tieToMotion: 'Koppelen aan een motie',
    fetchWithBrowser: 'Ophalen met een browser, op een computer met netwerk',
    fetchHint: 'Sla de pagina op en sleep het bestand naar dit venster. Daarna staat het besluit bij de goede motie.',
    orChoose: 'Of zelf kiezen',
    motion: 'Motie',
    searchMotion: 'Zoek op nummer of titel',
    seenIn: 'Bron',
    seenInExample: 'Handelingen of brief',
    tieNow: 'Koppelen',
    tieHint: 'Vul een motie en een bron in. De bron blijft in de geschiedenis van de motie staan.',
    fromUnknown: 'Herkomst niet bekend.',
    fromFile: (file: string) => `Geïmporteerd uit ${file}`,
    kindOfVote: 'Soort stemming',
    method: (method: Votes['method']): string =>
      method === 'hands'
        ? 'Handopsteken, zetels per fractie'
        : method === 'roll-call'
          ? 'Hoofdelijk, leden met naam'
          : 'Niet bekend',
  },
};

export type LibraryTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts extends LibraryTexts {}
}
