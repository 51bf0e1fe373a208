/**
 * A report that was read from a PDF: an evaluation by GRETA, or any report with numbered paragraphs. It keeps the text of the
 * file letter by letter, so that a quotation can be checked without the file, and lists repairs and doubtful places.
 * Pages are those of the file, from 1; a printed page number may differ.
 */
import { z } from 'zod';
import { FINDING_LEVELS } from '../blocks/finding.ts';
import { isoDateSchema, languageTagSchema } from '../richtext/model.ts';

export const REPORT_FORMAT = 'inbreng-report';
/** Raise it when an older program must not read a stored report. */
export const REPORT_VERSION = 1;

const pageSchema = z.int().min(1);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The facts on the cover; null: not on the cover. */
const coverSchema = z.strictObject({
  /** 'GRETA', 'Algemene Rekenkamer'. */
  organisation: z.string().nullable(),
  /** 'GRETA(2014)10'. */
  number: z.string().nullable(),
  /** Evaluation round of GRETA. */
  round: z.int().min(1).max(9).nullable(),
  title: z.string().nullable(),
  adopted: isoDateSchema.nullable(),
  published: isoDateSchema.nullable(),
  /** ISO 3166-1 alpha-3 where the name is known: `NLD`. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  /** As on the cover: 'the Netherlands'. */
  countryName: z.string().nullable(),
});
export type ReportCover = z.infer<typeof coverSchema>;

/**
 * The part of the file in which a text is. Only `report` is the report itself: an appendix repeats or lists, and the comments are
 * by the government that the report is about.
 */
export const REPORT_PARTS = ['front', 'summary', 'report', 'appendix', 'comments'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** An area of a page in points from the upper left corner, to mark a paragraph on the picture of its page. */
const placeSchema = z.strictObject({
  page: pageSchema,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type ReportPlace = z.infer<typeof placeSchema>;

const sectionSchema = z.strictObject({
  /** Unique in the report: the path, or `s12` for a section without one. */
  id: z.string(),
  /** The numbers from the top: 'IV', 'IV.8', 'IV.8.a'. Null for a heading without a number. */
  path: z.string().nullable(),
  /** The number in the heading itself, without the full stop: 'a'. */
  label: z.string().nullable(),
  title: z.string(),
  /** 1 for the highest. */
  level: z.int().min(1),
  page: pageSchema,
  part: z.enum(REPORT_PARTS),
});
export type ReportReadSection = z.infer<typeof sectionSchema>;

/** A piece of a paragraph: running text, or an item of a list below it. */
const pieceSchema = z.strictObject({
  type: z.enum(['text', 'item']),
  /** Without the bullet. Words that a line end broke are joined, marks of footnotes are taken out. */
  text: z.string(),
});
export type ReportPiece = z.infer<typeof pieceSchema>;

/** A sentence in which the report asks something of the authorities. */
const recommendationSchema = z.strictObject({
  /** GRETA's level; null for a recommendation with another verb ('recommends', 'beveelt aan'). */
  level: z.enum(FINDING_LEVELS).nullable(),
  /** The verb as printed: 'urges', 'exhorte', 'beveelt aan'. */
  verb: z.string(),
  sentence: z.string(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

const footnoteSchema = z.strictObject({ mark: z.string(), page: pageSchema, text: z.string() });
export type ReportFootnote = z.infer<typeof footnoteSchema>;

const paragraphSchema = z.strictObject({
  /** The number that the report prints. Null for text without one: the summary, an appendix. */
  number: z.int().min(1).nullable(),
  part: z.enum(REPORT_PARTS),
  /** `id` of the section that contains it, or null. */
  section: z.string().nullable(),
  /** First and last page. */
  pages: z.tuple([pageSchema, pageSchema]),
  pieces: z.array(pieceSchema).min(1),
  recommendations: z.array(recommendationSchema),
  /** Language of the text, if it is known. */
  language: languageTagSchema.nullable(),
  footnotes: z.array(footnoteSchema),
  places: z.array(placeSchema),
});
export type ReportParagraph = z.infer<typeof paragraphSchema>;

/** Changes to the text of the file, each of which a reader can check on the page. */
export const REPAIR_KINDS = [
  /** A word that a line end broke: 'recom-' 'mends' → 'recommends'. */
  'hyphen',
  /** A hyphen at a line end that belongs to the word: 'non-' 'punishment' → 'non-punishment'. */
  'kept-hyphen',
  /** 'ﬁ' → 'fi'. */
  'ligature',
  /** A running head or page number that was left out. */
  'running-head',
  /** The mark of a footnote that was taken out of the text. */
  'footnote-mark',
  /** A footnote that was taken out of the page. */
  'footnote',
  /** A paragraph that goes on on the next page. */
  'page-break',
  /** A page with two columns. */
  'columns',
  /** A page that was turned. */
  'rotation',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

const repairSchema = z.strictObject({
  kind: z.enum(REPAIR_KINDS),
  page: pageSchema,
  /** Number of the paragraph, if it is in one. */
  paragraph: z.int().min(1).nullable(),
  /** Text of the file, and its repaired form; '' where it was left out. */
  before: z.string(),
  after: z.string(),
});
export type Repair = z.infer<typeof repairSchema>;

/** Places at which the read text may differ from the report. */
export const DOUBT_KINDS = [
  /** A number is missing between two paragraphs; `text` is the missing number or range. */
  'number-missing',
  /** Two paragraphs have the same number. */
  'number-twice',
  /** A word with a hyphen at a line end, of which neither form occurs elsewhere in the report. */
  'hyphen',
  /** The font does not say which characters these are. */
  'unmapped',
  /** Text of text recognition on a scanned page. */
  'recognised',
  /** A page without text between pages with text: a picture, or a scan. */
  'empty-page',
  /** A line that may be a heading, or text of the paragraph. */
  'heading',
  /** A mark of a footnote without a footnote, or the reverse. */
  'footnote',
  /** A section of the table of contents that the report does not have. */
  'section-missing',
  /** A recommendation by its words that is not set apart, as others in the report are. */
  'recommendation',
  /** A paragraph that seems to stop halfway through a sentence. */
  'unfinished',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

const doubtSchema = z.strictObject({
  kind: z.enum(DOUBT_KINDS),
  page: pageSchema,
  paragraph: z.int().min(1).nullable(),
  /** The text that is doubtful. */
  text: z.string(),
});
export type Doubt = z.infer<typeof doubtSchema>;

export const reportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  /** SHA-256 of the bytes of the file. */
  fingerprint: hashSchema,
  /** Name of the file, without a folder. */
  file: z.string().regex(/^[^/\\]+$/),
  pages: pageSchema,
  /** Width and height of each page in points, upright, in order. */
  sizes: z.array(z.tuple([z.number(), z.number()])),
  language: languageTagSchema.nullable(),
  cover: coverSchema,
  /** In reading order. */
  sections: z.array(sectionSchema),
  /** All text in reading order, with and without a number. */
  paragraphs: z.array(paragraphSchema),
  repairs: z.array(repairSchema),
  doubts: z.array(doubtSchema),
});
/** A report as read. The screen, the command and the checks use this. */
export type Report = z.infer<typeof reportSchema>;
