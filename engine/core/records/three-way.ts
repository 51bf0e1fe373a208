import { canonicalJson } from '../canonical-json.ts';

/**
 * Fields that stand or fall together; the first leads. What a user made of the first is never mixed with what a file
 * says of the others (an outcome by hand and a day from a file).
 */
export type Unit<Field extends string> = readonly [lead: Field, ...others: Field[]];

export interface Meeting<Field extends string> {
  /** What the block says now. */
  here: Readonly<Record<Field, unknown>>;
  /** What the files together said before. */
  base: Readonly<Record<Field, unknown>>;
  /** What they say now. */
  theirs: Readonly<Record<Field, unknown>>;
  /** What a field says where nothing is known. */
  empty: Readonly<Record<Field, unknown>>;
  /** Fields whose value was the block's before any file spoke of it. */
  own: ReadonlySet<string>;
  /** The user takes what the files say. */
  take: boolean;
}

export interface Met<Field extends string> {
  set: Partial<Record<Field, unknown>>;
  offered: Field[];
}

/**
 * What becomes of a block's fields when files say something new. A field that still says what the files said before
 * follows them; an empty one is filled; one that a user wrote, changed or emptied stays, and the difference is offered.
 * What files do not know changes nothing.
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

/** True where the files' value is taken. */
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

/** Whether two values say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
