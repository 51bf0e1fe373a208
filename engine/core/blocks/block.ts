import { z } from 'zod';
import { commitmentFields, commitmentSchema } from './commitment.ts';
import { commonFields } from './common.ts';
import { demandFields, demandSchema } from './demand.ts';
import type { FieldRule } from './field-rule.ts';
import { figureBlockSchema, figureFields } from './figure.ts';
import { findingFields, findingSchema } from './finding.ts';
import { motionFields, motionSchema } from './motion.ts';
import { passageFields, passageSchema } from './passage.ts';
import { questionFields, questionSchema } from './question.ts';
import { quoteFields, quoteSchema } from './quote.ts';
import { sourceBlockSchema, sourceFields } from './source-block.ts';

/**
 * A reusable item of the library. Each kind has one schema here; the compiler then requires it in every writer and
 * reader.
 */
export const blockSchemas = {
  motion: motionSchema,
  finding: findingSchema,
  demand: demandSchema,
  quote: quoteSchema,
  question: questionSchema,
  passage: passageSchema,
  figure: figureBlockSchema,
  commitment: commitmentSchema,
  source: sourceBlockSchema,
} as const;

export type BlockKind = keyof typeof blockSchemas;
export const BLOCK_KINDS = Object.keys(blockSchemas) as BlockKind[];

export const blockSchema = z.discriminatedUnion('kind', [
  motionSchema,
  findingSchema,
  demandSchema,
  quoteSchema,
  questionSchema,
  passageSchema,
  figureBlockSchema,
  commitmentSchema,
  sourceBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** A value for each kind; a missing kind does not compile. */
export type PerKind<Value> = { [Kind in BlockKind]: Value };

/** The rule for each field of each kind, in the order of its schema. */
export const fieldRules = {
  motion: { ...commonFields, ...motionFields },
  finding: { ...commonFields, ...findingFields },
  demand: { ...commonFields, ...demandFields },
  quote: { ...commonFields, ...quoteFields },
  question: { ...commonFields, ...questionFields },
  passage: { ...commonFields, ...passageFields },
  figure: { ...commonFields, ...figureFields },
  commitment: { ...commonFields, ...commitmentFields },
  source: { ...commonFields, ...sourceFields },
} as const satisfies PerKind<object>;

/** Each field of a kind with its rule, for code that reads the fields of any kind. */
export function listFieldRules(kind: BlockKind): [name: string, rule: FieldRule<unknown>][] {
  return Object.entries(fieldRules[kind]);
}
