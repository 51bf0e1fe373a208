import type { EarlierFinding, FindingSeverity, RawFinding } from './check.ts';
import type { OpenField } from './open-fields.ts';
import { reportsField } from './reported-fields.ts';

/** Checks of facts that a document to be sent omits where it can do without them. */
const OF_FACTS = new Set(['fact-missing', 'finding-without-report', 'motion-without-number']);

/**
 * The findings about a document to be sent: one about a field that is left in it stops the export, and one about a fact that it
 * omits is dropped. `open`: the fields that are left.
 */
export function judgeForSending<Finding extends RawFinding<unknown> & { check: string; severity: FindingSeverity }>(
  findings: readonly Finding[],
  open: readonly OpenField[],
): Finding[] {
  return findings.flatMap((finding) => {
    const isLeft =
      finding.check === 'field-open' || open.some((field) => reportsField(finding as unknown as EarlierFinding, field));
    if (isLeft) return [{ ...finding, severity: 'error', stopsSending: true }];
    return OF_FACTS.has(finding.check) ? [] : [finding];
  });
}
