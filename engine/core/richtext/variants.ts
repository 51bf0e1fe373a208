import type { Scoped } from './model.ts';

/** Whether a node is in this variant. Without audiences it is in every variant. null: the document without variants. */
export function isInVariant(node: Scoped, audience: string | null): boolean {
  return !node.audiences || (audience !== null && node.audiences.includes(audience));
}
