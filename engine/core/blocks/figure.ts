import { z } from 'zod';
import { sourceSchema } from '../citations/source.ts';
import { isoDateSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** A number with its source and date. The body is the sentence that follows the number, in lower case. */
export const figureBlockSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('figure'),
  /** Printed verbatim: '12.500', '2,5 miljoen', '12%'. */
  value: z.string().nullable().default(null),
  /** The day or the last day of the period that it is about. */
  date: isoDateSchema.nullable().default(null),
  source: sourceSchema.nullable().default(null),
});
export type FigureBlock = z.infer<typeof figureBlockSchema>;

export const figureFields = {
  value: { role: 'content', published: true, search: [['tags', 'text']] },
  date: { role: 'content', published: true, search: [] },
  source: { role: 'content', published: true, search: [['names', 'source']] },
} as const satisfies OwnFieldRules<FigureBlock>;
