import { z } from 'zod';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** Reusable prose. */
export const passageSchema = z.strictObject({ ...blockCommon, kind: z.literal('passage') });
export type Passage = z.infer<typeof passageSchema>;

export const passageFields = {} as const satisfies OwnFieldRules<Passage>;
