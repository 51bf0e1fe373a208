import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { BlockField } from './fixes.ts';

const FIELDS: { [name: string]: BlockField | undefined } = {
  'motion.gist': 'gist',
  'motion.status': 'outcome',
  'motion.kamerstuk': 'number',
  'finding.report': 'report',
  'finding.section': 'section',
  'finding.paragraph': 'paragraph',
  'finding.level': 'level',
  'quote.speaker': 'speaker',
  'quote.approvedBy': 'state',
  'figure.value': 'value',
  'commitment.by': 'by',
  'commitment.date': 'date',
  'commitment.state': 'state',
  'demand.addressee': 'addressee',
};

/**
 * The form field for an empty printed value, by its name in compose: 'motion.status', or 'source.number' for a part of a source.
 * null: the form has none, such as for text of the page and for the grounds of a demand.
 */
export function findFieldOfEmptyValue(name: string, kind: BlockKind): BlockField | null {
  const known = FIELDS[name];
  if (known) return known;
  // The source of a motion is its own Kamerstuk.
  if (name.startsWith('source.') && kind === 'motion') return 'number';
  return name.startsWith('source.') || name.endsWith('.source') ? 'source' : null;
}
