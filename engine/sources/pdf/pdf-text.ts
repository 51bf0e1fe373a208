/**
 * The text of a PDF, by page and line, with its position. All lengths are points (1/72 inch), measured from the upper left
 * corner of the page as a reader sees it: a page that the file turns is turned back first.
 */

/** A piece of a line in one font and size. */
export interface PdfRun {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
  /** Null if the file does not name the font, as for many Type 3 fonts. */
  bold: boolean | null;
  italic: boolean | null;
  /** Name of the font without the prefix of a subset, or '' if the file has none. */
  font: string;
  /** The font does not say which characters its codes are, so that `text` may be meaningless. */
  isUnmapped: boolean;
  /** Small and above the baseline: the mark of a footnote, or an ordinal as in '1st'. */
  isRaised: boolean;
  /** Marked by the file as no part of the text: a running head, a page number. */
  isArtifact: boolean;
}

/** Runs on one baseline, from left to right. Superscripts belong to the line below them. */
export interface PdfLine {
  /** The text of its runs, with single spaces at gaps. Nothing is repaired: ligatures and hyphens are as in the file. */
  text: string;
  x: number;
  /** Baseline of the largest run. */
  y: number;
  width: number;
  /** Size of the largest run. */
  size: number;
  /** Column on the page, from 0. Lines across all columns have 0. */
  column: number;
  runs: PdfRun[];
}

/** A drawn horizontal line, as above footnotes. */
export interface PdfRule {
  x: number;
  y: number;
  width: number;
}

export interface PdfPage {
  /** Position in the file, from 1. */
  number: number;
  width: number;
  height: number;
  /** Clockwise turn in degrees that the file asks for: 0, 90, 180 or 270. */
  rotation: number;
  /** In reading order: column by column. */
  lines: PdfLine[];
  rules: PdfRule[];
  /** Number of columns of the text: 1 or 2. */
  columns: number;
  /** Share (0 to 1) of the characters that are invisible: the result of text recognition on a scanned page. */
  hiddenShare: number;
  /** Nothing at all is drawn on it. */
  isEmpty: boolean;
}

/** Parts of a PDF that are never read, run or opened. */
export type IgnoredPart = 'scripts' | 'attachments' | 'form';

export interface PdfText {
  pages: PdfPage[];
  /** Title and language that the file states about itself, or null. */
  title: string | null;
  language: string | null;
  ignored: IgnoredPart[];
}
