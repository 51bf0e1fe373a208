import { z } from 'zod';
import { kamerstukSchema } from '../citations/kamerstuk.ts';
import { isoDateSchema } from '../richtext/model.ts';

/** Our own verdict whether the government carried out the motion or commitment. */
export const VERDICTS = ['carried-out', 'partly', 'not', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Our own verdict, with its author and the day on which it was given. */
export const givenVerdictSchema = z.strictObject({
  grade: z.enum(VERDICTS),
  by: z.string(),
  on: isoDateSchema.nullable().default(null),
});
export type GivenVerdict = z.infer<typeof givenVerdictSchema>;

/** Our next step, and the day on which it is due. */
export const nextStepSchema = z.strictObject({
  step: z.string(),
  on: isoDateSchema.nullable().default(null),
  done: z.boolean().default(false),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** One entry of the follow-up log of a motion or a commitment: what happened on a day, and what we think of it. */
export const followUpEntrySchema = z.strictObject({
  /** Day of the paper or the event; null until it is known. */
  date: isoDateSchema.nullable().default(null),
  /** The paper in which it is found. */
  paper: kamerstukSchema.nullable().default(null),
  /** The words of the government there: a quotation if `literal`, otherwise a summary in our own words. */
  says: z.string().nullable().default(null),
  literal: z.boolean().default(false),
  /** Place in the paper: 'p. 3', 'agenda'. */
  place: z.string().nullable().default(null),
  verdict: givenVerdictSchema.nullable().default(null),
  next: nextStepSchema.nullable().default(null),
});
export type FollowUpEntry = z.infer<typeof followUpEntrySchema>;

/** A field of motions and commitments. */
export const followUpField = { followUp: z.array(followUpEntrySchema).default([]) };

/**
 * Only a document that prints a monitor publishes the log. Otherwise it is a secret of the organisation.
 */
export const followUpFieldRule = {
  followUp: { role: 'content', published: 'by use', search: [['tags', 'followUp']] },
} as const;
