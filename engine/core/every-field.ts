/** All fields of an object by name, including optional ones. */
export type EveryField<Fields> = { [Name in keyof Required<Fields>]: Fields[Name] | undefined };

/**
 * Builds an object from all its fields. A field that is added to the type does not compile until each caller decides
 * what to do with it. Undefined fields are omitted.
 */
export function withEveryField<Fields extends object>(fields: EveryField<Fields>): Fields {
  const given: Partial<Fields> = {};
  for (const name in fields) if (fields[name] !== undefined) given[name] = fields[name];
  return given as Fields;
}
