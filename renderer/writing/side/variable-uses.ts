import { type DocumentType, frameLineText } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findInstances, placeBlock } from '../../../engine/core/drafts/instances.ts';
import { type AnyNode, walk } from '../../../engine/core/richtext/walk.ts';

/**
 * Number of times that the document shows each variable: in its text, in its blocks, and in what its type prints around
 * it. `hasValue` restricts the text of the type to the options that the filled variables choose.
 */
export function countVariableUses(
  draft: Draft,
  { front, back }: DocumentType,
  hasValue?: (variable: string) => boolean,
): { [name: string]: number | undefined } {
  const uses: { [name: string]: number | undefined } = {};
  const count = (content: readonly AnyNode[]): void =>
    walk(content, (node) => {
      if ('type' in node && node.type === 'variable') uses[node.name] = (uses[node.name] ?? 0) + 1;
    });
  count(draft.title);
  count(draft.subtitle);
  count(draft.body);
  for (const instance of findInstances(draft.body)) {
    // Own texts are in the body and already counted.
    if (!instance.own?.body) count(placeBlock(draft, instance)?.body ?? []);
  }
  for (const line of [...front, ...back]) count(frameLineText(line, draft.language, hasValue));
  return uses;
}
