import { z } from 'zod';
import { blockIdSchema } from '../richtext/model.ts';
import { blockCommon } from './common.ts';

/** A literal question that an MP can put to the government. */
export const questionSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('question'),
  demand: blockIdSchema.nullable().default(null),
});
export type Question = z.infer<typeof questionSchema>;
