import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind } from '../blocks/block.ts';
import { imageInfoSchema } from '../drafts/draft.ts';
import { filledBySchema } from '../drafts/variables.ts';
import { STYLE_NAMES, type StyleName } from '../house-styles/house-style.ts';
import { LINK_ADDRESS } from '../richtext/address.ts';
import {
  blockFormSchema,
  blockIdSchema,
  imageHashSchema,
  languageTagSchema,
  markSchema,
  nodeIdSchema,
  textSchema,
} from '../richtext/schema.ts';
import {
  type EvidenceMatrix,
  type LayoutFacts,
  type Numbering,
  PUBLICATION_FORMAT,
  PUBLICATION_VERSION,
  type PubBlock,
  type PubBreak,
  type PubCell,
  type PubContents,
  type PubField,
  type PubFigure,
  type PubGroup,
  type PubHeading,
  type PubInline,
  type PubLabel,
  type PubLink,
  type PubList,
  type PubListItem,
  type PubLiteral,
  type Publication,
  type PubNote,
  type PubNoteMark,
  type PubPageBreak,
  type PubParagraph,
  type PubReference,
  type PubRule,
  type PubRun,
  type PubSpace,
  type PubTable,
  type PubTitle,
  type PubVoteBar,
  type TableFit,
} from './publication.ts';

/** A schema for every field of the type, optional ones included: a field that is added to the type and not here does not compile. */
type ShapeOf<Node> = { [Key in keyof Required<Node>]: z.ZodType<Node[Key]> };

/** The schema of one node, under its name in the published JSON Schema. */
function node<Node extends object>(name: string, shape: ShapeOf<Node>): z.ZodType<Node> {
  return z.strictObject(shape).meta({ id: name }) as unknown as z.ZodType<Node>;
}

/** Told apart by `type`: one look instead of a try at each, and an error that names the node. */
function oneOf<Node extends { type: string }>(name: string, options: { [Type in Node['type']]: z.ZodType<Node> }) {
  const union = z.discriminatedUnion('type', Object.values(options) as never);
  return union.meta({ id: name }) as unknown as z.ZodType<Node>;
}

/** One line of text: no control character at all. A forced break is a node. */
const lineSchema = z.string().regex(/^[^\u0000-\u001F\u007F]*$/, 'control character');
const styleSchema = z.enum(STYLE_NAMES as [StyleName, ...StyleName[]]);
const kindSchema = z.enum(BLOCK_KINDS as [BlockKind, ...BlockKind[]]);
const alignmentSchema = z.enum(['left', 'center', 'right']);
const toneSchema = z.enum(['soft', 'strong', 'accent']);
const hrefSchema = z.string().regex(LINK_ADDRESS);
const pointsSchema = z.number().min(0);
const countSchema = z.int().min(0);
const marksSchema = z.array(markSchema);

/** A node's id of the draft, with `--part` behind it where it is derived. */
const identified = { id: z.string().regex(/^[A-Za-z0-9_-]{1,160}$/), lang: languageTagSchema.optional() };

const numberingSchema = node<Numbering>('Numbering', {
  scheme: z.union([
    z.enum(['demand', 'question', 'quote', 'heading', 'table', 'figure', 'annex']),
    z.templateLiteral(['list:', z.string()]),
  ]),
  level: z.int().min(1),
  value: countSchema,
  restart: z.boolean(),
  label: lineSchema,
});

const runSchema = node<PubRun>('Run', {
  type: z.literal('run'),
  text: lineSchema,
  marks: marksSchema,
  tone: toneSchema.optional(),
  lang: languageTagSchema.optional(),
});

const breakSchema = node<PubBreak>('Break', { type: z.literal('break') });

const fieldSchema = node<PubField>('Field', {
  type: z.literal('field'),
  text: lineSchema,
  filledBy: filledBySchema,
  name: z.string().min(1),
  marks: marksSchema,
  block: blockIdSchema.optional(),
});

const linkSchema = node<PubLink>('Link', {
  type: z.literal('link'),
  href: hrefSchema,
  content: z.array(
    oneOf<PubLink['content'][number]>('LinkInline', { run: runSchema, field: fieldSchema, break: breakSchema }),
  ),
});

const noteMarkSchema = node<PubNoteMark>('NoteMark', { type: z.literal('noteMark'), note: z.int().min(1) });

const referenceSchema = node<PubReference>('Reference', {
  type: z.literal('reference'),
  target: nodeIdSchema,
  shows: z.enum(['label', 'page', 'text', 'note']),
  text: lineSchema,
  marks: marksSchema,
});

const inlineSchema = oneOf<PubInline>('Inline', {
  run: runSchema,
  break: breakSchema,
  field: fieldSchema,
  link: linkSchema,
  noteMark: noteMarkSchema,
  reference: referenceSchema,
});
const contentSchema = z.array(inlineSchema);

const labelSchema = node<PubLabel>('Label', {
  size: z.enum(['label', 'number', 'value']),
  content: z.array(oneOf<PubLabel['content'][number]>('LabelInline', { run: runSchema, field: fieldSchema })),
});

const paragraphSchema = node<PubParagraph>('Paragraph', {
  ...identified,
  type: z.literal('paragraph'),
  style: styleSchema,
  label: labelSchema.optional(),
  number: numberingSchema.optional(),
  lead: z.strictObject({ content: contentSchema, tone: z.enum(['accent', 'strong']) }).optional(),
  content: contentSchema,
  before: pointsSchema.optional(),
  keepWithNext: z.boolean().optional(),
});

const headingSchema = node<PubHeading>('Heading', {
  ...identified,
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  style: z.enum(['heading1', 'heading2', 'heading3', 'demand']),
  number: numberingSchema.optional(),
  content: contentSchema,
  before: pointsSchema.optional(),
});

const titleSchema = node<PubTitle>('Title', {
  ...identified,
  type: z.literal('title'),
  style: styleSchema,
  label: labelSchema.optional(),
  content: contentSchema,
  before: pointsSchema.optional(),
});

const groupSchema = node<PubGroup>('Group', {
  ...identified,
  type: z.literal('group'),
  role: z.union([kindSchema, z.enum(['lead', 'aside', 'sources', 'questions', 'quoteItem'])]),
  form: blockFormSchema.nullable(),
  block: blockIdSchema.nullable(),
  keep: z.boolean(),
  rule: z.literal('demand').nullable(),
  children: z.array(z.lazy(() => blockSchema)),
});

const literalSchema = node<PubLiteral>('Literal', {
  ...identified,
  type: z.literal('literal'),
  rule: z.boolean(),
  children: z.array(paragraphSchema),
});

const listItemSchema = node<PubListItem>('ListItem', {
  ...identified,
  number: numberingSchema,
  content: contentSchema,
  lists: z.array(z.lazy(() => listSchema)),
});

const listSchema: z.ZodType<PubList> = node<PubList>('List', {
  ...identified,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItemSchema),
  keepWithNext: z.boolean().optional(),
});

const captionSchema = z.strictObject({ number: numberingSchema, content: contentSchema }).nullable();

const figureSchema = node<PubFigure>('Figure', {
  ...identified,
  type: z.literal('figure'),
  image: imageHashSchema,
  alt: textSchema,
  decorative: z.boolean(),
  width: z.number().positive().max(1),
  caption: captionSchema,
});

const cellSchema = node<PubCell>('Cell', {
  ...identified,
  header: z.boolean(),
  colSpan: z.int().min(1),
  rowSpan: z.int().min(1),
  align: alignmentSchema,
  content: z.array(
    oneOf<PubCell['content'][number]>('CellBlock', {
      paragraph: paragraphSchema,
      list: listSchema,
      literal: literalSchema,
      figure: figureSchema,
    }),
  ),
});

const tableFitSchema = node<TableFit>('TableFit', {
  size: z.number().positive(),
  landscape: z.boolean(),
  legible: z.boolean(),
});

const tableSchema = node<PubTable>('Table', {
  ...identified,
  type: z.literal('table'),
  caption: captionSchema,
  wide: z.boolean(),
  fit: tableFitSchema.optional(),
  columns: z.array(z.strictObject({ width: z.number().positive(), align: alignmentSchema })).min(1),
  headerRows: countSchema,
  rows: z.array(z.strictObject({ cells: z.array(cellSchema) })),
  note: contentSchema.nullable(),
});

const segmentSchema = z.enum(['for', 'absent', 'unknown', 'against']);

const voteBarSchema = node<PubVoteBar>('VoteBar', {
  ...identified,
  type: z.literal('voteBar'),
  segments: z.strictObject({ for: countSchema, absent: countSchema, unknown: countSchema, against: countSchema }),
  legend: z.array(z.strictObject({ segment: segmentSchema.nullable(), text: lineSchema, bold: z.boolean() })),
  factions: z.array(z.strictObject({ label: lineSchema, text: lineSchema })),
  note: lineSchema.nullable(),
  alt: textSchema,
});

const ruleSchema = node<PubRule>('Rule', {
  ...identified,
  type: z.literal('rule'),
  weight: z.enum(['strong', 'thin']),
  before: pointsSchema,
});
const spaceSchema = node<PubSpace>('Space', { ...identified, type: z.literal('space'), points: pointsSchema });
const pageBreakSchema = node<PubPageBreak>('PageBreak', {
  ...identified,
  type: z.literal('pageBreak'),
  weak: z.boolean(),
});

const contentsSchema = node<PubContents>('Contents', {
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

const blockSchema: z.ZodType<PubBlock> = oneOf<PubBlock>('Block', {
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
});

const noteSchema = node<PubNote>('Note', {
  ...identified,
  number: z.int().min(1),
  content: z.array(paragraphSchema),
});

export const evidenceMatrixSchema: z.ZodType<EvidenceMatrix> = node<EvidenceMatrix>('EvidenceMatrix', {
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
  cells: z.array(z.array(z.string().nullable())),
});

/** The JSON form of a composed document, as `docs/schemas/publication.schema.json` publishes it. */
export const publicationSchema: z.ZodType<Publication> = node<Publication>('Publication', {
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
    modified: z.iso.datetime({ offset: true }),
  }),
  fileName: z.string().min(1),
  running: z.strictObject({
    sender: lineSchema,
    documentType: lineSchema,
    shortTitle: lineSchema,
    page: lineSchema,
    of: lineSchema,
    stamp: lineSchema.nullable(),
  }),
  body: z.array(blockSchema),
  notes: z.array(noteSchema),
  images: z.record(imageHashSchema, imageInfoSchema as z.ZodType<Publication['images'][string]>),
  evidence: evidenceMatrixSchema,
});

export const layoutFactsSchema: z.ZodType<LayoutFacts> = node<LayoutFacts>('LayoutFacts', {
  pages: z.int().min(1),
  pageOf: z.record(nodeIdSchema, z.int().min(1)),
  tables: z.record(nodeIdSchema, tableFitSchema).optional(),
  roomLeft: z.number().optional(),
});
