import { type BlockKind, fieldRules } from '../../../engine/core/blocks/block.ts';
import type { FormField } from '../blocks/block-fields.ts';

/**
 * The form field for an empty printed value, by its name in compose: 'motion.status', or 'source.number' for a part of a source.
 * null: the form has none, such as for text of the page and for the grounds of a demand.
 */
export function findFieldOfEmptyValue(name: string, kind: BlockKind): FormField | null {
  const [owner, field = ''] = name.split('.');
  // The source of a motion is its own Kamerstuk.
  if (owner === 'source') return kind === 'motion' ? 'kamerstuk' : 'source';
  if (name.endsWith('.source')) return 'source';
  if (owner !== kind || field === 'body' || field === 'grounds' || !(field in fieldRules[kind])) return null;
  // Approving a quote is how its state changes.
  return field === 'approvedBy' ? 'state' : (field as FormField);
}
