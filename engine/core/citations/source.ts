/**
 * The kinds of source that a document can cite. The other files of this folder read a source from text (`parse.ts`), print
 * it (`format.ts`), convert it to an identifier (`stored.ts`) and find its web address (`address.ts`).
 */
import { z } from 'zod';
import { isoDateSchema, languageTagSchema } from '../richtext/model.ts';
import { chamberSchema, kamerstukSchema, sessionYearSchema } from './kamerstuk.ts';

/** A source that can be cited. Unknown fields are null, never guessed. */
export const sourceSchema = z.discriminatedUnion('type', [
  /** A parliamentary paper. */
  z.strictObject({
    type: z.literal('kamerstuk'),
    kamerstuk: kamerstukSchema,
    sessionYear: sessionYearSchema.nullable(),
    title: z.string().nullable().default(null),
    date: isoDateSchema.nullable().default(null),
  }),
  /** The verbatim report of a sitting. */
  z.strictObject({
    type: z.literal('handelingen'),
    chamber: chamberSchema,
    sessionYear: sessionYearSchema,
    number: z.string().min(1),
    /** From 2011. */
    item: z.string().nullable().default(null),
    pages: z.string().nullable().default(null),
  }),
  /** Written questions and their answers. */
  z.strictObject({
    type: z.literal('aanhangsel'),
    chamber: chamberSchema,
    sessionYear: sessionYearSchema,
    number: z.string().min(1),
  }),
  /** An annex to a parliamentary paper. */
  z.strictObject({
    type: z.literal('bijlage'),
    kamerstuk: kamerstukSchema,
    sessionYear: sessionYearSchema.nullable(),
    title: z.string().nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('greta-report'),
    /** ISO 3166-1 alpha-3, as HUDOC writes it: `NLD`. */
    country: z.string().regex(/^[A-Z]{3}$/),
    round: z.int().min(1).max(9),
    /** `GRETA(2014)10`. */
    number: z.string().nullable(),
    title: z.string().nullable(),
    language: languageTagSchema,
    adopted: isoDateSchema.nullable(),
    published: isoDateSchema.nullable(),
    /** HUDOC identifier without the section: `NLD-REP-3-2023--ENG`. */
    hudoc: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('report'),
    organisation: z.string().nullable(),
    title: z.string().min(1),
    date: isoDateSchema.nullable(),
    url: z.string().nullable(),
    language: languageTagSchema.default('nl'),
  }),
  z.strictObject({
    type: z.literal('website'),
    organisation: z.string().nullable(),
    title: z.string().min(1),
    date: isoDateSchema.nullable(),
    url: z.string().nullable(),
    language: languageTagSchema.default('nl'),
  }),
]);
export type Source = z.infer<typeof sourceSchema>;
export type SourceType = Source['type'];

/** The organisation that published a source; null: unknown, or a source of a parliament or of GRETA. */
export function getOrganisation(source: Source): string | null {
  switch (source.type) {
    case 'report':
    case 'website':
      return source.organisation;
    case 'kamerstuk':
    case 'handelingen':
    case 'aanhangsel':
    case 'bijlage':
    case 'greta-report':
      return null;
  }
}

/** Whether a finding of this source names a place in it: a report has pages, a press release about it has none. */
export function hasPages(source: Source): boolean {
  return source.type === 'greta-report' || source.type === 'report';
}

/** Whether a report numbers its sections and paragraphs and asks at one of three levels: only GRETA does. */
export function isByGreta(source: Source): boolean {
  return source.type === 'greta-report' || (source.type === 'report' && source.organisation === 'GRETA');
}
