/** Each field of an object by name, the optional ones too. */
export type EveryField<Fields> = { [Name in keyof Required<Fields>]: Fields[Name] | undefined };

/**
 * An object of which every field is named: a field that is added to its type does not compile until each caller decides what
 * becomes of it. Fields that are undefined are left out.
 */
export function withEveryField<Fields extends object>(fields: EveryField<Fields>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
