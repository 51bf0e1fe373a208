import { z } from 'zod';

/**
 * A file or folder that a person chose (in a dialog, by dropping, by opening, from the list of recent documents). The
 * window knows it by this id and never names a path: only the main process knows which path the id stands for.
 */
export const grantIdSchema = z.string().regex(/^g[0-9a-f]{32}$/);
export type GrantId = z.infer<typeof grantIdSchema>;

type Schema = z.core.$ZodType;

/** What a grant is in the contract. A check or a description makes another schema of it, which still has this entry. */
const grantSchemas = z.registry<{ isGrant: true }>();
grantIdSchema.register(grantSchemas, { isGrant: true });

function isGrant(schema: Schema): boolean {
  return grantSchemas.get(schema) !== undefined;
}

/** Of each schema that was looked through, whether a grant is anywhere in it. */
const known = new WeakMap<Schema, boolean>();

function holdsGrants(schema: Schema, above: ReadonlySet<Schema> = new Set()): boolean {
  if (isGrant(schema)) return true;
  // A recursive schema: the call that began with it looks at its other parts.
  if (above.has(schema)) return false;
  const before = known.get(schema);
  if (before !== undefined) return before;
  const path = new Set([...above, schema]);
  const found = partsOf(schema).some((part) => holdsGrants(part, path));
  if (found || above.size === 0) known.set(schema, found);
  return found;
}

/** The schemas of which a schema of any kind is made, wherever its definition has them. */
function partsOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodLazy) return [schema.unwrap() as Schema];
  return Object.values(schema._zod.def).flatMap(schemasIn);
}

function schemasIn(value: unknown): readonly Schema[] {
  if (isSchema(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isSchema) : [];
}

function isSchema(value: unknown): value is Schema {
  return value instanceof z.core.$ZodType;
}

function isWrapper(schema: Schema): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodReadonly {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  );
}

/**
 * The grants in a value that this schema has parsed, under any name and at any depth: every place at which the schema has
 * `grantIdSchema`, with more checks or not. Text that only looks like a grant is none. Throws for a schema in which grants can't
 * be followed.
 */
export function grantsIn(schema: Schema, value: unknown): GrantId[] {
  if (value === undefined || value === null || !holdsGrants(schema)) return [];
  if (isGrant(schema)) return [value as GrantId];
  if (isWrapper(schema)) return grantsIn(schema.unwrap() as Schema, value);
  if (schema instanceof z.ZodArray) return (value as unknown[]).flatMap((entry) => grantsIn(schema.element, entry));
  if (schema instanceof z.ZodRecord && !holdsGrants(schema.keyType))
    return Object.values(value as object).flatMap((entry) => grantsIn(schema.valueType, entry));
  if (schema instanceof z.ZodObject) {
    const fields = value as Record<string, unknown>;
    return Object.entries(schema.shape).flatMap(([name, field]) => grantsIn(field as Schema, fields[name]));
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success);
    return option === undefined ? [] : grantsIn(option, value);
  }
  throw new Error('a grant stands in a schema of a kind in which grants are not followed');
}

export interface Granted {
  grant: GrantId;
  /** The last part of the path, to show. */
  name: string;
  /** The folder that it stands in, to show. */
  folder: string;
}
