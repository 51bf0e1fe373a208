import { KIND_NAMES } from '../../blocks/kind-names.ts';
import { type ApprovalMeans, QUOTE_USES, type QuoteUse } from '../../blocks/quote.ts';
import { capitalize } from '../../capitalize.ts';
import { getCountryName } from '../../citations/countries.ts';
import type { PointWords } from '../../drafts/point-name.ts';
import { formatEnumeration } from '../../enumeration.ts';
import { formatOrdinal } from '../../number-words.ts';
import { formatMinutes } from '../../speaking-time/speaking-time.ts';
import type { DocumentTexts } from './document-texts.ts';

const MEANS: Record<ApprovalMeans, string> = { mail: 'by mail', signature: 'with a signature', phone: 'by phone' };
const USES: Record<QuoteUse, string> = { press: 'the press', website: 'the website', members: 'members of the Kamer' };

const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const list = (names: readonly string[]): string => formatEnumeration(names, 'en');

function movers(names: string[], andOthers: boolean): string {
  if (andOthers || names.length > 2) return `${names[0]} et al.`;
  return list(names);
}

/** `one` and `many`: what the document calls a demand. */
export const createEn = ({ one, many }: PointWords): DocumentTexts => ({
  kind: KIND_NAMES.en,
  greta: 'GRETA',
  contact: 'Contact',
  label: {
    demand: capitalize(one),
    question: 'Question',
    answer: 'Answer',
    quote: 'Quote',
    table: 'Table',
    figure: 'Figure',
  },
  reference: {
    demand: (n) => `${one} ${n}`,
    question: (n) => `question ${n}`,
    quote: (n) => `quote ${n}`,
    table: (n) => `table ${n}`,
    figure: (n) => `figure ${n}`,
    note: (n) => `note ${n}`,
    heading: (label) => `section ${label}`,
    page: 'page',
  },
  indirectQuestion: {
    first: { before: 'The members of the ', after: ' parliamentary group ask ' },
    next: 'These members ask ',
  },
  signatures: { name: 'Name', place: 'Place', signature: 'Signature' },
  noteSheet: {
    from: 'Note by ',
    rest: (contact) =>
      `. This sheet is not part of the text.${contact.length === 0 ? '' : ` Contact: ${contact.join(', ')}.`}`,
  },
  annex: {
    heading: `Annex: evidence for each ${one}`,
    ground: 'Evidence',
    source: 'Source',
    none: 'No evidence stated.',
  },
  demands: (numbers) => `${numbers.length === 1 ? one : many} ${list(numbers.map(String))}`,
  list,
  motion: {
    title: (names, andOthers, isChanged) => `${isChanged ? 'Amended motion' : 'Motion'} by ${movers(names, andOthers)}`,
    movers,
    untitled: 'Motion',
    outcome: {
      adopted: 'adopted',
      rejected: 'rejected',
      held: 'held over',
      withdrawn: 'withdrawn',
      replaced: 'replaced by an amended motion',
      lapsed: 'lapsed',
    },
    outcomeOn: (outcome, date) => `${outcome} on ${date}`,
    outcomeFrom: 'Outcome: ',
    proposed: (date) => `proposed ${date}`,
    appreciation: (value) => `Government’s advice on the motion: ${value}.`,
    submittedBy: (names) => `Submitted by ${list(names)}.`,
    requestInShort: (gist) => `The motion in short: ${gist}`,
    unverified: 'Pasted text, not compared with the Kamerstuk.',
  },
  groundOf: (demands) => `Supports ${demands}.`,
  finding: {
    report: (round, country) => `${formatOrdinal(round, 'en')} report on ${getCountryName(country, 'en')}`,
    reportAgain: (round) => `${formatOrdinal(round, 'en')} report`,
    section: (section) => `section ${section}`,
    paragraph: 'paragraph',
    level: 'Level',
    levelMeaning: {
      invites: 'the lightest of GRETA’s three levels',
      considers: 'the middle one of GRETA’s three levels',
      urges: 'the most urgent of GRETA’s three levels',
    },
    inOurWords: 'In our own words: ',
    ourTranslation: 'Our translation: ',
    page: (page) => `p. ${page}`,
    seeNote: (n) => `see note ${n}`,
  },
  quote: {
    state: {
      concept: 'Draft, not yet approved',
      submitted: 'Submitted, not yet approved',
      approved: null,
      published: null,
      expired: 'Expired, no longer approved',
    },
    role: 'Spokesperson',
    goesWith: 'With',
    length: 'Length',
    status: 'Status',
    approval: 'Approval: ',
    published: 'Published.',
    approvedBy: ({ name, date, how, where, uses, until }) => {
      const given = `Approved by ${name} on ${date}${how === null ? '' : ` ${MEANS[how]}`}${where === null ? '' : ` (${where})`}`;
      const names = uses.map((use) => USES[use]);
      const limits = [
        ...(names.length === 0
          ? []
          : [`for ${names.length === QUOTE_USES.length ? 'every use' : formatEnumeration(names, 'en')}`]),
        ...(until === null ? [] : [`valid until ${until}`]),
      ];
      return [given, ...limits].join(', ');
    },
    sign: {
      uses: 'For',
      usesLine: (blank) => `press ${blank} · website ${blank} · members ${blank} · every use ${blank}`,
      signature: 'Agreed',
      signatureLine: (blank) => `name ${blank}${blank} · signature ${blank}${blank}`,
      date: 'Date',
      dateLine: (blank) => `${blank}${blank} · valid until ${blank}${blank}`,
    },
    spoken: (words, seconds) => `${plural(words, 'word', 'words')}, ${plural(seconds, 'second', 'seconds')}`,
  },
  questions: {
    pairing: `One question per ${one}, in the same order.`,
    timing: (words, seconds) =>
      `Together ${plural(words, 'word', 'words')}, about ${plural(seconds, 'second', 'seconds')}.`,
  },
  speech: {
    paragraph: (seconds, isSpare) => (isSpare ? `optional, ${seconds} s` : `${seconds} s`),
    total: ({ words, seconds, limit, shortSeconds }) =>
      `Speaking time: about ${formatMinutes(seconds)} of ${formatMinutes(limit)} minutes (${plural(words, 'word', 'words')}).${
        shortSeconds === null ? '' : ` Without what can be left out: ${formatMinutes(shortSeconds)}.`
      }`,
  },
  commitment: { state: { kept: 'kept', open: 'open' }, by: (who) => `Made by ${who}`, source: 'Source: ' },
  demand: {
    to: 'To',
    deadline: 'Deadline',
    byDate: (date) => `by ${date}`,
    askedOf: (asked) => `We ask this of ${asked}`,
    askedBy: (day) => `We ask this ${day}`,
  },
  sources: 'Sources',
  contents: 'Contents',
  page: 'Page ',
  of: ' of ',
  concept: 'Draft',
  confidential: 'CONFIDENTIAL',
  field: {
    outcome: 'outcome',
    number: 'number',
    level: 'level',
    ground: 'evidence',
    gist: 'what the motion asks',
    name: 'name to fill in',
    nameAndDate: 'name and date',
    date: 'date',
    report: 'report',
    section: 'section',
    page: 'page',
    reference: 'reference',
    value: 'number',
    state: 'status',
    by: 'member of the government',
    source: 'source',
    addressee: 'addressee',
    alternativeText: 'description is missing',
    text: 'text',
    block: 'block is missing',
    title: 'title',
  },
  votes: {
    faction: 'Group',
    seats: 'Seats',
    total: 'Total',
    outcome: 'Outcome',
    notInOpenedFiles: 'is not in the opened files.',
    notKnown: 'not known.',
    for: 'For',
    against: 'Against',
    absent: 'Did not vote',
    nFor: (n, atLeast) => `${atLeast ? 'at least ' : ''}${n} for`,
    nAgainst: (n, atLeast) => `${atLeast ? 'at least ' : ''}${n} against`,
    nAbsent: (n, names) => `${n} did not vote${names ? ` (${names.join(', ')})` : ''}`,
    nUnknown: (n) => `${n} unknown`,
    unknownSplit: 'Votes not known',
    notInFiles: 'The votes are not in the opened files.',
    noFactions: 'The votes of each group are not in the opened files.',
    hands: 'Show of hands; seats of each group, names as on that day.',
    rollCall: 'Roll call; members, not seats.',
    seatsKnown: (known, seats) =>
      `The vote of ${known} of the ${seats} seats is known. The outcome comes from the decision, not from this count.`,
    apart: (who) =>
      `Against their group’s line: ${who.map((group) => `${list(group.names)} (${group.faction}) ${group.vote}`).join('; ')}.`,
    split: (faction, parts) => `${faction} divided: ${parts.join(', ')}.`,
    mistake: (factions) => `Mistake in the vote reported by ${list(factions)}; counted as cast.`,
    absentFactions: (factions) => `Did not vote: ${factions}.`,
    alt: (v) =>
      `Vote${v.subject}${v.date ? ` on ${v.date}` : ''}: ${v.atLeast ? 'at least ' : ''}${v.for} for, ${v.atLeast ? 'at least ' : ''}${v.against} against, ${v.absent} did not vote${v.unknown > 0 ? `, ${v.unknown} unknown` : ''}.`,
    altUnknown: (v) => `Vote${v.subject}${v.date ? ` on ${v.date}` : ''}: votes not known.`,
    aboutMotion: (name) => ` on ${name}`,
  },
  monitor: {
    dossier: (number, title) => `Dossier ${number}${title === null ? '' : `, ${title}`}`,
    noDossier: 'Without a dossier number',
    heads: ['Motion or commitment', 'Outcome and opinion', 'What happened next', 'Our verdict', 'Next step'],
    verdicts: {
      'carried-out': 'carried out',
      partly: 'partly carried out',
      not: 'not carried out',
      unknown: 'not known yet',
    },
    unknown: 'Status not known',
    outcomeUnknown: 'Outcome not known',
    nothingYet: 'Nothing recorded yet.',
    noVerdict: 'No verdict yet.',
    noStep: 'None.',
    source: 'Source: ',
    columns: {
      dossier: 'Dossier',
      dossierTitle: 'Title of the dossier',
      number: 'Number',
      kind: 'Kind',
      name: 'Motion or commitment',
      date: 'Date',
      dictum: 'Dictum',
      outcome: 'Outcome',
      decidedOn: 'Decided on',
      appreciation: 'Government’s advice on the motion',
      lastPaper: 'Last paper',
      lastDate: 'Date of the paper',
      lastSays: 'What the government says',
      verdict: 'Our verdict',
      verdictBy: 'Verdict by',
      verdictOn: 'Verdict on',
      next: 'Next step',
      nextOn: 'By',
    },
  },
  quoted: (text) => `‘${text}’`,
});
