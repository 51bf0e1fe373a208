import { z } from 'zod';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import { BLOCK_KINDS, type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { blankBlock } from './blank-block.ts';

/** What was typed in a field that could not take it yet: half a date, a name that was not entered. */
export interface TypedField {
  /** Of the field, as its form names it. */
  label: string;
  text: string;
}

/** What stands in the form of a block, as its journal keeps it. */
export interface FormText {
  block: Block;
  /** What the library held when it was read or written last; null: a new block. */
  base: Block | null;
  /** A new block, as the kinds that it was before. */
  left: readonly Block[];
  typed: readonly TypedField[];
  /** The document that lay open below it; null: none did. */
  place: FormPlace | null;
}

/** The document over which a form lies. */
export interface FormPlace {
  /** To show. Two documents may bear one name. */
  name: string;
  /** Of that opening, by which it is known; null in what an earlier Inbreng kept. */
  journal: JournalId | null;
}

const filledIn = z.looseObject({ kind: z.enum(BLOCK_KINDS), id: z.string() });
const schema = z.strictObject({
  block: filledIn,
  base: blockSchema.nullable(),
  left: z.array(filledIn).default([]),
  typed: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  place: z
    .union([
      z.strictObject({ name: z.string(), journal: z.string().nullable() }),
      z.string().transform((name) => ({ name, journal: null })),
    ])
    .nullable(),
});

/** As it stands in the journal: JSON, which `readFormText` reads. */
export function writeFormText(form: FormText): string {
  return JSON.stringify(form satisfies FormText);
}

/** null: nothing that this Inbreng can read. */
export function readFormText(text: string): FormText | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(value);
  return read.success ? { ...read.data, block: blockOf(read.data.block), left: read.data.left.map(blockOf) } : null;
}

/** A block that was being filled in: a field that no library could hold gets its blank, all others stay. */
function blockOf(value: z.infer<typeof filledIn>): Block {
  const whole = blockSchema.safeParse(value);
  if (whole.success) return whole.data;
  let block = blankBlock(value.kind, value.id, '');
  for (const [name, field] of Object.entries(value)) {
    const next = blockSchema.safeParse({ ...block, [name]: field });
    if (next.success) block = next.data;
  }
  return block;
}
