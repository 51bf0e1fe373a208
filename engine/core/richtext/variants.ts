import type { Scoped } from './model.ts';

/** Whether a node is in this variant. Without audiences it is in every variant. null: the document without variants. */
export function isInVariant(node: Scoped, audience: string | null): boolean {
  return !node.audiences || (audience !== null && node.audiences.includes(audience));
}

/** Whether a variant prints a node. A list whose items are all of other variants is not printed. */
export function isPrinted(node: Scoped & { items?: readonly Scoped[] }, audience: string | null): boolean {
  const { items } = node;
  return isInVariant(node, audience) && (items === undefined || items.some((item) => isInVariant(item, audience)));
}
