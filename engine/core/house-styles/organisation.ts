import { z } from 'zod';
import { SEVERITIES } from '../severity.ts';

export const ORGANISATION_FORMAT = 'inbreng-organisation';
export const ORGANISATION_VERSION = 1;

/** One line of text; empty: not filled in. */
const line = z.string().max(300).default('');

/** The sender of the documents and the severities of its checks, applied over a built-in house style. One file in the library, shared by its users. */
export const organisationSchema = z.strictObject({
  format: z.literal(ORGANISATION_FORMAT),
  version: z.literal(ORGANISATION_VERSION),
  name: line,
  contact: z
    .strictObject({ name: line, role: line, phone: line, email: line })
    .default({ name: '', role: '', phone: '', email: '' }),
  address: z.string().max(1000).default(''),
  /** The colour of the organisation; null: that of the house style. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  logo: z
    .strictObject({
      /** Beside this file. */
      file: z.string().regex(/^inbreng-logo-[0-9a-f]{12}\.(svg|png)$/),
      /** Name of the file that the user chose. */
      name: z.string().min(1).max(300),
    })
    .nullable()
    .default(null),
  /** Severities of checks that differ from the usual ones: code → severity. Unknown codes have no effect. */
  checks: z.record(z.string(), z.enum(SEVERITIES)).default({}),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** An organisation with every field empty. */
export const NO_ORGANISATION: Organisation = organisationSchema.parse({
  format: ORGANISATION_FORMAT,
  version: ORGANISATION_VERSION,
});
