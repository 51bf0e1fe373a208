import { z } from 'zod';
import { sourceSchema } from '../citations/source.ts';
import { blockIdSchema, isoDateSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

export const QUOTE_STATES = ['concept', 'submitted', 'approved', 'published', 'expired'] as const;

/** Where a quote may appear. `members`: in documents for members of the Kamer. */
export const QUOTE_USES = ['press', 'website', 'members'] as const;
export type QuoteUse = (typeof QUOTE_USES)[number];

/** How the approval was given. */
export const APPROVAL_MEANS = ['mail', 'signature', 'phone'] as const;
export type ApprovalMeans = (typeof APPROVAL_MEANS)[number];

/** A statement of a spokesperson, without quotation marks; the writers of documents add those. */
export const quoteSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('quote'),
  speaker: z.string().nullable().default(null),
  role: z.string().nullable().default(null),
  state: z.enum(QUOTE_STATES).default('concept'),
  approvedBy: z.string().nullable().default(null),
  approvedOn: isoDateSchema.nullable().default(null),
  approvedHow: z.enum(APPROVAL_MEANS).nullable().default(null),
  /** Where the approval is kept: 'map Vrijgaven', 'mail van 12 november'. */
  approvedWhere: z.string().nullable().default(null),
  /** The uses that it is approved for; empty: not recorded, so no use is excluded. */
  approvedFor: z.array(z.enum(QUOTE_USES)).default([]),
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

/** Whether the approval excludes this use. A published quote may be used again. */
export function excludesUse({ state, approvedFor }: Pick<Quote, 'state' | 'approvedFor'>, use: QuoteUse): boolean {
  return state === 'approved' && approvedFor.length > 0 && !approvedFor.includes(use);
}

export const quoteFields = {
  speaker: { role: 'content', published: true, search: [['people', 'text']] },
  role: { role: 'content', published: true, search: [['people', 'text']] },
  state: { role: 'content', published: true, search: [] },
  approvedBy: { role: 'content', published: 'by use', search: [] },
  approvedOn: { role: 'content', published: 'by use', search: [] },
  approvedHow: { role: 'content', published: 'by use', search: [] },
  approvedWhere: { role: 'content', published: 'by use', search: [] },
  approvedFor: { role: 'content', published: 'by use', search: [] },
  source: { role: 'content', published: true, search: [['names', 'source']] },
  demand: { role: 'content', published: 'by use', search: [] },
} as const satisfies OwnFieldRules<Quote>;
