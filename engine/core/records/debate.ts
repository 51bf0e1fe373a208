import { z } from 'zod';
import { kamerstukSchema } from '../citations/kamerstuk.ts';
import { isoDateSchema } from '../richtext/model.ts';

/** Characters of the longest text about a debate that is kept. */
export const LONGEST_DEBATE_TEXT = 400;
/** Most papers of one agenda that are kept. */
export const MOST_AGENDA_PAPERS = 300;

const text = z.string().min(1).max(LONGEST_DEBATE_TEXT);

/** A numbered paper on the agenda of a debate. Null: not in the text. */
export const agendaPaperSchema = z.strictObject({
  kamerstuk: kamerstukSchema,
  title: text.nullable(),
  date: isoDateSchema.nullable(),
  /** The office that signed it: 'staatssecretaris van Justitie en Veiligheid'. */
  sender: text.nullable(),
});
export type AgendaPaper = z.infer<typeof agendaPaperSchema>;

/** The papers on an agenda, in its order, each once. */
export const agendaSchema = z.array(agendaPaperSchema).max(MOST_AGENDA_PAPERS);

/** A debate, from its page or its convocatie. Null: not in the text. */
export const debateSchema = z.strictObject({
  /** 'commissiedebat', 'tweeminutendebat' … */
  form: text,
  date: isoDateSchema.nullable(),
  /** As written: '11.15 – 14.15 uur'. */
  time: text.nullable(),
  /** 'vaste commissie voor Justitie en Veiligheid' */
  committee: text.nullable(),
  subject: text.nullable(),
  papers: agendaSchema,
});
export type Debate = z.infer<typeof debateSchema>;
