import { groupedNl as grouped, listNl, pluralNl as plural } from '../../../ui/texts/phrases.ts';

const named = (names: readonly string[]): string => listNl(names.map((name) => `‘${name}’`));

export const nl = {
  label: 'Zijpaneel',
  preview: {
    page: (page: number, of: number) => `Pagina ${page} van ${of}`,
    updating: 'Bijwerken…',
    openLarge: 'Groter bekijken',
    restarting: 'Het onderdeel dat de pagina’s opmaakt, is gestopt en start opnieuw. De tekst is bewaard.',
    failed: (message: string) => `De pagina’s zijn niet opgemaakt. ${message}`,
    notDrawn: (detail: string) =>
      `De pagina’s zijn opgemaakt, maar hier niet te tekenen (${detail}). De tekst is bewaard en exporteren werkt.`,
    oldPages: 'Hieronder staan de pagina’s van vóór deze wijziging.',
    retry: 'Opnieuw opmaken',
  },
  evidence: {
    noGround: 'Nog geen onderbouwing',
  },
  details: {
    title: 'Titel',
    open: (n: number) => `${grouped(n)} nog leeg`,
    fromSettings: 'Voor elk document invullen',
  },
  export: {
    replaced: (names: readonly string[]) =>
      names.length === 1
        ? `${named(names)} van de vorige export wordt vervangen.`
        : `${named(names)} van de vorige export worden vervangen.`,
    taken: 'Wat er met de bestanden in deze map gebeurt',
    changed: (names: readonly string[]) =>
      `${named(names)} ${names.length === 1 ? 'is' : 'zijn'} na de vorige export gewijzigd, bijvoorbeeld door een collega.`,
    foreign: (names: readonly string[]) =>
      names.length === 1
        ? `${named(names)} staat al in deze map en is niet op deze computer uit dit document geëxporteerd.`
        : `${named(names)} staan al in deze map en zijn niet op deze computer uit dit document geëxporteerd.`,
    rename: (names: readonly string[]) =>
      names.length === 1 ? `Andere naam: ${named(names)}` : `Andere namen: ${named(names)}`,
    replace: (n: number): string => (n === 1 ? 'Het bestand vervangen' : 'De bestanden vervangen'),
    replaceLoses: 'Wat anderen erin schreven, ook opmerkingen in Word, gaat verloren.',
  },
  fix: {
    fillIn: 'Invullen',
    fillInHere: 'Alleen hier invullen',
    organisation: 'Invullen bij Instellingen',
    title: 'Titel invullen',
    addressee: 'Geadresseerde invullen',
    ground: 'Onderbouwing kiezen',
    dropGround: 'Onderbouwing weghalen',
    kamerstuk: 'Nummer invullen',
    report: 'Rapport kiezen',
    section: 'Onderdeel invullen',
    page: 'Pagina invullen',
    copyAddresses: 'Adressen kopiëren',
    status: 'Uitslag invullen',
    gist: 'Samenvatting invullen',
    paragraph: 'Alinea invullen',
    level: 'Niveau kiezen',
    value: 'Getal invullen',
    date: 'Datum invullen',
    source: 'Bron invullen',
    speaker: 'Spreker invullen',
    by: 'Invullen wie het toezegde',
    state: 'Status invullen',
    approve: 'Vrijgave vastleggen',
    approvedFor: 'Gebruik vastleggen',
    remove: 'Weghalen',
    update: 'Bijwerken',
    updateAll: 'Alles bijwerken',
    compare: 'Vergelijken',
    newDate: 'Nieuwe datum invullen',
    pages: 'Pagina’s bekijken',
    houseStyle: 'Huisstijl kiezen',
    colour: 'Kleur wijzigen bij Instellingen',
    import: 'Kamerstuk importeren',
    restore: 'Tekst van de bibliotheek terugzetten',
    body: 'Tekst verbeteren',
    takeOver: 'Woorden van de bron overnemen',
    write: (words: string) => `‘${words}’ schrijven`,
    writeEverywhere: (words: string) => `Overal ‘${words}’ schrijven`,
    openMotion: 'Motie openen',
    openPaper: 'Kamerstuk openen',
    fetchCopy: 'Uit de bibliotheek overnemen',
  },
  updates: {
    title: (n: number) => plural(n, 'bouwsteen', 'bouwstenen'),
    one: (title: string) => `${title} bijwerken`,
  },
  messages: {
    copied: (n: number) => `${plural(n, 'adres', 'adressen')} gekopieerd`,
    noAddresses: 'Voor deze bouwsteen is geen adres bekend.',
    updated: (n: number) => `${plural(n, 'bouwsteen', 'bouwstenen')} bijgewerkt`,
    tableCopied: 'Matrix als tabel gekopieerd',
    notInPage: 'Deze plek staat niet meer in het document.',
    notWritten: 'Deze woorden staan er niet meer. Er is niets veranderd.',
  },
  silencedBy: (reason: string, by: string, day: string) => `${reason} (${by === '' ? day : `${by}, ${day}`})`,
};

export type SideTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    side: SideTexts;
  }
}
