import { z } from 'zod';

/**
 * Permission for a file or folder that the user chose (in a dialog, by dropping, by opening, from the recent
 * documents). A window holds this id and never names a path: only the main process knows the path of a grant.
 */
export const grantIdSchema = z.string().regex(/^g[0-9a-f]{32}$/);
export type GrantId = z.infer<typeof grantIdSchema>;

type Schema = z.core.$ZodType;

/** Marks the grant schema and every schema that zod derives from it by a check or a description. */
const grantSchemas = z.registry<{ isGrant: true }>();
grantIdSchema.register(grantSchemas, { isGrant: true });

function isGrant(schema: Schema): boolean {
  return grantSchemas.get(schema) !== undefined;
}

/** Cache: whether a schema holds a grant anywhere. */
const grantCache = new WeakMap<Schema, boolean>();

/** `above`: the schemas that contain this one. */
function holdsGrants(schema: Schema, above: ReadonlySet<Schema> = new Set()): boolean {
  if (isGrant(schema)) return true;
  // A recursive schema: the outer call looks at its other parts.
  if (above.has(schema)) return false;
  const cached = grantCache.get(schema);
  if (cached !== undefined) return cached;
  const path = new Set([...above, schema]);
  const found = childSchemas(schema).some((part) => holdsGrants(part, path));
  if (found || above.size === 0) grantCache.set(schema, found);
  return found;
}

/** The schemas inside a schema of any kind, read from its definition. */
function childSchemas(schema: Schema): readonly Schema[] {
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
 * The grants in a parsed value, under any name and at any depth: every value that the schema parses with
 * `grantIdSchema`. Text that only looks like a grant is none. Throws for a kind of schema that it does not know.
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
  throw new Error('a grant is in a kind of schema that grantsIn does not search');
}

export interface GrantedFile {
  grant: GrantId;
  /** Last part of the path, to show. */
  name: string;
  /** The folder of the file, to show. */
  folder: string;
}
