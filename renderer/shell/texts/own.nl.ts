const NOT_SAVED: { [code: string]: string | undefined } = {
  'folder-gone': 'Deze map is er niet of antwoordt niet.',
  'disk-full': 'Deze schijf is vol.',
};

export const nl = {
  closing: {
    title: 'Het venster wacht nog',
    why: 'Voor dit venster sluit, wacht het op antwoord van de schijf of de bibliotheek:',
    keeping: (title: string) =>
      `De bouwsteen ‘${title}’ wordt opgeslagen, en staat misschien nog niet in de bibliotheek. Sluit het venster nu, dan komt bij de volgende start de herstelkopie terug.`,
    takingBack: (title: string, isNew: boolean) =>
      isNew
        ? `De nieuwe bouwsteen ‘${title}’ wordt uit de bibliotheek gehaald. Sluit het venster nu, dan staat die er misschien nog.`
        : `De laatste wijzigingen van ‘${title}’ worden teruggedraaid. Sluit het venster nu, dan staan ze misschien nog in de bibliotheek.`,
    organisation:
      'De gegevens van de organisatie worden opgeslagen, en staan misschien nog niet in de bibliotheek. Sluit het venster nu, dan zijn de laatste wijzigingen misschien weg.',
    document: (name: string, noCopy: boolean) =>
      `Het document ‘${name}’ wordt opgeslagen, en staat misschien nog niet helemaal in het bestand. ${
        noCopy
          ? 'Er is geen herstelkopie. Sluit het venster nu, dan is de laatste tekst misschien weg.'
          : 'Sluit het venster nu, dan komt bij de volgende start de herstelkopie terug.'
      }`,
    tidying:
      'Een herstelkopie die niet meer nodig is, wordt opgeruimd. Sluit het venster nu, dan wordt die misschien nog eens aangeboden.',
    goesOn: 'Zodra het antwoord er is, sluit het venster vanzelf.',
    now: 'Nu sluiten',
  },
  leaveFailed: {
    title: { window: 'Het venster is niet gesloten', document: 'Het document is niet gesloten' },
    what: {
      window: 'Bij het sluiten ging er iets mis. Daarom blijft het venster open.',
      document: 'Bij het sluiten ging er iets mis. Daarom blijft het document open.',
    },
    kept: {
      file: (name: string) => `Het document ‘${name}’ staat helemaal in het bestand.`,
      copy: (name: string) => `De tekst van ‘${name}’ staat in de herstelkopie.`,
      'only-here': (name: string) =>
        `De laatste tekst van ‘${name}’ staat alleen in dit venster. Sla die eerst op met Opslaan als.`,
    },
    forms: 'Wat in een open formulier is getypt, staat misschien alleen daar.',
    next: 'Sla het formulier en het document op, en sluit daarna opnieuw.',
    anyway: 'Toch sluiten',
    stay: 'Openhouden',
  },
  app: {
    opening: (name: string) => `‘${name}’ openen`,
    openingFrom: (folder: string) => `Het bestand wordt gelezen uit ${folder}.`,
    openingMayTakeLong: 'Op een netwerkschijf kan dat even duren. Annuleren verandert niets aan het bestand.',
    notSavedThere: 'Niet op deze plaats opgeslagen',
    /** For a destination that was rejected: saving there is not repeated. */
    notSavedWhy: (code: string): string | undefined => NOT_SAVED[code],
    otherPlace: 'Andere plaats kiezen',
    staysWhereItWas: 'Het document staat waar het stond, en de tekst is bewaard.',
    leaveTitle: 'Eerst opslaan?',
    leaveNew: 'Dit document staat nog niet in een bestand.',
    leaveChanged: 'Er zijn wijzigingen die nog niet in het bestand staan.',
    leaveStuck: 'De laatste wijzigingen staan nog niet in het bestand; daar opslaan lukt nu niet.',
    leaveKept: 'Zonder opslaan blijft de tekst bij Versies staan.',
    leaveLost: 'Zonder opslaan is de tekst weg.',
    faultTitle: 'Dit venster liep vast',
    faultKept: 'De tekst is bewaard. Na het herladen staat die er weer, of bij Herstellen.',
    faultAgain: 'Venster herladen',
    faultDetail: (detail: string) => `Melding: ${detail}`,
    notLoadedTitle: 'Inbreng kon niet worden geladen',
    notLoadedKept: 'Wat eerder is opgeslagen, is er nog.',
    notLoadedAgain: 'Opnieuw proberen',
    leaveWithout: 'Niet opslaan',
    partStoppedTitle: 'Een onderdeel is gestopt',
    partStopped: 'De tekst is bewaard. Het onderdeel start vanzelf opnieuw.',
    savingStopped:
      'Wat net is getypt, staat misschien alleen in dit venster. Laat het open: Inbreng blijft proberen het vast te leggen.',
    repaired: 'Er klopte iets niet bij het openen',
    carried: {
      docx: {
        title: 'Geopend uit een Word-bestand',
        is: (name: string) =>
          `Dit is het document zoals het was toen ${name} werd geëxporteerd. Wat daarna in Word is veranderd, staat er niet in: neem dat hier over.`,
        stands:
          'Het is een nieuw document, dat nog niet in een bestand staat. Het Word-bestand en het oorspronkelijke document blijven zoals ze zijn.',
      },
      pdf: {
        title: 'Geopend uit een PDF',
        is: (name: string) =>
          `Dit is het document zoals het was toen ${name} werd geëxporteerd. Opmerkingen die later in de PDF zijn gemaakt, staan er niet in.`,
        stands:
          'Het is een nieuw document, dat nog niet in een bestand staat. De PDF en het oorspronkelijke document blijven zoals ze zijn.',
      },
    },
    savedWithout: (pictures: number) =>
      pictures === 1 ? 'Opgeslagen zonder een afbeelding' : `Opgeslagen zonder ${pictures} afbeeldingen`,
    repairedKept: 'Het bestand zelf verandert pas bij het opslaan. Kijk na of de tekst klopt.',
    repairedSee: 'Kijk na of de tekst klopt.',
  },
};

export type ShellTexts = typeof nl;

declare module '../../ui/texts/texts.ts' {
  interface Texts extends ShellTexts {}
}
