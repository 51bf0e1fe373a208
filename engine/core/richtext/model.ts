/**
 * Rich text: our own closed tree. Markdown is how a block is written on disk and Lexical is how it is edited; both are
 * conversions of this. Nothing here is optional for a writer: each node type is drawn by every format.
 */

/** In canonical order. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup'] as const;
export type Mark = (typeof MARKS)[number];

/** Unique in a draft, kept through edit, save, migration, export and return: 1 to 64 of `A–Z a–z 0–9 _ -`. */
export type NodeId = string;
/** The name of a block in the library, also its file name: `28638-238`, `eis-klanten`. */
export type BlockId = string;
/** BCP 47: `nl`, `en`, `en-GB`. */
export type LanguageTag = string;
/** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
export type ImageHash = string;

/** What may stand on any node or run. Absent means: as what surrounds it. */
export interface Scoped {
  lang?: LanguageTag;
  /** Names of the variants of the document in which this stands; absent: in all. */
  audiences?: string[];
  /** Ids of comment threads. */
  threads?: string[];
}

/** Text with one set of marks. `\n` is a forced line break; no other control character occurs. */
export interface Run extends Scoped {
  type: 'run';
  text: string;
  marks?: Mark[];
}

export interface Link extends Scoped {
  type: 'link';
  /** `https:`, `http:` or `mailto:`. */
  href: string;
  content: (Run | Variable)[];
}

/** A value of the draft, filled in once: `{{debateDate}}`. */
export interface Variable extends Scoped {
  type: 'variable';
  name: string;
  marks?: Mark[];
}

/** Where in a source: each part as it is printed, without `p.`, `par.` or `art.`. */
export interface Locator {
  page?: string;
  section?: string;
  paragraph?: string;
  article?: string;
}

/** A reference to a block's source, as a note or in running text. */
export interface Citation extends Scoped {
  type: 'citation';
  id: NodeId;
  block: BlockId;
  locator?: Locator;
  placement: 'note' | 'text';
}

/** A reference to a place in this document: its label ('eis 3'), its page ('pagina 2') or its words. */
export interface CrossReference extends Scoped {
  type: 'crossReference';
  target: NodeId;
  shows: 'label' | 'page' | 'text';
}

export interface Footnote extends Scoped {
  type: 'footnote';
  id: NodeId;
  /** No footnote stands inside a footnote. */
  content: Paragraph[];
}

export type Inline = Run | Link | Variable | Citation | CrossReference | Footnote;

export interface Heading extends Scoped {
  type: 'heading';
  id: NodeId;
  level: 1 | 2 | 3;
  content: Inline[];
  /** The section of the document type that this heading opens. */
  slot?: string;
}

/** `lead` is the core message; `literal` are words that may be quoted or spoken as they stand. */
export type ParagraphRole = 'lead' | 'literal';

export interface Paragraph extends Scoped {
  type: 'paragraph';
  id: NodeId;
  role?: ParagraphRole;
  content: Inline[];
}

/** Inline text and nested lists, nothing else: more than Lexical's list item can hold is glued there in silence. */
export interface ListItem extends Scoped {
  id: NodeId;
  content: Inline[];
  lists: List[];
}

export interface List extends Scoped {
  type: 'list';
  id: NodeId;
  ordered: boolean;
  /** Number of the first item; 1 where absent. */
  start?: number;
  /** Goes on counting where the previous ordered list of the document stopped. */
  continues?: boolean;
  items: ListItem[];
}

export interface Quotation extends Scoped {
  type: 'quotation';
  id: NodeId;
  content: Paragraph[];
  attribution?: Inline[];
}

export type Alignment = 'left' | 'center' | 'right';

export interface TableColumn {
  /** Share of the table's width; the shares need not add up to anything. 1 where absent. */
  width?: number;
  align?: Alignment;
}

export type CellBlock = Paragraph | List | Quotation | Figure;

export interface TableCell extends Scoped {
  id: NodeId;
  header?: boolean;
  colSpan?: number;
  rowSpan?: number;
  align?: Alignment;
  content: CellBlock[];
}

/** A row lists the cells that begin in it; places taken by a cell that spans from above are left out. */
export interface TableRow {
  cells: TableCell[];
}

export interface Table extends Scoped {
  type: 'table';
  id: NodeId;
  caption?: Inline[];
  columns: TableColumn[];
  rows: TableRow[];
}

export interface Figure extends Scoped {
  type: 'figure';
  id: NodeId;
  image: ImageHash;
  /** Absent: still to be written, and a check says so. Not used where `decorative`. */
  alt?: string;
  decorative?: boolean;
  /** Share of the text width, 0.1 to 1; 1 where absent. */
  width?: number;
  caption?: Inline[];
}

export interface PageBreak extends Scoped {
  type: 'pageBreak';
  id: NodeId;
}

/** `full`: as the house style draws the kind; `short`: one line with source and result; `reference`: the citation only. */
export const BLOCK_FORMS = ['full', 'short', 'reference'] as const;
export type BlockForm = (typeof BLOCK_FORMS)[number];

/** The link from a demand to a block that carries it. */
export interface Ground {
  block: BlockId;
  locator?: Locator;
  /** What this ground shows for this demand, in one phrase: 'veranker non-punishment in de wet'. */
  shows?: string;
}

/** The writer's own words in place of the library's. */
export interface AdaptedText {
  title?: string;
  body?: BlockContent[];
}

/** A place in the draft where a block of the library stands. */
export interface BlockInstance extends Scoped {
  type: 'blockInstance';
  id: NodeId;
  block: BlockId;
  /** Revision of the block (see `blocks/revision.ts`) that the draft's snapshot holds. */
  revision: string;
  form: BlockForm;
  /** Own text where adapted. */
  own?: AdaptedText;
  /** Positions of the body's nodes that are printed, from 0, rising; what is left out prints as '(…)'. Absent: all. */
  excerpt?: number[];
  /** Changes to the demand's usual grounds for this draft. */
  grounds?: { added: Ground[]; dropped: BlockId[] };
}

/** What the body of a library block may hold: all but other blocks, headings and page breaks. */
export type BlockContent = Paragraph | List | Quotation | Table | Figure;

export type BlockNode = Heading | BlockContent | PageBreak | BlockInstance;

/** Any node with an id. */
export type IdentifiedNode = BlockNode | ListItem | TableCell | Citation | Footnote;

/** A place: a node and, where it matters, a range of UTF-16 units in its plain text. */
export interface Location {
  node: NodeId;
  range?: { from: number; to: number };
}
