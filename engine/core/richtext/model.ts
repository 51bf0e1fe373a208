/**
 * Rich text: our own closed tree, the content of blocks and drafts. A block is stored on disk as Markdown and edited in
 * Lexical; both are conversions from and to this tree. Every output format draws every node type.
 */

/** In canonical order. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup'] as const;
export type Mark = (typeof MARKS)[number];

/** Unique in a draft; kept through edit, save, migration, export and import: 1 to 64 of `A–Z a–z 0–9 _ -`. */
export type NodeId = string;
/** The name of a block in the library and of its file: `28638-238`, `eis-klanten`. */
export type BlockId = string;
/** BCP 47: `nl`, `en`, `en-GB`. */
export type LanguageTag = string;
/** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
export type ImageHash = string;

/** Fields that any node or run may have. An absent field takes the value of the parent node. */
export interface Scoped {
  lang?: LanguageTag;
  /** Names of the variants of the document that contain this node; absent: all variants. */
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

/** A position in a source. Each part is stored as it is printed, without `p.`, `par.` or `art.`. */
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

/** A reference to another node of this document, printed as its label ('eis 3'), its page ('pagina 2') or its text. */
export interface CrossReference extends Scoped {
  type: 'crossReference';
  target: NodeId;
  shows: 'label' | 'page' | 'text';
}

export interface Footnote extends Scoped {
  type: 'footnote';
  id: NodeId;
  /** A footnote contains no other footnote. */
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

/** `lead` is the core message; `literal` is text that may be quoted or spoken verbatim. */
export type ParagraphRole = 'lead' | 'literal';

export interface Paragraph extends Scoped {
  type: 'paragraph';
  id: NodeId;
  role?: ParagraphRole;
  content: Inline[];
}

/** Inline text and nested lists, nothing else: Lexical's list items silently merge paragraphs into one. */
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
  /** Continues the numbering of the previous ordered list in the document. */
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
  /** Share of the table's width, relative to the other columns. 1 where absent. */
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

/** A row lists the cells that begin in it, without those that span into it from above. */
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
  /** Absent: not written yet, which a check reports. Not used where `decorative`. */
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

/**
 * `full`: as the house style shows the kind; `short`: one line with source and result; `reference`: the citation only.
 */
export const BLOCK_FORMS = ['full', 'short', 'reference'] as const;
export type BlockForm = (typeof BLOCK_FORMS)[number];

/** The link from a demand to a block that supports it. */
export interface Ground {
  block: BlockId;
  locator?: Locator;
  /** What this block shows in support of this demand, in one phrase: 'veranker non-punishment in de wet'. */
  shows?: string;
}

/** The writer's own text, printed in place of the library's. */
export interface AdaptedText {
  title?: string;
  body?: BlockContent[];
}

/** One occurrence of a library block in a draft. */
export interface BlockInstance extends Scoped {
  type: 'blockInstance';
  id: NodeId;
  block: BlockId;
  /** Revision of the block (see `blocks/revision.ts`) in the draft's snapshot. */
  revision: string;
  form: BlockForm;
  /** Text that the writer adapted for this draft. */
  own?: AdaptedText;
  /** Indexes of the body's nodes that are printed, rising; omitted nodes print as '(…)'. Absent: all are printed. */
  excerpt?: number[];
  /** Changes to the demand's usual grounds for this draft. */
  grounds?: { added: Ground[]; dropped: BlockId[] };
}

/** A node in the body of a library block: anything but other blocks, headings and page breaks. */
export type BlockContent = Paragraph | List | Quotation | Table | Figure;

/** A node at the top level of a draft's body. */
export type BlockNode = Heading | BlockContent | PageBreak | BlockInstance;

/** Any node with an id. */
export type IdentifiedNode = BlockNode | ListItem | TableCell | Citation | Footnote;

/** A position in a draft: a node and, where it matters, a range of UTF-16 units in its plain text. */
export interface Location {
  node: NodeId;
  range?: { from: number; to: number };
}
