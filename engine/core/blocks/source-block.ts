import { z } from 'zod';
import { kamerstukSchema } from '../citations/kamerstuk.ts';
import { sourceSchema } from '../citations/source.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** A section of a report, from its table of contents or a feed. */
export const reportSectionSchema = z.strictObject({
  /** As findings and citations name it: 'IV.8'; null for a part without a number. */
  number: z.string().nullable(),
  title: z.string(),
  /** HUDOC identifier: 'NLD-REP-3-2023--ENG-11'. */
  id: z.string().nullable().default(null),
  link: z.string().nullable().default(null),
});
export type ReportSection = z.infer<typeof reportSectionSchema>;

/** A publication that blocks and text can cite: a letter, a GRETA report, a report, a website. */
export const sourceBlockSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('source'),
  source: sourceSchema,
  sections: z.array(reportSectionSchema).default([]),
  /** The office that signed a letter: 'Staatssecretaris van Justitie en Veiligheid'. */
  sender: z.string().nullable().default(null),
  /** The Kamerstukken that a paper names in its text and notes. */
  names: z.array(kamerstukSchema).default([]),
});
export type SourceBlock = z.infer<typeof sourceBlockSchema>;

export const sourceFields = {
  source: {
    role: 'content',
    published: true,
    search: [
      ['names', 'source'],
      ['tags', 'sourceTitle'],
    ],
  },
  sections: { role: 'content', published: true, search: [['tags', 'titles']] },
  sender: { role: 'compared', published: true, search: [['people', 'text']] },
  names: { role: 'compared', published: true, search: [] },
} as const satisfies OwnFieldRules<SourceBlock>;
