import { z } from 'zod';
import { sourceSchema } from '../citations/source.ts';
import { isoDateSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';
import { followUpField, followUpFieldRule } from './follow-up.ts';

/** A promise of the government to the Kamer. */
export const commitmentSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('commitment'),
  by: z.string().nullable().default(null),
  date: isoDateSchema.nullable().default(null),
  /** The report of the debate or the letter in which it was made. */
  source: sourceSchema.nullable().default(null),
  state: z.enum(['kept', 'open']).nullable().default(null),
  gist: z.string().nullable().default(null),
  ...followUpField,
});
export type Commitment = z.infer<typeof commitmentSchema>;

export const commitmentFields = {
  by: { role: 'content', published: true, search: [['people', 'text']] },
  date: { role: 'content', published: true, search: [] },
  source: { role: 'content', published: true, search: [['names', 'source']] },
  state: { role: 'content', published: true, search: [] },
  gist: { role: 'content', published: true, search: [['tags', 'text']] },
  ...followUpFieldRule,
} as const satisfies OwnFieldRules<Commitment>;
