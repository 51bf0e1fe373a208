import { canonicalJson } from '../canonical-json.ts';

/**
 * Fields that are merged together; the first one leads. A user's value for the first is never combined with a file's
 * value for the others (an outcome by hand with a day from a file).
 */
export type Unit<Field extends string> = readonly [lead: Field, ...others: Field[]];

export interface Meeting<Field extends string> {
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

export interface Met<Field extends string> {
  set: Partial<Record<Field, unknown>>;
  offered: Field[];
}

/**
 * Three-way merge of a block's fields with those of files. A field that equals the files' former value follows them; an
 * empty one is filled; one that a user wrote, changed or emptied is kept, and the difference is offered. Values that
 * files do not have change nothing.
 */
export function meet<Field extends string>(units: readonly Unit<Field>[], meeting: Meeting<Field>): Met<Field> {
  const { here, theirs } = meeting;
  const set: Partial<Record<Field, unknown>> = {};
  const offered: Field[] = [];
  for (const unit of units) {
    const [lead, ...others] = unit;
    if (same(here[lead], theirs[lead])) {
      if (meeting.own.has(lead) && lead === 'text') continue;
      for (const field of others) meetField(field, meeting, set, offered);
      continue;
    }
    const taken = meetField(lead, meeting, set, offered);
    for (const field of others) if (taken && !same(here[field], theirs[field])) set[field] = theirs[field];
  }
  return { set, offered };
}

/** Returns true where the files' value is taken. */
function meetField<Field extends string>(
  field: Field,
  { here, base, theirs, empty, own, take }: Meeting<Field>,
  set: Partial<Record<Field, unknown>>,
  offered: Field[],
): boolean {
  if (same(here[field], theirs[field])) return true;
  const untouched = !own.has(field) && same(here[field], base[field]);
  if (same(theirs[field], empty[field]) && !untouched) return false;
  if (untouched || take || (same(here[field], empty[field]) && same(base[field], empty[field]))) {
    set[field] = theirs[field];
    return true;
  }
  offered.push(field);
  return false;
}

/** Whether two values are equal, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
