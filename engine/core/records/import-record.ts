import { z } from 'zod';
import { sourceKindSchema } from '../blocks/common.ts';
import { kamerstukSchema, sessionYearSchema } from '../citations/kamerstuk.ts';
import { blockIdSchema, isoDateSchema, languageTagSchema } from '../richtext/model.ts';

/**
 * The records of opened files in a library, which make the result independent of the order of import: all values of a
 * motion's block from files are computed from the *set* of these records (derive-motions.ts).
 *
 * One record is one source file, named by the hash of its bytes (`herkomst/<key>.json`). Once written, only the list of
 * its file names changes. So two colleagues who open the same file write the same record, a synchroniser has nothing to
 * merge, and a saved page with 1,000 motions costs one write. Only fields in the file are stored: an absent field is
 * unknown.
 */
export const IMPORT_RECORD_FORMAT = 'inbreng-import-record';
export const IMPORT_RECORD_VERSION = 1;

/** Safe as a file name without `.json`. */
export const recordKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** GewijzigdOp verbatim, with its offset; null where the file has none: earlier than any other. */
const changedSchema = z.string().nullable();

/** Identifies a motion. `zaakId` is the GUID of the Zaak. */
export const motionKeysSchema = z.strictObject({
  kamerstuk: kamerstukSchema.optional(),
  zaak: z
    .string()
    .regex(/^\d{4}Z\d{5}$/)
    .optional(),
  zaakId: z.string().min(1).optional(),
});
export type MotionKeys = z.infer<typeof motionKeysSchema>;

/** Fields of a motion in one file, trimmed. */
export const motionFieldsSchema = z.strictObject({
  /** Onderwerp, or the title in the file's metadata: 'Motie van het lid Bikker c.s. over …'. */
  subject: z.string().optional(),
  /** Heading of the Kamerstuk: 'MOTIE VAN HET LID BIKKER C.S.'. */
  heading: z.string().optional(),
  dossierTitle: z.string().optional(),
  /** A dossier without a number: a Kamerstuk only together with `number`. */
  dossier: z.strictObject({ dossier: z.string(), addition: z.string().nullable() }).optional(),
  /** Volgnummer. */
  number: z.string().optional(),
  sessionYear: sessionYearSchema.optional(),
  date: isoDateSchema.optional(),
  movers: z.array(z.string().min(1)).optional(),
  appreciation: z.string().optional(),
  /** The text, one entry for each paragraph, from 'De Kamer,' to '… orde van de dag.'. */
  text: z.array(z.string()).optional(),
  replaces: kamerstukSchema.optional(),
});
export type MotionFields = z.infer<typeof motionFieldsSchema>;

export const motionStatementSchema = z.strictObject({
  about: z.literal('motion'),
  source: sourceKindSchema.extract(['zaak', 'officielebekendmaking', 'official-page', 'web-page', 'pdf', 'pasted']),
  keys: motionKeysSchema,
  changed: changedSchema,
  fields: motionFieldsSchema,
});
export type MotionStatement = z.infer<typeof motionStatementSchema>;

export const decisionStatementSchema = z.strictObject({
  about: z.literal('decision'),
  /** Id of the Besluit. */
  id: z.string().min(1),
  changed: changedSchema,
  /** The motions that it decides on, where the file links them. */
  motions: z.array(motionKeysSchema),
  fields: z.strictObject({
    /** StemmingsSoort */
    method: z.string().optional(),
    /** BesluitSoort */
    kind: z.string().optional(),
    /** BesluitTekst */
    text: z.string().optional(),
    /** Status: only 'Besluit' (or absent) is a decision. */
    status: z.string().optional(),
    /** Activiteit.Datum verbatim. */
    date: z.string().optional(),
    /** Verwijderd: the decision was removed from the data. */
    deleted: z.boolean().optional(),
  }),
});
export type DecisionStatement = z.infer<typeof decisionStatementSchema>;

/** One Stemming row. */
export const voteRowSchema = z.strictObject({
  id: z.string().min(1).optional(),
  changed: z.string().optional(),
  /** Soort: 'Voor', 'Tegen', 'Niet deelgenomen', or an unknown value. */
  vote: z.string(),
  /** FractieGrootte */
  size: z.int().min(0).optional(),
  /** ActorNaam */
  name: z.string().optional(),
  /** ActorFractie: the name at the time of the vote. */
  faction: z.string().optional(),
  /** Persoon_Id */
  person: z.string().optional(),
  mistake: z.literal(true).optional(),
  deleted: z.literal(true).optional(),
});
export type VoteRow = z.infer<typeof voteRowSchema>;

export const votesStatementSchema = z.strictObject({
  about: z.literal('votes'),
  /** Id of the Besluit. */
  decision: z.string().min(1),
  /** GewijzigdOp of the Besluit that contains the rows; null for loose rows, which have their own. */
  changed: changedSchema,
  /** The rows are in their Besluit, so they were all rows when the file was made; loose rows may be a part. */
  nested: z.boolean(),
  rows: z.array(voteRowSchema),
});
export type VotesStatement = z.infer<typeof votesStatementSchema>;

export const reportStatementSchema = z.strictObject({
  about: z.literal('report'),
  /** ISO 3166-1 alpha-3. */
  country: z.string().regex(/^[A-Z]{3}$/),
  /** Name in the feed: 'Netherlands'. */
  countryName: z.string(),
  round: z.int().min(1).max(9),
  language: languageTagSchema,
  /** HUDOC identifier without the section. */
  hudoc: z.string(),
  published: isoDateSchema.nullable(),
  sections: z.array(
    z.strictObject({ id: z.string(), number: z.string().nullable(), title: z.string(), link: z.string() }),
  ),
});
export type ReportStatement = z.infer<typeof reportStatementSchema>;

/** A numbered Kamerstuk that is no motion: a letter of the government, a report of a debate, a list of questions. */
export const paperStatementSchema = z.strictObject({
  about: z.literal('paper'),
  source: sourceKindSchema.extract(['officielebekendmaking', 'official-page', 'web-page', 'pdf', 'pasted']),
  kamerstuk: kamerstukSchema,
  fields: z.strictObject({
    /** 'BRIEF VAN DE STAATSSECRETARIS VAN …' */
    heading: z.string().optional(),
    subject: z.string().optional(),
    /** The office that signed it: 'Staatssecretaris van Justitie en Veiligheid'. */
    sender: z.string().optional(),
    dossierTitle: z.string().optional(),
    sessionYear: sessionYearSchema.optional(),
    date: isoDateSchema.optional(),
    /** The Kamerstukken in its text and notes, in order. */
    names: z.array(kamerstukSchema).optional(),
  }),
});
export type PaperStatement = z.infer<typeof paperStatementSchema>;

export const statementSchema = z.discriminatedUnion('about', [
  motionStatementSchema,
  paperStatementSchema,
  decisionStatementSchema,
  votesStatementSchema,
  reportStatementSchema,
]);
export type Statement = z.infer<typeof statementSchema>;

const recordCommon = {
  format: z.literal(IMPORT_RECORD_FORMAT),
  version: z.literal(IMPORT_RECORD_VERSION),
  key: recordKeySchema,
};

/** The statements of one file. */
export const fileRecordSchema = z.strictObject({
  ...recordCommon,
  type: z.literal('file'),
  /** SHA-256 of the file's bytes. */
  hash: hashSchema,
  /** File names without a folder for these bytes, shortest first; the first is shown. */
  files: z.array(z.string().regex(/^[^/\\]+$/)).min(1),
  kind: sourceKindSchema,
  statements: z.array(statementSchema),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

/** A user's link between a decision and a motion. */
export const tieRecordSchema = z.strictObject({
  ...recordCommon,
  type: z.literal('tie'),
  /** The motion's block and its numbers at the time; each of them still finds it. */
  block: blockIdSchema,
  motion: motionKeysSchema,
  decision: z.string().min(1),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  /** The source in which the user found it. */
  source: z.string().min(1).max(2000).optional(),
});
export type TieRecord = z.infer<typeof tieRecordSchema>;

/**
 * Values of a block before the first file about it (a starter block, a block made by hand). They belong to the user and
 * are kept, even where a file first agrees and a later one differs.
 */
export const ownRecordSchema = z.strictObject({
  ...recordCommon,
  type: z.literal('own'),
  block: blockIdSchema,
  /** Field → hash of its value in canonical JSON. */
  fields: z.record(z.string(), hashSchema),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

export const importRecordSchema = z.discriminatedUnion('type', [fileRecordSchema, tieRecordSchema, ownRecordSchema]);
export type ImportRecord = z.infer<typeof importRecordSchema>;
