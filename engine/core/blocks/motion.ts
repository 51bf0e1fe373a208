import { z } from 'zod';
import { kamerstukSchema, sessionYearSchema } from '../citations/kamerstuk.ts';
import { isoDateSchema } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';
import { followUpField, followUpFieldRule } from './follow-up.ts';

/** The outcome of a motion. `unknown` is the default until a file or a user supplies one. */
export const motionStatusSchema = z.enum(['adopted', 'rejected', 'held', 'withdrawn', 'replaced', 'lapsed', 'unknown']);
export type MotionStatus = z.infer<typeof motionStatusSchema>;

export const voteSchema = z.enum(['for', 'against', 'absent']);
export type Vote = z.infer<typeof voteSchema>;

/** Numbers are seats in a vote by show of hands, members in a roll call. */
export const factionVotesSchema = z.strictObject({
  /** The name at the time of the vote. */
  faction: z.string().min(1),
  /** Size of the group at the vote; null where the rows do not tell. */
  seats: z.int().nullable(),
  for: z.int().min(0),
  against: z.int().min(0),
  absent: z.int().min(0),
  /** A vote of this group was recorded by mistake (Vergissing); it counts as recorded. */
  mistake: z.boolean(),
});
export type FactionVotes = z.infer<typeof factionVotesSchema>;

export const memberVoteSchema = z.strictObject({
  name: z.string().min(1),
  faction: z.string().min(1),
  vote: voteSchema,
  mistake: z.boolean().optional(),
});
export type MemberVote = z.infer<typeof memberVoteSchema>;

export const votesSchema = z.strictObject({
  /** `hands`: met handopsteken; `roll-call`: hoofdelijk. */
  method: z.enum(['hands', 'roll-call']).nullable(),
  /** The rows account for every seat, or for the totals in the text of the decision. */
  complete: z.boolean(),
  for: z.int().min(0).nullable(),
  against: z.int().min(0).nullable(),
  absent: z.int().min(0).nullable(),
  byFaction: z.array(factionVotesSchema),
  /** Every member in a roll call; in a vote by show of hands, those who voted differently from their group. */
  members: z.array(memberVoteSchema),
});
export type Votes = z.infer<typeof votesSchema>;

/** One Besluit about the motion, linked to it by the file or by a user. */
export const decisionSchema = z.strictObject({
  /** Id of the Besluit. */
  id: z.string().min(1),
  /** `undecided`: submitted, postponed or a tie; `unknown`: an unknown value, which `text` contains. */
  result: z.enum(['adopted', 'rejected', 'held', 'withdrawn', 'lapsed', 'undecided', 'unknown']),
  /** Day of the activity in which it was taken; null where the file does not tell. */
  date: isoDateSchema.nullable(),
  /** BesluitSoort and BesluitTekst, trimmed. */
  text: z.string().nullable().default(null),
  tied: z.union([
    z.literal('file'),
    z.strictObject({
      by: z.string(),
      at: z.iso.datetime({ offset: true }),
      /** Where that user found it. */
      source: z.string().min(1).max(2000).optional(),
    }),
  ]),
});
export type Decision = z.infer<typeof decisionSchema>;

/** An outcome that a user filled in: always with a source, with a day where it is known. */
export const statusByHandSchema = z.strictObject({
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  source: z.string().min(1),
});

export const motionSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('motion'),
  kamerstuk: kamerstukSchema.nullable().default(null),
  /** `2023Z20866` */
  zaak: z
    .string()
    .regex(/^\d{4}Z\d{5}$/)
    .nullable()
    .default(null),
  sessionYear: sessionYearSchema.nullable().default(null),
  /** Title of the dossier: 'Mensenhandel'. */
  dossierTitle: z.string().nullable().default(null),
  /** Day on which the motion was proposed. */
  date: isoDateSchema.nullable().default(null),
  /** First mover first; surnames with their prefix as in the Kamerstuk: 'Van Nispen', 'Diederik van Dijk'. */
  movers: z.array(z.string().min(1)).default([]),
  /** 'c.s.' in the heading of the Kamerstuk, where the other movers are not known. */
  andOthers: z.boolean().default(false),
  /** The request in one phrase of our own: 'veranker non-punishment in de wet'. */
  gist: z.string().nullable().default(null),
  status: motionStatusSchema.default('unknown'),
  decidedOn: isoDateSchema.nullable().default(null),
  statusByHand: statusByHandSchema.nullable().default(null),
  /** Kabinetsappreciatie, verbatim and trimmed: 'Oordeel Kamer'. */
  appreciation: z.string().nullable().default(null),
  replaces: kamerstukSchema.nullable().default(null),
  replacedBy: kamerstukSchema.nullable().default(null),
  votes: votesSchema.nullable().default(null),
  decisions: z.array(decisionSchema).default([]),
  /** The text was pasted by a user, not read from an official file. */
  unverified: z.boolean().default(false),
  ...followUpField,
});
export type Motion = z.infer<typeof motionSchema>;

export const motionFields = {
  kamerstuk: { role: 'content', published: true, search: [['names', 'spellings']] },
  zaak: { role: 'content', published: true, search: [['names', 'text']] },
  sessionYear: { role: 'content', published: true, search: [] },
  dossierTitle: { role: 'content', published: true, search: [['tags', 'text']] },
  date: { role: 'content', published: true, search: [['tags', 'text']] },
  movers: { role: 'content', published: true, search: [['people', 'texts']] },
  andOthers: { role: 'content', published: true, search: [] },
  gist: { role: 'content', published: true, search: [['tags', 'text']] },
  status: { role: 'content', published: true, search: [] },
  decidedOn: { role: 'content', published: true, search: [] },
  // The source is printed with the outcome; the colleague who filled it in is never published.
  statusByHand: { role: 'content', published: 'by use', search: [] },
  appreciation: { role: 'content', published: true, search: [['tags', 'text']] },
  replaces: { role: 'content', published: true, search: [['names', 'spellings']] },
  replacedBy: { role: 'content', published: true, search: [['names', 'spellings']] },
  votes: { role: 'content', published: true, search: [] },
  decisions: { role: 'content', published: 'by use', search: [] },
  unverified: { role: 'content', published: true, search: [] },
  ...followUpFieldRule,
} as const satisfies OwnFieldRules<Motion>;
