import { KIND_NAMES } from '../../blocks/kind-names.ts';
import { type ApprovalMeans, QUOTE_USES, type QuoteUse } from '../../blocks/quote.ts';
import { capitalize } from '../../capitalize.ts';
import { getCountryName } from '../../citations/countries.ts';
import { formatEnumeration } from '../../enumeration.ts';
import { formatOrdinal } from '../../number-words.ts';
import { formatMinutes } from '../../speaking-time/speaking-time.ts';
import type { DocumentTexts } from './document-texts.ts';

const MEANS: Record<ApprovalMeans, string> = {
  mail: 'per mail',
  signature: 'met een handtekening',
  phone: 'per telefoon',
};
const USES: Record<QuoteUse, string> = { press: 'de pers', website: 'de website', members: 'Kamerleden' };

const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const list = (names: readonly string[]): string => formatEnumeration(names, 'nl');

function movers(names: string[], andOthers: boolean): string {
  if (andOthers || names.length > 2) return `${names[0]} c.s.`;
  return list(names);
}

/** `one`: what the document calls a demand. */
export const createNl = (one: string): DocumentTexts => ({
  kind: KIND_NAMES.nl,
  greta: 'GRETA',
  contact: 'Contact',
  label: {
    demand: capitalize(one),
    question: 'Vraag',
    answer: 'Antwoord',
    quote: 'Citaat',
    table: 'Tabel',
    figure: 'Figuur',
  },
  reference: {
    demand: (n) => `${one} ${n}`,
    question: (n) => `vraag ${n}`,
    quote: (n) => `citaat ${n}`,
    table: (n) => `tabel ${n}`,
    figure: (n) => `figuur ${n}`,
    note: (n) => `noot ${n}`,
    heading: (label) => `paragraaf ${label}`,
    page: 'pagina',
  },
  indirectQuestion: { first: { before: 'De leden van de ', after: '-fractie vragen ' }, next: 'Deze leden vragen ' },
  signatures: { name: 'Naam', place: 'Plaats', signature: 'Handtekening' },
  noteSheet: {
    from: 'Toelichting van ',
    rest: (contact) =>
      `. Dit blad hoort niet bij de tekst.${contact.length === 0 ? '' : ` Contact: ${contact.join(', ')}.`}`,
  },
  annex: {
    heading: `Bijlage: onderbouwing per ${one}`,
    ground: 'Onderbouwing',
    source: 'Bron',
    none: 'Geen onderbouwing vermeld.',
  },
  demands: (numbers) => `${one} ${list(numbers.map(String))}`,
  list,
  motion: {
    title: (names, andOthers, isChanged) => {
      const motion = isChanged ? 'Gewijzigde motie' : 'Motie';
      return names.length === 2 && !andOthers
        ? `${motion} van de leden ${list(names)}`
        : `${motion} van het lid ${movers(names, andOthers)}`;
    },
    movers,
    untitled: 'Motie',
    outcome: {
      adopted: 'aangenomen',
      rejected: 'verworpen',
      held: 'aangehouden',
      withdrawn: 'ingetrokken',
      replaced: 'vervangen door een gewijzigde motie',
      lapsed: 'vervallen',
    },
    outcomeOn: (outcome, date) => `${outcome} op ${date}`,
    outcomeFrom: 'Uitslag: ',
    proposed: (date) => `voorgesteld ${date}`,
    appreciation: (value) => `Appreciatie: ${value}.`,
    submittedBy: (names) => `Ingediend door ${list(names)}.`,
    requestInShort: (gist) => `De motie in het kort: ${gist}`,
    unverified: 'Geplakte tekst, niet vergeleken met het Kamerstuk.',
  },
  groundOf: (demands) => `Onderbouwt ${demands}.`,
  finding: {
    report: (round, country) => `${formatOrdinal(round, 'nl')} rapport over ${getCountryName(country, 'nl')}`,
    reportAgain: (round) => `${formatOrdinal(round, 'nl')} rapport`,
    section: (section) => `onderdeel ${section}`,
    paragraph: 'alinea',
    level: 'Niveau',
    levelMeaning: {
      invites: 'nodigt uit: het lichtste van de drie niveaus van GRETA',
      considers: 'vindt nodig: het middelste van de drie niveaus van GRETA',
      urges: 'dringt aan: het dringendste van de drie niveaus van GRETA',
    },
    inOurWords: 'In eigen woorden: ',
    ourTranslation: 'Onze vertaling: ',
    page: (page) => `p. ${page}`,
    seeNote: (n) => `zie noot ${n}`,
  },
  quote: {
    state: {
      concept: 'Concept, nog niet vrijgegeven',
      submitted: 'Ter vrijgave, nog niet vrijgegeven',
      approved: null,
      published: null,
      expired: 'Verlopen, niet meer vrijgegeven',
    },
    role: 'Woordvoerder',
    goesWith: 'Bij',
    length: 'Lengte',
    status: 'Status',
    approval: 'Vrijgave: ',
    published: 'Gepubliceerd.',
    approvedBy: ({ name, date, how, where, uses, until }) => {
      const given = `Vrijgegeven door ${name} op ${date}${how === null ? '' : ` ${MEANS[how]}`}${where === null ? '' : ` (${where})`}`;
      const names = uses.map((use) => USES[use]);
      const limits = [
        ...(names.length === 0
          ? []
          : [`voor ${names.length === QUOTE_USES.length ? 'elk gebruik' : formatEnumeration(names, 'nl')}`]),
        ...(until === null ? [] : [`geldig tot en met ${until}`]),
      ];
      return [given, ...limits].join(', ');
    },
    sign: {
      uses: 'Voor',
      usesLine: (blank) => `pers ${blank} · website ${blank} · Kamerleden ${blank} · elk gebruik ${blank}`,
      signature: 'Akkoord',
      signatureLine: (blank) => `naam ${blank}${blank} · handtekening ${blank}${blank}`,
      date: 'Datum',
      dateLine: (blank) => `${blank}${blank} · geldig tot en met ${blank}${blank}`,
    },
    spoken: (words, seconds) => `${plural(words, 'woord', 'woorden')}, ${plural(seconds, 'seconde', 'seconden')}`,
  },
  questions: {
    pairing: `Eén vraag per ${one}, in dezelfde volgorde.`,
    timing: (words, seconds) =>
      `Samen ${plural(words, 'woord', 'woorden')}, ongeveer ${plural(seconds, 'seconde', 'seconden')}.`,
  },
  speech: {
    paragraph: (seconds, isSpare) => (isSpare ? `kan vervallen, ${seconds} s` : `${seconds} s`),
    total: ({ words, seconds, limit, shortSeconds }) =>
      `Spreektijd: ongeveer ${formatMinutes(seconds)} van de ${formatMinutes(limit)} minuten (${plural(words, 'woord', 'woorden')}).${
        shortSeconds === null ? '' : ` Zonder wat kan vervallen: ${formatMinutes(shortSeconds)}.`
      }`,
  },
  commitment: {
    state: { kept: 'nagekomen', open: 'openstaand' },
    by: (who) => `Toegezegd door ${who}`,
    source: 'Bron: ',
  },
  demand: {
    to: 'Aan',
    deadline: 'Termijn',
    byDate: (date) => `uiterlijk ${date}`,
    askedOf: (asked) => `Dit vragen wij van ${asked}`,
    askedBy: (day) => `Dit vragen wij ${day}`,
  },
  sources: 'Bronnen',
  contents: 'Inhoud',
  page: 'Pagina ',
  of: ' van ',
  concept: 'Concept',
  confidential: 'VERTROUWELIJK',
  field: {
    outcome: 'uitslag',
    number: 'nummer',
    level: 'niveau',
    ground: 'onderbouwing',
    gist: 'wat de motie vraagt',
    name: 'naam in te vullen',
    nameAndDate: 'naam en datum',
    date: 'datum',
    report: 'rapport',
    section: 'onderdeel',
    page: 'pagina',
    reference: 'verwijzing',
    value: 'getal',
    state: 'status',
    by: 'bewindspersoon',
    source: 'bron',
    addressee: 'geadresseerde',
    alternativeText: 'beschrijving ontbreekt',
    text: 'tekst',
    block: 'bouwsteen ontbreekt',
    title: 'titel',
  },
  votes: {
    faction: 'Fractie',
    seats: 'Zetels',
    total: 'Totaal',
    outcome: 'Uitslag',
    notInOpenedFiles: 'staat niet in de geopende bestanden.',
    notKnown: 'niet bekend.',
    for: 'Voor',
    against: 'Tegen',
    absent: 'Niet deelgenomen',
    nFor: (n, atLeast) => `${atLeast ? 'ten minste ' : ''}${n} voor`,
    nAgainst: (n, atLeast) => `${atLeast ? 'ten minste ' : ''}${n} tegen`,
    nAbsent: (n, names) => `${n} niet deelgenomen${names ? ` (${names.join(', ')})` : ''}`,
    nUnknown: (n) => `${n} onbekend`,
    unknownSplit: 'Stemverhouding niet bekend',
    notInFiles: 'De stemmen staan niet in de geopende bestanden.',
    noFactions: 'Verdeling over de fracties staat niet in de geopende bestanden.',
    hands: 'Handopsteken; zetels per fractie, namen zoals op die dag.',
    rollCall: 'Hoofdelijk; leden, niet zetels.',
    seatsKnown: (known, seats) =>
      `Van ${known} van de ${seats} zetels is de stem bekend. De uitslag komt uit het besluit, niet uit deze optelling.`,
    apart: (who) =>
      `Anders dan hun fractie: ${who.map((group) => `${list(group.names)} (${group.faction}) ${group.vote}`).join('; ')}.`,
    split: (faction, parts) => `${faction} verdeeld: ${parts.join(', ')}.`,
    mistake: (factions) => `Vergissing bij de stemming gemeld door ${list(factions)}; geteld zoals uitgebracht.`,
    absentFactions: (factions) => `Niet deelgenomen: ${factions}.`,
    alt: (v) =>
      `Stemming${v.subject}${v.date ? ` op ${v.date}` : ''}: ${v.atLeast ? 'ten minste ' : ''}${v.for} voor, ${v.atLeast ? 'ten minste ' : ''}${v.against} tegen, ${v.absent} niet deelgenomen${v.unknown > 0 ? `, ${v.unknown} onbekend` : ''}.`,
    altUnknown: (v) => `Stemming${v.subject}${v.date ? ` op ${v.date}` : ''}: stemverhouding niet bekend.`,
    aboutMotion: (name) => ` over ${name}`,
  },
  monitor: {
    dossier: (number, title) => `Dossier ${number}${title === null ? '' : `, ${title}`}`,
    noDossier: 'Zonder dossiernummer',
    heads: ['Motie of toezegging', 'Uitslag en appreciatie', 'Wat daarna gebeurde', 'Ons oordeel', 'Volgende stap'],
    verdicts: {
      'carried-out': 'uitgevoerd',
      partly: 'deels uitgevoerd',
      not: 'niet uitgevoerd',
      unknown: 'nog niet bekend',
    },
    unknown: 'Status niet bekend',
    outcomeUnknown: 'Uitslag niet bekend',
    nothingYet: 'Nog niets vastgelegd.',
    noVerdict: 'Nog geen oordeel.',
    noStep: 'Geen.',
    source: 'Bron: ',
    columns: {
      dossier: 'Dossier',
      dossierTitle: 'Titel van het dossier',
      number: 'Nummer',
      kind: 'Soort',
      name: 'Motie of toezegging',
      date: 'Datum',
      dictum: 'Dictum',
      outcome: 'Uitslag',
      decidedOn: 'Besloten op',
      appreciation: 'Appreciatie',
      lastPaper: 'Laatste stuk',
      lastDate: 'Datum van het stuk',
      lastSays: 'Wat de regering zegt',
      verdict: 'Ons oordeel',
      verdictBy: 'Oordeel van',
      verdictOn: 'Oordeel op',
      next: 'Volgende stap',
      nextOn: 'Uiterlijk',
    },
  },
  quoted: (text) => `‘${text}’`,
});
