import { z } from 'zod';
import { groundSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/**
 * A demand of the organisation: its addressee, deadline and grounds. The title is the claim, as a command of one line.
 */
export const demandSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('demand'),
  /** The official to whom the demand is addressed: 'de minister van Justitie en Veiligheid'. */
  addressee: z.string().nullable().default(null),
  /** The subject in one phrase, for quote sheets and lists: 'klanten die seks kopen van minderjarigen'. */
  gist: z.string().nullable().default(null),
  /** A day (`2027-07-01`) or a phrase ('voor de zomer', 'elk kwartaal'). */
  deadline: z.string().trim().min(1).max(200).nullable().default(null),
  grounds: z.array(groundSchema).default([]),
});
export type Demand = z.infer<typeof demandSchema>;

export const demandFields = {
  addressee: { role: 'content', published: 'by use', search: [['people', 'text']] },
  gist: { role: 'content', published: true, search: [] },
  deadline: { role: 'content', published: 'by use', search: [] },
  grounds: { role: 'content', published: 'by use', search: [['tags', 'shownFacts']] },
} as const satisfies OwnFieldRules<Demand>;
