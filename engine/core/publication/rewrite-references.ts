import type { PubInline } from './publication.ts';

type Replace = (content: readonly PubInline[], holders: readonly string[]) => readonly PubInline[];

/**
 * Replaces inline content that has references, wherever it is in a value. What does not change stays the same object.
 * `holders`: ids of the nodes around the content, the innermost first.
 */
export function rewriteReferences<Value>(value: Value, replace: Replace, holders: readonly string[] = []): Value {
  return rewrite(value, replace, holders) as Value;
}

/** Most objects of a publication are runs, in which there are no references. */
const isRun = (value: object): boolean => 'type' in value && value.type === 'run';

function rewrite(value: unknown, replace: Replace, holders: readonly string[]): unknown {
  if (value === null || typeof value !== 'object' || isRun(value)) return value;
  if (Array.isArray(value)) {
    let parts: PubInline[] = value;
    let hasReference = false;
    for (const [at, part] of value.entries()) {
      const rewritten = rewrite(part, replace, holders);
      if (rewritten !== part) parts = parts.with(at, rewritten as PubInline);
      hasReference ||= part?.type === 'reference';
    }
    return hasReference ? replace(parts, holders) : parts;
  }
  const inside = 'id' in value && typeof value.id === 'string' && value.id !== '' ? [value.id, ...holders] : holders;
  let changed: Record<string, unknown> | null = null;
  for (const key in value) {
    const field = value[key as keyof typeof value];
    const rewritten = rewrite(field, replace, inside);
    if (rewritten !== field) changed = { ...(changed ?? value), [key]: rewritten };
  }
  return changed ?? value;
}
