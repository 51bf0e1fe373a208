/**
 * The schema of a document type, a file in `templates/document-types/`: the sections with the kinds of block that each
 * takes, the text around the writer's own, the variables, and the severity of checks.
 */
import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind } from '../blocks/block.ts';
import { QUOTE_USES } from '../blocks/quote.ts';
import { pointNameSchema } from '../drafts/point-name.ts';
import { bilingualSchema, variableDefinitionSchema } from '../drafts/variables.ts';
import { STYLE_NAMES } from '../house-styles/house-style.ts';
import { interfaceLanguageOf } from '../result.ts';
import type { Inline } from '../richtext/model.ts';
import { blockFormSchema, inlineSchema } from '../richtext/model.ts';
import { SEVERITIES } from '../severity.ts';

/** A piece of frame text whose form depends on the filled variables: 'het lid A', 'de leden A en B'. */
const choiceSchema = z.strictObject({
  type: z.literal('choice'),
  /** The first option of which all variables in `given` have a value is printed, otherwise the last. */
  options: z.array(z.strictObject({ given: z.array(z.string()), content: z.array(inlineSchema) })).min(2),
});
const framePiecesSchema = z.array(z.union([inlineSchema, choiceSchema]));
export type FramePieces = z.infer<typeof framePiecesSchema>;

/** Text of the frame: the same in every language, or one text for each interface language. */
const frameTextSchema = z.union([framePiecesSchema, z.strictObject({ nl: framePiecesSchema, en: framePiecesSchema })]);
type FrameText = z.infer<typeof frameTextSchema>;

/** A line of the frame, printed around the writer's text: an address, a line with a label, the Kamer's heading. */
export const frameLineSchema = z.discriminatedUnion('type', [
  /** The draft's title, in this style. */
  z.strictObject({
    type: z.literal('title'),
    style: z.enum(STYLE_NAMES).default('title'),
    label: frameTextSchema.default([]),
    /** In bold where the style is not: the subject of a letter. */
    bold: z.boolean().default(false),
    /**
     * Printed in place of the draft's title, which then is only in metadata and running heads: the Kamer's own forms.
     */
    content: framePiecesSchema.nullable().default(null),
    /** Points, overriding the style; only below a line that is optional. */
    before: z.number().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('subtitle') }),
  z.strictObject({
    type: z.literal('line'),
    style: z.enum(STYLE_NAMES),
    /** Printed in the margin column. */
    label: frameTextSchema.default([]),
    content: frameTextSchema,
    /** Points, overriding the style. */
    before: z.number().min(0).optional(),
    /** Omitted while all its variables are empty. */
    optional: z.boolean().default(false),
  }),
  /** A last question with the next number; omitted where a printed question has one of the phrases of `unless`. */
  z.strictObject({
    type: z.literal('question'),
    content: frameTextSchema,
    unless: z.array(z.string().min(1)).default([]),
  }),
  /** A table with empty rows to sign in: name, place, signature. */
  z.strictObject({ type: z.literal('signatures'), rows: z.int().min(1).max(40) }),
  z.strictObject({ type: z.literal('rule'), weight: z.enum(['strong', 'thin']), before: z.number().min(0) }),
  z.strictObject({ type: z.literal('space'), points: z.number().min(0) }),
]);
export type FrameLine = z.infer<typeof frameLineSchema>;

/** The text of a frame line in a document of this language (a BCP 47 tag), with the options that `hasValue` chooses. */
export function frameText(text: FrameText, language: string, hasValue: (variable: string) => boolean): Inline[] {
  return getPieces(text, language).flatMap((piece) => {
    if (piece.type !== 'choice') return [piece];
    const chosen = piece.options.find(({ given }) => given.every(hasValue)) ?? piece.options.at(-1);
    return chosen?.content ?? [];
  });
}

function getPieces(text: FrameText, language: string): FramePieces {
  return 'nl' in text ? text[interfaceLanguageOf(language)] : text;
}

/** The text with every option, one after the other. */
function getEveryOption(text: FrameText, language: string): Inline[] {
  return getPieces(text, language).flatMap((piece) =>
    piece.type === 'choice' ? piece.options.flatMap(({ content }) => content) : [piece],
  );
}

/** All text of a line: its label, then its content. With every option, or with those that `hasValue` chooses. */
export function frameLineText(
  line: FrameLine,
  language: string,
  hasValue?: (variable: string) => boolean,
): readonly Inline[] {
  if (line.type !== 'line' && line.type !== 'title' && line.type !== 'question') return [];
  return ['label' in line ? line.label : [], line.content ?? []].flatMap((text) =>
    hasValue ? frameText(text, language, hasValue) : getEveryOption(text, language),
  );
}

/** A paragraph or heading with which a new draft begins and which the writer replaces. The new draft supplies ids. */
export const startParagraphSchema = z.strictObject({
  role: z.enum(['lead', 'literal']).optional(),
  /** It is a heading of this level: the part of one group in a section of all groups. */
  heading: z.union([z.literal(2), z.literal(3)]).optional(),
  content: z.array(inlineSchema).min(1),
});
export type StartParagraph = z.infer<typeof startParagraphSchema>;

/** A section of the document type, with the guidance that is shown while it is empty. */
export const slotSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The heading in a new draft; null: the section has none. */
  heading: z.array(inlineSchema).nullable(),
  guidance: bilingualSchema,
  required: z.boolean().default(false),
  /** Paragraphs with which the section begins in a new draft: the fixed text of the Kamer's form, with blanks. */
  start: z.array(startParagraphSchema).default([]),
  /** Block kinds that a new draft inserts in this section. */
  takes: z.array(z.enum(BLOCK_KINDS as [BlockKind, ...BlockKind[]])).default([]),
  /**
   * `aside`: printed below a rule, with the heading in the style of a block title and `label` in the margin; not part
   * of the document proper. `sheet`: our note and grounds on a sheet apart, behind the document; only the window shows its
   * `label`.
   */
  as: z.enum(['section', 'aside', 'sheet']).default('section'),
  label: z.string().nullable().default(null),
  /** Style of the writer's paragraphs here. `literal`: that of literal text, for a motion that is being written. */
  paragraphs: z.enum(['body', 'literal']).default('body'),
  /** `plain`: questions are printed without a number, ready to paste into the Kamer's own paper. */
  questions: z.enum(['numbered', 'plain']).default('numbered'),
  /** Each subheading of level 2 begins the part of one faction, which can be exported and copied without the others. */
  factionParts: z.boolean().default(false),
  /** Its heading is not printed: the document of one faction begins with the heading of its part. */
  hidesHeading: z.boolean().default(false),
  /** Printed in a concept alone: notes for colleagues on what is not known yet. */
  onlyInConcept: z.boolean().default(false),
  /** Its motions are followed by a table of their votes: factions by motions. */
  voteTable: z.boolean().default(false),
  /** A speaker can leave it out when time is short. */
  spare: z.boolean().default(false),
  /** Fixed phrases of the form. The section must contain one of each list, without variables; a check reports others. */
  phrases: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** The section starts a page in a document of exactly two pages. */
  pageInTwo: z.boolean().default(false),
});
export type Slot = z.infer<typeof slotSchema>;

const perKind = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(BLOCK_KINDS.map((kind) => [kind, value])) as Record<BlockKind, T>);

/** Icons of document types, of which the window has the drawings. */
export const DOCUMENT_ICONS = [
  'chamber',
  'scroll',
  'page',
  'chart',
  'letter',
  'quote',
  'news',
  'gavel',
  'question',
] as const;
export type DocumentIcon = (typeof DOCUMENT_ICONS)[number];

/**
 * The groups of document types on the start screen, in order: for a debate; in the form of the Kamer; positions and letters; for
 * the spokesperson and the press; after the vote.
 */
export const START_GROUPS = ['debate', 'kamer', 'position', 'press', 'outcome'] as const;
export type StartGroup = (typeof START_GROUPS)[number];

/** A document type: sections, frame, variables, defaults and checks. Data, no code. */
export const documentTypeSchema = z.strictObject({
  format: z.literal('inbreng-document-type'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingualSchema,
  description: bilingualSchema,
  /** How the start screen offers the type: in its group, lowest `order` first. Absent: last, with the description. */
  startScreen: z
    .strictObject({ group: z.enum(START_GROUPS), order: z.int(), icon: z.enum(DOCUMENT_ICONS), line: bilingualSchema })
    .nullable()
    .default(null),
  /**
   * A text that a Member hands in or reads out as their own: printed without the logo, name and colours of the organisation,
   * which are on the sheet apart only.
   */
  forMember: z.boolean().default(false),
  /** Printed at the right in the running head of the first page, in the document's language. */
  headLabel: bilingualSchema,
  /**
   * File name without extension; `{name}` is a variable, `{title}` the short title: 'Inbreng {debate} {debateDate}'.
   */
  fileName: z.string(),
  pageLimit: z.int().positive().nullable(),
  slots: z.array(slotSchema),
  variables: z.array(variableDefinitionSchema).default([]),
  /** The variable with the date of the document, which counts where no debate date is filled in. */
  datedBy: z.string().nullable().default(null),
  /** Written after its debate, as a monitor is: what came after the debate is no error in it. */
  looksBack: z.boolean().default(false),
  /** The variable with the last day on which the document may be used; null: it does not expire. */
  expiresBy: z.string().nullable().default(null),
  /** The subtitle of a new draft, which the writer replaces. */
  subtitle: z.array(inlineSchema).default([]),
  /**
   * Variables that take the value of another type's variable when a document is made from another: name → that name.
   */
  takesOver: z.record(z.string(), z.string()).default({}),
  /** Names of the variables in the form, in order. */
  uses: z.array(z.string()),
  /** Variables without which the document can't be sent, also where its text prints none of them. */
  neededToSend: z.array(z.string()).default([]),
  /** The form in which a block of each kind is inserted. */
  forms: perKind(blockFormSchema),
  /** Severities that override those of the checks: code → severity. */
  checks: z.record(z.string(), z.enum(SEVERITIES)).default({}),
  citations: z.strictObject({
    /** Placement of a citation that the writer types. */
    placement: z.enum(['note', 'text']),
    /** A long source (a report, a website) is in full once, then '(zie noot 3)'. A Kamerstuk is always in full. */
    shorten: z.boolean(),
    /** `auto`: from three pages. */
    sourceList: z.enum(['always', 'never', 'auto']),
  }),
  /** Styles of the writer's own text. */
  styles: z
    .strictObject({
      body: z.enum(STYLE_NAMES).default('normal'),
      literal: z.enum(STYLE_NAMES).default('literal'),
      question: z.enum(STYLE_NAMES).default('question'),
    })
    .default({ body: 'normal', literal: 'literal', question: 'question' }),
  /** Literal text has a rule at its left; not in the Kamer's own forms. */
  literalRule: z.boolean().default(true),
  /** Spoken questions cite their source in brackets; written questions use `note`. */
  questionSources: z.enum(['brackets', 'note']).default('brackets'),
  /** A line above a series of questions: words and seconds of all together. */
  questionTiming: z.boolean().default(false),
  /** Whether the text below a question is its answer: they are close together, and stay on one page. */
  answersQuestions: z.boolean().default(false),
  /** A text to be spoken within so many seconds: the time is printed at each paragraph and above the text. */
  speech: z.strictObject({ seconds: z.int().positive() }).nullable().default(null),
  /** Name of a demand in a new draft; null: that of the house style. */
  pointName: pointNameSchema.nullable().default(null),
  /** A quote is printed as in a news story: without label and note, with the name before the role. */
  newsQuotes: z.boolean().default(false),
  /** Printed below the text, before the sections that are no part of it: 'Einde bericht'. */
  endMark: bilingualSchema.nullable().default(null),
  /** A full quote is numbered and also prints its demand, speaking time and approval. */
  quoteSheet: z.boolean().default(false),
  /** Motions and commitments in full are printed as tables by dossier, with their follow-up, on landscape pages. */
  monitor: z.boolean().default(false),
  /** The use for which a quote in it must be approved; null: no use in particular. */
  quoteUse: z.enum(QUOTE_USES).nullable().default(null),
  /** A motion with a known outcome and unknown votes: a bar with a dashed outline, or only a text. */
  unknownVotes: z.enum(['bar', 'words']).default('bar'),
  /** `auto`: from five pages; headings are numbered from five pages too. */
  contents: z.enum(['always', 'never', 'auto']).default('auto'),
  front: z.array(frameLineSchema),
  back: z.array(frameLineSchema).default([]),
  /** The stamp of a new draft; the draft's own stamp is printed. */
  stamp: z.enum(['concept', 'confidential']).nullable().default(null),
});
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** Whether the draft's subtitle is printed: a letter and the Kamer's own forms have none. */
export function printsSubtitle({ front, back }: Pick<DocumentType, 'front' | 'back'>): boolean {
  return [...front, ...back].some((line) => line.type === 'subtitle');
}
