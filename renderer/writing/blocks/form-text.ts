import { z } from 'zod';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import { BLOCK_KINDS, type Block, blockSchema } from '../../../engine/core/blocks/block.ts';

/** Text in a field that the block could not accept yet: half a date, a name before Enter. */
export interface TypedField {
  /** Label of the field in its form. */
  label: string;
  text: string;
}

/** Content of a block form, as stored in the journal. */
export interface FormText {
  block: Block;
  /** The library block that was last read or written; null for a new block. */
  base: Block | null;
  /** A new block as each kind that it was before. */
  left: readonly Block[];
  typed: readonly TypedField[];
  /** The document that was open below the form; null if there was none. */
  place: FormPlace | null;
}

/** The document below a form. */
export interface FormPlace {
  /** For display only: two documents can have the same name. */
  name: string;
  /** Journal id that identifies the document; null in journals of older versions of Inbreng. */
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

/** Serialises the form as JSON for `parseFormText`. */
export function serialiseFormText(form: FormText): string {
  return JSON.stringify(form satisfies FormText);
}

/** Null if this version of Inbreng can't read the text. */
export function parseFormText(text: string): FormText | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(value);
  return read.success
    ? { ...read.data, block: parseBlock(read.data.block), left: read.data.left.map(parseBlock) }
    : null;
}

/** Parses an unfinished block: invalid fields get their blank value, all others stay. */
function parseBlock(value: z.infer<typeof filledIn>): Block {
  const whole = blockSchema.safeParse(value);
  if (whole.success) return whole.data;
  let block = createBlankBlock(value.kind, value.id, '');
  for (const [name, field] of Object.entries(value)) {
    const next = blockSchema.safeParse({ ...block, [name]: field });
    if (next.success) block = next.data;
  }
  return block;
}
