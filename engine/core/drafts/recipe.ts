import { z } from 'zod';
import type { FindBlock } from '../blocks/find-block.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import { done, type ProblemOf, type Result, refused } from '../result.ts';
import type { IdSource } from '../richtext/ids.ts';
import type {
  BlockContent,
  BlockInstance,
  BlockNode,
  CellBlock,
  CrossReference,
  Inline,
  Link,
  List,
  Locator,
  Paragraph,
  Run,
  TableCell,
  Variable,
} from '../richtext/model.ts';
import {
  blockFormSchema,
  blockIdSchema,
  crossReferenceSchema,
  groundSchema,
  languageTagSchema,
  linkSchema,
  locatorSchema,
  nodeIdSchema,
  runSchema,
  textSchema,
  variableSchema,
} from '../richtext/model.ts';
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft } from './draft.ts';
import { collectSnapshots } from './snapshots.ts';
import { variableDefinitionSchema } from './variables.ts';

/**
 * A recipe: a document as one writes it down by hand. A draft without ids, snapshots and revisions, with a plain string
 * where a run without marks would stand. The demo and the specimens are recipes; a library makes them drafts.
 */
export const RECIPE_FORMAT = 'inbreng-recipe';
export const RECIPE_VERSION = 1;

/** Named where something refers to it; otherwise the caller's ids are used. */
const named = { id: nodeIdSchema.optional() };

interface RecipeCitation {
  type: 'citation';
  block: string;
  locator?: Locator | undefined;
  /** `note` where absent. */
  placement?: 'note' | 'text' | undefined;
  id?: string | undefined;
}
type RecipePlain = string | Run | Variable | Link | RecipeCitation | CrossReference;
/** One paragraph; notes hold no notes. */
interface RecipeFootnote {
  type: 'footnote';
  content: string | RecipePlain[];
  id?: string | undefined;
}
/** A text, or pieces of text, variables, citations, references and footnotes. */
export type RecipeContent = string | (RecipePlain | RecipeFootnote)[];

const citationSchema: z.ZodType<RecipeCitation> = z.strictObject({
  type: z.literal('citation'),
  block: blockIdSchema,
  locator: locatorSchema.optional(),
  placement: z.enum(['note', 'text']).optional(),
  ...named,
});

const plainSchema: z.ZodType<RecipePlain> = z.union([
  textSchema,
  runSchema,
  variableSchema,
  linkSchema,
  citationSchema,
  crossReferenceSchema,
]);

const footnoteSchema: z.ZodType<RecipeFootnote> = z.strictObject({
  type: z.literal('footnote'),
  content: z.union([textSchema, z.array(plainSchema)]),
  ...named,
});

const contentSchema: z.ZodType<RecipeContent, RecipeContent> = z.union([
  textSchema,
  z.array(z.union([plainSchema, footnoteSchema])),
]) as never;

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  role: z.enum(['lead', 'literal']).optional(),
  content: contentSchema,
  lang: languageTagSchema.optional(),
  ...named,
});

interface RecipeItem {
  content: RecipeContent;
  lists?: RecipeList[] | undefined;
}
interface RecipeList {
  type: 'list';
  ordered: boolean;
  items: (RecipeContent | RecipeItem)[];
  id?: string | undefined;
}

const listSchema: z.ZodType<RecipeList, RecipeList> = z.lazy(
  () =>
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z
        .array(
          z.union([contentSchema, z.strictObject({ content: contentSchema, lists: z.array(listSchema).optional() })]),
        )
        .min(1),
      ...named,
    }) as never,
);

const tableSchema = z.strictObject({
  type: z.literal('table'),
  caption: contentSchema.optional(),
  columns: z
    .array(
      z.strictObject({
        width: z.number().positive().optional(),
        align: z.enum(['left', 'center', 'right']).optional(),
      }),
    )
    .min(1),
  head: z.array(contentSchema),
  rows: z.array(z.array(contentSchema)),
  ...named,
});

const blockSchema = z.strictObject({
  type: z.literal('block'),
  block: blockIdSchema,
  /** The document type's form for the kind where absent. */
  form: blockFormSchema.optional(),
  own: z.strictObject({ title: textSchema.optional(), body: z.array(contentSchema).optional() }).optional(),
  excerpt: z.array(z.int().min(0)).optional(),
  grounds: z.strictObject({ added: z.array(groundSchema), dropped: z.array(blockIdSchema) }).optional(),
  ...named,
});

const recipeNodeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    content: contentSchema,
    slot: z.string().min(1).optional(),
    ...named,
  }),
  paragraphSchema,
  z.strictObject({
    type: z.literal('quotation'),
    content: z.array(contentSchema).min(1),
    attribution: contentSchema.optional(),
    lang: languageTagSchema.optional(),
    ...named,
  }),
  tableSchema,
  z.strictObject({ type: z.literal('pageBreak'), ...named }),
  blockSchema,
]);

export const recipeSchema = z.strictObject({
  format: z.literal(RECIPE_FORMAT),
  version: z.literal(RECIPE_VERSION),
  documentType: z.string().min(1),
  language: languageTagSchema.default('nl'),
  title: contentSchema,
  shortTitle: textSchema.nullable().default(null),
  subtitle: contentSchema.default([]),
  stamp: z.enum(['concept', 'confidential']).nullable().default(null),
  keywords: z.array(z.string().min(1)).default([]),
  /** Name → value; null is an empty field. */
  variables: z.record(z.string(), textSchema.nullable()).default({}),
  definitions: z.array(variableDefinitionSchema).default([]),
  body: z.array(z.union([recipeNodeSchema, listSchema])),
});
export type Recipe = z.infer<typeof recipeSchema>;
/** As one writes it down: fields with a default may be left out. */
export type RecipeInput = z.input<typeof recipeSchema>;
type RecipeNode = Recipe['body'][number];

export interface RecipeProblems {
  /** The library holds no block under these ids. */
  'recipe-block-missing': { blocks: string[] };
}
export type RecipeProblem = ProblemOf<RecipeProblems>;

export interface RecipeOptions {
  documentType: DocumentType;
  find: FindBlock;
  /** For the draft itself and every node that the recipe does not name. */
  newId: IdSource;
  /** ISO 8601 with time zone: created and modified. */
  now: string;
  houseStyle?: string;
}

/** The draft that a recipe describes, with a snapshot of every block that it uses. Refused where the library lacks one. */
export function draftFromRecipe(recipe: Recipe, options: RecipeOptions): Result<Draft, RecipeProblem> {
  const { newId, find } = options;
  const id = newId();
  const title = inline(recipe.title, newId);
  const subtitle = inline(recipe.subtitle, newId);
  const missing: string[] = [];
  const body: BlockNode[] = [];
  for (const node of recipe.body) {
    if (node.type !== 'block') {
      body.push(settle(node, newId));
      continue;
    }
    const placed = place(node, options);
    if (placed) body.push(placed);
    else missing.push(node.block);
  }
  const snapshots = collectSnapshots([...title, ...subtitle, ...body], find, newId);
  const absent = [...new Set([...missing, ...snapshots.missing])];
  if (absent.length > 0) return refused({ code: 'recipe-block-missing', values: { blocks: absent } });
  return done({
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id,
    documentType: recipe.documentType,
    houseStyle: options.houseStyle ?? null,
    language: recipe.language,
    created: options.now,
    modified: options.now,
    title,
    shortTitle: recipe.shortTitle,
    subtitle,
    stamp: recipe.stamp ?? options.documentType.stamp,
    keywords: recipe.keywords,
    variables: Object.fromEntries(Object.entries(recipe.variables).map(([name, value]) => [name, { value }])),
    definitions: recipe.definitions,
    body,
    blocks: snapshots.blocks,
    images: {},
    threads: [],
    audiences: [],
    silenced: [],
    overruled: [],
  });
}

function place(node: z.output<typeof blockSchema>, { documentType, find, newId }: RecipeOptions): BlockInstance | null {
  const block = find(node.block);
  if (!block) return null;
  const own = node.own && {
    ...(node.own.title === undefined ? {} : { title: node.own.title }),
    ...(node.own.body ? { body: node.own.body.map((content): Paragraph => paragraph(content, newId)) } : {}),
  };
  return {
    type: 'blockInstance',
    id: node.id ?? newId(),
    block: block.id,
    revision: block.revision,
    form: node.form ?? documentType.forms[block.kind],
    ...(own ? { own } : {}),
    ...(node.excerpt ? { excerpt: node.excerpt } : {}),
    ...(node.grounds ? { grounds: node.grounds } : {}),
  };
}

function settle(node: Exclude<RecipeNode, { type: 'block' }>, newId: IdSource): Exclude<BlockNode, BlockInstance> {
  const id = node.id ?? newId();
  switch (node.type) {
    case 'heading':
      return {
        type: 'heading',
        id,
        level: node.level,
        content: inline(node.content, newId),
        ...(node.slot ? { slot: node.slot } : {}),
      };
    case 'paragraph':
      return {
        type: 'paragraph',
        id,
        ...(node.role ? { role: node.role } : {}),
        content: inline(node.content, newId),
        ...(node.lang ? { lang: node.lang } : {}),
      };
    case 'quotation':
      return {
        type: 'quotation',
        id,
        content: node.content.map((content) => paragraph(content, newId)),
        ...(node.attribution ? { attribution: inline(node.attribution, newId) } : {}),
        ...(node.lang ? { lang: node.lang } : {}),
      };
    case 'list':
      return settleList(node, id, newId);
    case 'table':
      return {
        type: 'table',
        id,
        ...(node.caption ? { caption: inline(node.caption, newId) } : {}),
        columns: node.columns.map((column) => ({
          ...(column.width === undefined ? {} : { width: column.width }),
          ...(column.align === undefined ? {} : { align: column.align }),
        })),
        rows: [
          ...(node.head.length > 0 ? [{ cells: node.head.map((content) => cell(content, true, newId)) }] : []),
          ...node.rows.map((row) => ({ cells: row.map((content) => cell(content, false, newId)) })),
        ],
      };
    case 'pageBreak':
      return { type: 'pageBreak', id };
  }
}

function settleList(node: RecipeList, id: string, newId: IdSource): List {
  return {
    type: 'list',
    id,
    ordered: node.ordered,
    items: node.items.map((item) => {
      const whole = typeof item === 'string' || Array.isArray(item) ? { content: item } : item;
      return {
        id: newId(),
        content: inline(whole.content, newId),
        lists: (whole.lists ?? []).map((list) => settleList(list, list.id ?? newId(), newId)),
      };
    }),
  };
}

function cell(content: RecipeContent, header: boolean, newId: IdSource): TableCell {
  const blocks: CellBlock[] = [paragraph(content, newId)];
  return { id: newId(), ...(header ? { header: true } : {}), content: blocks };
}

function paragraph(content: RecipeContent, newId: IdSource): Paragraph & BlockContent {
  return { type: 'paragraph', id: newId(), content: inline(content, newId) };
}

function run(text: string): Run {
  return { type: 'run', text };
}

function inline(content: RecipeContent, newId: IdSource): Inline[] {
  const pieces = typeof content === 'string' ? [content] : content;
  return pieces
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      if (typeof piece === 'string') return run(piece);
      if (piece.type === 'footnote') {
        return { type: 'footnote', id: piece.id ?? newId(), content: [paragraph(piece.content, newId)] };
      }
      if (piece.type === 'citation') {
        return {
          type: 'citation',
          id: piece.id ?? newId(),
          block: piece.block,
          ...(piece.locator ? { locator: piece.locator } : {}),
          placement: piece.placement ?? 'note',
        };
      }
      return piece;
    });
}
