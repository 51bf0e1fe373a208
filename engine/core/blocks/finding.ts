import { z } from 'zod';
import { blockIdSchema } from '../richtext/schema.ts';
import { blockCommon } from './common.ts';

/** GRETA's three verbs, from light to urgent. */
export const FINDING_LEVELS = ['invites', 'considers', 'urges'] as const;

export const findingSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('finding'),
  /** The `source` block of the report. */
  report: blockIdSchema.nullable().default(null),
  /** Number of the section in that report: 'IV.8'. */
  section: z.string().nullable().default(null),
  /** Paragraph of the report, typed or read from a report that the user opened. */
  paragraph: z.string().nullable().default(null),
  level: z.enum(FINDING_LEVELS).nullable().default(null),
  /** The body is the report's own text, in the block's language; otherwise a paraphrase. */
  literal: z.boolean().default(false),
  /** One phrase for a ground's line: 'non-punishment (art. 26)'. */
  gist: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof findingSchema>;
