import { z } from 'zod';
import { groundSchema, isoDateSchema } from '../richtext/schema.ts';
import { blockCommon } from './common.ts';

/** What we ask of whom, by when, and on which grounds. The title is the claim, as a command of one line. */
export const demandSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('demand'),
  /** Of whom: 'de minister van Justitie en Veiligheid'. */
  addressee: z.string().nullable().default(null),
  /** The subject in one phrase, for quote sheets and lists: 'klanten van minderjarigen'. */
  gist: z.string().nullable().default(null),
  deadline: isoDateSchema.nullable().default(null),
  grounds: z.array(groundSchema).default([]),
});
export type Demand = z.infer<typeof demandSchema>;
