/**
 * A composed document: every text settled, nothing left to look up. Writers draw it and decide nothing.
 * It knows no page numbers: the typesetter returns those (`LayoutFacts`).
 * Its JSON form is published as `docs/schemas/publication.schema.json`; `publicationSchema` (schema.ts) checks it.
 */
import type { BlockKind } from '../blocks/block.ts';
import type { ImageInfo } from '../drafts/draft.ts';
import type { FilledBy } from '../drafts/variables.ts';
import type { StyleName } from '../house-styles/house-style.ts';
import type { Alignment, BlockForm, BlockId, ImageHash, LanguageTag, Mark, NodeId } from '../richtext/model.ts';

export const PUBLICATION_FORMAT = 'inbreng-publication';
export const PUBLICATION_VERSION = 1;

/** How something is numbered, so that Word numbers natively and a test finds the same label everywhere. */
export interface Numbering {
  /** `list:ID` counts the items of one list; the others run through the document. */
  scheme: 'demand' | 'question' | 'quote' | 'heading' | 'table' | 'figure' | 'annex' | `list:${string}`;
  /** 1 for the outermost. */
  level: number;
  value: number;
  /** The first of its scheme, or the first after a higher level: starts again. */
  restart: boolean;
  /** As it is printed: 'Eis 1', '1.2', 'Tabel 1.', '–'. */
  label: string;
}

/** `soft` is grey, `strong` the ink of the house style where the paragraph is grey. */
export type Tone = 'soft' | 'strong' | 'accent';

export interface PubRun {
  type: 'run';
  text: string;
  marks: Mark[];
  tone?: Tone;
  lang?: LanguageTag;
}

/** A forced line break. */
export interface PubBreak {
  type: 'break';
}

/** An empty value: '[uitslag]', brackets included. Never split from its brackets. In Word a content control. */
export interface PubField {
  type: 'field';
  text: string;
  filledBy: FilledBy;
  /** Name of the variable, or of the block's field: 'debateDate', 'motion.status'. */
  name: string;
  marks: Mark[];
  /** The library block that lacks it. */
  block?: BlockId;
}

export interface PubLink {
  type: 'link';
  href: string;
  content: (PubRun | PubField | PubBreak)[];
}

/** The mark of a note, after the punctuation. */
export interface PubNoteMark {
  type: 'noteMark';
  /** Number of the note, from 1. */
  note: number;
}

/**
 * A reference to a place in this document: a field in Word, a link in PDF.
 * `text` is settled for `label`, `note` and `text`. For `page` it is the word before the number ('pagina') and the
 * writer adds a no-break space and the number of the page.
 */
export interface PubReference {
  type: 'reference';
  /** A node's id; for `note` `note-3`. */
  target: NodeId;
  shows: 'label' | 'page' | 'text' | 'note';
  text: string;
  marks: Mark[];
}

export type PubInline = PubRun | PubBreak | PubField | PubLink | PubNoteMark | PubReference;

interface PubNode {
  /** The draft's id of what this draws; unique among the nodes of the publication (a derived node adds `--part`). */
  id: NodeId;
  lang?: LanguageTag;
}

/** Words hung in the margin column, on the baseline of the paragraph's first line. The label is part of the paragraph. */
export interface PubLabel {
  /** `number` is the large 'Eis 1'; `value` the number of a cijfer. */
  size: 'label' | 'number' | 'value';
  content: (PubRun | PubField)[];
}

export interface PubParagraph extends PubNode {
  type: 'paragraph';
  style: StyleName;
  label?: PubLabel;
  /** Where the label is a number. */
  number?: Numbering;
  /** Bold words at the text edge, before a tab: the kind of a ground ('Motie'), 'Voor', 'Niveau'. */
  lead?: { content: PubInline[]; tone: 'accent' | 'strong' };
  content: PubInline[];
  /** Points, where it differs from the style. */
  before?: number;
  keepWithNext?: boolean;
}

/** `style` and outline level agree: heading1 → 1, heading2 and demand → 2, heading3 → 3. No level is skipped. */
export interface PubHeading extends PubNode {
  type: 'heading';
  level: 1 | 2 | 3;
  style: 'heading1' | 'heading2' | 'heading3' | 'demand';
  /** `label` is hung in the margin column. */
  number?: Numbering;
  content: PubInline[];
  before?: number;
}

/** The document's title: in the body once, first or after a frame. */
export interface PubTitle extends PubNode {
  type: 'title';
  style: StyleName;
  label?: PubLabel;
  content: PubInline[];
  /** Points, where it differs from the style. */
  before?: number;
}

/** What belongs together. `keep`: on one page where it fits on one. `rule`: a line above, from the margin column on. */
export interface PubGroup extends PubNode {
  type: 'group';
  role: BlockKind | 'lead' | 'aside' | 'sources' | 'questions' | 'quoteItem';
  form: BlockForm | null;
  /** The library block drawn here. */
  block: BlockId | null;
  keep: boolean;
  rule: 'demand' | null;
  children: PubBlock[];
}

/** Words of a source: the literal face, a rule at the left where `rule`. */
export interface PubLiteral extends PubNode {
  type: 'literal';
  rule: boolean;
  children: PubParagraph[];
}

export interface PubListItem extends PubNode {
  number: Numbering;
  content: PubInline[];
  lists: PubList[];
}

export interface PubList extends PubNode {
  type: 'list';
  ordered: boolean;
  items: PubListItem[];
  /** Its end stays with what follows. */
  keepWithNext?: boolean;
}

export interface PubCell extends PubNode {
  header: boolean;
  colSpan: number;
  rowSpan: number;
  align: Alignment;
  content: (PubParagraph | PubList | PubLiteral | PubFigure)[];
}

/** How a table is set that does not fit in the text at the usual size of its type. */
export interface TableFit {
  /** Size of its type, in points. */
  size: number;
  /** On a landscape page of its own, with its caption and the line below it. */
  landscape: boolean;
  /** False: it does not fit even there in type that can be read with ease, and is set smaller. */
  legible: boolean;
}

export interface PubTable extends PubNode {
  type: 'table';
  /** Above the table. */
  caption: { number: Numbering; content: PubInline[] } | null;
  /** From the margin column on: more than four columns, or too wide for the text. */
  wide: boolean;
  /** Absent: in the text, in type of the usual size. */
  fit?: TableFit;
  /** Widths are shares of what the table has, without the white between columns. */
  columns: { width: number; align: Alignment }[];
  /** The first `headerRows` rows repeat on each page. */
  headerRows: number;
  rows: { cells: PubCell[] }[];
  /** A line below: '– staat niet in de geopende bestanden.' */
  note: PubInline[] | null;
}

export interface PubFigure extends PubNode {
  type: 'figure';
  image: ImageHash;
  /** Empty for a decorative picture. Never absent: PDF/UA refuses a picture without. */
  alt: string;
  decorative: boolean;
  /** Share of the text width. */
  width: number;
  /** Below the picture. */
  caption: { number: Numbering; content: PubInline[] } | null;
}

/** A vote, as data and as words. The bar stands under the legend and above the factions; all in one piece. */
export interface PubVoteBar extends PubNode {
  type: 'voteBar';
  /** Seats or members; all zero with `unknown` 1: votes not known, one dashed outline. */
  segments: { for: number; absent: number; unknown: number; against: number };
  /** From left to right, each with the swatch of its segment; or one sentence without a swatch. */
  legend: { segment: 'for' | 'absent' | 'unknown' | 'against' | null; text: string; bold: boolean }[];
  /** 'Voor' and 'Tegen' with factions; empty where not known. */
  factions: { label: string; text: string }[];
  /** In grey below. */
  note: string | null;
  alt: string;
}

export interface PubRule extends PubNode {
  type: 'rule';
  weight: 'strong' | 'thin';
  /** Points of white above. */
  before: number;
}

export interface PubSpace extends PubNode {
  type: 'space';
  points: number;
}

/** `weak`: none where the page is still empty. */
export interface PubPageBreak extends PubNode {
  type: 'pageBreak';
  weak: boolean;
}

/** The table of contents, two levels. Page numbers come from the layout facts. */
export interface PubContents extends PubNode {
  type: 'contents';
  heading: string;
  entries: { target: NodeId; level: 1 | 2; label: string | null; text: string }[];
}

export type PubBlock =
  | PubTitle
  | PubHeading
  | PubParagraph
  | PubGroup
  | PubLiteral
  | PubList
  | PubTable
  | PubFigure
  | PubVoteBar
  | PubRule
  | PubSpace
  | PubPageBreak
  | PubContents;

export interface PubNote extends PubNode {
  /** From 1, through the document. Its target name for references is `note-` and the number. */
  number: number;
  content: PubParagraph[];
}

/** Demands across, grounds down. */
export interface EvidenceMatrix {
  demands: { id: NodeId; label: string; claim: string }[];
  grounds: { block: BlockId; kind: BlockKind; title: string; complete: boolean; missing: string[] }[];
  /** `cells[d][g]`: what ground g shows for demand d; null: no ground of it; '' : a ground without words. */
  cells: (string | null)[][];
}

export interface Publication {
  format: typeof PUBLICATION_FORMAT;
  version: typeof PUBLICATION_VERSION;
  draft: NodeId;
  documentType: string;
  houseStyle: string;
  language: LanguageTag;
  metadata: {
    title: string;
    author: string;
    subject: string;
    keywords: string[];
    /** ISO 8601: the draft's last change; also the files' creation date, so that equal drafts give equal bytes. */
    modified: string;
  };
  /** Without extension; safe as a file name on every system. */
  fileName: string;
  running: {
    /** First page: sender (or logo) left, document type right. Later pages: short title left, sender right. */
    sender: string;
    documentType: string;
    shortTitle: string;
    /** 'Pagina ' and ' van ' around the two numbers. */
    page: string;
    of: string;
    /** 'CONCEPT' upright in the margin of each page. */
    stamp: string | null;
  };
  body: PubBlock[];
  notes: PubNote[];
  images: Record<ImageHash, ImageInfo>;
  evidence: EvidenceMatrix;
}

/** What only the typesetter knows. */
export interface LayoutFacts {
  pages: number;
  /** Page, from 1, on which each node begins. */
  pageOf: Record<NodeId, number>;
  /** Tables that are set in smaller type or on a landscape page; absent: none. */
  tables?: Record<NodeId, TableFit>;
  /** Points between the text of the last page and its notes, or the foot of that page; absent: not measured. */
  roomLeft?: number;
}

/** Tables of a document that are set in smaller type or on a landscape page. */
export function fittedTables(body: readonly PubBlock[]): Record<NodeId, TableFit> {
  const tables: Record<NodeId, TableFit> = {};
  for (const block of body) {
    if (block.type === 'group') Object.assign(tables, fittedTables(block.children));
    if (block.type === 'table' && block.fit) tables[block.id] = block.fit;
  }
  return tables;
}

/**
 * Where each node begins: its page, from 1, and points from the left and the top of it. Of a paragraph this is the
 * foot of its first line, of a heading, a table or a picture its top.
 */
export type Places = Record<NodeId, readonly [page: number, x: number, y: number]>;

/** What the places say of the layout. */
export function layoutOf(
  pages: number,
  places: Places,
  more: { tables?: Record<NodeId, TableFit>; roomLeft?: number | null } = {},
): LayoutFacts {
  const { tables = {}, roomLeft = null } = more;
  const pageOf = Object.fromEntries(Object.entries(places).map(([id, [page]]) => [id, page]));
  return {
    pages,
    pageOf,
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
    ...(roomLeft === null ? {} : { roomLeft }),
  };
}

/**
 * Everything a writer may need besides the publication, as bytes. Keys of `fonts` are file names: those of the house style, and
 * others that draw the characters which those lack.
 */
export interface WriterAssets {
  fonts: Record<string, Uint8Array>;
  logo: { mediaType: 'image/svg+xml' | 'image/png'; bytes: Uint8Array } | null;
  images: Record<ImageHash, Uint8Array>;
  /** The draft file, to be attached under this name. */
  source: { name: string; bytes: Uint8Array } | null;
}
