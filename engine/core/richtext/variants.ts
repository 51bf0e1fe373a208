import type { Scoped } from './model.ts';

/** A node without audiences stands in every variant; one with audiences only in those. null: the document without variants. */
export function isInVariant(node: Scoped, audience: string | null): boolean {
  return !node.audiences || (audience !== null && node.audiences.includes(audience));
}
