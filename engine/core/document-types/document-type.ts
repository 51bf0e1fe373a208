import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind } from '../blocks/block.ts';
import { bilingualSchema, variableDefinitionSchema } from '../drafts/variables.ts';
import { STYLE_NAMES } from '../house-styles/house-style.ts';
import { languageIn } from '../result.ts';
import type { Inline } from '../richtext/model.ts';
import { blockFormSchema, inlineSchema } from '../richtext/schema.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Text around the document: the same in every language, or one text for each language of the interface. */
const frameTextSchema = z.union([
  z.array(inlineSchema),
  z.strictObject({ nl: z.array(inlineSchema), en: z.array(inlineSchema) }),
]);
type FrameText = z.infer<typeof frameTextSchema>;

/** A part of the page around the writer's text, settled by compose: an address, a line with a label, the Kamer's heading. */
export const frameLineSchema = z.discriminatedUnion('type', [
  /** The draft's title, in this style. */
  z.strictObject({
    type: z.literal('title'),
    style: z.enum(STYLE_NAMES).default('title'),
    label: frameTextSchema.default([]),
    /** In bold where the style is not: the subject of a letter. */
    bold: z.boolean().default(false),
    /** Printed in place of the draft's title, which then stands in metadata and running heads only: the Kamer's own forms. */
    content: z.array(inlineSchema).nullable().default(null),
    /** Points, where it differs from the style; only below another line, which may be left out. */
    before: z.number().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('subtitle') }),
  z.strictObject({
    type: z.literal('line'),
    style: z.enum(STYLE_NAMES),
    /** Hung in the margin column. */
    label: frameTextSchema.default([]),
    content: frameTextSchema,
    /** Points, where it differs from the style. */
    before: z.number().min(0).optional(),
    /** Left out while all its variables are empty. */
    optional: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('rule'), weight: z.enum(['strong', 'thin']), before: z.number().min(0) }),
  z.strictObject({ type: z.literal('space'), points: z.number().min(0) }),
]);
export type FrameLine = z.infer<typeof frameLineSchema>;

/** The text of a line around a document in this language (a BCP 47 tag). */
export function frameText(text: FrameText, language: string): readonly Inline[] {
  return 'nl' in text ? text[languageIn(language)] : text;
}

/** All text of a line: its label, then its content. */
export function frameLineText(line: FrameLine, language: string): readonly Inline[] {
  if (line.type !== 'line' && line.type !== 'title') return [];
  return [...frameText(line.label, language), ...frameText(line.content ?? [], language)];
}

/** A paragraph that a new draft begins with, written over by the writer. Ids come with the draft. */
export const startParagraphSchema = z.strictObject({
  role: z.enum(['lead', 'literal']).optional(),
  content: z.array(inlineSchema).min(1),
});
export type StartParagraph = z.infer<typeof startParagraphSchema>;

/** A section of the document type: what stands there, and the guidance shown where it is empty. */
export const slotSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The heading that a new draft gets; null: the section has none. */
  heading: z.array(inlineSchema).nullable(),
  guidance: bilingualSchema,
  required: z.boolean().default(false),
  /** What a new draft begins with here: the fixed words of the Kamer's form, with blanks. */
  start: z.array(startParagraphSchema).default([]),
  /** Block kinds that a new draft puts here. */
  takes: z.array(z.enum(BLOCK_KINDS as [BlockKind, ...BlockKind[]])).default([]),
  /** `aside`: below a rule, with the first heading's words as block title and `label` in the margin; not part of the document proper. */
  as: z.enum(['section', 'aside']).default('section'),
  label: z.string().nullable().default(null),
  /**
   * How the writer's paragraphs of this section are set: `literal`, as the text of a motion that is being written, in the style
   * of literal words and free to be changed.
   */
  paragraphs: z.enum(['body', 'literal']).default('body'),
  /** The section starts a page in a document of exactly two pages. */
  pageInTwo: z.boolean().default(false),
});
export type Slot = z.infer<typeof slotSchema>;

const perKind = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(BLOCK_KINDS.map((kind) => [kind, value])) as Record<BlockKind, T>);

/** What makes nine different documents: sections, frame, variables, defaults, checks. Data, no code. */
export const documentTypeSchema = z.strictObject({
  format: z.literal('inbreng-document-type'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingualSchema,
  description: bilingualSchema,
  /** Right in the first page's running head, in the document's language. */
  headLabel: bilingualSchema,
  /** File name without extension; `{name}` is a variable, `{title}` the short title: 'Inbreng {debate} {debateDate}'. */
  fileName: z.string(),
  pageLimit: z.int().positive().nullable(),
  slots: z.array(slotSchema),
  variables: z.array(variableDefinitionSchema).default([]),
  /** The subtitle that a new draft begins with, written over by the writer. */
  subtitle: z.array(inlineSchema).default([]),
  /** Variables that say what one of other types says, name → that name: a document made from another begins with it. */
  takesOver: z.record(z.string(), z.string()).default({}),
  /** Names of the variables that the form shows, in order. */
  uses: z.array(z.string()),
  /** The form in which a block of this kind comes in. */
  forms: perKind(blockFormSchema),
  /** Where it differs from the check's own severity: code → severity. */
  checks: z.record(z.string(), z.enum(SEVERITIES)).default({}),
  citations: z.strictObject({
    /** How a citation that the writer types comes in. */
    placement: z.enum(['note', 'text']),
    /** A long source (a report, a website) in full once, then '(zie noot 3)'. A Kamerstuk is always in full. */
    shorten: z.boolean(),
    /** `auto`: from three pages. */
    sourceList: z.enum(['always', 'never', 'auto']),
  }),
  /** Which style the writer's own text gets. */
  styles: z
    .strictObject({
      body: z.enum(STYLE_NAMES).default('normal'),
      literal: z.enum(STYLE_NAMES).default('literal'),
      question: z.enum(STYLE_NAMES).default('question'),
    })
    .default({ body: 'normal', literal: 'literal', question: 'question' }),
  /** Motion clauses and the like have a rule at their left; not in the Kamer's own form. */
  literalRule: z.boolean().default(true),
  /** Questions cite their source in brackets, since they are spoken; `note` for written questions. */
  questionSources: z.enum(['brackets', 'note']).default('brackets'),
  /** A line above a run of questions: words and seconds of all. */
  questionTiming: z.boolean().default(false),
  /** A full quote also shows its demand, words and seconds, and approval; and is numbered. */
  quoteSheet: z.boolean().default(false),
  /** A motion whose outcome is known and whose votes are not: one dashed outline, or only the words. */
  unknownVotes: z.enum(['bar', 'words']).default('bar'),
  /** `auto`: from five pages; headings numbered from five pages. */
  contents: z.enum(['always', 'never', 'auto']).default('auto'),
  front: z.array(frameLineSchema),
  back: z.array(frameLineSchema).default([]),
  /** With which a new draft begins; the draft's own is what is printed. */
  stamp: z.enum(['concept', 'confidential']).nullable().default(null),
});
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** Whether the draft's subtitle reaches the document: a letter and the Kamer's own forms have no place for it. */
export function printsSubtitle({ front, back }: Pick<DocumentType, 'front' | 'back'>): boolean {
  return [...front, ...back].some((line) => line.type === 'subtitle');
}
