/**
 * The input of the template: the laid-out publication with every text drawable and every shape supported by the typesetter.
 * `to-sheet.ts` makes it and `template/*.typ` draws it. It has no markup. The type of a block is that of the function that
 * makes it.
 */
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
  content: SheetInline[];
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

export interface SheetNote {
  number: number;
  lang: SheetLanguage | null;
  paragraphs: { id: string; spot: string | null; lang: SheetLanguage | null; content: SheetInline[] }[];
  spot: string;
  id: string;
}
