import { composeVariable, type Values } from '../../../../engine/core/compose/inline.ts';
import type { Inline } from '../../../../engine/core/richtext/model.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';

/** A title as plain text, with its variables as they are printed, or their placeholders. */
export function formatTitle(title: readonly Inline[], values: Values): string {
  return inlineText(title, (node) => (node.type === 'variable' ? composeVariable(node, values).text : ''));
}
