/**
 * A publication with every decision about its layout: white space, parts that stay together, labels, table grids and paper.
 * The writers of Word and PDF transcribe it, and decide only where they have to measure text.
 */
import type {
  PubCell,
  PubContents,
  PubFigure,
  PubGroup,
  PubHeading,
  PubList,
  PubLiteral,
  PubPageBreak,
  PubParagraph,
  PubRule,
  PubSpace,
  PubTable,
  PubTitle,
  PubVoteBar,
} from '../publication/publication.ts';
import type { PlacedCell } from './table-grid.ts';

/**
 * White and page breaks since the last paragraph, for a format in which they are properties of the next one. A typesetter
 * draws the spaces and page breaks themselves.
 */
export interface SpaceAbove {
  /** Points of spaces. */
  white: number;
  /** The next paragraph begins a page. */
  breaksPage: boolean;
  /** The next paragraph is the first of its page, whose own white is not printed, but for a little in Word. */
  isAtTop: boolean;
}

/** The decisions about any block. */
export interface LaidNode {
  /** Above its first paragraph. */
  above: SpaceAbove;
  /** In a block that is kept on one page: its lines stay together. */
  isWhole: boolean;
  /** In a block that is kept on one page: it stays with the rest of that block. */
  isHeld: boolean;
  /** Its end stays on the page of the next block. */
  keepWithNext: boolean;
  /** Points between the rule above its first paragraph and the text; null: no rule. */
  ruleGap: number | null;
  /** Null: undefined, because the block draws nothing or its children differ. */
  isLandscape: boolean | null;
  /** On other paper than the block before it. */
  turnsPaper: boolean;
}

/** `before`: points, of its own or of its style. A label or a lead without content is left out. */
export interface LaidParagraph extends PubParagraph, LaidNode {
  before: number;
  keepWithNext: boolean;
}
export interface LaidHeading extends PubHeading, LaidNode {
  before: number;
}
export interface LaidTitle extends PubTitle, LaidNode {
  before: number;
}
export interface LaidList extends PubList, LaidNode {
  keepWithNext: boolean;
}
export interface LaidLiteral extends Omit<PubLiteral, 'children'>, LaidNode {
  children: LaidParagraph[];
}
/** `decorative` also without alternative text; `width` within sensible shares. */
export interface LaidFigure extends PubFigure, LaidNode {}

export interface LaidCell extends Omit<PubCell, 'content'> {
  content: (LaidParagraph | LaidList | LaidLiteral | LaidFigure)[];
}
export interface LaidTable extends Omit<PubTable, 'rows'>, LaidNode {
  rows: { cells: LaidCell[] }[];
  /** The cells in row order, each in its place. */
  cells: PlacedCell<LaidCell>[];
  /** The share of the width of each column, also of those that only a row that is too long has. */
  shares: number[];
  /** Type size as a share of the usual one. */
  scale: number;
  /** Points, with the part in the margin column. */
  width: number;
  /** Points of white between the columns. */
  gutter: number;
}

/** `keep` is false where a page ends inside the group. */
export interface LaidGroup extends Omit<PubGroup, 'children'>, LaidNode {
  holdsPageBreak: boolean;
  children: LaidBlock[];
}
/** `alt` is never empty where the legend has text. */
export interface LaidVoteBar extends PubVoteBar, LaidNode {}
export interface LaidRule extends PubRule, LaidNode {}
export interface LaidSpace extends PubSpace, LaidNode {}
/** `weak` also after a landscape page, which ends by itself. `leavesPageEmpty`: nothing is on the page that it ends. */
export interface LaidPageBreak extends PubPageBreak, LaidNode {
  leavesPageEmpty: boolean;
}
export interface LaidContents extends PubContents, LaidNode {}

export type LaidBlock =
  | LaidTitle
  | LaidHeading
  | LaidParagraph
  | LaidGroup
  | LaidLiteral
  | LaidList
  | LaidTable
  | LaidFigure
  | LaidVoteBar
  | LaidRule
  | LaidSpace
  | LaidPageBreak
  | LaidContents;

export type Paper = 'portrait' | 'landscape';

export interface LaidOut {
  body: LaidBlock[];
  /** The paper of each section; a block with `turnsPaper` begins the next one. */
  papers: Paper[];
  /** After the last block. */
  end: SpaceAbove;
}
