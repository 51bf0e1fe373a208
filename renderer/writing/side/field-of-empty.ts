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
 * Where what a block prints empty is filled in, by the name that compose gives it: 'motion.status', or 'source.number' for a
 * part of what it cites. null: not in the form. Words are typed where they stand, and a demand gets its grounds beside it.
 */
export function fieldOfEmpty(name: string, kind: BlockKind): BlockField | null {
  const known = FIELDS[name];
  if (known) return known;
  // A paper of the Kamer that is cited is that of the motion itself.
  if (name.startsWith('source.') && kind === 'motion') return 'number';
  return name.startsWith('source.') || name.endsWith('.source') ? 'source' : null;
}
