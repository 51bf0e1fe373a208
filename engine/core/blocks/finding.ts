import { z } from 'zod';
import { blockIdSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** GRETA's three verbs, from light to urgent. */
export const FINDING_LEVELS = ['invites', 'considers', 'urges'] as const;

/** Which text of a finding documents print. */
export const FINDING_WORDINGS = ['body', 'translation', 'ownWords'] as const;
export type FindingWording = (typeof FINDING_WORDINGS)[number];

export const findingSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('finding'),
  /** Id of the `source` block of the report. */
  report: blockIdSchema.nullable().default(null),
  /** Number of the section in that report: 'IV.8'. */
  section: z.string().nullable().default(null),
  /** Paragraph of the report, typed or read from a report that the user opened. */
  paragraph: z.string().nullable().default(null),
  /** Page of the file of the report: '24', '24-25'. */
  page: z.string().nullable().default(null),
  level: z.enum(FINDING_LEVELS).nullable().default(null),
  /** The body is the verbatim text of the report, in the block's language; otherwise it is a paraphrase. */
  literal: z.boolean().default(false),
  /** SHA-256 of the read report from which the body was taken. Such a body is checked against it, letter by letter. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Our own Dutch translation of the body. Documents mark it as ours. */
  translation: z.string().nullable().default(null),
  /** The body in our own words. */
  ownWords: z.string().nullable().default(null),
  /** What documents print: the body, the translation or our own words. An empty one is not printed in place of the body. */
  wording: z.enum(FINDING_WORDINGS).default('body'),
  /** One phrase for the line of a ground: 'non-punishment (art. 26)'. */
  gist: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingFields = {
  report: { role: 'content', published: true, search: [['names', 'text']] },
  section: { role: 'content', published: true, search: [['names', 'text']] },
  paragraph: { role: 'content', published: true, search: [['names', 'text']] },
  page: { role: 'content', published: true, search: [] },
  level: { role: 'content', published: true, search: [] },
  literal: { role: 'content', published: true, search: [] },
  fingerprint: { role: 'internal', published: true, search: [] },
  translation: { role: 'content', published: 'by use', search: [['body', 'text']] },
  ownWords: { role: 'content', published: 'by use', search: [['body', 'text']] },
  wording: { role: 'content', published: true, search: [] },
  gist: { role: 'content', published: true, search: [['tags', 'text']] },
} as const satisfies OwnFieldRules<Finding>;

/** The text that documents print in place of the body, or null if they print the body. */
export function printedWording(finding: Pick<Finding, 'wording' | 'translation' | 'ownWords'>): string | null {
  const text = finding.wording === 'body' ? null : finding[finding.wording];
  return text === null || text.trim() === '' ? null : text;
}
