import type { BlockKind } from '../../../../engine/core/blocks/block.ts';
import type { Verdict } from '../../../../engine/core/blocks/follow-up.ts';
import { KIND_NAMES } from '../../../../engine/core/blocks/kind-names.ts';
import type { MotionStatus } from '../../../../engine/core/blocks/motion.ts';
import { groupedNl as grouped, listNl as list, pluralNl as plural } from '../../../ui/texts/phrases.ts';
import type { NamedField } from '../block-fields.ts';

export const KINDS: { [Kind in BlockKind]: string } = {
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
const VERDICTS: { [Grade in Verdict]: string } = {
  'carried-out': 'uitgevoerd',
  partly: 'deels uitgevoerd',
  not: 'niet uitgevoerd',
  unknown: 'nog niet bekend',
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

export const nl = {
  blocks: {
    leaveTitle: (kind: BlockKind) => `${KIND_NAMES.nl[kind]} opslaan?`,
    leaveNew: 'Wat is ingevuld, staat nog niet in de bibliotheek.',
    leaveChanged: 'De laatste wijzigingen staan nog niet in de bibliotheek.',
    leaveWithout: 'Niet opslaan',
    stillThere: 'Toch in de bibliotheek gekomen',
    stillThereWhat: (title: string, isNew: boolean) =>
      isNew
        ? `Het opslaan was al begonnen. De nieuwe bouwsteen ‘${title}’ staat daardoor in de bibliotheek, en is er nu niet uit te halen.`
        : `Het opslaan was al begonnen. De laatste wijzigingen van ‘${title}’ staan daardoor in de bibliotheek, en zijn nu niet terug te draaien.`,
    stillThereDo: (isNew: boolean): string =>
      isNew
        ? 'Probeer het opnieuw, of verwijder de bouwsteen later in de bibliotheek.'
        : 'Probeer het opnieuw, of zet de vorige tekst later terug bij de geschiedenis van de bouwsteen.',
    perhapsThereTitle: 'Misschien toch in de bibliotheek gekomen',
    perhapsThere: (title: string, isNew: boolean) =>
      isNew
        ? `Het opslaan was al begonnen, en het terugdraaien gaf geen antwoord. De nieuwe bouwsteen ‘${title}’ staat misschien in de bibliotheek.`
        : `Het opslaan was al begonnen, en het terugdraaien gaf geen antwoord. De laatste wijzigingen van ‘${title}’ staan misschien in de bibliotheek.`,
    takeBackAgain: 'Opnieuw proberen',
    takingBack: 'Wordt teruggedraaid…',
    alsoTyped: 'Dit was ook getypt, en nog niet overgenomen',
    typedIn: (field: string, text: string) => `${field}: ‘${text}’.`,
    removeTitle: (title: string) => `‘${title}’ verwijderen?`,
    removeUsed: (n: number) =>
      `${n === 1 ? 'Dit document gebruikt' : 'Deze documenten gebruiken'} de bouwsteen en ${n === 1 ? 'houdt' : 'houden'} de eigen kopie:`,
    usesNot: {
      asked: 'Welke documenten deze bouwsteen gebruiken, wordt opgezocht…',
      unknown:
        'Welke documenten deze bouwsteen gebruiken, is nu niet na te gaan. Zij houden in elk geval hun eigen kopie.',
    },
    removeUnused: 'Geen van de recente documenten gebruikt deze bouwsteen.',
    removeGround: (n: number) =>
      `${plural(n, 'eis', 'eisen')} in de bibliotheek ${n === 1 ? 'gebruikt' : 'gebruiken'} de bouwsteen als onderbouwing.`,
    removeKept: 'De laatste tekst blijft in de map ‘geschiedenis’ van de bibliotheek.',
    kind: KIND_NAMES.nl,
    kinds: KINDS,
    status: STATUS,
    number: (dossier: string, number: string) => `${dossier}, nr. ${number}`,
    motionNumber: (number: string) => `Motie ${number}`,
    numberUnknown: (dossier: string) => `${dossier}, nr. onbekend`,
    noNumber: 'zonder nummer',
    reportOf: (report: string | null) => {
      const round = report === null ? undefined : /^(?:greta-(?:[a-z]{3}-)?|NLD-REP-)(\d)/i.exec(report)?.[1];
      return report === null ? 'zonder rapport' : round === undefined ? 'GRETA' : `GRETA ronde ${round}`;
    },
    /** Heading above the grounds of a demand. */
    grounds: 'Onderbouwing',
    groundCount: (n: number) => (n === 0 ? 'nog geen onderbouwing' : plural(n, 'onderbouwing', 'onderbouwingen')),
    outcomeFrom: 'uitslag',
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
    retired: 'niet meer in gebruik',
    expired: 'verlopen',
    draft: 'concept',
    quoteState: {
      concept: 'Concept',
      submitted: 'Ter vrijgave',
      approved: 'Vrijgegeven',
      published: 'Gepubliceerd',
      expired: 'Verlopen',
    },
    unnamed: (kind: BlockKind) => `${KIND_NAMES.nl[kind]} zonder naam`,
    makeNamed: (title: string) => `Nieuwe bouwsteen ‘${title}’`,
    choose: 'kiezen',
    openIt: 'openen',
    keep: 'Opslaan',
    keepInto: 'Opslaan en invoegen',
    keepAsGround: 'Opslaan als onderbouwing',
    copyText: 'Kopiëren als tekst, met bron',
    double: 'Dupliceren',
    copyOf: (title: string) => `${title} (kopie)`,
    inFolder: 'Toon in map',
    retire: 'Niet meer gebruiken',
    unretire: 'Weer gebruiken',
    remove: 'Verwijderen',
    made: (by: string) => (by === '' ? 'Gemaakt' : `Gemaakt door ${by}`),
    changedParts: (parts: readonly string[], by: string) =>
      `${parts.length === 0 ? 'Gewijzigd' : `${list(parts.map((part, at) => (at === 0 ? part : part.toLowerCase())))} gewijzigd`}${by === '' ? '' : ` door ${by}`}`,
    timesUsed: (n: number) => `${grouped(n)} keer`,
    cameLater: 'kwam er later bij',
    wasBefore: 'stond er eerder',
    notWritten: 'Niet opgeslagen',
    again: 'Opnieuw proberen',
    changedElsewhere: 'Deze bouwsteen is intussen ergens anders gewijzigd',
    changedElsewhereWhy: 'Wat hier is ingevuld, staat er nog. Kies welke van de twee blijft.',
    goneElsewhere: 'De bouwsteen is intussen uit de map verdwenen. Wat hier is ingevuld, staat er nog.',
    takeTheirs: 'De andere nemen',
    keepMine: 'Deze houden',
    addressOf: { vote: 'Stemming', decision: 'Besluit', paper: 'Kamerstuk', page: 'Pagina', report: 'Rapport' },
    copyShort: 'Kopiëren',
    copyAddress: {
      vote: 'Adres van de stemming kopiëren',
      decision: 'Adres van het besluit kopiëren',
      paper: 'Adres van het Kamerstuk kopiëren',
      page: 'Adres van de pagina kopiëren',
      report: 'Adres van het rapport kopiëren',
    },
    more: 'Meer: dupliceren, niet meer gebruiken, in map tonen',
    about: 'Over deze bouwsteen',
    history: 'Geschiedenis',
    noHistory: 'Nog geen wijzigingen.',
    outOf: (file: string) => `, uit ${file}`,
    putBack: 'Terugzetten',
    compare: 'Vergelijken',
    namedIn: 'Genoemd in',
    usedIn: 'Gebruikt in',
    exportedIn: 'Geëxporteerd in',
    exportedAs: {
      concept: (faction: string | null) => (faction === null ? 'concept' : `concept voor ${faction}`),
      sending: (faction: string | null) => (faction === null ? 'om te versturen' : `om te versturen aan ${faction}`),
    },
    usedNowhere: 'Nog in geen document.',
    placeOfUse: (document: string, place: string | null) => (place === null ? document : `${document}, ${place}`),
    usedUnapproved: 'Gebruikt zonder vrijgave. Exporteren vraagt om een reden.',
    usedForDebate: (day: string) => `debat van ${day}`,
    usedLast: (day: string) => `laatst gewijzigd op ${day}`,
    usesStay: 'Een wijziging hier verandert deze documenten niet. Zij melden een nieuwe versie.',
    themes: 'Thema’s',
    theme: 'Thema',
  },
  votes: {
    tooMany: (total: number, seats: number) =>
      `${total} zetels is meer dan de ${seats} van de Kamer. Kijk de aantallen na.`,
    factionNameless: 'Een regel zonder fractie telt niet mee en wordt niet opgeslagen. Vul de naam in.',
    factionTwice: (faction: string) => `${faction} staat er twee keer.`,
    otherwise: (status: MotionStatus) =>
      `Bij deze stemmen is de motie niet ${STATUS[status]}. Kijk de uitslag of de aantallen na.`,
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
  form: {
    followUp: {
      title: 'Opvolging',
      none: 'Wat gebeurde er na de stemming of de toezegging? Leg het hier vast, dan staat het in de monitor.',
      hint: 'Intern: alleen een motiemonitor drukt dit af.',
      add: 'Opvolging toevoegen',
      entry: (n: number) => `Opvolging ${n}`,
      remove: (n: number) => `Opvolging ${n} weghalen`,
      date: 'Datum',
      paper: 'Kamerstuk',
      paperExample: '28638-249',
      place: 'Vindplaats',
      placeExample: 'p. 3',
      says: 'Wat de regering zegt',
      saysExample: 'Citaat of samenvatting',
      literal: 'Dit is een letterlijk citaat',
      verdict: 'Ons oordeel',
      noVerdict: 'Geen oordeel',
      verdicts: VERDICTS,
      verdictBy: 'Oordeel van',
      verdictOn: 'Oordeel op',
      next: 'Volgende stap',
      nextExample: 'Bijvoorbeeld: vraag naar de voortgangsbrief',
      nextOn: 'Uiterlijk',
      done: 'Deze stap is gedaan',
    },
    unverified: 'niet uit het Kamerstuk zelf',
    decisions: 'Besluiten van deze motie',
    /** Quotes the imported file verbatim. */
    decisionSays: (words: string) => `In het besluit staat: ‘${words}’`,
    tiedByFile: 'Het bestand zegt dat dit besluit over deze motie gaat.',
    tiedBy: (by: string, when: string, source: string | null) =>
      `Gekoppeld${by === '' ? '' : ` door ${by}`}, ${when}${source === null ? '' : `; gezien in: ${source}`}.`,
    citationMissing: 'Vul de bron in, bijvoorbeeld 28638-233 of de titel van een rapport.',
    titleMissing: 'Vul dit in: zonder naam is de bouwsteen niet te vinden.',
    alreadyThere: (title: string) => `Staat al in de bibliotheek: ‘${title}’.`,
    unverifiedHint:
      'Niet uit het Kamerstuk zelf: geplakt of ontgrendeld. Dat staat er op de pagina bij. Importeer het Kamerstuk om de tekst letterlijk te maken.',
    noteLabel: 'Notitie',
    noteHint: 'Voor collega’s. Komt niet op de pagina.',
    keptAside: (kinds: readonly BlockKind[]) => {
      const names = list(kinds.map((kind) => `‘${KIND_NAMES.nl[kind]}’`));
      const again = kinds.length === 1 ? names : 'een van die soorten';
      return `Wat alleen bij ${names} past, wordt niet opgeslagen zolang dit een andere soort is. Kies ${again} opnieuw om het terug te zien.`;
    },
    tags: 'Trefwoorden',
    tag: 'Trefwoord',
    addresses: 'Adressen',
    addressCopied: 'Gekopieerd',
    empty: 'nog leeg',
    title: 'Titel',
    name: 'Naam in de bibliotheek',
    subject: 'Onderwerp',
    subjectHint: 'In een paar woorden, voor lijsten: ‘klanten die seks kopen van minderjarigen’.',
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
    withOthers: (movers: string) => `${movers} en anderen, namen niet bekend`,
    appreciation: 'Kabinetsappreciatie',
    gist: 'Samenvatting',
    gistExample: 'veranker non-punishment in de wet',
    gistHint: 'In één zinsdeel, voor de regel bij een eis.',
    outcome: 'Uitslag',
    outcomeIs: (status: string, day: string | null) =>
      `${status.charAt(0).toUpperCase()}${status.slice(1)}${day === null ? '' : ` op ${day}`}`,
    outcomeFromDecision: (n: number) =>
      n > 0 ? `Uit ${plural(n, 'besluit', 'besluiten')} van de Kamer.` : 'Uit de motie die deze vervangt.',
    outcomeUnknown: 'Uitslag onbekend',
    outcomeUnknownWhy: 'De geopende bestanden zeggen niet wat de Kamer besloot.',
    outcomeByHand: 'Uitslag met de hand ingevuld',
    saveAndDrop: 'Sla de pagina op en sleep het bestand naar dit venster. De app opent zelf geen adressen.',
    orByHand: 'Of zelf invullen',
    chooseOutcome: 'Kies een uitslag',
    capital: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
    decisionDate: 'Datum van het besluit',
    source: 'Bron',
    byHandHint:
      'Zonder bron blijft de uitslag onbekend. De datum mag leeg blijven. De bron blijft bij de bouwsteen staan.',
    outcomePart: 'Nog niet opgeslagen: vul uitslag en bron in.',
    outcomeOwnPaper:
      'Dit is de motie zelf. Die is van vóór de stemming: noem de stemming, het verslag of een latere brief.',
    outcomeNeeds: {
      status: 'Kies ook de uitslag.',
      source: 'Vul ook de bron in.',
    },
    vote: (day: string | null) => (day === null ? 'Stemming' : `Stemming, ${day}`),
    editVotes: 'Stemmen per fractie bewerken',
    addVotes: 'Stemmen per fractie invullen',
    motionText: 'Tekst van de motie',
    pasteMotion: 'Plak hier de tekst van de motie',
    pasteMotionHint:
      'Indieners, nummer en verzoek worden uit de tekst gelezen. Op de pagina staat dat de tekst is geplakt.',
    noMotionInText:
      'De tekst blijft bij deze motie staan. Inbreng herkent er geen motie in: vul de velden zelf in, of plak ook de regels ‘De Kamer’ en ‘gehoord de beraadslaging’.',
    textNotRead: (reason: string) =>
      `De tekst blijft bij deze motie staan, maar kon niet worden gelezen. ${reason} Probeer het later opnieuw, of vul de velden zelf in.`,
    textTooLongToRead:
      'De tekst blijft bij deze motie staan. Hij is te lang om te lezen: laat alleen de motie staan, of vul de velden zelf in.',
    moreMotionsInText: (n: number) =>
      `De tekst blijft bij deze motie staan. Er staan ${n} moties in: laat er één staan, of kies ‘Moties plakken’ in de bibliotheek.`,
    notUnderstood: (n: number) => `${plural(n, 'regel', 'regels')} van de geplakte tekst niet begrepen`,
    takeMotionText: 'Velden invullen uit de tekst',
    openFile: 'Kamerstuk openen',
    literal: 'Letterlijk. Ontgrendelen kan, met een reden.',
    literalFrom: (file: string) => `Letterlijk uit ${file}. Ontgrendelen kan, met een reden.`,
    detach: 'Ontgrendelen',
    detachReason: 'Reden om te ontgrendelen',
    detachHint: 'Daarna geldt de tekst niet meer als letterlijk. De reden blijft bij de bouwsteen staan.',
    notDetached: 'Nog niet ontgrendeld. Kies Ontgrendelen, of maak dit veld leeg.',
    quoteLocked: 'Op slot. Ontgrendelen kan, met een reden; daarna is het citaat weer een concept.',
    quoteDetachHint:
      'De vrijgave vervalt: het citaat moet daarna opnieuw worden vrijgegeven. De reden blijft bij de bouwsteen staan.',
    speakerLocked: 'Vrijgegeven als woorden van deze spreker. Een andere naam kan na Ontgrendelen.',
    richBody: 'Deze tekst heeft opmaak. Bewerken kan in het document.',
    claim: 'De eis, in één zin',
    ofLetters: (n: number, most: number) =>
      n > most
        ? `${grouped(n)} tekens; hooguit ${grouped(most)} zijn in één keer te lezen`
        : `${grouped(n)} van hooguit ${grouped(most)} tekens`,
    explanation: 'Toelichting',
    wordsWithClaim: (words: number, seconds: number) =>
      `Met de eis erbij: ${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')}`,
    addressee: 'Aan',
    deadline: 'Termijn',
    deadlineHint: 'Een datum, of bijvoorbeeld ‘voor de zomer’. Een termijn maakt een eis controleerbaar.',
    usualGrounds: 'Onderbouwing die meestal meegaat',
    chooseGround: 'Onderbouwing kiezen',
    searchGround: 'Zoek een motie, bevinding, toezegging of cijfer',
    asGround: 'als onderbouwing',
    shows: 'wat dit laat zien',
    showsLabel: (title: string) => `Wat ‘${title}’ laat zien voor deze eis`,
    removeGround: (title: string) => `${title} weghalen`,
    words: 'Woorden',
    wordsAt: (words: number, seconds: number, rate: number) =>
      `${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')} bij ${rate} woorden per minuut`,
    speaker: 'Spreker',
    nameEmpty: 'naam nog leeg',
    role: 'Functie',
    standing: 'Status',
    stepHint: {
      concept: 'nog te bespreken',
      submitted: 'wacht op vrijgave',
      approved: 'door wie, wanneer',
      published: 'waar',
    },
    approvedBy: (name: string, day: string | null) => (day === null ? `door ${name}` : `door ${name}, ${day}`),
    onThePage: {
      concept: 'Op de pagina staat: ‘Concept, nog niet vrijgegeven’.',
      submitted: 'Op de pagina staat: ‘Ter vrijgave, nog niet vrijgegeven’.',
      approved: 'Vrijgegeven woorden zijn op slot.',
      published: 'Gepubliceerde woorden zijn op slot.',
      expired: 'Op de pagina staat: ‘Verlopen, niet meer vrijgegeven’.',
    },
    submit: 'Vrijgave vragen',
    recordRelease: 'Vrijgave vastleggen',
    byWhom: 'Door wie',
    aName: 'naam',
    when: 'Wanneer',
    release: 'Vrijgeven',
    notReleased: 'Nog niet vastgelegd. Kies Vrijgeven, of zet hier terug wat er stond.',
    releaseMissing: (fields: readonly string[]) =>
      `Nog niet vrijgegeven. Vul ook in: ${list(fields.map((field) => `‘${field}’`))}.`,
    releaseHint: 'Vul een spreker in, en een naam bij ‘Door wie’. Na vrijgeven zijn de woorden op slot.',
    recordedRelease: 'Waarvoor is het vrijgegeven?',
    approvedHow: 'Hoe',
    chooseMeans: 'kies',
    approvalMeans: { mail: 'Per mail', signature: 'Met een handtekening', phone: 'Per telefoon' },
    approvedWhere: 'Waar te vinden',
    approvedWhereExample: 'mail van 12 november',
    approvedFor: 'Voor',
    quoteUses: { press: 'Pers', website: 'Website', members: 'Kamerleden' },
    everyUse: 'Elk gebruik',
    usesNotRecorded: 'Niets gekozen: dan sluit de vrijgave geen gebruik uit.',
    publishedIn: 'Gepubliceerd in',
    validUntil: 'Geldig tot',
    noEnd: 'geen einddatum',
    goesWith: 'Bij eis',
    noDemand: 'Geen eis',
    demandNotHere: 'Een eis die niet in de bibliotheek staat',
    question: 'De vraag, zoals een Kamerlid die stelt',
    report: 'Rapport',
    reportNotHere: 'Een rapport dat niet in de bibliotheek staat',
    noReport: 'Nog geen rapport',
    section: 'Onderdeel',
    paragraph: 'Alinea',
    paragraphHint: 'Zonder alinea kan de lezer het niet opzoeken.',
    level: 'Niveau',
    levelUnknown: 'Niet bekend',
    levelHint: 'Het werkwoord dat GRETA gebruikt.',
    levels: { invites: 'invites (nodigt uit)', considers: 'considers (vindt nodig)', urges: 'urges (dringt aan)' },
    reportText: 'Tekst van het rapport',
    ownWordsHint: 'In eigen woorden, of letterlijk met het vakje hieronder.',
    isLiteral: 'Dit is de letterlijke tekst van het rapport',
    literalFirstText: 'Vul eerst de tekst hierboven in. Daarna kunnen de woorden op slot.',
    page: 'Pagina',
    translation: 'Onze vertaling',
    translationHint: 'Staat in documenten als onze vertaling, nooit als tekst van het rapport.',
    ownWords: 'In eigen woorden',
    wording: 'In documenten staat',
    wordings: { body: 'De tekst hieronder', translation: 'Onze vertaling', ownWords: 'Onze eigen woorden' },
    literalDetail: 'De woorden gaan op slot en komen als citaat op de pagina.',
    number: 'Getal',
    numberExample: '12.500',
    numberHint: 'Zoals het op de pagina staat.',
    dateOfFigure: 'Peildatum',
    sentence: 'Zin na het getal',
    sentenceHint: 'Begint met een kleine letter.',
    sourceExample: '28638-238, Handelingen II 2010/11, nr. 108, item 5, of de titel van een rapport',
    sourceHint: 'Een Kamerstuk, Handelingen, een rapport of een webadres.',
    sourceBecomesTitle: 'Wordt de titel van een rapport.',
    promisedBy: 'Wie het toezegde',
    promisedByExample: 'de staatssecretaris van Justitie en Veiligheid',
    promisedOn: 'Wanneer',
    madeIn: 'Vindplaats',
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
    sender: 'Afzender',
    senderExample: 'Staatssecretaris van Justitie en Veiligheid',
    papersNamed: (n: number) => `Noemt ${plural(n, 'Kamerstuk', 'Kamerstukken')}`,
    sections: (n: number) => plural(n, 'onderdeel', 'onderdelen'),
  },
  bodyEditor: {
    bar: (label: string) => `Opmaak van ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    bold: 'Vet',
    italic: 'Cursief',
    bullets: 'Opsomming',
    numbers: 'Genummerde lijst',
  },
};

const PARTS: { [Field in NamedField]: string } = {
  body: 'Tekst',
  title: 'Titel',
  status: 'Uitslag',
  decidedOn: 'Besluit',
  votes: 'Stemming',
  grounds: 'Onderbouwing',
  kamerstuk: 'Kamerstuk',
  movers: 'Indieners',
  paragraph: 'Alinea',
  level: 'Niveau',
  state: 'Status',
  appreciation: 'Appreciatie',
  date: 'Datum',
  zaak: 'Zaak',
  gist: 'Samenvatting',
  decisions: 'Besluiten',
  followUp: 'Opvolging',
  sections: 'Onderdelen',
  sender: 'Afzender',
  names: 'Genoemde Kamerstukken',
  source: 'Bron',
  section: 'Onderdeel',
  report: 'Rapport',
  value: 'Getal',
  by: 'Wie',
  speaker: 'Spreker',
  role: 'Functie',
  demand: 'Eis',
  addressee: 'Aan',
  deadline: 'Termijn',
  sessionYear: 'Vergaderjaar',
  dossierTitle: 'Dossier',
  validUntil: 'Geldig tot',
  language: 'Taal',
  andOthers: 'Meer indieners',
  blockStatus: 'Bouwsteen',
  approvedBy: 'Vrijgever',
  approvedOn: 'Vrijgavedatum',
  approvedHow: 'Vrijgegeven per',
  approvedWhere: 'Vrijgave te vinden in',
  approvedFor: 'Vrijgegeven voor',
  statusByHand: 'Uitslag volgens',
  unverified: 'Herkomst',
  literal: 'Letterlijk',
  page: 'Pagina',
  fingerprint: 'Rapport',
  translation: 'Onze vertaling',
  ownWords: 'Eigen woorden',
  wording: 'Afgedrukte tekst',
  replaces: 'Vervangt',
  replacedBy: 'Vervangen door',
};

export const compare = {
  title: (title: string) => `Vergelijken: ${title}`,
  same: 'De tekst in het document is gelijk aan die in de bibliotheek.',
  part: (where: string): string => PARTS[where.split('.')[0] as NamedField],
  onlyLibrary: 'staat alleen in de bibliotheek',
  onlyDocument: 'staat alleen in het document',
  leave: 'Zo laten',
  update: 'Bijwerken',
  putBack: 'Terugzetten',
  keepOwn: 'Eigen woorden houden',
  take: 'Tekst overnemen',
  canUndo: 'Ongedaan maken kan daarna.',
  ownGoes: 'De eigen woorden in het document vervallen. Ongedaan maken kan daarna.',
  ownGoesWithTaken: 'Bij overnemen vervallen de eigen woorden. Ongedaan maken kan daarna.',
  ownStays: 'In het document staan hier eigen woorden; die blijven staan.',
};

export type BlocksTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts extends BlocksTexts {
    compare: typeof compare;
  }
}
