/**
 * A composed document, ready to be written: all text is final, nothing is left to look up. Writers draw it and decide
 * nothing. It contains no page numbers: the typesetter returns those (`LayoutFacts`).
 *
 * Each node is declared once, as a schema; its type is inferred. `docs/schemas/publication.schema.json` publishes the schema.
 */
import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind } from '../blocks/block.ts';
import { imageInfoSchema } from '../drafts/draft.ts';
import { pointNameSchema } from '../drafts/point-name.ts';
import { filledBySchema } from '../drafts/variables.ts';
import { STYLE_NAMES, type StyleName } from '../house-styles/house-style.ts';
import {
  alignmentSchema,
  blockFormSchema,
  blockIdSchema,
  type ImageHash,
  imageHashSchema,
  LINK_ADDRESS,
  languageTagSchema,
  markSchema,
  type NodeId,
  nodeIdSchema,
  textSchema,
  unionByType,
} from '../richtext/model.ts';

export const PUBLICATION_FORMAT = 'inbreng-publication';
export const PUBLICATION_VERSION = 1;

/** The schema of one node, with its name in the published JSON Schema. */
function node<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  return z.strictObject(shape).meta({ id: name });
}

/** One line of text: no control character at all. A forced line break is a node. */
const lineSchema = z.string().regex(/^[^\u0000-\u001F\u007F]*$/, 'control character');
const styleSchema = z.enum(STYLE_NAMES as [StyleName, ...StyleName[]]);
const kindSchema = z.enum(BLOCK_KINDS as [BlockKind, ...BlockKind[]]);
const pointsSchema = z.number().min(0);
const countSchema = z.int().min(0);
const marksSchema = z.array(markSchema);

const identified = {
  /** Id of the node in the draft; unique in the publication. A derived node adds `--part`. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,160}$/),
  lang: languageTagSchema.optional(),
};

/** The number of a node, with which Word numbers natively; every format prints the same label. */
const numberingSchema = node('Numbering', {
  /** `list:ID` counts the items of one list; the others run through the document. */
  scheme: z.union([
    z.enum(['demand', 'question', 'quote', 'heading', 'table', 'figure', 'annex']),
    z.templateLiteral(['list:', z.string()]),
  ]),
  /** 1 for the outermost. */
  level: z.int().min(1),
  value: countSchema,
  /** Numbering starts again: the first of its scheme, or the first after a higher level. */
  restart: z.boolean(),
  /** As printed: 'Eis 1', '1.2', 'Tabel 1.', '–'. */
  label: lineSchema,
});
export interface Numbering extends z.infer<typeof numberingSchema> {}

/** `soft` is grey; `strong` is the ink of the house style in a grey paragraph. */
const toneSchema = z.enum(['soft', 'strong', 'accent']);
export type Tone = z.infer<typeof toneSchema>;

const runSchema = node('Run', {
  type: z.literal('run'),
  text: lineSchema,
  marks: marksSchema,
  tone: toneSchema.optional(),
  lang: languageTagSchema.optional(),
});
export interface PubRun extends z.infer<typeof runSchema> {}

/** A forced line break. */
const breakSchema = node('Break', { type: z.literal('break') });
export interface PubBreak extends z.infer<typeof breakSchema> {}

/** An empty value: '[uitslag]', brackets included, which is never split. In Word a content control. */
const fieldSchema = node('Field', {
  type: z.literal('field'),
  text: lineSchema,
  filledBy: filledBySchema,
  /** Name of the variable, or of the block's field: 'debateDate', 'motion.status'. */
  name: z.string().min(1),
  marks: marksSchema,
  /** The library block with the empty field. */
  block: blockIdSchema.optional(),
});
export interface PubField extends z.infer<typeof fieldSchema> {}

const linkSchema = node('Link', {
  type: z.literal('link'),
  href: z.string().regex(LINK_ADDRESS),
  content: z.array(
    unionByType<PubRun | PubField | PubBreak>({ run: runSchema, field: fieldSchema, break: breakSchema }).meta({
      id: 'LinkInline',
    }),
  ),
});
export interface PubLink extends z.infer<typeof linkSchema> {}

/** The mark of a note, after the punctuation. `note` is its number, from 1. */
const noteMarkSchema = node('NoteMark', { type: z.literal('noteMark'), note: z.int().min(1) });
export interface PubNoteMark extends z.infer<typeof noteMarkSchema> {}

/**
 * A reference to a node of this document: a field in Word, a link in PDF. `text` is final for `label`, `note` and `text`.
 * For `page` it is the word before the number ('pagina'); the writer adds a no-break space and the page number.
 */
const referenceSchema = node('Reference', {
  type: z.literal('reference'),
  /** Id of the node; for `note` `note-3`. */
  target: nodeIdSchema,
  shows: z.enum(['label', 'page', 'text', 'note']),
  text: lineSchema,
  marks: marksSchema,
});
export interface PubReference extends z.infer<typeof referenceSchema> {}

export type PubInline = PubRun | PubBreak | PubField | PubLink | PubNoteMark | PubReference;
const inlineSchema = unionByType<PubInline>({
  run: runSchema,
  break: breakSchema,
  field: fieldSchema,
  link: linkSchema,
  noteMark: noteMarkSchema,
  reference: referenceSchema,
}).meta({ id: 'Inline' });
const contentSchema = z.array(inlineSchema);

/** A label in the margin column, on the baseline of the paragraph's first line. It is part of the paragraph. */
const labelSchema = node('Label', {
  /** `number` is the large 'Eis 1'; `value` the number of a figure block. */
  size: z.enum(['label', 'number', 'value']),
  content: z.array(unionByType<PubRun | PubField>({ run: runSchema, field: fieldSchema }).meta({ id: 'LabelInline' })),
});
export interface PubLabel extends z.infer<typeof labelSchema> {}

const paragraphSchema = node('Paragraph', {
  ...identified,
  type: z.literal('paragraph'),
  style: styleSchema,
  label: labelSchema.optional(),
  /** Where the label is a number. */
  number: numberingSchema.optional(),
  /** Bold text at the left edge, before a tab: the kind of a ground ('Motie'), 'Voor', 'Niveau'. */
  lead: z.strictObject({ content: contentSchema, tone: z.enum(['accent', 'strong']) }).optional(),
  content: contentSchema,
  /** Points, overriding the style. */
  before: pointsSchema.optional(),
  keepWithNext: z.boolean().optional(),
});
export interface PubParagraph extends z.infer<typeof paragraphSchema> {}

/** `style` and outline level agree: heading1 → 1, heading2 and demand → 2, heading3 → 3. No level is skipped. */
const headingSchema = node('Heading', {
  ...identified,
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  style: z.enum(['heading1', 'heading2', 'heading3', 'demand']),
  /** `label` is in the margin column. */
  number: numberingSchema.optional(),
  content: contentSchema,
  before: pointsSchema.optional(),
});
export interface PubHeading extends z.infer<typeof headingSchema> {}

/** The document's title: once in the body, first or after a frame. */
const titleSchema = node('Title', {
  ...identified,
  type: z.literal('title'),
  style: styleSchema,
  label: labelSchema.optional(),
  content: contentSchema,
  /** Points, overriding the style. */
  before: pointsSchema.optional(),
});
export interface PubTitle extends z.infer<typeof titleSchema> {}

/** Blocks that belong together, mostly those of one library block. */
const groupSchema = node('Group', {
  ...identified,
  type: z.literal('group'),
  role: z.union([kindSchema, z.enum(['lead', 'aside', 'sources', 'questions', 'quoteItem'])]),
  form: blockFormSchema.nullable(),
  /** The library block that is printed here. */
  block: blockIdSchema.nullable(),
  /** On one page if it fits on one. */
  keep: z.boolean(),
  /** A line above, from the margin column on. */
  rule: z.literal('demand').nullable(),
  children: z.array(z.lazy((): z.ZodType<PublicationNode> => blockSchema)),
});
export interface PubGroup extends z.infer<typeof groupSchema> {}

/** Text of a source: in the literal face, with a rule at the left where `rule`. */
const literalSchema = node('Literal', {
  ...identified,
  type: z.literal('literal'),
  rule: z.boolean(),
  children: z.array(paragraphSchema),
});
export interface PubLiteral extends z.infer<typeof literalSchema> {}

const listItemSchema = node('ListItem', {
  ...identified,
  number: numberingSchema,
  content: contentSchema,
  lists: z.array(z.lazy((): z.ZodType<PubList> => listSchema)),
});
export interface PubListItem extends z.infer<typeof listItemSchema> {}

const listSchema = node('List', {
  ...identified,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItemSchema),
  /** Its end stays on one page with the next block. */
  keepWithNext: z.boolean().optional(),
});
export interface PubList extends z.infer<typeof listSchema> {}

const captionSchema = z.strictObject({ number: numberingSchema, content: contentSchema }).nullable();

const figureSchema = node('Figure', {
  ...identified,
  type: z.literal('figure'),
  image: imageHashSchema,
  /** Empty for a decorative picture. Never absent: PDF/UA refuses a picture without. */
  alt: textSchema,
  decorative: z.boolean(),
  /** Share of the text width. */
  width: z.number().positive().max(1),
  /** Below the picture. */
  caption: captionSchema,
});
export interface PubFigure extends z.infer<typeof figureSchema> {}

const cellSchema = node('Cell', {
  ...identified,
  header: z.boolean(),
  colSpan: z.int().min(1),
  rowSpan: z.int().min(1),
  align: alignmentSchema,
  content: z.array(
    unionByType<PubParagraph | PubList | PubLiteral | PubFigure>({
      paragraph: paragraphSchema,
      list: listSchema,
      literal: literalSchema,
      figure: figureSchema,
    }).meta({ id: 'CellNode' }),
  ),
});
export interface PubCell extends z.infer<typeof cellSchema> {}

/** The setting of a table that does not fit in the text at the usual type size. */
const tableFitSchema = node('TableFit', {
  /** Type size in points. */
  size: z.number().positive(),
  /** On a landscape page of its own, with its caption and the line below it. */
  landscape: z.boolean(),
  /** False: it does not fit even on a landscape page at a size that is easy to read, so it is set smaller. */
  legible: z.boolean(),
});
export interface TableFit extends z.infer<typeof tableFitSchema> {}

const tableSchema = node('Table', {
  ...identified,
  type: z.literal('table'),
  /** Above the table. */
  caption: captionSchema,
  /** Begins in the margin column: more than four columns, or too wide for the text. */
  wide: z.boolean(),
  /** Absent: in the text, at the usual type size. */
  fit: tableFitSchema.optional(),
  /** Widths are shares of the table's width without the white between columns. */
  columns: z.array(z.strictObject({ width: z.number().positive(), align: alignmentSchema })).min(1),
  /** The first `headerRows` rows are repeated on each page. */
  headerRows: countSchema,
  rows: z.array(z.strictObject({ cells: z.array(cellSchema) })),
  /** A line below: '– staat niet in de geopende bestanden.' */
  note: contentSchema.nullable(),
});
export interface PubTable extends z.infer<typeof tableSchema> {}

const segmentSchema = z.enum(['for', 'absent', 'unknown', 'against']);

/** A vote, as data and as text. The bar is below the legend and above the factions, all on one page. */
const voteBarSchema = node('VoteBar', {
  ...identified,
  type: z.literal('voteBar'),
  /** Seats or members; all zero with `unknown` 1: unknown votes, drawn as one dashed outline. */
  segments: z.strictObject({ for: countSchema, absent: countSchema, unknown: countSchema, against: countSchema }),
  /** From left to right, each with the colour of its segment; or one sentence without a colour. */
  legend: z.array(z.strictObject({ segment: segmentSchema.nullable(), text: lineSchema, bold: z.boolean() })),
  /** 'Voor' and 'Tegen' with factions; empty where unknown. */
  factions: z.array(z.strictObject({ label: lineSchema, text: lineSchema })),
  /** In grey below. */
  note: lineSchema.nullable(),
  alt: textSchema,
});
export interface PubVoteBar extends z.infer<typeof voteBarSchema> {}

const ruleSchema = node('Rule', {
  ...identified,
  type: z.literal('rule'),
  weight: z.enum(['strong', 'thin']),
  /** Points of white above. */
  before: pointsSchema,
});
export interface PubRule extends z.infer<typeof ruleSchema> {}

const spaceSchema = node('Space', { ...identified, type: z.literal('space'), points: pointsSchema });
export interface PubSpace extends z.infer<typeof spaceSchema> {}

/** `weak`: only if the page is not empty. */
const pageBreakSchema = node('PageBreak', { ...identified, type: z.literal('pageBreak'), weak: z.boolean() });
export interface PubPageBreak extends z.infer<typeof pageBreakSchema> {}

/** The table of contents, two levels. Page numbers come from the layout facts. */
const contentsSchema = node('Contents', {
  ...identified,
  type: z.literal('contents'),
  heading: lineSchema,
  entries: z.array(
    z.strictObject({
      target: nodeIdSchema,
      level: z.union([z.literal(1), z.literal(2)]),
      label: lineSchema.nullable(),
      text: lineSchema,
    }),
  ),
});
export interface PubContents extends z.infer<typeof contentsSchema> {}

/** A block-level node of the publication. */
export type PublicationNode =
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
const blockSchema = unionByType<PublicationNode>({
  title: titleSchema,
  heading: headingSchema,
  paragraph: paragraphSchema,
  group: groupSchema,
  literal: literalSchema,
  list: listSchema,
  table: tableSchema,
  figure: figureSchema,
  voteBar: voteBarSchema,
  rule: ruleSchema,
  space: spaceSchema,
  pageBreak: pageBreakSchema,
  contents: contentsSchema,
}).meta({ id: 'Block' });

const noteSchema = node('Note', {
  ...identified,
  /** From 1, through the document. References find it as `note-` and the number. */
  number: z.int().min(1),
  content: z.array(paragraphSchema),
});
export interface PubNote extends z.infer<typeof noteSchema> {}

export const evidenceMatrixSchema = node('EvidenceMatrix', {
  /** The document's name of a demand. */
  pointName: pointNameSchema,
  demands: z.array(z.strictObject({ id: nodeIdSchema, label: z.string(), claim: z.string() })),
  grounds: z.array(
    z.strictObject({
      block: blockIdSchema,
      kind: kindSchema,
      title: z.string(),
      complete: z.boolean(),
      missing: z.array(z.string()),
    }),
  ),
  /** `cells[d][g]`: what ground g shows for demand d; '' without a note; null where g is no ground of d. */
  cells: z.array(z.array(z.string().nullable())),
});
export interface EvidenceMatrix extends z.infer<typeof evidenceMatrixSchema> {}

export const publicationSchema = node('Publication', {
  format: z.literal(PUBLICATION_FORMAT),
  version: z.literal(PUBLICATION_VERSION),
  draft: nodeIdSchema,
  documentType: z.string().min(1),
  houseStyle: z.string().min(1),
  language: languageTagSchema,
  metadata: z.strictObject({
    title: z.string(),
    author: z.string(),
    subject: z.string(),
    keywords: z.array(z.string()),
    /** The draft's last change; also the creation date of the files, so that equal drafts give equal bytes. */
    modified: z.iso.datetime({ offset: true }),
  }),
  /** A text for a Member, on a sheet without the logo, name and colours of the organisation. Absent: the house style's sheet. */
  sheet: z.literal('neutral').optional(),
  /** Without extension; safe as a file name on every system. */
  fileName: z.string().min(1),
  /** First page: sender (or logo) left, document type right. Later pages: short title left, sender right. */
  running: z.strictObject({
    sender: lineSchema,
    documentType: lineSchema,
    shortTitle: lineSchema,
    /** 'Pagina ' and ' van ' around the two numbers; without ' van ' only the first is printed. */
    page: lineSchema,
    of: lineSchema,
    /** 'Concept' in the head of each page, before its right end; null: the document is to be sent. */
    concept: lineSchema.nullable(),
    /** 'VERTROUWELIJK' upright in the margin of each page. */
    stamp: lineSchema.nullable(),
  }),
  body: z.array(blockSchema),
  notes: z.array(noteSchema),
  images: z.record(imageHashSchema, imageInfoSchema),
  evidence: evidenceMatrixSchema,
});
export interface Publication extends z.infer<typeof publicationSchema> {}

/** Facts that only the typesetter knows. */
export const layoutFactsSchema = node('LayoutFacts', {
  pages: z.int().min(1),
  /** Page, from 1, on which each node begins. */
  pageOf: z.record(nodeIdSchema, z.int().min(1)),
  /** Tables in smaller type or on a landscape page; absent: none. */
  tables: z.record(nodeIdSchema, tableFitSchema).optional(),
  /** Points between the text of the last page and its notes, or the foot of that page; absent: not measured. */
  roomLeft: z.number().optional(),
});
export interface LayoutFacts extends z.infer<typeof layoutFactsSchema> {}

/**
 * Position of each node: its page, from 1, and points from the left and top of the page. For a paragraph the foot of its
 * first line, for a heading, a table or a picture its top.
 */
export type Places = Record<NodeId, readonly [page: number, x: number, y: number]>;

/** The layout facts that follow from these positions. */
export function makeLayoutFacts(
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
 * Files that a writer may need besides the publication, as bytes. Keys of `fonts` are file names: those of the house style,
 * and others for characters that are missing in them.
 */
export interface WriterAssets {
  fonts: Record<string, Uint8Array>;
  logo: { mediaType: 'image/svg+xml' | 'image/png'; bytes: Uint8Array } | null;
  images: Record<ImageHash, Uint8Array>;
  /** The draft file, which is attached under this name. */
  source: { name: string; bytes: Uint8Array } | null;
}
