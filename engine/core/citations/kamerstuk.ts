import { z } from 'zod';

/** Tweede Kamer (II) or Eerste Kamer (I). */
export const chamberSchema = z.enum(['I', 'II']);
export type Chamber = z.infer<typeof chamberSchema>;

/**
 * A parliamentary paper. `dossier` without spaces (`28638`); `addition` to its number (`VI`, `XVI`, `02`); `number`:
 * digits in the Tweede Kamer, letters in the Eerste Kamer; null where only the dossier is known.
 */
export const kamerstukSchema = z.strictObject({
  chamber: chamberSchema,
  dossier: z.string().regex(/^\d{4,5}$/),
  addition: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,12}$/)
    .nullable(),
  number: z
    .string()
    .regex(/^[A-Za-z0-9]{1,6}$/)
    .nullable(),
});
export type Kamerstuk = z.infer<typeof kamerstukSchema>;

export function isSameKamerstuk(one: Kamerstuk | null, other: Kamerstuk | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.chamber === other.chamber &&
    one.dossier === other.dossier &&
    one.addition === other.addition &&
    one.number === other.number
  );
}

/** `2023-2024`: from the third Tuesday of September to the next (Grondwet, art. 65). */
export const sessionYearSchema = z.string().regex(/^\d{4}-\d{4}$/);
