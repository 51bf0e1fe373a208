/**
 * Schemas of the `--json` output of each command: published in `docs/schemas/cli/`, and the type that each job returns. Ids
 * are block ids; files are names as they were given or paths that the command wrote.
 */

import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind, blockSchemas } from '../core/blocks/block.ts';
import { FINDING_LEVELS } from '../core/blocks/finding.ts';
import { followUpEntrySchema, givenVerdictSchema, nextStepSchema } from '../core/blocks/follow-up.ts';
import { motionStatusSchema } from '../core/blocks/motion.ts';
import { kamerstukSchema } from '../core/citations/kamerstuk.ts';
import { CHANGE_TARGETS } from '../core/diff/change.ts';
import { FORMATS } from '../core/publication/formats.ts';
import { evidenceMatrixSchema } from '../core/publication/publication.ts';
import { debateSchema } from '../core/records/debate.ts';
import { REPORT_PARTS } from '../core/reports/report.ts';
import { isoDateSchema } from '../core/richtext/model.ts';
import { SEVERITIES } from '../core/severity.ts';

const kindSchema = z.enum(BLOCK_KINDS as [BlockKind, ...BlockKind[]]);

/** `code` is stable; `message` is a sentence in the language of the call. */
export const problemResultSchema = z.strictObject({
  code: z.string(),
  file: z.string().nullable(),
  message: z.string(),
});
export type ProblemResult = z.infer<typeof problemResultSchema>;

/** Output of a refused command: the one problem that stopped it. */
export const refusedResultSchema = z.strictObject({ problem: problemResultSchema });

export const libraryInitResultSchema = z.strictObject({
  library: z.string(),
  /** Number of blocks in the library after the command. */
  blocks: z.int(),
  /** False where the library already existed. */
  made: z.boolean(),
  /** Number of blocks copied from the starter library; existing blocks did not change. */
  added: z.int(),
});
export type LibraryInitResult = z.infer<typeof libraryInitResultSchema>;

export const blockSummarySchema = z.strictObject({ id: z.string(), kind: kindSchema, title: z.string() });
export const libraryListResultSchema = z.strictObject({
  blocks: z.array(blockSummarySchema),
  problems: z.array(problemResultSchema),
});
export type LibraryListResult = z.infer<typeof libraryListResultSchema>;

const { motion, ...otherKinds } = blockSchemas;

/** The block with all its fields; a motion also has `text` and its `requests`, verbatim. */
export const libraryShowResultSchema = z.discriminatedUnion('kind', [
  motion.extend({ text: z.string(), requests: z.array(z.string()) }),
  ...Object.values(otherKinds),
]);
export type LibraryShowResult = z.infer<typeof libraryShowResultSchema>;

export const librarySearchResultSchema = z.strictObject({
  hits: z.array(z.strictObject({ id: z.string(), kind: kindSchema, title: z.string(), snippet: z.string() })),
  /** Why blocks may be missing among the hits. */
  problems: z.array(problemResultSchema),
});
export type LibrarySearchResult = z.infer<typeof librarySearchResultSchema>;

export const tieResultSchema = z.strictObject({
  id: z.string(),
  decision: z.string(),
  by: z.string(),
  at: z.string(),
  /** The motion that a user had tied the decision to before; the decision was removed from it. */
  before: z.string().nullable(),
  /** The motion's status after the tie. */
  status: z.string(),
});
export type TieResult = z.infer<typeof tieResultSchema>;

/** A paper that names motions or commitments of the library by number, and is later than they are. */
const paperResultSchema = z.strictObject({
  file: z.string(),
  kamerstuk: kamerstukSchema,
  date: isoDateSchema.nullable(),
  title: z.string().nullable(),
  /** The office that signed it. */
  sender: z.string().nullable(),
  /** Entries for the follow-up logs of these blocks: offered, and `noted` only where the user asked for it. */
  followUps: z.array(
    z.strictObject({
      block: z.string(),
      entry: followUpEntrySchema,
      /** Other sentences that name it. */
      others: z.array(z.strictObject({ says: z.string(), place: z.string() })),
      noted: z.boolean(),
    }),
  ),
  /** Blocks that it names and whose log already had it. */
  known: z.array(z.string()),
});

/** A report that an import read and stored. */
const importedReportSchema = z.strictObject({
  file: z.string(),
  fingerprint: z.string(),
  /** Id of the source block that findings cite. */
  source: z.string(),
  /** Whether the library keeps the PDF, or only its text. */
  kept: z.enum(['file', 'text']),
  title: z.string().nullable(),
  number: z.string().nullable(),
  pages: z.int(),
  /** Numbers of paragraphs, recommendations, repairs and doubts. */
  paragraphs: z.int(),
  recommendations: z.int(),
  repairs: z.int(),
  doubts: z.int(),
});
export type ImportedReport = z.infer<typeof importedReportSchema>;

export const reportFindResultSchema = z.strictObject({
  hits: z.array(
    z.strictObject({
      paragraph: z.int().nullable(),
      part: z.enum(REPORT_PARTS),
      section: z.string().nullable(),
      pages: z.tuple([z.int(), z.int()]),
      level: z.enum(FINDING_LEVELS).nullable(),
      text: z.string(),
    }),
  ),
});
export type ReportFindResult = z.infer<typeof reportFindResultSchema>;

export const reportPickResultSchema = z.strictObject({
  /** Id of the new finding, and of the source block that it cites. */
  id: z.string(),
  source: z.string(),
  title: z.string(),
  paragraph: z.string().nullable(),
  page: z.string().nullable(),
  section: z.string().nullable(),
  level: z.enum(FINDING_LEVELS).nullable(),
});
export type ReportPickResult = z.infer<typeof reportPickResultSchema>;

export const importResultSchema = z.strictObject({
  created: z.array(z.string()),
  updated: z.array(z.string()),
  unchanged: z.array(z.string()),
  skipped: z.array(z.strictObject({ file: z.string(), what: z.string(), reason: z.string() })),
  /** Lines of a text or a page that were not understood. `more`: number of lines that the list leaves out. */
  rest: z.array(z.strictObject({ file: z.string(), lines: z.array(z.string()), more: z.int() })),
  offered: z.array(z.strictObject({ id: z.string(), field: z.string(), here: z.unknown(), file: z.unknown() })),
  papers: z.array(paperResultSchema),
  /** The debates of which a file is the page or the convocatie: `inbreng new --debate FILE` makes a document for one. */
  debates: z.array(z.strictObject({ file: z.string(), debate: debateSchema })),
  problems: z.array(z.strictObject({ code: z.string(), file: z.string().nullable(), message: z.string() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** Output of `import`: the changes of the blocks, and the reports that were read. */
export const importCommandResultSchema = importResultSchema.extend({ reports: z.array(importedReportSchema) });

export const newResultSchema = z.strictObject({
  file: z.string(),
  documentType: z.string(),
  blocks: z.array(z.string()),
  /** Empty fields that the document prints; `--set` accepts `name` and either label. */
  empty: z.array(z.strictObject({ name: z.string(), label: z.strictObject({ nl: z.string(), en: z.string() }) })),
});
export type NewResult = z.infer<typeof newResultSchema>;

export const findingResultSchema = z.strictObject({
  check: z.string(),
  severity: z.enum(SEVERITIES),
  location: z
    .strictObject({ node: z.string(), range: z.strictObject({ from: z.int(), to: z.int() }).optional() })
    .nullable(),
  block: z.string().nullable(),
  message: z.strictObject({ nl: z.string(), en: z.string() }),
  help: z.strictObject({ nl: z.string(), en: z.string() }),
  /** SHA-256 of the finding's content. An entry in a draft's `silenced` has it as its `says`. */
  says: z.string(),
  silenced: z.boolean(),
  /** A document to be sent needs this fact: no reason lets it out. */
  needed: z.boolean(),
  /** About an unknown fact that the version to be sent omits. */
  omitted: z.boolean(),
  /** Number of later findings of the same check and severity that the list leaves out. */
  more: z.int(),
});
export type FindingResult = z.infer<typeof findingResultSchema>;

export const checkResultSchema = z.strictObject({
  file: z.string(),
  /** Pages as typeset; null where it could not be measured. */
  pages: z.int().nullable(),
  counts: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
  findings: z.array(findingResultSchema),
  /** Repairs that were made while the draft was read. */
  repaired: z.array(z.string()),
  /** Why blocks of the library may be missing from the comparison. */
  problems: z.array(problemResultSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const exportResultSchema = z.strictObject({
  files: z.array(z.strictObject({ format: z.enum(FORMATS), file: z.string(), bytes: z.int() })),
  pages: z.int(),
  /** Findings of severity error that were overruled, and those that stopped the export (then `files` is empty). */
  overruled: z.array(findingResultSchema),
  stoppedBy: z.array(findingResultSchema),
  /** Findings that do not stop an export: of severity warning and info, and empty values of a concept. */
  remaining: z.array(findingResultSchema),
  /** A sentence for each thing that could not be shown: a missing picture, or in the PDF a character without a glyph. */
  notes: z.array(z.strictObject({ nl: z.string(), en: z.string() })),
  /** Why blocks of the library may be missing from the comparison, a sentence each. */
  gaps: z.array(z.strictObject({ nl: z.string(), en: z.string() })),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

export const citeResultSchema = z.strictObject({ stored: z.string(), official: z.string(), runningText: z.string() });
export type CiteResult = z.infer<typeof citeResultSchema>;

const diffPartSchema = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const diffResultSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  same: z.boolean(),
  changes: z.array(
    z.strictObject({
      /** Node id, field name or block id. */
      where: z.string(),
      /** A node's type, 'field', or 'block' for a snapshot that came or went as a whole. */
      what: z.enum(CHANGE_TARGETS),
      kind: z.enum(['added', 'removed', 'changed', 'moved']),
      words: z.array(diffPartSchema),
    }),
  ),
});
export type DiffResult = z.infer<typeof diffResultSchema>;

export const evidenceResultSchema = evidenceMatrixSchema;
export type EvidenceResult = z.infer<typeof evidenceResultSchema>;

export const sourcesResultSchema = z.strictObject({
  /** The written zip or folder. */
  file: z.string(),
  /** Paths of the files inside it. */
  files: z.array(z.string()),
});
export type SourcesResult = z.infer<typeof sourcesResultSchema>;

const monitorRowSchema = z.strictObject({
  block: z.string(),
  kind: z.enum(['motion', 'commitment']),
  /** '28638, nr. 238'; null: no paper is known. */
  number: z.string().nullable(),
  name: z.string(),
  date: isoDateSchema.nullable(),
  /** The request or the promise. */
  dictum: z.string(),
  /** Outcome of a motion; null for a commitment. */
  status: motionStatusSchema.nullable(),
  decidedOn: isoDateSchema.nullable(),
  appreciation: z.string().nullable(),
  /** State of a commitment; null for a motion. */
  state: z.enum(['kept', 'open']).nullable(),
  /** The newest entry of the follow-up log with a paper or a text. */
  last: followUpEntrySchema.nullable(),
  verdict: givenVerdictSchema.nullable(),
  /** The step that is due first and not done. */
  next: nextStepSchema.nullable(),
  followUp: z.array(followUpEntrySchema),
});
export const monitorResultSchema = z.strictObject({
  dossiers: z.array(
    z.strictObject({
      /** `28638`, `35570-VI`; null: not known. */
      dossier: z.string().nullable(),
      title: z.string().nullable(),
      rows: z.array(monitorRowSchema),
    }),
  ),
  /** The written file; null: none. */
  file: z.string().nullable(),
  /** Why rows may be missing. */
  problems: z.array(problemResultSchema),
});
export type MonitorResult = z.infer<typeof monitorResultSchema>;

export const demoResultSchema = z.strictObject({
  draft: z.string(),
  library: z.string(),
  imported: importResultSchema,
  files: exportResultSchema.shape.files,
  pages: z.int(),
  overruled: z.array(findingResultSchema),
  /** Findings that stopped the export (then `files` is empty). */
  stoppedBy: z.array(findingResultSchema),
  /** The second sample: what happened to the motions afterwards. */
  monitor: z.strictObject({ draft: z.string(), files: exportResultSchema.shape.files, pages: z.int() }),
});
export type DemoResult = z.infer<typeof demoResultSchema>;
