import type { EarlierFinding } from './check.ts';
import type { OpenField } from './open-fields.ts';

/** Whether a finding of a check for one kind of fields is about this open field. */
export function reportsField({ check, block, values }: EarlierFinding, field: OpenField): boolean {
  if (check === 'variable-empty') return values.name === (field.name === 'draft.title' ? 'title' : field.name);
  if (field.block === null || block !== field.block) return false;
  const [kind, part = ''] = field.name.split('.');
  switch (check) {
    case 'fact-missing':
      return values.missing?.includes(part === 'status' ? 'outcome' : part) ?? false;
    case 'finding-without-report':
      return kind === 'finding' && (values.missing?.includes(part === 'source' ? 'report' : part) ?? false);
    case 'motion-without-number':
      return (kind === 'motion' && part !== 'status') || part === 'number';
    case 'demand-without-ground':
      return part === 'grounds';
    case 'demand-without-addressee':
      return part === 'addressee';
    case 'quote-not-approved':
      return part === 'approvedBy';
    default:
      return false;
  }
}
