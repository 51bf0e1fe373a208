import { z } from 'zod';
import { blockCommon } from './common.ts';

/** Reusable prose. */
export const passageSchema = z.strictObject({ ...blockCommon, kind: z.literal('passage') });
export type Passage = z.infer<typeof passageSchema>;
