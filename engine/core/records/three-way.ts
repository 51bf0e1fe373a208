import { canonicalJson } from '../canonical-json.ts';

/**
 * Fields that are merged together; the first one leads. A user's value for the first is never combined with a file's
 * value for the others (an outcome by hand with a day from a file).
 */
export type FieldGroup<Field extends string> = readonly [lead: Field, ...others: Field[]];

export interface MergeInput<Field extends string> {
  /** Current values of the block. */
  here: Readonly<Record<Field, unknown>>;
  /** Former values of all files together. */
  base: Readonly<Record<Field, unknown>>;
  /** Current values of all files together. */
  theirs: Readonly<Record<Field, unknown>>;
  /** Values that mean unknown. */
  empty: Readonly<Record<Field, unknown>>;
  /** Fields whose value the block had before the first file about it. */
  own: ReadonlySet<string>;
  /** The user takes the values of the files. */
  take: boolean;
}

export interface MergeResult<Field extends string> {
  set: Partial<Record<Field, unknown>>;
  offered: Field[];
}

/**
 * Three-way merge of a block's fields with those of files. A field that equals the files' former value follows them; an
 * empty one is filled; one that a user wrote, changed or emptied is kept, and the difference is offered. Values that
 * files do not have change nothing.
 */
export function mergeFields<Field extends string>(
  units: readonly FieldGroup<Field>[],
  input: MergeInput<Field>,
): MergeResult<Field> {
  const { here, theirs } = input;
  const set: Partial<Record<Field, unknown>> = {};
  const offered: Field[] = [];
  for (const unit of units) {
    const [lead, ...others] = unit;
    if (isSameValue(here[lead], theirs[lead])) {
      if (input.own.has(lead) && lead === 'text') continue;
      for (const field of others) mergeField(field, input, set, offered);
      continue;
    }
    const taken = mergeField(lead, input, set, offered);
    for (const field of others) if (taken && !isSameValue(here[field], theirs[field])) set[field] = theirs[field];
  }
  return { set, offered };
}

/** Returns true where the files' value is taken. */
function mergeField<Field extends string>(
  field: Field,
  { here, base, theirs, empty, own, take }: MergeInput<Field>,
  set: Partial<Record<Field, unknown>>,
  offered: Field[],
): boolean {
  if (isSameValue(here[field], theirs[field])) return true;
  const isUnchanged = !own.has(field) && isSameValue(here[field], base[field]);
  if (isSameValue(theirs[field], empty[field]) && !isUnchanged) return false;
  if (isUnchanged || take || (isSameValue(here[field], empty[field]) && isSameValue(base[field], empty[field]))) {
    set[field] = theirs[field];
    return true;
  }
  offered.push(field);
  return false;
}

/** Whether two values are equal, whatever the order of their keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
