import { z } from 'zod';

/**
 * Rich text: our own closed tree, the content of blocks and drafts. A block is stored on disk as Markdown and edited in
 * Lexical; both are conversions from and to this tree. Every output format draws every node type.
 *
 * Each node is declared once, as a schema; its type is inferred. Fields that hold other nodes are annotated, so that types
 * may refer to each other and declaration files stay small.
 */

/** Unique in a draft; kept through edit, save, migration, export and import. */
export const nodeIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export type NodeId = z.infer<typeof nodeIdSchema>;

/**
 * The name of a block in the library and of its file: `28638-238`, `eis-klanten`. Safe as a file name on every system: no
 * path, no leading or trailing dot, no name that Windows reserves.
 */
export const blockIdSchema = z
  .string()
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/i);
export type BlockId = z.infer<typeof blockIdSchema>;

/** BCP 47: `nl`, `en`, `en-GB`. */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type LanguageTag = z.infer<typeof languageTagSchema>;

/** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export type ImageHash = z.infer<typeof imageHashSchema>;

/** `2023-12-21`, and a date that exists. */
export const isoDateSchema = z.iso.date();

/** In canonical order. */
export const markSchema = z.enum(['bold', 'italic', 'underline', 'strike', 'sub', 'sup']);
export type Mark = z.infer<typeof markSchema>;
export const MARKS = markSchema.options;

/** `full`: as the house style shows the kind; `short`: one line with source and result; `reference`: the citation only. */
export const blockFormSchema = z.enum(['full', 'short', 'reference']);
export type BlockForm = z.infer<typeof blockFormSchema>;
export const BLOCK_FORMS = blockFormSchema.options;

/** Text without control characters other than the forced line break. */
export const textSchema = z.string().regex(/^[^\u0000-\u0009\u000B-\u001F\u007F]*$/, 'control character');

/** Addresses that a link may have: web and mail. Anything else (`javascript:`, a file) is kept as plain text. */
export const LINK_ADDRESS = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

/** A name or a part of a reference: text that is not empty. */
const nameSchema = textSchema.min(1);

/**
 * A union discriminated by `type`: one lookup instead of an attempt per member, and errors that name the node. A missing
 * member does not compile.
 */
export function unionByType<Node extends { type: string }>(
  options: {
    [Type in Node['type']]: z.ZodType<Extract<Node, { type: Type }>>;
  },
): z.ZodType<Node> {
  return z.discriminatedUnion('type', Object.values(options) as never) as unknown as z.ZodType<Node>;
}

/** Fields that any node or run may have. An absent field takes the value of the parent node. */
const scoped = {
  lang: languageTagSchema.optional(),
  /** Names of the variants of the document that contain this node; absent: all variants. */
  audiences: z.array(nameSchema).optional(),
  /** Ids of comment threads. */
  threads: z.array(nameSchema).optional(),
};
const scopedSchema = z.strictObject(scoped);
export interface Scoped extends z.infer<typeof scopedSchema> {}

/** Text with one set of marks. `\n` is a forced line break; no other control character occurs. */
export const runSchema = z.strictObject({
  type: z.literal('run'),
  text: textSchema,
  marks: z.array(markSchema).optional(),
  ...scoped,
});
export interface Run extends z.infer<typeof runSchema> {}

/** A value of the draft, filled in once: `{{debateDate}}`. */
export const variableSchema = z.strictObject({
  type: z.literal('variable'),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/),
  marks: z.array(markSchema).optional(),
  ...scoped,
});
export interface Variable extends z.infer<typeof variableSchema> {}

export const linkSchema = z.strictObject({
  type: z.literal('link'),
  /** `https:`, `http:` or `mailto:`. */
  href: z.string().regex(LINK_ADDRESS),
  content: z.array(unionByType<Run | Variable>({ run: runSchema, variable: variableSchema })),
  ...scoped,
});
export interface Link extends z.infer<typeof linkSchema> {}

/** A position in a source. Each part is stored as it is printed, without `p.`, `par.` or `art.`. */
export const locatorSchema = z.strictObject({
  page: nameSchema.optional(),
  section: nameSchema.optional(),
  paragraph: nameSchema.optional(),
  article: nameSchema.optional(),
});
export interface Locator extends z.infer<typeof locatorSchema> {}

/** A reference to a block's source, as a note or in running text. */
const citationSchema = z.strictObject({
  type: z.literal('citation'),
  id: nodeIdSchema,
  block: blockIdSchema,
  locator: locatorSchema.optional(),
  placement: z.enum(['note', 'text']),
  ...scoped,
});
export interface Citation extends z.infer<typeof citationSchema> {}

/** A reference to another node of this document, printed as its label ('eis 3'), its page ('pagina 2') or its text. */
export const crossReferenceSchema = z.strictObject({
  type: z.literal('crossReference'),
  target: nodeIdSchema,
  shows: z.enum(['label', 'page', 'text']),
  ...scoped,
});
export interface CrossReference extends z.infer<typeof crossReferenceSchema> {}

const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  id: nodeIdSchema,
  /** A footnote contains no other footnote. */
  content: z.array(z.lazy((): z.ZodType<Paragraph> => paragraphSchema)),
  ...scoped,
});
export interface Footnote extends z.infer<typeof footnoteSchema> {}

export type Inline = Run | Link | Variable | Citation | CrossReference | Footnote;
export const inlineSchema = unionByType<Inline>({
  run: runSchema,
  link: linkSchema,
  variable: variableSchema,
  citation: citationSchema,
  crossReference: crossReferenceSchema,
  footnote: footnoteSchema,
});

const inlineContent: z.ZodType<Inline[]> = z.array(inlineSchema);

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  id: nodeIdSchema,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content: inlineContent,
  /** The section of the document type that this heading opens. */
  slot: z.string().min(1).optional(),
  ...scoped,
});
export interface Heading extends z.infer<typeof headingSchema> {}

/** `lead` is the core message; `literal` is text that may be quoted or spoken verbatim. */
const paragraphRoleSchema = z.enum(['lead', 'literal']);
export type ParagraphRole = z.infer<typeof paragraphRoleSchema>;

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  id: nodeIdSchema,
  role: paragraphRoleSchema.optional(),
  content: inlineContent,
  ...scoped,
});
export interface Paragraph extends z.infer<typeof paragraphSchema> {}

/** Inline text and nested lists, nothing else: Lexical's list items silently merge paragraphs into one. */
const listItemSchema = z.strictObject({
  id: nodeIdSchema,
  content: inlineContent,
  lists: z.array(z.lazy((): z.ZodType<List> => listSchema)),
  ...scoped,
});
export interface ListItem extends z.infer<typeof listItemSchema> {}

export const listSchema = z.strictObject({
  type: z.literal('list'),
  id: nodeIdSchema,
  ordered: z.boolean(),
  /** Number of the first item; 1 where absent. */
  start: z.int().min(0).optional(),
  /** Continues the numbering of the previous ordered list in the document. */
  continues: z.boolean().optional(),
  items: z.array(listItemSchema).min(1),
  ...scoped,
});
export interface List extends z.infer<typeof listSchema> {}

export const quotationSchema = z.strictObject({
  type: z.literal('quotation'),
  id: nodeIdSchema,
  content: z.array(paragraphSchema),
  attribution: inlineContent.optional(),
  ...scoped,
});
export interface Quotation extends z.infer<typeof quotationSchema> {}

export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  id: nodeIdSchema,
  image: imageHashSchema,
  /** Absent: not written yet, which a check reports. Not used where `decorative`. */
  alt: textSchema.optional(),
  decorative: z.boolean().optional(),
  /** Share of the text width; 1 where absent. */
  width: z.number().min(0.1).max(1).optional(),
  caption: inlineContent.optional(),
  ...scoped,
});
export interface Figure extends z.infer<typeof figureSchema> {}

export const alignmentSchema = z.enum(['left', 'center', 'right']);
export type Alignment = z.infer<typeof alignmentSchema>;

export type CellNode = Paragraph | List | Quotation | Figure;
const cellBlockSchema = unionByType<CellNode>({
  paragraph: paragraphSchema,
  list: listSchema,
  quotation: quotationSchema,
  figure: figureSchema,
});

const tableCellSchema = z.strictObject({
  id: nodeIdSchema,
  header: z.boolean().optional(),
  colSpan: z.int().min(1).optional(),
  rowSpan: z.int().min(1).optional(),
  align: alignmentSchema.optional(),
  content: z.array(cellBlockSchema),
  ...scoped,
});
export interface TableCell extends z.infer<typeof tableCellSchema> {}

const tableColumnSchema = z.strictObject({
  /** Share of the table's width, relative to the other columns. 1 where absent. */
  width: z.number().positive().optional(),
  align: alignmentSchema.optional(),
});
export interface TableColumn extends z.infer<typeof tableColumnSchema> {}

/** A row lists the cells that begin in it, without those that span into it from above. */
const tableRowSchema = z.strictObject({ cells: z.array(tableCellSchema) });
export interface TableRow extends z.infer<typeof tableRowSchema> {}

export const tableSchema = z.strictObject({
  type: z.literal('table'),
  id: nodeIdSchema,
  caption: inlineContent.optional(),
  columns: z.array(tableColumnSchema).min(1),
  rows: z.array(tableRowSchema).min(1),
  ...scoped,
});
export interface Table extends z.infer<typeof tableSchema> {}

const pageBreakSchema = z.strictObject({ type: z.literal('pageBreak'), id: nodeIdSchema, ...scoped });
export interface PageBreak extends z.infer<typeof pageBreakSchema> {}

/** The link from a demand to a block that supports it. */
export const groundSchema = z.strictObject({
  block: blockIdSchema,
  locator: locatorSchema.optional(),
  /** The note: how this block supports this demand, in one phrase: 'veranker non-punishment in de wet'. */
  shows: textSchema.optional(),
});
export interface Ground extends z.infer<typeof groundSchema> {}

/** A node in the body of a library block: anything but other blocks, headings and page breaks. */
export type ContentNode = Paragraph | List | Quotation | Table | Figure;
export const contentNodeSchema = unionByType<ContentNode>({
  paragraph: paragraphSchema,
  list: listSchema,
  quotation: quotationSchema,
  table: tableSchema,
  figure: figureSchema,
});

/** The writer's own text, printed in place of the library's. */
const adaptedTextSchema = z.strictObject({
  title: textSchema.optional(),
  body: z.array(contentNodeSchema).optional(),
});
export interface AdaptedText extends z.infer<typeof adaptedTextSchema> {}

/** One occurrence of a library block in a draft. */
const blockInstanceSchema = z.strictObject({
  type: z.literal('blockInstance'),
  id: nodeIdSchema,
  block: blockIdSchema,
  /** Revision of the block (see `blocks/revision.ts`) in the draft's snapshot. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  form: blockFormSchema,
  own: adaptedTextSchema.optional(),
  /** Indexes of the body's nodes that are printed, rising; omitted nodes print as '(…)'. Absent: all are printed. */
  excerpt: z.array(z.int().min(0)).optional(),
  /** Changes to the demand's usual grounds for this draft. */
  grounds: z.strictObject({ added: z.array(groundSchema), dropped: z.array(blockIdSchema) }).optional(),
  ...scoped,
});
export interface BlockInstance extends z.infer<typeof blockInstanceSchema> {}

/** A node at the top level of a draft's body. */
export type BodyNode = Heading | Paragraph | List | Quotation | Table | Figure | PageBreak | BlockInstance;
export const bodyNodeSchema = unionByType<BodyNode>({
  heading: headingSchema,
  paragraph: paragraphSchema,
  list: listSchema,
  quotation: quotationSchema,
  table: tableSchema,
  figure: figureSchema,
  pageBreak: pageBreakSchema,
  blockInstance: blockInstanceSchema,
});

/** Any node with an id. */
export type IdentifiedNode = BodyNode | ListItem | TableCell | Citation | Footnote;

/** A position in a draft: a node and, where it matters, a range of UTF-16 units in its plain text. */
export interface Location {
  node: NodeId;
  range?: { from: number; to: number };
}
