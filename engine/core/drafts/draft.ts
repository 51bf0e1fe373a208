/**
 * The schema of a draft: a document that is being written, as its `.inbreng` file stores it. The other files of this
 * folder create, copy, repair and publish drafts, and place blocks in them (`instances.ts`, `snapshots.ts`).
 */
import { z } from 'zod';
import { blockSchema } from '../blocks/block.ts';
import { agendaSchema } from '../records/debate.ts';
import {
  blockIdSchema,
  bodyNodeSchema,
  imageHashSchema,
  inlineSchema,
  languageTagSchema,
  nodeIdSchema,
  textSchema,
} from '../richtext/model.ts';
import { pointNameSchema } from './point-name.ts';
import { filledBySchema, variableDefinitionSchema } from './variables.ts';

export const DRAFT_FORMAT = 'inbreng-draft';
/** Raise it with a step in `migrations.ts`. */
export const DRAFT_VERSION = 2;

const momentSchema = z.iso.datetime({ offset: true });

export const commentSchema = z.strictObject({ id: nodeIdSchema, by: z.string(), at: momentSchema, text: textSchema });

/** A conversation of comments. Nodes and runs refer to it in `threads`. */
export const threadSchema = z.strictObject({
  id: nodeIdSchema,
  resolved: z.boolean(),
  comments: z.array(commentSchema),
});

/** A variant of the document: for one fractie, for the press. Nodes refer to it in `audiences`. */
export const audienceSchema = z.strictObject({ id: z.string().min(1), name: z.string() });

/**
 * Identifies a finding; `checks/finding-key.ts` makes it. `node` is null where the finding is about the whole document;
 * `says` is null where version 1 of the format did not record it.
 */
const findingKeySchema = z.strictObject({
  check: z.string().min(1),
  node: nodeIdSchema.nullable(),
  block: blockIdSchema.nullable(),
  says: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/** A finding that a user silenced. It counts again when its key changes. */
export const silencedCheckSchema = findingKeySchema.extend({
  reason: z.string(),
  by: z.string(),
  at: momentSchema,
});

/** An export despite findings of severity error. */
export const overruleSchema = z.strictObject({
  reason: z.string().min(1),
  by: z.string(),
  at: momentSchema,
  findings: z.array(findingKeySchema),
});

/** A picture, converted to sRGB and scaled down at import. Its bytes are stored outside the draft, by their hash. */
export const imageInfoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  name: z.string().nullable().default(null),
});
export type ImageInfo = z.infer<typeof imageInfoSchema>;

export const variableValueSchema = z.strictObject({
  value: textSchema.nullable(),
  filledBy: filledBySchema.optional(),
});

/** A document that is being written. Ids are unique in the whole draft. */
export const draftSchema = z.strictObject({
  format: z.literal(DRAFT_FORMAT),
  version: z.literal(DRAFT_VERSION),
  id: nodeIdSchema,
  documentType: z.string().min(1),
  houseStyle: z.string().nullable().default(null),
  language: languageTagSchema.default('nl'),
  created: momentSchema,
  modified: momentSchema,
  title: z.array(inlineSchema),
  /** For running heads and file names; the title is used where this is empty. */
  shortTitle: textSchema.nullable().default(null),
  subtitle: z.array(inlineSchema).default([]),
  /** CONCEPT or VERTROUWELIJK in the margin of every page. */
  stamp: z.enum(['concept', 'confidential']).nullable().default(null),
  /** null: the name of the house style. */
  pointName: pointNameSchema.nullable().default(null),
  /** Prints an annex with the grounds and sources of each demand. */
  evidenceAnnex: z.boolean().default(false),
  keywords: z.array(z.string().min(1)).default([]),
  variables: z.record(z.string(), variableValueSchema).default({}),
  /** Variables that only this draft defines, or that it redefines. */
  definitions: z.array(variableDefinitionSchema).default([]),
  /** The papers on the agenda of the debate that the document was made for; empty: it was made for none. Never printed. */
  agenda: agendaSchema.default([]),
  body: z.array(bodyNodeSchema),
  /** A copy of each block that the draft uses, at that revision, so that it opens without the library. */
  blocks: z.record(blockIdSchema, blockSchema).default({}),
  images: z.record(imageHashSchema, imageInfoSchema).default({}),
  threads: z.array(threadSchema).default([]),
  audiences: z.array(audienceSchema).default([]),
  silenced: z.array(silencedCheckSchema).default([]),
  overruled: z.array(overruleSchema).default([]),
});
export type Draft = z.infer<typeof draftSchema>;

/** The written part of a draft, as a template stores it. Revisions in it are placeholders. */
export const draftContentSchema = draftSchema.pick({
  documentType: true,
  language: true,
  title: true,
  shortTitle: true,
  subtitle: true,
  pointName: true,
  evidenceAnnex: true,
  keywords: true,
  variables: true,
  definitions: true,
  body: true,
});
export type DraftContent = z.infer<typeof draftContentSchema>;
