/**
 * The input of the template: the publication with every text drawable and every shape supported by the typesetter.
 * `to-sheet.ts` makes it and `template/*.typ` draws it. It has no markup.
 */
import type { LogoPlace } from '../logo-size.ts';
import type { Piece } from './drawable-text.ts';

export type SheetText = string | Piece[];

/** `null`: as in the surrounding text. */
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
      /** Null: as in the paragraph. */
      hyphenate: boolean | null;
    }
  | { t: 'break' }
  /** Ends a word for the hyphenation, which skips words with an apostrophe. Invisible, and without a line break. */
  | { t: 'joint' }
  | { t: 'field'; x: SheetText; marks: string[] }
  | { t: 'link'; href: string; c: SheetInline[] }
  | {
      t: 'note';
      n: number;
      /** True for the first mark of the note, which places the note of this number on its page. */
      first: boolean;
      hidden: boolean;
      /** True if the number is out of order, so that the counter has to be set. */
      renumber: boolean;
    }
  /** A mark in the header of a table: shown on each page, while the note itself is called once, below the header. */
  | { t: 'again'; n: number }
  | {
      t: 'page';
      to: string;
      x: SheetText;
      marks: string[];
      plain: boolean;
      /** Replacement of the number and its preposition if the target is on the same page. */
      samePage: { x: SheetText; preposition: SheetInline[] } | null;
    }
  | { t: 'jump'; to: string; x: SheetText; marks: string[] };

export interface SheetLabel {
  size: 'label' | 'number' | 'value';
  /** Printed in the margin column; in a cell, which has none, before the text. */
  hung: boolean;
  c: SheetInline[];
  /** True if it may be wider than the margin column and has to be measured. */
  wide: boolean;
}

/** A page break that puts a note on the page of its mark; only note-pages.ts sets it. */
export interface PageEnd {
  /** Begins a new page before the element, if the box around it may break. */
  breakBefore?: true;
  /** Begins a new page after an item or a row. */
  breakAfter?: true;
}

interface SheetNode extends PageEnd {
  id: string;
  /** Target name for references, unique in the sheet. */
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
  /** Font size and line height as a share of the style's; absent: 1. */
  scale?: number;
}

export interface SheetHeading extends SheetNode {
  t: 'heading';
  level: number;
  /** True if the table of contents lists it. */
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
  /** Its last paragraph stays on the page of the next block. */
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
  /** Its end stays on the page of the next block. */
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
  /** Its end stays on the page of the next block. */
  sticky: boolean;
  /** True if a marker may be wider than its indent and has to be measured. */
  wide: boolean;
  before: number;
  /** As in a paragraph. */
  scale?: number;
  items: SheetListItem[];
}

export interface SheetCell extends SheetNode {
  header: boolean;
  colSpan: number;
  rowSpan: number;
  align: string;
  /** True if it has a word that is wider than the cell. */
  hyphenate: boolean;
  /** Notes with their marks in the header above. */
  notes: SheetInline[];
  c: SheetBlock[];
}

export interface SheetRow extends PageEnd {
  cells: SheetCell[];
  mayBreak: boolean;
  /**
   * Ranges of columns with a rule above this row, each from the first column up to one after the last; null: all columns.
   */
  rules: [from: number, to: number][] | null;
}

export interface SheetTable extends SheetNode {
  t: 'table';
  caption: { label: SheetText; c: SheetInline[] } | null;
  wide: boolean;
  /** On a landscape page. */
  landscape: boolean;
  /** Font size and line height as a share of the usual ones. */
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
  /** Null: the picture is missing or can't be drawn, and its alternative text is printed instead. */
  path: string | null;
  alt: string;
  decorative: boolean;
  /** Points; null: as wide as the context allows, at most this share. */
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

/** Content on landscape pages of its own. */
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
      /** True for the first table of contents if its entries lead to headings, each to one of its own. */
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

/** Everything but the body: the parts that every page has. */
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
  /** Numbers of three digits need a wider indent. */
  manyNotes: boolean;
}

export interface Sheet {
  frame: SheetFrame;
  body: SheetBlock[];
  /**
   * The called notes, apart from their marks: numbering looks at all marks, so a changed word in a mark would lay out every
   * paragraph with a mark again.
   */
  notes: SheetNote[];
}
