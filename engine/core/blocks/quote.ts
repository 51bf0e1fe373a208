import { z } from 'zod';
import { sourceSchema } from '../citations/source.ts';
import { blockIdSchema, isoDateSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

export const QUOTE_STATES = ['concept', 'submitted', 'approved', 'published', 'expired'] as const;

/** A statement of a spokesperson, without quotation marks; the writers of documents add those. */
export const quoteSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('quote'),
  speaker: z.string().nullable().default(null),
  role: z.string().nullable().default(null),
  state: z.enum(QUOTE_STATES).default('concept'),
  approvedBy: z.string().nullable().default(null),
  approvedOn: isoDateSchema.nullable().default(null),
  /** The publication in which it appeared. */
  source: sourceSchema.nullable().default(null),
  /** The demand that the quote supports. */
  demand: blockIdSchema.nullable().default(null),
});
export type Quote = z.infer<typeof quoteSchema>;

/**
 * State on a day (`2026-11-25`): an approval lasts until the end of `validUntil`. A published quote stays published.
 */
export function getQuoteState(
  { state, validUntil }: Pick<Quote, 'state' | 'validUntil'>,
  today: string,
): Quote['state'] {
  return state === 'approved' && validUntil !== null && validUntil < today ? 'expired' : state;
}

export const quoteFields = {
  speaker: { role: 'content', published: true, search: [['people', 'text']] },
  role: { role: 'content', published: true, search: [['people', 'text']] },
  state: { role: 'content', published: true, search: [] },
  approvedBy: { role: 'content', published: 'by use', search: [] },
  approvedOn: { role: 'content', published: 'by use', search: [] },
  source: { role: 'content', published: true, search: [['names', 'source']] },
  demand: { role: 'content', published: 'by use', search: [] },
} as const satisfies OwnFieldRules<Quote>;
