import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import { formatFinding } from '../../../engine/core/checks/run-checks.ts';

/** The message of a finding with plain spaces, which can be typed in a test. */
export function findingText(finding: CheckFinding, language: 'nl' | 'en'): string {
  return formatFinding(finding, language).replaceAll(/[\u00a0\u202f]/g, ' ');
}
