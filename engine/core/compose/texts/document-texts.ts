import type { BlockKind } from '../../blocks/block.ts';
import type { FINDING_LEVELS } from '../../blocks/finding.ts';
import type { Verdict } from '../../blocks/follow-up.ts';
import type { MotionStatus } from '../../blocks/motion.ts';
import type { ApprovalMeans, QUOTE_STATES, QuoteUse } from '../../blocks/quote.ts';
import type { MonitorColumn } from '../../monitor/monitor-columns.ts';

/** An approval with its days as text. */
export interface QuoteApproval {
  name: string;
  date: string;
  how: ApprovalMeans | null;
  where: string | null;
  /** Empty: not recorded. */
  uses: readonly QuoteUse[];
  /** The last day of the approval; null: no end. */
  until: string | null;
}

/** Texts that a document prints by itself: whole phrases with named values. Typography is applied later. */
export interface DocumentTexts {
  /** Margin labels, also printed at the start of a ground. */
  kind: { [Kind in BlockKind]: string };
  greta: string;
  contact: string;
  /** 'Eis 3' as a label; 'eis 3' in a reference. */
  label: {
    demand: string;
    question: string;
    answer: string;
    quote: string;
    table: string;
    figure: string;
  };
  reference: {
    demand: (n: number) => string;
    question: (n: number) => string;
    quote: (n: number) => string;
    table: (n: number) => string;
    figure: (n: number) => string;
    note: (n: number) => string;
    heading: (label: string) => string;
    /** The word before a page number. */
    page: string;
  };
  /** Around the name of a faction before its first question in the indirect form, and before each next one. */
  indirectQuestion: { first: { before: string; after: string }; next: string };
  /** Heads of the table to sign in. */
  signatures: { name: string; place: string; signature: string };
  /** Below the heading of the sheet behind a text for a Member; the name of the organisation is between the two. */
  noteSheet: { from: string; rest: (contact: readonly string[]) => string };
  /** The annex with the evidence of each demand. */
  annex: { heading: string; ground: string; source: string; none: string };
  /** 'eis 1, 2 en 3' */
  demands: (numbers: number[]) => string;
  /** 'A, B en C' */
  list: (names: string[]) => string;
  motion: {
    /** 'Motie van het lid Bikker c.s.' */
    /** `isChanged`: it replaces an earlier motion. */
    title: (movers: string[], andOthers: boolean, isChanged: boolean) => string;
    /** 'Bikker en Mutluer', 'Kuik c.s.' */
    movers: (movers: string[], andOthers: boolean) => string;
    untitled: string;
    outcome: { [Status in Exclude<MotionStatus, 'unknown'>]: string };
    /** 'aangenomen op 3 oktober 2023' */
    outcomeOn: (outcome: string, date: string) => string;
    /** Before the source of an outcome that a user filled in. */
    outcomeFrom: string;
    proposed: (date: string) => string;
    appreciation: (value: string) => string;
    submittedBy: (movers: string[]) => string;
    /** Ends with the full stop of the request. */
    requestInShort: (gist: string) => string;
    unverified: string;
  };
  groundOf: (demands: string) => string;
  finding: {
    /** 'derde rapport over Nederland' */
    report: (round: number, country: string) => string;
    /** 'derde rapport' */
    reportAgain: (round: number) => string;
    section: (section: string) => string;
    paragraph: string;
    level: string;
    /** The meaning of GRETA's verb, in brackets where the document first prints that level. */
    levelMeaning: { [Level in (typeof FINDING_LEVELS)[number]]: string };
    inOurWords: string;
    /** Before a translation that is ours and not the report's. */
    ourTranslation: string;
    page: (page: string) => string;
    seeNote: (n: number) => string;
  };
  quote: {
    state: { [State in (typeof QUOTE_STATES)[number]]: string | null };
    role: string;
    goesWith: string;
    length: string;
    status: string;
    approval: string;
    published: string;
    approvedBy: (approval: QuoteApproval) => string;
    /** The lines with which a spokesperson approves a quote on paper. `blank`: a line to write on. */
    sign: {
      uses: string;
      usesLine: (blank: string) => string;
      signature: string;
      signatureLine: (blank: string) => string;
      date: string;
      dateLine: (blank: string) => string;
    };
    spoken: (words: number, seconds: number) => string;
  };
  questions: {
    pairing: string;
    timing: (words: number, seconds: number) => string;
  };
  speech: {
    /** In the margin of a paragraph. */
    paragraph: (seconds: number, isSpare: boolean) => string;
    /** `shortSeconds`: without what can be left out; null where nothing can. */
    total: (speech: { words: number; seconds: number; limit: number; shortSeconds: number | null }) => string;
  };
  commitment: { state: { kept: string; open: string }; by: (who: string) => string; source: string };
  demand: {
    to: string;
    deadline: string;
    byDate: (date: string) => string;
    /** `asked`: the addressee and the day, as in 'de minister, uiterlijk 1 juli 2027'. */
    askedOf: (asked: string) => string;
    askedBy: (day: string) => string;
  };
  sources: string;
  contents: string;
  page: string;
  of: string;
  /** Marks a concept in the head of each page. */
  concept: string;
  /** The stamp of a confidential document. */
  confidential: string;
  field: {
    outcome: string;
    number: string;
    level: string;
    ground: string;
    gist: string;
    name: string;
    nameAndDate: string;
    date: string;
    report: string;
    section: string;
    page: string;
    reference: string;
    value: string;
    state: string;
    by: string;
    source: string;
    addressee: string;
    alternativeText: string;
    text: string;
    block: string;
    title: string;
  };
  votes: {
    faction: string;
    seats: string;
    total: string;
    outcome: string;
    /** Below a table, after the dash. */
    notInOpenedFiles: string;
    /** The same below a document to be sent, whose reader knows of no files. */
    notKnown: string;
    for: string;
    against: string;
    absent: string;
    nFor: (n: number, atLeast: boolean) => string;
    nAgainst: (n: number, atLeast: boolean) => string;
    nAbsent: (n: number, names: string[] | null) => string;
    nUnknown: (n: number) => string;
    unknownSplit: string;
    notInFiles: string;
    noFactions: string;
    hands: string;
    rollCall: string;
    seatsKnown: (known: number, seats: number) => string;
    apart: (who: { names: string[]; faction: string; vote: string }[]) => string;
    split: (faction: string, parts: string[]) => string;
    mistake: (factions: string[]) => string;
    absentFactions: (factions: string) => string;
    alt: (values: {
      subject: string;
      date: string | null;
      for: number;
      against: number;
      absent: number;
      unknown: number;
      atLeast: boolean;
    }) => string;
    altUnknown: (values: { subject: string; date: string | null }) => string;
    aboutMotion: (name: string) => string;
  };
  monitor: {
    /** 'Dossier 28 638, Mensenhandel' */
    dossier: (number: string, title: string | null) => string;
    noDossier: string;
    /** Of the five columns. */
    heads: readonly [motion: string, result: string, log: string, verdict: string, step: string];
    verdicts: { [Grade in Verdict]: string };
    unknown: string;
    outcomeUnknown: string;
    nothingYet: string;
    noVerdict: string;
    noStep: string;
    source: string;
    /** Columns of a spreadsheet. */
    columns: { [Column in MonitorColumn]: string };
  };
  /** U+2018 and U+2019 around a title in running text. */
  quoted: (text: string) => string;
}
