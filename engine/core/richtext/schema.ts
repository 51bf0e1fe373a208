import { z } from 'zod';
import { LINK_ADDRESS } from './address.ts';
import type {
  BlockContent,
  BlockInstance,
  BlockNode,
  CellBlock,
  Citation,
  CrossReference,
  Figure,
  Footnote,
  Ground,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  Locator,
  PageBreak,
  Paragraph,
  Quotation,
  Run,
  Table,
  TableCell,
  Variable,
} from './model.ts';
import { BLOCK_FORMS, MARKS } from './model.ts';

export const nodeIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Safe as a file name on every system: no path, no leading or trailing dot, no name that Windows reserves. */
export const blockIdSchema = z
  .string()
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/i);
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** `2023-12-21`, and a date that exists. */
export const isoDateSchema = z.iso.date();

export const markSchema = z.enum(MARKS);
export const blockFormSchema = z.enum(BLOCK_FORMS);

/** Text without control characters other than the forced line break. */
export const textSchema = z.string().regex(/^[^\u0000-\u0009\u000B-\u001F\u007F]*$/, 'control character');

const hrefSchema = z.string().regex(LINK_ADDRESS);

/** A name or a part of a reference: text that is not empty. */
const nameSchema = textSchema.min(1);

/** A union discriminated by `type`: one lookup instead of one attempt per member, and errors that name the node. */
function unionByType<Node>(options: z.ZodType<Node>[]): z.ZodType<Node> {
  return z.discriminatedUnion('type', options as never) as unknown as z.ZodType<Node>;
}

const scoped = {
  lang: languageTagSchema.optional(),
  audiences: z.array(nameSchema).optional(),
  threads: z.array(nameSchema).optional(),
};

export const runSchema: z.ZodType<Run> = z.strictObject({
  type: z.literal('run'),
  text: textSchema,
  marks: z.array(markSchema).optional(),
  ...scoped,
});

export const variableSchema: z.ZodType<Variable> = z.strictObject({
  type: z.literal('variable'),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/),
  marks: z.array(markSchema).optional(),
  ...scoped,
});

export const linkSchema: z.ZodType<Link> = z.strictObject({
  type: z.literal('link'),
  href: hrefSchema,
  content: z.array(unionByType<Run | Variable>([runSchema, variableSchema])),
  ...scoped,
});

export const locatorSchema: z.ZodType<Locator> = z.strictObject({
  page: nameSchema.optional(),
  section: nameSchema.optional(),
  paragraph: nameSchema.optional(),
  article: nameSchema.optional(),
});

const citationSchema: z.ZodType<Citation> = z.strictObject({
  type: z.literal('citation'),
  id: nodeIdSchema,
  block: blockIdSchema,
  locator: locatorSchema.optional(),
  placement: z.enum(['note', 'text']),
  ...scoped,
});

export const crossReferenceSchema: z.ZodType<CrossReference> = z.strictObject({
  type: z.literal('crossReference'),
  target: nodeIdSchema,
  shows: z.enum(['label', 'page', 'text']),
  ...scoped,
});

const footnoteSchema: z.ZodType<Footnote> = z.strictObject({
  type: z.literal('footnote'),
  id: nodeIdSchema,
  content: z.array(z.lazy(() => paragraphSchema)),
  ...scoped,
});

export const inlineSchema: z.ZodType<Inline> = unionByType<Inline>([
  runSchema,
  linkSchema,
  variableSchema,
  citationSchema,
  crossReferenceSchema,
  footnoteSchema,
]);

const inlineContent = z.array(inlineSchema);

export const headingSchema: z.ZodType<Heading> = z.strictObject({
  type: z.literal('heading'),
  id: nodeIdSchema,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content: inlineContent,
  slot: z.string().min(1).optional(),
  ...scoped,
});

export const paragraphSchema: z.ZodType<Paragraph> = z.strictObject({
  type: z.literal('paragraph'),
  id: nodeIdSchema,
  role: z.enum(['lead', 'literal']).optional(),
  content: inlineContent,
  ...scoped,
});

const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ id: nodeIdSchema, content: inlineContent, lists: z.array(listSchema), ...scoped }),
);

export const listSchema: z.ZodType<List> = z.strictObject({
  type: z.literal('list'),
  id: nodeIdSchema,
  ordered: z.boolean(),
  start: z.int().min(0).optional(),
  continues: z.boolean().optional(),
  items: z.array(listItemSchema).min(1),
  ...scoped,
});

export const quotationSchema: z.ZodType<Quotation> = z.strictObject({
  type: z.literal('quotation'),
  id: nodeIdSchema,
  content: z.array(paragraphSchema),
  attribution: inlineContent.optional(),
  ...scoped,
});

export const figureSchema: z.ZodType<Figure> = z.strictObject({
  type: z.literal('figure'),
  id: nodeIdSchema,
  image: imageHashSchema,
  alt: textSchema.optional(),
  decorative: z.boolean().optional(),
  width: z.number().min(0.1).max(1).optional(),
  caption: inlineContent.optional(),
  ...scoped,
});

const alignmentSchema = z.enum(['left', 'center', 'right']);

const cellBlockSchema: z.ZodType<CellBlock> = unionByType<CellBlock>([
  paragraphSchema,
  listSchema,
  quotationSchema,
  figureSchema,
]);

const tableCellSchema: z.ZodType<TableCell> = z.strictObject({
  id: nodeIdSchema,
  header: z.boolean().optional(),
  colSpan: z.int().min(1).optional(),
  rowSpan: z.int().min(1).optional(),
  align: alignmentSchema.optional(),
  content: z.array(cellBlockSchema),
  ...scoped,
});

export const tableSchema: z.ZodType<Table> = z.strictObject({
  type: z.literal('table'),
  id: nodeIdSchema,
  caption: inlineContent.optional(),
  columns: z
    .array(z.strictObject({ width: z.number().positive().optional(), align: alignmentSchema.optional() }))
    .min(1),
  rows: z.array(z.strictObject({ cells: z.array(tableCellSchema) })).min(1),
  ...scoped,
});

const pageBreakSchema: z.ZodType<PageBreak> = z.strictObject({
  type: z.literal('pageBreak'),
  id: nodeIdSchema,
  ...scoped,
});

export const groundSchema: z.ZodType<Ground> = z.strictObject({
  block: blockIdSchema,
  locator: locatorSchema.optional(),
  shows: textSchema.optional(),
});

export const blockContentSchema: z.ZodType<BlockContent> = unionByType<BlockContent>([
  paragraphSchema,
  listSchema,
  quotationSchema,
  tableSchema,
  figureSchema,
]);

const blockInstanceSchema: z.ZodType<BlockInstance> = z.strictObject({
  type: z.literal('blockInstance'),
  id: nodeIdSchema,
  block: blockIdSchema,
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  form: blockFormSchema,
  own: z.strictObject({ title: textSchema.optional(), body: z.array(blockContentSchema).optional() }).optional(),
  excerpt: z.array(z.int().min(0)).optional(),
  grounds: z.strictObject({ added: z.array(groundSchema), dropped: z.array(blockIdSchema) }).optional(),
  ...scoped,
});

export const blockNodeSchema: z.ZodType<BlockNode> = unionByType<BlockNode>([
  headingSchema,
  paragraphSchema,
  listSchema,
  quotationSchema,
  tableSchema,
  figureSchema,
  pageBreakSchema,
  blockInstanceSchema,
]);
