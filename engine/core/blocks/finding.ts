import { z } from 'zod';
import { blockIdSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** GRETA's three verbs, from light to urgent. */
export const FINDING_LEVELS = ['invites', 'considers', 'urges'] as const;

export const findingSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('finding'),
  /** Id of the `source` block of the report. */
  report: blockIdSchema.nullable().default(null),
  /** Number of the section in that report: 'IV.8'. */
  section: z.string().nullable().default(null),
  /** Paragraph of the report, typed or read from a report that the user opened. */
  paragraph: z.string().nullable().default(null),
  level: z.enum(FINDING_LEVELS).nullable().default(null),
  /** The body is the verbatim text of the report, in the block's language; otherwise it is a paraphrase. */
  literal: z.boolean().default(false),
  /** One phrase for the line of a ground: 'non-punishment (art. 26)'. */
  gist: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingFields = {
  report: { role: 'content', published: true, search: [['names', 'text']] },
  section: { role: 'content', published: true, search: [['names', 'text']] },
  paragraph: { role: 'content', published: true, search: [['names', 'text']] },
  level: { role: 'content', published: true, search: [] },
  literal: { role: 'content', published: true, search: [] },
  gist: { role: 'content', published: true, search: [['tags', 'text']] },
} as const satisfies OwnFieldRules<Finding>;
