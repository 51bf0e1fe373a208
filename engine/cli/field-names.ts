import type { Block, BlockKind } from '../core/blocks/block.ts';
import type { Commitment } from '../core/blocks/commitment.ts';
import type { FindingWording } from '../core/blocks/finding.ts';
import type { Verdict } from '../core/blocks/follow-up.ts';
import { KIND_NAMES } from '../core/blocks/kind-names.ts';
import type { Decision, MotionStatus, Vote, Votes } from '../core/blocks/motion.ts';
import type { Quote } from '../core/blocks/quote.ts';
import type { Source } from '../core/citations/source.ts';
import type { InterfaceLanguage } from '../core/result.ts';

/** The names of the fields of a value, and of the values in it. */
type NameIn<Value> = Value extends readonly (infer Each)[]
  ? NameIn<Each>
  : Value extends object
    ? { [Name in keyof Value]-?: (Name & string) | NameIn<Value[Name]> }[keyof Value]
    : never;
type OmitEach<Each, Name extends PropertyKey> = Each extends unknown ? Omit<Each, Name> : never;
type ShownField = NameIn<OmitEach<Block, 'body' | 'revisions' | 'provenance'>> | 'body';

/**
 * Dutch names of the fields of blocks and drafts; in files and in JSON they keep their own names. A missing field of a block
 * does not compile.
 */
const NL: Readonly<Record<ShownField, string> & Record<string, string>> = {
  addition: 'toevoeging',
  addressee: 'geadresseerde',
  adopted: 'vastgesteld',
  against: 'tegen',
  absent: 'niet deelgenomen',
  agenda: 'agenda',
  aliases: 'ook bekend als',
  andOthers: 'en anderen',
  appreciation: 'appreciatie',
  approvedBy: 'vrijgegeven door',
  approvedOn: 'vrijgegeven op',
  approvedHow: 'vrijgegeven per',
  approvedWhere: 'vrijgave bewaard in',
  approvedFor: 'vrijgegeven voor',
  article: 'artikel',
  at: 'wanneer',
  audiences: 'varianten',
  block: 'bouwsteen',
  blockStatus: 'status',
  body: 'tekst',
  by: 'door',
  byFaction: 'per fractie',
  chamber: 'Kamer',
  complete: 'compleet',
  country: 'land',
  date: 'datum',
  deadline: 'termijn',
  decidedOn: 'besloten op',
  decisions: 'besluiten',
  definitions: 'eigen variabelen',
  demand: 'eis',
  indirect: 'indirecte vorm',
  documentType: 'documentsoort',
  done: 'gedaan',
  dossier: 'dossier',
  dossierTitle: 'titel van het dossier',
  faction: 'fractie',
  fingerprint: 'vingerafdruk van het rapport',
  followUp: 'opvolging',
  for: 'voor',
  form: 'vorm',

  gist: 'samenvatting',
  grade: 'oordeel',
  grounds: 'onderbouwing',
  houseStyle: 'huisstijl',
  hudoc: 'HUDOC-code',
  id: 'naam',
  images: 'afbeeldingen',
  item: 'agendapunt',
  keywords: 'trefwoorden',
  kind: 'soort',
  kamerstuk: 'Kamerstuk',
  language: 'taal',
  level: 'niveau',
  link: 'adres',
  literal: 'letterlijk',
  locator: 'plaats',
  members: 'leden',
  method: 'wijze',
  mistake: 'vergissing',
  movers: 'indieners',
  name: 'naam',
  next: 'volgende stap',
  note: 'notitie',
  number: 'nummer',
  on: 'op',
  organisation: 'organisatie',
  ownWords: 'in eigen woorden',
  overruled: 'toch geëxporteerd',
  page: 'pagina',
  pages: 'pagina’s',
  paper: 'stuk',
  paragraph: 'alinea',
  place: 'vindplaats',
  published: 'uitgebracht',
  replacedBy: 'vervangen door',
  replaces: 'komt in de plaats van',
  report: 'rapport',
  requests: 'verzoeken',
  result: 'uitslag',
  revision: 'versie',
  role: 'functie',
  round: 'ronde',
  seats: 'zetels',
  says: 'wat de regering zegt',
  section: 'onderdeel',
  sections: 'onderdelen',
  sender: 'afzender',
  names: 'genoemde Kamerstukken',
  sessionYear: 'vergaderjaar',
  shortTitle: 'korte titel',
  shows: 'laat zien',
  silenced: 'genegeerd',
  source: 'bron',
  speaker: 'spreker',
  stamp: 'status',
  pointName: 'naam van een eis',
  evidenceAnnex: 'bijlage met onderbouwing',
  state: 'status',
  status: 'uitslag',
  statusByHand: 'uitslag met de hand',
  step: 'stap',
  subtitle: 'ondertitel',
  tags: 'trefwoorden',
  text: 'tekst',
  themes: 'thema’s',
  threads: 'opmerkingen',
  tied: 'gekoppeld',
  title: 'titel',
  translation: 'onze vertaling',
  type: 'soort',
  unverified: 'niet vergeleken met het Kamerstuk',
  url: 'adres',
  validUntil: 'geldig tot',
  value: 'waarde',
  variables: 'variabelen',
  verdict: 'oordeel',
  vote: 'stem',
  votes: 'stemmen',
  wording: 'afgedrukte tekst',
  zaak: 'zaak',
};

/** 'decidedOn' → 'besloten op'; in English the name in words: 'decided on'. */
export function fieldName(name: string, language: InterfaceLanguage): string {
  if (language === 'nl' && Object.hasOwn(NL, name)) return NL[name] ?? name;
  return name.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

interface KnownValues {
  blockStatus: Record<Block['blockStatus'], string>;
  grade: Record<Verdict, string>;
  kind: Record<BlockKind, string>;
  method: Record<NonNullable<Votes['method']>, string>;
  result: Record<Decision['result'], string>;
  state: Record<Quote['state'] | NonNullable<Commitment['state']>, string>;
  status: Record<MotionStatus, string>;
  type: Record<Source['type'], string>;
  vote: Record<Vote, string>;
  wording: Record<FindingWording, string>;
}

const VALUES_NL: Readonly<KnownValues & Record<string, Record<string, string>>> = {
  blockStatus: { draft: 'concept', ready: 'klaar', retired: 'niet meer in gebruik' },
  grade: {
    'carried-out': 'uitgevoerd',
    partly: 'deels uitgevoerd',
    not: 'niet uitgevoerd',
    unknown: 'nog niet bekend',
  },
  kind: Object.fromEntries(
    Object.entries(KIND_NAMES.nl).map(([kind, name]) => [kind, name.toLowerCase()]),
  ) as KnownValues['kind'],
  method: { hands: 'handopsteken', 'roll-call': 'hoofdelijk' },
  result: {
    adopted: 'aangenomen',
    rejected: 'verworpen',
    held: 'aangehouden',
    withdrawn: 'ingetrokken',
    lapsed: 'vervallen',
    undecided: 'nog niet beslist',
    unknown: 'niet bekend',
  },
  state: {
    concept: 'concept',
    submitted: 'ter vrijgave',
    approved: 'vrijgegeven',
    published: 'gepubliceerd',
    expired: 'verlopen',
    kept: 'nagekomen',
    open: 'open',
  },
  status: {
    adopted: 'aangenomen',
    rejected: 'verworpen',
    held: 'aangehouden',
    withdrawn: 'ingetrokken',
    replaced: 'vervangen',
    lapsed: 'vervallen',
    unknown: 'niet bekend',
  },
  tied: { file: 'door een bestand' },
  type: {
    kamerstuk: 'Kamerstuk',
    handelingen: 'Handelingen',
    aanhangsel: 'Aanhangsel',
    bijlage: 'Bijlage',
    'greta-report': 'GRETA-rapport',
    report: 'rapport',
    website: 'website',
  },
  vote: { for: 'voor', against: 'tegen', absent: 'niet deelgenomen' },
  wording: { body: 'tekst', translation: 'onze vertaling', ownWords: 'in eigen woorden' },
};

/** A block's data as a person reads it: names in words, and nothing that is empty. */
export function inWords(value: unknown, language: InterfaceLanguage, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => inWords(each, language, field));
  if (typeof value === 'boolean') {
    if (language === 'en') return value ? 'yes' : 'no';
    return value ? 'ja' : 'nee';
  }
  if (typeof value === 'string') return wordFor(field, value, language);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null && child !== false && !(Array.isArray(child) && child.length === 0))
      .map(([name, child]) => [fieldName(name, language), inWords(child, language, name)]),
  );
}

function wordFor(field: string, value: string, language: InterfaceLanguage): string {
  const words = language === 'nl' && Object.hasOwn(VALUES_NL, field) ? VALUES_NL[field] : undefined;
  return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
