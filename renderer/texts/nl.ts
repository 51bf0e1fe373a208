import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { Decision, MotionStatus, Votes } from '../../engine/core/blocks/motion.ts';

const plural = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
const decimal = (n: number): string => (Math.floor(n * 10) / 10).toFixed(1).replace('.', ',');

const KINDS = {
  motion: 'Moties',
  finding: 'Bevindingen',
  demand: 'Eisen',
  quote: 'Citaten',
  question: 'Vragen',
  passage: 'Passages',
  figure: 'Cijfers',
  commitment: 'Toezeggingen',
  source: 'Bronnen',
};
const ONE = {
  motion: 'motie',
  finding: 'bevinding',
  demand: 'eis',
  quote: 'citaat',
  question: 'vraag',
  passage: 'passage',
  figure: 'cijfer',
  commitment: 'toezegging',
  source: 'bron',
};
const STATUS: { [Status in MotionStatus]: string } = {
  adopted: 'aangenomen',
  rejected: 'verworpen',
  held: 'aangehouden',
  withdrawn: 'ingetrokken',
  replaced: 'vervangen',
  lapsed: 'vervallen',
  unknown: 'uitslag onbekend',
};
const DECISION: { [Result in Decision['result']]: string } = {
  adopted: 'Aangenomen',
  rejected: 'Verworpen',
  held: 'Aangehouden',
  withdrawn: 'Ingetrokken',
  lapsed: 'Vervallen',
  undecided: 'Nog niet beslist',
  unknown: 'Uitslag niet herkend',
};
const MISSING: { [code: string]: string | undefined } = {
  block: 'bouwsteen ontbreekt',
  status: 'uitslag onbekend',
  paragraph: 'zonder alinea',
  date: 'zonder datum',
  source: 'zonder bron',
  approval: 'niet vrijgegeven',
};

const FIELDS: { [name: string]: string | undefined } = {
  title: 'Titel',
  subtitle: 'Ondertitel',
  shortTitle: 'Korte titel',
  documentType: 'Soort',
  houseStyle: 'Huisstijl',
  language: 'Taal',
  stamp: 'Stand',
};
const THINGS: { [thing: string]: string | undefined } = {
  field: 'Gegeven',
  block: 'Bouwsteen',
  heading: 'Kop',
  paragraph: 'Alinea',
  list: 'Lijst',
  listItem: 'Punt',
  quotation: 'Aanhaling',
  table: 'Tabel',
  tableCell: 'Cel',
  figure: 'Afbeelding',
  pageBreak: 'Pagina-einde',
  blockInstance: 'Bouwsteen',
};

/** Every text of the interface in Dutch. Its type is the type of both languages. */
export const nl = {
  controls: {
    close: 'Sluiten',
    closes: 'sluiten',
    toStart: 'Inbreng, naar Start',
    toDocument: 'Terug naar het document',
    datePlaceholder: 'dag-maand-jaar',
    noDate: 'Dit is geen datum. Typ bijvoorbeeld 21-12-2023.',
    remove: (name: string) => `${name} weghalen`,
    add: (what: string) => `${what} toevoegen`,
    space: 'Spatie',
  },
  save: {
    saved: 'Opgeslagen',
    saving: 'Opslaan…',
    failed: {
      'disk-full': 'Niet opgeslagen: schijf vol',
      'read-only': 'Niet opgeslagen: map is alleen-lezen',
      'folder-gone': 'Niet opgeslagen: map is niet te bereiken',
      'no-access': 'Niet opgeslagen: geen toegang tot het bestand',
      other: 'Niet opgeslagen: schrijven lukt niet',
    },
    keepCopy: 'Kopie bewaren',
    changedElsewhere: 'Gewijzigd door een ander programma',
    compare: 'Vergelijken',
  },
  difference: {
    title: 'Verschillen',
    underlined: 'onderstreept',
    struck: 'doorgehaald',
    addedStart: '[erbij: ',
    removedStart: '[weg: ',
    end: ']',
    text: 'Tekst',
    heading: 'Kop',
    field: (name: string): string => FIELDS[name] ?? 'Document',
    same: (v: { demands: readonly number[]; questions: readonly number[]; blocks: number; texts: number }): string => {
      const parts = [
        ...(v.demands.length > 0 ? [`eis ${list(v.demands.map(String))}`] : []),
        ...(v.questions.length > 0 ? [`vraag ${list(v.questions.map(String))}`] : []),
        ...(v.blocks > 0 ? [plural(v.blocks, 'bouwsteen', 'bouwstenen')] : []),
        ...(v.texts > 0 ? [plural(v.texts, 'alinea', 'alinea’s')] : []),
      ];
      const one = v.demands.length + v.questions.length + v.blocks + v.texts === 1;
      const words = list(parts);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${one ? 'is' : 'zijn'} gelijk`;
    },
    what: (
      thing: string,
      kind: 'added' | 'removed' | 'changed' | 'moved',
      added: number,
      removed: number,
      where: string,
    ): string => {
      if (where.includes('.grounds'))
        return kind === 'removed' ? 'Grond weg' : kind === 'added' ? 'Grond erbij' : 'Grond gewijzigd';
      const name = THINGS[thing] ?? 'Tekst';
      if (kind === 'moved') return `${name} verplaatst`;
      if (kind === 'added') return `${name} erbij: ${plural(added, 'woord', 'woorden')}`;
      if (kind === 'removed') return `${name} weg: ${plural(removed, 'woord', 'woorden')}`;
      if (added === 0 && removed === 0) return `Opmaak van ${name.toLowerCase()} gewijzigd`;
      if (removed === 0) return `${name}: ${plural(added, 'woord', 'woorden')} erbij`;
      if (added === 0) return `${name}: ${plural(removed, 'woord', 'woorden')} weg`;
      return `${name}: ${plural(removed, 'woord', 'woorden')} vervangen door ${added}`;
    },
  },
  blocks: {
    kind: {
      motion: 'Motie',
      finding: 'Bevinding',
      demand: 'Eis',
      quote: 'Citaat',
      question: 'Vraag',
      passage: 'Passage',
      figure: 'Cijfer',
      commitment: 'Toezegging',
      source: 'Bron',
    } as { [Kind in BlockKind]: string },
    kinds: KINDS as { [Kind in BlockKind]: string },
    status: STATUS,
    number: (dossier: string, number: string) => `${dossier}, nr. ${number}`,
    numberUnknown: (dossier: string) => `${dossier}, nr. onbekend`,
    noNumber: 'zonder nummer',
    reportOf: (report: string | null) => {
      const round = report === null ? undefined : /^(?:greta-(?:[a-z]{3}-)?|NLD-REP-)(\d)/i.exec(report)?.[1];
      return report === null ? 'zonder rapport' : round === undefined ? 'GRETA' : `GRETA ronde ${round}`;
    },
    groundCount: (n: number) => (n === 0 ? 'nog geen gronden' : plural(n, 'grond', 'gronden')),
    noSpeaker: 'spreker nog leeg',
    spoken: (words: number, seconds: number) =>
      `${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')}`,
    words: (n: number) => plural(n, 'woord', 'woorden'),
    noValue: 'getal nog leeg',
    byUnknown: 'bewindspersoon onbekend',
    sourceType: {
      kamerstuk: 'Kamerstuk',
      handelingen: 'Handelingen',
      aanhangsel: 'Aanhangsel van de Handelingen',
      bijlage: 'Bijlage bij een Kamerstuk',
      'greta-report': 'Rapport van GRETA',
      report: 'Rapport',
      website: 'Website',
    },
    retired: 'ingetrokken uit de bibliotheek',
    expired: 'verlopen',
    draft: 'concept',
    quoteState: {
      concept: 'Concept',
      submitted: 'Ter vrijgave',
      approved: 'Vrijgegeven',
      published: 'Gepubliceerd',
      expired: 'Verlopen',
    },
    unnamed: (kind: BlockKind) => `${nl.blocks.kind[kind]} zonder naam`,
    makeNamed: (title: string) => `Nieuwe bouwsteen ‘${title}’`,
    choose: 'kiezen',
    openIt: 'openen',
    more: 'Meer: dupliceren, intrekken, in map tonen',
    about: 'Over deze bouwsteen',
    history: 'Geschiedenis',
    noHistory: 'Nog geen wijzigingen.',
    outOf: (file: string) => `, uit ${file}`,
    putBack: 'Terugzetten',
    compare: 'Vergelijken',
    usedIn: 'Gebruikt in',
    usedNowhere: 'Nog in geen document.',
    placeOfUse: (document: string, place: string | null) => (place === null ? document : `${document}, ${place}`),
    usesStay: 'Een wijziging hier verandert deze documenten niet. Zij melden een nieuwe versie.',
    themes: 'Thema’s',
    theme: 'Thema',
  },
  votes: {
    head: { for: 'Voor', against: 'Tegen', absent: 'Niet deelgenomen' },
    inFavour: (n: number, atLeast: boolean) => `${atLeast ? 'ten minste ' : ''}${n} voor`,
    against: (n: number, atLeast: boolean) => `${atLeast ? 'ten minste ' : ''}${n} tegen`,
    absent: (n: number) => `${n} niet deelgenomen`,
    unknown: (n: number) => `${n} onbekend`,
    splitUnknown: 'Stemverhouding niet bekend',
    motionOf: (mover: string) => `de motie-${mover}`,
    alt: (v: {
      subject: string;
      day: string | null;
      for: number;
      against: number;
      absent: number;
      unknown: number;
      atLeast: boolean;
    }) => {
      const least = v.atLeast ? 'ten minste ' : '';
      const counts = [
        `${least}${v.for} voor`,
        `${least}${v.against} tegen`,
        ...(v.absent > 0 ? [`${v.absent} niet deelgenomen`] : []),
        ...(v.unknown > 0 ? [`${v.unknown} onbekend`] : []),
      ];
      return `Stemming over ${v.subject}${v.day === null ? '' : ` op ${v.day}`}: ${counts.join(', ')}.`;
    },
    noFactions: 'De stemmen per fractie staan niet in de geopende bestanden.',
    hands: 'Handopsteken; zetels per fractie, namen zoals op die dag.',
    rollCall: 'Hoofdelijk; telt leden, niet zetels.',
    apart: (members: readonly { name: string; faction: string; vote: 'for' | 'against' | 'absent' }[]) => {
      const words = { for: 'voor', against: 'tegen', absent: 'niet deelgenomen' };
      const groups = new Map<string, string[]>();
      for (const member of members) {
        const key = `(${member.faction}) ${words[member.vote]}`;
        groups.set(key, [...(groups.get(key) ?? []), member.name]);
      }
      return `Anders dan hun fractie: ${[...groups].map(([key, names]) => `${list(names)} ${key}`).join('; ')}.`;
    },
    seatsKnown: (known: number, seats: number) => `Van ${known} van de ${seats} zetels is de stem bekend.`,
    fromDecision: 'De uitslag komt uit het besluit, niet uit deze optelling.',
    mistake: (factions: readonly string[]) => `Als vergissing gemeld: ${list(factions)}; geteld zoals vastgelegd.`,
    method: 'Manier van stemmen',
    byHands: 'Handopsteken, zetels per fractie',
    byRollCall: 'Hoofdelijk, leden',
    faction: 'Fractie',
    factionName: (n: number) => `Naam van fractie ${n}`,
    seatsOf: (faction: string, side: string) => `${faction}, ${side}`,
    removeFaction: (faction: string) => `${faction === '' ? 'Lege regel' : faction} weghalen`,
    addFaction: 'Fractie',
    done: 'Klaar',
    total: (n: number, seats: number) =>
      n === seats
        ? `Samen ${n} zetels: alle.`
        : n > seats
          ? `Samen ${n} zetels: meer dan de ${seats} die er zijn.`
          : `Samen ${n} van de ${seats} zetels. De stemming staat er als onvolledig.`,
  },
  library: {
    title: 'Bibliotheek',
    search: 'Zoek in de bibliotheek',
    clearSearch: 'Zoekvraag wissen',
    openLarge: 'Bibliotheek groot openen',
    reading: 'De bibliotheek wordt gelezen',
    blocks: 'Bouwstenen',
    kind: 'Soort',
    theme: 'Thema',
    standing: 'Stand',
    all: 'Alles',
    filters: 'Filters',
    standings: {
      adopted: 'Aangenomen',
      rejected: 'Verworpen',
      unknown: 'Uitslag onbekend',
      draft: 'Concept',
      expired: 'Verlopen',
    },
    foldKind: (kinds: string, folded: boolean) => `${kinds} ${folded ? 'uitklappen' : 'inklappen'}`,
    preview: 'Voorbeeld van de bouwsteen',
    insert: 'Invoegen',
    asGround: 'Als grond',
    open: 'Openen',
    import: 'Importeren',
    makeBlock: 'Nieuwe bouwsteen',
    chooseKind: 'Kies de soort van de nieuwe bouwsteen',
    back: 'Terug',
    toTie: 'Besluiten te koppelen',
    withoutMotion: 'Zonder motie',
    decisionsWithoutMotion: 'Besluiten zonder motie',
    countDecisions: (n: number) => plural(n, 'besluit zonder motie', 'besluiten zonder motie'),
    count: (n: number, kind: BlockKind | null) =>
      kind === null ? plural(n, 'bouwsteen', 'bouwstenen') : plural(n, ONE[kind], KINDS[kind].toLowerCase()),
    orderOfAgenda: 'Volgorde van de agenda',
    orderOfTitle: 'Op soort en titel',
    orderOfHits: 'Beste treffer eerst',
    make: (kind: BlockKind | null) => (kind === null ? 'Bouwsteen maken' : `${nl.blocks.kind[kind]} maken`),
    none: (kind: BlockKind | null) =>
      kind === null
        ? 'Nog geen bouwstenen. Importeer officiële bestanden of maak er zelf een.'
        : {
            motion: 'Nog geen moties. Een motie komt uit een Kamerstuk of uit geplakte tekst.',
            finding: 'Nog geen bevindingen. Een bevinding hoort bij een onderdeel van een rapport.',
            demand: 'Nog geen eisen. Een eis zegt wat wie moet doen, en waarop dat rust.',
            quote: 'Nog geen citaten. Een citaat heeft een spreker en een vrijgave.',
            question: 'Nog geen vragen. Een vraag kan een Kamerlid letterlijk stellen.',
            passage: 'Nog geen passages. Een passage is tekst die vaker terugkomt.',
            figure: 'Nog geen cijfers. Een cijfer heeft een bron en een peildatum.',
            commitment: 'Nog geen toezeggingen. Een toezegging heeft een datum en een vindplaats.',
            source: 'Nog geen bronnen. Een bron is een stuk waarnaar bouwstenen verwijzen.',
          }[kind],
    nothing: (query: string) => `Niets gevonden voor ‘${query}’.`,
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
      'De volgorde zegt niet welk besluit bij welke motie hoort; de app koppelt daarom niets zelf. Zolang er geen motie is, komt dit besluit in geen document.',
    vote: (day: string | null) => (day === null ? 'Stemming' : `Stemming, ${day}`),
    aDecision: 'een besluit zonder motie',
    tie: 'Koppelen',
    tieToMotion: 'Koppelen aan een motie',
    fetchWithBrowser: 'Ophalen met een browser, op een computer met netwerk',
    fetchHint: 'Sla de pagina op en sleep het bestand naar dit venster. Daarna staat het besluit bij de goede motie.',
    orChoose: 'Of zelf kiezen',
    motion: 'Motie',
    searchMotion: 'Zoek op nummer of titel',
    seenIn: 'Gezien in',
    seenInExample: 'Handelingen of brief',
    tieNow: 'Koppelen',
    tieHint: 'Koppelen kan met een motie en een bron. De bron blijft in de geschiedenis van de motie staan.',
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
  form: {
    empty: 'nog leeg',
    cancel: 'Annuleren',
    title: 'Titel',
    name: 'Naam in de bibliotheek',
    subject: 'Onderwerp',
    subjectHint: 'In een paar woorden, voor lijsten: ‘klanten van minderjarigen’.',
    text: 'Tekst',
    kamerstuk: 'Kamerstuk',
    becomes: (text: string) => `Wordt ${text}`,
    numberMissing: 'Nummer ontbreekt. Typ bijvoorbeeld 28638-238.',
    numberNotInFiles: 'Het nummer staat niet in de bestanden',
    zaak: 'Zaak',
    zaakWrong: 'Een zaak heet bijvoorbeeld 2023Z20866.',
    proposed: 'Voorgesteld',
    movers: 'Indieners',
    andOthers: 'En anderen, namen niet bekend',
    appreciation: 'Kabinetsappreciatie',
    gist: 'In één zinsdeel',
    gistExample: 'veranker non-punishment in de wet',
    gistHint: 'Voor de regel bij een eis.',
    outcome: 'Uitslag',
    outcomeIs: (status: string, day: string | null) =>
      `${status.charAt(0).toUpperCase()}${status.slice(1)}${day === null ? '' : ` op ${day}`}`,
    outcomeFromDecision: (n: number) =>
      n > 0 ? `Uit ${plural(n, 'besluit', 'besluiten')} van de Kamer.` : 'Uit de startbibliotheek.',
    outcomeUnknown: 'Uitslag onbekend',
    outcomeUnknownWhy: 'De geopende bestanden zeggen niet wat de Kamer besloot.',
    outcomeByHand: 'Uitslag met de hand ingevuld',
    saveAndDrop: 'Sla de pagina op en sleep het bestand naar dit venster. De app opent zelf geen adressen.',
    orByHand: 'Of zelf invullen',
    chooseOutcome: 'Kies een uitslag',
    capital: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
    decisionDate: 'Datum van het besluit',
    source: 'Bron',
    byHandHint: 'Zonder datum en bron blijft de uitslag onbekend. De pagina noemt de bron.',
    vote: (day: string | null) => (day === null ? 'Stemming' : `Stemming, ${day}`),
    editVotes: 'Stemmen per fractie bewerken',
    addVotes: 'Stemmen per fractie invullen',
    motionText: 'Tekst van de motie',
    pasteMotion: 'Plak hier de tekst van de motie',
    pasteMotionHint:
      'Indieners, nummer en verzoek worden uit de tekst gelezen. De pagina zegt dat de tekst is geplakt.',
    takeMotionText: 'Tekst overnemen',
    openFile: 'Kamerstuk openen',
    literal: 'Letterlijk. Losmaken kan, met een reden.',
    literalFrom: (file: string) => `Letterlijk uit ${file}. Losmaken kan, met een reden.`,
    detach: 'Losmaken',
    detachReason: 'Reden om los te maken',
    detachHint: 'Daarna geldt de tekst niet meer als letterlijk. De reden blijft bij de bouwsteen staan.',
    richBody: 'Deze tekst heeft opmaak. Bewerken kan in het document.',
    claim: 'De eis, als opdracht',
    ofLetters: (n: number, most: number) =>
      n > most ? `${n} tekens; hooguit ${most} leest in één keer` : `${n} van hooguit ${most} tekens`,
    explanation: 'Toelichting',
    wordsWithClaim: (words: number, seconds: number) =>
      `${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')} met de eis erbij`,
    addressee: 'Aan',
    deadline: 'Termijn',
    deadlineHint: 'Een termijn maakt een eis controleerbaar',
    usualGrounds: 'Gronden die meestal meegaan',
    chooseGround: 'Grond kiezen',
    searchGround: 'Zoek een motie, bevinding, toezegging of cijfer',
    asGround: 'als grond',
    shows: 'wat deze grond laat zien',
    showsLabel: (title: string) => `Wat ‘${title}’ laat zien voor deze eis`,
    removeGround: (title: string) => `${title} weghalen`,
    words: 'Woorden',
    wordsAt: (words: number, seconds: number, rate: number) =>
      `${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')} bij ${rate} woorden per minuut`,
    speaker: 'Spreker',
    nameEmpty: 'naam nog leeg',
    role: 'Functie',
    standing: 'Stand',
    stepHint: {
      concept: 'nog te bespreken',
      submitted: 'wacht op vrijgave',
      approved: 'door wie, wanneer',
      published: 'waar',
    },
    approvedBy: (name: string, day: string | null) => (day === null ? `door ${name}` : `door ${name}, ${day}`),
    onThePage: {
      concept: 'Op de pagina staat erbij: ‘Concept, nog niet vrijgegeven’.',
      submitted: 'Op de pagina staat erbij: ‘Ter vrijgave, nog niet vrijgegeven’.',
      approved: 'Vrijgegeven woorden zijn op slot.',
      published: 'Gepubliceerde woorden zijn op slot.',
      expired: 'Op de pagina staat erbij: ‘Verlopen, niet meer vrijgegeven’.',
    },
    submit: 'Ter vrijgave zetten',
    recordRelease: 'Vrijgave vastleggen',
    byWhom: 'Door wie',
    aName: 'naam',
    when: 'Wanneer',
    release: 'Vrijgeven',
    releaseHint: 'Vrijgeven kan met een spreker en een naam bij ‘Door wie’. Daarna zijn de woorden op slot.',
    publishedIn: 'Gepubliceerd in',
    validUntil: 'Geldig tot',
    noEnd: 'geen einddatum',
    goesWith: 'Bij',
    noDemand: 'Geen eis',
    question: 'De vraag, zoals een Kamerlid die stelt',
    report: 'Rapport',
    noReport: 'Nog geen rapport',
    section: 'Onderdeel',
    paragraph: 'Alinea',
    paragraphHint: 'Zonder alinea kan de lezer niets opzoeken',
    level: 'Niveau',
    levelUnknown: 'Niet bekend',
    levelHint: 'Het werkwoord waarmee GRETA het zegt.',
    levels: { invites: 'invites (nodigt uit)', considers: 'considers (vindt nodig)', urges: 'urges (dringt aan)' },
    reportText: 'Tekst van het rapport',
    ownWordsHint: 'In eigen woorden, of letterlijk met het vakje hieronder.',
    isLiteral: 'Dit is de letterlijke tekst van het rapport',
    literalDetail: 'De woorden gaan op slot en staan op de pagina als citaat.',
    number: 'Getal',
    numberExample: '12.500',
    numberHint: 'Zoals het op de pagina staat',
    dateOfFigure: 'Peildatum',
    sentence: 'Zin na het getal',
    sentenceHint: 'Begint met een kleine letter.',
    sourceExample: '28638-238, Handelingen II 2010/11, nr. 108, item 5, of de titel van een rapport',
    sourceHint: 'Een Kamerstuk, Handelingen, een rapport of een webadres.',
    sourceBecomesTitle: 'Wordt de titel van een rapport.',
    promisedBy: 'Wie zegde toe',
    promisedByExample: 'de minister van Justitie en Veiligheid',
    promisedOn: 'Wanneer',
    madeIn: 'Waar het staat',
    commitmentUnknown: 'Niet bekend',
    commitmentOpen: 'Open',
    commitmentKept: 'Nagekomen',
    citation: 'Verwijzing',
    reportNumber: 'Rapportnummer',
    reportNumberExample: 'GRETA(2014)10',
    organisation: 'Organisatie',
    date: 'Datum',
    webAddress: 'Webadres',
    webAddressHint: 'De app opent zelf geen adressen.',
    sections: (n: number) => plural(n, 'onderdeel', 'onderdelen'),
  },
  evidence: {
    title: 'Onderbouwing',
    which: 'Welke grond draagt welke eis',
    counts: (demands: number, grounds: number) =>
      `${plural(demands, 'eis', 'eisen')}, ${plural(grounds, 'grond', 'gronden')}`,
    addGround: 'Grond toevoegen',
    addRow: 'als regel',
    copyTable: 'Als tabel kopiëren',
    insert: 'In document invoegen',
    complete: 'compleet',
    missing: (code: string) => MISSING[code] ?? code,
    ofComplete: (complete: number, of: number) => (of === 0 ? 'geen gronden' : `${complete} van ${of} compleet`),
    ground: (missing: string | null) => (missing === null ? 'grond, compleet' : `grond, ${missing}`),
    noGround: 'geen grond',
    others: 'In de bibliotheek, nog geen grond',
    noDemands: 'Nog geen eisen in dit document. Voeg een eis in om te zien waarop zij rust.',
    carriesLine: (title: string, demands: readonly string[]) =>
      demands.length === 0
        ? `${title} draagt nog geen eis`
        : `${title} draagt ${list(demands.map((label) => label.toLowerCase()))}`,
    legendComplete: 'Grond is compleet',
    legendOpen: 'Grond vraagt nog aanvulling',
    legendSpace: 'grond aan of uit',
    legendEnter: 'grond openen',
    openMatrix: 'Matrix openen',
    chooseGround: 'Grond kiezen',
    chooseGroundFor: (demand: string) => `Grond kiezen voor ${demand.toLowerCase()}`,
  },
  checks: {
    title: 'Controles',
    tabCount: (n: number) => plural(n, 'punt', 'punten'),
    heading: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Tips' },
    count: (severity: 'error' | 'warning' | 'info', n: number) =>
      severity === 'error' ? `${n}, eerst oplossen` : String(n),
    notChecked: 'Nog niet gecontroleerd.',
    nothing: 'Niets gevonden. Dit document kan naar buiten.',
    nothingToCheck: 'Nog geen tekst. Controles verschijnen terwijl de tekst groeit.',
    silence: 'Laten rusten',
    silenceReason: 'Waarom dit goed is zo',
    silenceHint: 'De reden blijft in het document staan.',
    silenced: 'Wat rust',
    showSilenced: (n: number) => `${plural(n, 'punt laten rusten', 'punten laten rusten')}`,
    unsilence: 'Weer tonen',
  },
  details: {
    title: 'Details',
    variables: 'Variabelen',
    variable: 'Variabele',
    variableName: 'Naam van de variabele',
    variableHint: 'Bijvoorbeeld ‘dossier’. Daarna te gebruiken met {{ in de tekst.',
    addVariable: 'Toevoegen',
    standsInText: (n: number) => `Staat ${n} keer in de tekst`,
    notUsed: 'Nog niet gebruikt',
    comesFromSettings: 'Uit Instellingen, Organisatie',
    stillEmpty: 'nog leeg',
    document: 'Document',
    type: 'Soort',
    pageLimit: (n: number) => `Hooguit ${plural(n, 'pagina', 'pagina’s')}`,
    shortTitle: 'Korte titel',
    shortTitleWhat: 'Kopregel vanaf pagina 2, en de bestandsnaam',
    houseStyle: 'Huisstijl',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'Engels' },
    stamp: 'Stand',
    stamps: { concept: 'Concept', confidential: 'Vertrouwelijk', none: 'Definitief' },
    stampWhat: 'Staat in de kantlijn van elke pagina',
    titleInPage: 'Deze titel heeft opmaak. Bewerken kan op de pagina.',
    file: 'Bestand',
    fileName: 'Naam',
    notSavedYet: 'Nog niet opgeslagen',
    folder: 'Map',
    used: 'Gebruikt',
    blocksUsed: (n: number, older: number) =>
      n === 0
        ? 'Nog geen bouwstenen'
        : older === 0
          ? `${plural(n, 'bouwsteen', 'bouwstenen')}, alle op de laatste versie`
          : `${plural(n, 'bouwsteen', 'bouwstenen')}, ${older} met een nieuwe versie`,
    versions: 'Versies',
    seeVersions: 'Bekijken',
  },
  preview: {
    title: 'Voorbeeld',
    pages: (n: number, limit: number | null) =>
      `${plural(n, 'pagina', 'pagina’s')}${limit === null ? '' : ` (hooguit ${limit})`}`,
  },
  start: {
    title: 'Start',
    open: 'Document openen',
    library: 'Bibliotheek',
    settings: 'Instellingen',
    newDocument: 'Nieuw document',
    newFromExisting: 'Nieuw van een bestaand document',
    newFromExistingWhat: 'Datum en debat worden leeg gemaakt',
    lastOpened: 'Laatst geopend',
    nothingOpened: 'Beginnen',
    nothingOpenedYet: 'Nog geen documenten. Kies links een soort, of open een bestaand document.',
    openOne: 'Document openen',
    openedEarlier: 'Eerder geopend',
    document: 'Document',
    debate: 'Debat',
    noDebate: 'Geen debat',
    date: 'Datum',
    debateDate: 'Datum debat',
    state: 'Stand',
    states: { concept: 'Concept', final: 'Definitief' },
    checks: 'Controles',
    errors: (n: number) => plural(n, 'fout', 'fouten'),
    warnings: (n: number) => plural(n, 'waarschuwing', 'waarschuwingen'),
    nothingFound: 'niets gevonden',
    modified: 'Bewerkt',
    stillEmpty: 'nog leeg',
    goOn: 'Verder schrijven',
    fileMissing: 'Het bestand is niet te vinden.',
    firstPage: 'Eerste pagina',
    importTitle: 'Officiële bestanden importeren',
    importWhat: 'Kamerstukken (XML), moties en stemmingen (JSON), GRETA (RSS). Slepen naar dit venster kan ook.',
    chooseFiles: 'Bestanden kiezen',
    libraryHolds: (n: number, folder: string) =>
      `Bibliotheek: ${plural(n, 'bouwsteen', 'bouwstenen')} in de map ${folder}`,
    noLibrary: 'Nog geen bibliotheek',
    offline: 'Werkt zonder netwerk',
  },
  firstRun: {
    title: 'Inbreng klaarzetten',
    intro: 'Alles blijft op deze computer of in de eigen gedeelde map. Later aanpassen kan bij Instellingen.',
    newFolder: 'Nieuwe map maken',
    existing: 'Bestaande bibliotheek openen',
    existingWhat: 'Ook een map die collega’s delen',
    noFolder: 'nog geen map gekozen',
    starterTitle: 'Startbibliotheek',
    starter: 'Beginnen met eisen, moties, GRETA-onderdelen en vragen over mensenhandel',
    starterWhat:
      'Met bron bij elke bouwsteen. Wat niet bekend is, zoals de uitslag van een motie, staat er als onbekend.',
    nameOnPage: 'Naam op de pagina',
    begin: 'Beginnen',
    seeExample: 'Eerst een voorbeeld bekijken',
    offline: 'Werkt zonder netwerk en zonder account',
    exampleOfStyle: 'Voorbeeld van de huisstijl',
    firstPage: 'Pagina 1 van een inbreng in deze huisstijl',
    willLookLikeThis: 'Zo ziet een inbreng er straks uit',
  },
  settings: {
    title: 'Instellingen',
    parts: 'Onderdelen',
    part: {
      general: 'Algemeen',
      library: 'Bibliotheek',
      houseStyle: 'Huisstijl',
      organisation: 'Organisatie',
      saving: 'Opslaan en versies',
      keys: 'Sneltoetsen',
    },
    atOnce: 'Wijzigingen gelden meteen',
    language: 'Taal',
    languageWhat: 'Van de app; een document heeft een eigen taal',
    appearance: 'Weergave',
    appearances: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    you: 'Schrijver',
    youWhat: 'Staat bij wat met de hand is ingevuld',
    yourName: 'Eigen naam',
    library: 'Bibliotheek',
    libraryWhat: 'Een map met leesbare bestanden',
    libraryHolds: (n: number) =>
      `${plural(n, 'bouwsteen', 'bouwstenen')}. Een gedeelde map kan ook: wijzigingen van anderen verschijnen vanzelf.`,
    chooseFolder: 'Map kiezen',
    houseStyle: 'Huisstijl',
    houseStyleWhat: 'Voor nieuwe documenten',
    wordTemplateWhat: 'Neemt letters, kleuren, marges en logo over uit een .dotx',
    chooseWordTemplate: 'Word-sjabloon kiezen',
    organisation: 'Organisatie',
    organisationWhat: 'Vult de velden in briefhoofd en contactregel, in beide huisstijlen',
    empty: 'nog leeg',
    field: {
      name: 'Naam',
      spokesperson: 'Contactpersoon',
      role: 'Functie',
      phone: 'Telefoon',
      email: 'E-mail',
      address: 'Adres',
    },
    logo: 'Logo',
    logoWhat: 'SVG of PNG',
    logoNow: 'Het gekozen logo',
    chooseLogo: 'Logo kiezen',
    otherLogo: 'Ander logo kiezen',
    removeLogo: 'Weghalen',
    colour: 'Huiskleur',
    colourOfStyle: 'zoals de huisstijl',
    colourWhat: 'Zes tekens, zoals #1C3D63. Een kleur onder 4,5 op wit wordt geweigerd.',
    pickColour: 'Kleur aanwijzen',
    noColour: 'Dit is geen kleur. Typ bijvoorbeeld #1C3D63.',
    tooLight: (ratio: number) =>
      `Contrast op wit is ${decimal(ratio)}; minstens 4,5 is nodig om te lezen. De vorige kleur blijft.`,
    contrast: (ratio: number) =>
      `Contrast op wit: ${decimal(ratio)}. In het donker wordt de kleur op het scherm lichter.`,
    saving: 'Opslaan',
    autosave: 'Het bestand vanzelf opslaan, een seconde na de laatste toets',
    autosaveWhat: 'Ook zonder dit blijft elke toets bewaard in het logboek van de app.',
    keepVersions: 'Versies bewaren',
    days: (n: number) => (n === 365 ? '1 jaar' : `${n} dagen`),
    keys: 'Sneltoetsen',
    keysWhat: 'Wat Word heeft, werkt zoals in Word',
    keyList: [
      { keys: 'F3', what: 'Zoeken in de bibliotheek' },
      { keys: '/', what: 'Bouwsteen invoegen, in de tekst' },
      { keys: 'Ctrl Shift X', what: 'Exporteren' },
      { keys: 'F7', what: 'Controles' },
      { keys: 'Alt F7', what: 'Volgende punt van de controles' },
      { keys: 'Ctrl F2', what: 'Voorbeeld' },
      { keys: 'F6', what: 'Naar het volgende deel van het venster' },
      { keys: 'Alt Shift ↑', what: 'Alinea of bouwsteen omhoog' },
      { keys: 'Alt Shift ↓', what: 'Alinea of bouwsteen omlaag' },
      { keys: 'Ctrl \\', what: 'Bibliotheek tonen of verbergen' },
      { keys: 'Ctrl Shift \\', what: 'Zijpaneel tonen of verbergen' },
      { keys: 'Ctrl ,', what: 'Instellingen' },
    ],
  },
  export: {
    title: 'Exporteren',
    export: 'Exporteren',
    exportAnyway: 'Toch exporteren',
    openErrors: 'Open fouten',
    errorsOpen: (n: number) => (n === 1 ? 'Er staat nog 1 fout open' : `Er staan nog ${n} fouten open`),
    times: (message: string, n: number) => `${message} (${n} keer)`,
    goTo: 'Ga naar',
    reason: 'Reden om toch te exporteren',
    reasonStays: 'De reden blijft in het document staan.',
    reasonKept: (reason: string) => `Reden bewaard: ${reason}`,
    files: 'Bestanden',
    format: { docx: 'Word', pdf: 'PDF', html: 'HTML', txt: 'Platte tekst' },
    chooseFormat: 'Kies ten minste één soort bestand.',
    houseStyle: 'Huisstijl',
    version: 'Versie',
    forAll: 'Alle fracties',
    name: 'Naam',
    nameEmpty: 'Naam is leeg.',
    folder: 'Map',
    showFolder: 'Map tonen na het exporteren',
    failed: 'Het exporteren is niet gelukt',
    step: { waiting: 'Wacht', typesetting: 'Pagina’s zetten', writing: 'Bestand schrijven', done: 'Klaar' },
    done: 'Geëxporteerd',
    madeFile: {
      docx: (pages: number) => `Word, ${plural(pages, 'pagina', 'pagina’s')}`,
      pdf: (pages: number) => `PDF, ${plural(pages, 'pagina', 'pagina’s')}, toegankelijk en geschikt voor het archief`,
      html: () => 'HTML, voor het web',
      txt: () => 'Platte tekst, voor een mail',
    } as { [Format in 'docx' | 'pdf' | 'html' | 'txt']: (pages: number) => string },
    open: 'Openen',
    showInFolder: 'Toon in map',
  },
  import: {
    title: 'Importeren',
    undo: 'Alles ongedaan maken',
    toLibrary: 'Naar de bibliotheek',
    filesUnchanged: 'De bestanden zelf zijn niet veranderd',
    againChangesNothing: 'Nog eens importeren verandert niets',
    filesRead: (n: number) => `${plural(n, 'bestand', 'bestanden')} gelezen`,
    created: (_n: number): string => 'gemaakt',
    updated: (_n: number): string => 'bijgewerkt',
    unchanged: (_n: number): string => 'ongewijzigd',
    skipped: (_n: number): string => 'overgeslagen',
    needAttention: (n: number): string => (n === 1 ? 'vraagt aandacht' : 'vragen aandacht'),
    file: 'Bestand',
    content: 'Inhoud',
    result: 'Resultaat',
    changes: 'Wat er veranderde',
    kind: (kind: string, amount: number | null) =>
      ({
        zaak: 'Zaak',
        besluit: amount === null ? 'Besluiten' : plural(amount, 'besluit', 'besluiten'),
        stemming: amount === null ? 'Stemmen' : plural(amount, 'stem', 'stemmen'),
        officielebekendmaking: 'Kamerstuk',
        pasted: 'Geplakte tekst',
        'hudoc-greta': 'Overzicht GRETA',
      })[kind] ?? 'Onbekend',
    createdHere: (n: number) => `${n} gemaakt`,
    updatedHere: (n: number) => `${n} bijgewerkt`,
    waitingHere: (n: number) => `${plural(n, 'besluit', 'besluiten')} bewaard`,
    nothingNew: 'Ongewijzigd',
    notRead: 'Niet gelezen',
    attention: 'Vraagt aandacht',
    howToFetch:
      'Open het adres in een browser op een computer met netwerk, sla de pagina op en sleep het bestand hierheen.',
  },
  recovery: {
    title: 'Herstellen',
    later: 'Later beslissen',
    found: 'Gevonden na de onderbreking',
    stopped: (time: string) => `De app stopte onverwacht om ${time}`,
    toRecover: (n: number) =>
      n === 0 ? 'Er is niets te herstellen' : `${plural(n, 'document', 'documenten')} te herstellen`,
    more: (n: number, until: string) =>
      `Meer dan in het bestand: ${plural(n, 'verschil', 'verschillen')}, bewaard tot ${until}`,
    neverSaved: (words: number, until: string) =>
      `Nog nooit opgeslagen: ${plural(words, 'woord', 'woorden')}, bewaard tot ${until}`,
    equal: 'Gelijk aan het bestand. Er is niets te herstellen.',
    kept: 'Dit werk stond nog niet in het bestand. Het is bewaard en wordt pas na een keuze opgeruimd.',
    inFile: 'In het bestand',
    notThere: 'nog nooit opgeslagen',
    foundWork: 'Gevonden',
    atWithWords: (at: string, words: number) => `${at} · ${plural(words, 'woord', 'woorden')}`,
    onlyFound: 'staat alleen in het gevonden werk',
    onlyFile: 'staat alleen in het bestand',
    openCopy: 'Als kopie openen',
    keepFile: 'Bestand houden',
    notChosen: (days: number) => `Wat niet gekozen wordt, blijft ${days} dagen bij Versies staan.`,
    recover: 'Herstellen',
  },
  conflict: {
    title: 'Twee versies samenvoegen',
    here: 'Hier',
    folder: 'In de map',
    result: 'Resultaat',
    hereWhen: (time: string) => `open in de app, laatste toets ${time}`,
    folderWhen: (time: string) => `bestand gewijzigd om ${time}, buiten de app`,
    allHere: 'Alles van hier',
    allFolder: 'Alles uit de map',
    chosenOf: (n: number, of: number) => `${n} van ${plural(of, 'verschil', 'verschillen')} gekozen`,
    choicesLeft: (n: number) => `Nog ${plural(n, 'keuze', 'keuzes')}`,
    keepBoth: 'Beide bewaren',
    merge: 'Samenvoegen',
    keyDifference: 'verschil',
    keySide: 'Hier of In de map',
    keyTake: 'kiezen',
    bothStay: (days: number) => `Beide versies blijven ${days} dagen bij Versies staan`,
    onlyThis: 'alleen in deze versie',
    removedHere: 'in deze versie weggehaald',
    noChoice: 'Nog geen keuze',
    outcome: (by: 'here' | 'folder' | 'both', choice: 'here' | 'folder' | null, moved: boolean) => {
      const verb = moved ? 'verplaatst' : 'gewijzigd';
      if (choice === null) return `Beide ${verb}: kies links of midden`;
      if (by === choice) {
        return by === 'here'
          ? `Alleen hier ${verb}, vanzelf overgenomen`
          : `Alleen in de map ${verb}, vanzelf overgenomen`;
      }
      const side = choice === 'here' ? 'Hier' : 'In de map';
      return by === 'both' ? `Beide ${verb}, ‘${side}’ gekozen` : `‘${side}’ gekozen`;
    },
  },
  versions: {
    title: 'Versies',
    nameIt: 'Versie een naam geven',
    name: 'Naam',
    keepName: 'Bewaren',
    nameStays: 'Een versie met naam blijft altijd.',
    thisIsNow: 'Zo staat het nu',
    chooseOne: 'Kies links een eerdere versie om het verschil te zien.',
    since: (when: string) => `Wat er sinds ${when} veranderde`,
    summary: (n: number, more: number) =>
      `${n === 0 ? 'Geen verschillen' : plural(n, 'verschil', 'verschillen')}, ${
        more === 0
          ? 'evenveel woorden'
          : more > 0
            ? `${plural(more, 'woord', 'woorden')} erbij`
            : `${plural(-more, 'woord', 'woorden')} minder`
      }. Terugzetten maakt eerst een versie van nu.`,
    howKept: 'Eerst elke 10 minuten, na een dag elk uur, na een week elke dag. Een versie met naam blijft altijd.',
    wasAdded: 'is erbij gekomen',
    wasRemoved: 'is weggehaald',
    openCopy: 'Als kopie openen',
    restore: 'Hele versie terugzetten',
    size: (n: number, bytes: number) => `${plural(n, 'versie', 'versies')}, ${Math.round(bytes / 1000)} kB`,
    words: (n: number) => plural(n, 'woord', 'woorden'),
    why: {
      now: () => 'Nu',
      automatic: () => 'Automatisch',
      'before-update': (name: string | null) => `Voor ${name ?? 'het bijwerken'}`,
      'before-export': () => 'Voor het exporteren',
      'before-restore': () => 'Voor het terugzetten',
      named: (name: string | null) => name ?? 'Met naam',
      created: (name: string | null) => (name === null ? 'Begin van het document' : `Gemaakt van ‘${name}’`),
      'kept-aside': () => 'Niet gekozen bij het samenvoegen',
    } as { [why: string]: (name: string | null) => string } & {
      [Why in
        | 'now'
        | 'automatic'
        | 'before-update'
        | 'before-export'
        | 'before-restore'
        | 'named'
        | 'created'
        | 'kept-aside']: (name: string | null) => string;
    },
  },
};

export type Texts = typeof nl;
