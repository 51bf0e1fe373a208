import { z } from 'zod';
import { blockIdSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** A literal question that an MP can put to the government. */
export const questionSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('question'),
  demand: blockIdSchema.nullable().default(null),
  /**
   * The question after 'De leden van de …-fractie vragen', without a full stop: 'wanneer het wetsvoorstel komt'. A written
   * consultation prints it so; null: the question itself.
   */
  indirect: z.string().nullable().default(null),
});
export type Question = z.infer<typeof questionSchema>;

export const questionFields = {
  demand: { role: 'content', published: 'by use', search: [] },
  indirect: { role: 'content', published: true, search: [] },
} as const satisfies OwnFieldRules<Question>;
