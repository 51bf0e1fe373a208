/**
 * What the template reads: the publication with every text drawable and every shape one that the typesetter takes.
 * `to-sheet.ts` makes it, `template/*.typ` draws it; no markup travels in it.
 */
import type { LogoPlace } from '../logo-size.ts';
import type { Piece } from './drawable-text.ts';

export type SheetText = string | Piece[];

/** `null`: as what surrounds it. */
export interface SheetLanguage {
  lang: string;
  region: string | null;
}

/** A plain string is a run without marks. */
export type SheetInline =
  | string
  | {
      t: 'run';
      x: SheetText;
      marks: string[];
      tone: string | null;
      lang: SheetLanguage | null;
      /** Null: as the paragraph. */
      hyphenate: boolean | null;
    }
  | { t: 'break' }
  /** Ends a word for the hyphenation, which leaves words with an apostrophe alone. Not seen, and no line ends there. */
  | { t: 'joint' }
  | { t: 'field'; x: SheetText; marks: string[] }
  | { t: 'link'; href: string; c: SheetInline[] }
  | {
      t: 'note';
      n: number;
      /** The first mark of the note brings the note of this number with it. */
      first: boolean;
      hidden: boolean;
      /** Out of order: the count has to be set. */
      renumber: boolean;
    }
  /** A mark in the head of a table: shown on each page, while the note itself is called once, below. */
  | { t: 'again'; n: number }
  | {
      t: 'page';
      to: string;
      x: SheetText;
      marks: string[];
      plain: boolean;
      /** On the page of the place: these words instead of the number and of the preposition before it. */
      samePage: { x: SheetText; preposition: SheetInline[] } | null;
    }
  | { t: 'jump'; to: string; x: SheetText; marks: string[] };

export interface SheetLabel {
  size: 'label' | 'number' | 'value';
  /** In the margin column; in a cell, which has none, before the words. */
  hung: boolean;
  c: SheetInline[];
  /** May be wider than the margin column: measure it. */
  wide: boolean;
}

/** Where a page ends so that a note is printed on the page of its mark; note-pages.ts sets it, nothing else does. */
export interface PageEnd {
  /** What follows begins on a new page, where the box around it may break. */
  breakBefore?: true;
  /** Of an item or a row: the next one begins on a new page. */
  breakAfter?: true;
}

interface SheetNode extends PageEnd {
  id: string;
  /** References lead here: the name of the place, unique in the sheet. */
  spot: string | null;
  lang: SheetLanguage | null;
}

export interface SheetParagraph extends SheetNode {
  t: 'paragraph';
  style: string;
  label: SheetLabel | null;
  lead: { c: SheetInline[]; tone: string; wide: boolean } | null;
  c: SheetInline[];
  /** Points. */
  before: number;
  keep: boolean;
  /** Size of its type and pitch of its lines, as a share of the style's; absent: 1. */
  scale?: number;
}

export interface SheetHeading extends SheetNode {
  t: 'heading';
  level: number;
  /** Stands in the table of contents. */
  outlined: boolean;
  style: string;
  label: { c: SheetInline[]; demand: boolean; wide: boolean } | null;
  c: SheetInline[];
  before: number;
}

export interface SheetTitle extends SheetNode {
  t: 'title';
  style: string;
  label: SheetLabel | null;
  c: SheetInline[];
  before: number;
}

export interface SheetGroup extends PageEnd {
  t: 'group';
  lang: SheetLanguage | null;
  /** `whole`: on one page; `measured`: on one page where it fits; `loose`: may break anywhere. */
  keep: 'whole' | 'measured' | 'loose';
  /** Stays with what follows: its last paragraph does. */
  sticky: boolean;
  rule: boolean;
  /** Points between the rule and the first line. */
  underRule: number;
  tint: boolean;
  before: number;
  c: SheetBlock[];
}

export interface SheetLiteral extends PageEnd {
  t: 'literal';
  lang: SheetLanguage | null;
  rule: boolean;
  /** Its end stays with what follows. */
  sticky: boolean;
  before: number;
  c: SheetParagraph[];
}

export interface SheetListItem extends SheetNode {
  label: SheetText;
  c: SheetInline[];
  lists: SheetList[];
}

export interface SheetList extends PageEnd {
  t: 'list';
  lang: SheetLanguage | null;
  ordered: boolean;
  style: 'listNumber' | 'listBullet' | 'tableText';
  /** Its end stays with what follows. */
  sticky: boolean;
  /** A marker may be wider than its hanging: measure it. */
  wide: boolean;
  before: number;
  /** As of a paragraph. */
  scale?: number;
  items: SheetListItem[];
}

export interface SheetCell extends SheetNode {
  header: boolean;
  colSpan: number;
  rowSpan: number;
  align: string;
  /** Holds a word that is wider than the cell. */
  hyphenate: boolean;
  /** Notes whose marks stand in the head above. */
  notes: SheetInline[];
  c: SheetBlock[];
}

export interface SheetRow extends PageEnd {
  cells: SheetCell[];
  mayBreak: boolean;
  /** The columns above which the rule of this row is drawn, from the first up to one after the last; null: all. */
  rules: [from: number, to: number][] | null;
}

export interface SheetTable extends SheetNode {
  t: 'table';
  caption: { label: SheetText; c: SheetInline[] } | null;
  wide: boolean;
  /** On a landscape page. */
  landscape: boolean;
  /** Size of its type and pitch of its lines, as a share of the usual ones. */
  scale: number;
  /** Points between columns. */
  gutter: number;
  columns: { width: number; align: string }[];
  headerRows: number;
  rows: SheetRow[];
  note: SheetInline[] | null;
  before: number;
}

export interface SheetFigure extends SheetNode {
  t: 'figure';
  /** Null: the picture is not there or can't be drawn; its alternative text stands in its place. */
  path: string | null;
  alt: string;
  decorative: boolean;
  /** Points; null: as wide as the place allows, at most this share. */
  width: number;
  caption: { label: SheetText; c: SheetInline[] } | null;
  instead: SheetText;
}

export interface SheetVoteBar extends SheetNode {
  t: 'voteBar';
  svg: string;
  alt: string;
  legend: { segment: string | null; x: SheetText; bold: boolean }[];
  factions: { label: SheetText; x: SheetText; wide: boolean }[];
  note: SheetText | null;
  before: number;
}

/** What is drawn on landscape pages of its own. */
export interface SheetLandscape extends PageEnd {
  t: 'landscape';
  c: SheetBlock[];
}

export type SheetBlock =
  | SheetLandscape
  | SheetParagraph
  | SheetHeading
  | SheetTitle
  | SheetGroup
  | SheetLiteral
  | SheetList
  | SheetTable
  | SheetFigure
  | SheetVoteBar
  | (SheetNode & { t: 'rule'; strong: boolean; before: number })
  | (SheetNode & { t: 'space'; points: number })
  | (SheetNode & { t: 'pageBreak'; weak: boolean })
  | (SheetNode & {
      t: 'contents';
      heading: SheetText;
      /** Each entry leads to a heading, once. */
      real: boolean;
      entries: { to: string; level: number; label: SheetText | null; x: SheetText }[];
    });

export interface SheetNote {
  number: number;
  lang: SheetLanguage | null;
  paragraphs: { id: string; spot: string | null; lang: SheetLanguage | null; c: SheetInline[] }[];
  spot: string;
  id: string;
}

/** All but the body: what every page has. */
export interface SheetFrame {
  lang: SheetLanguage;
  document: { title: string; author: string; subject: string; keywords: string[] };
  running: {
    sender: SheetText;
    senderName: SheetText;
    documentType: SheetText;
    shortTitle: SheetText;
    page: SheetText;
    of: SheetText;
    stamp: SheetText | null;
    logoAlt: string;
  };
  logo: string | null;
  logoRoom: LogoPlace;
  /** Numbers of three digits hang wider. */
  manyNotes: boolean;
}

export interface Sheet {
  frame: SheetFrame;
  body: SheetBlock[];
  /**
   * The notes that are called. Not with their marks: the number of each note is found by all marks, so a changed word in one
   * of them would lay out every paragraph that has one.
   */
  notes: SheetNote[];
}
