import { z } from 'zod';
import { commitmentSchema } from './commitment.ts';
import { demandSchema } from './demand.ts';
import { figureBlockSchema } from './figure.ts';
import { findingSchema } from './finding.ts';
import { motionSchema } from './motion.ts';
import { passageSchema } from './passage.ts';
import { questionSchema } from './question.ts';
import { quoteSchema } from './quote.ts';
import { sourceBlockSchema } from './source-block.ts';

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
