import type { Purpose } from '../publication/purpose.ts';
import type { EarlierFinding, FindingSeverity, RawFinding } from './check.ts';
import type { OpenField } from './open-fields.ts';
import { reportsField } from './reported-fields.ts';

/** Checks of what each document needs: a field that is left in the text, an empty value, the sender in the head of each page. */
const OF_NEEDS = new Set(['field-open', 'variable-empty', 'sender-missing']);
/** Checks that each document needs before it is sent, with the approval of quotes. */
export const ALWAYS_CHECKED: ReadonlySet<string> = new Set([...OF_NEEDS, 'quote-not-approved', 'placeholder-left']);
/** Checks of facts that a document to be sent omits where it can do without them. */
const OF_FACTS = new Set(['fact-missing', 'finding-without-report', 'motion-without-number']);

/**
 * The findings about a document to be sent. One about what it needs stops the export: a field that is left in it, a value of its
 * type, the approval of a quote. One about a fact that it omits is an info, unless it stops a concept too. A fact from
 * after the day of the document is an error. `open`: the fields that are left.
 */
export function judgeForSending<Finding extends RawFinding<unknown> & { check: string; severity: FindingSeverity }>(
  findings: readonly Finding[],
  open: readonly OpenField[],
): Finding[] {
  return findings.map((finding) => {
    if (finding.isOmitted) return { ...finding, severity: 'info' };
    if (isNeeded(finding) || open.some((field) => reportsField(finding as unknown as EarlierFinding, field)))
      return { ...finding, severity: 'error', stopsSending: true };
    if (finding.check === 'after-document-day') return { ...finding, severity: 'error' };
    return OF_FACTS.has(finding.check) && finding.severity !== 'error'
      ? { ...finding, severity: 'info', isOmitted: true }
      : finding;
  });
}

/**
 * Whether an open finding keeps a document of this purpose from being exported without a reason. A value that is not filled in
 * yet does not stop a concept, which marks the empty field in yellow.
 */
export function stopsExport(
  { check, severity }: { check: string; severity: FindingSeverity },
  purpose: Purpose,
): boolean {
  return severity === 'error' && (purpose === 'sending' || check !== 'variable-empty');
}

/** Whether the finding is about something without which a document of its type is not sent. */
function isNeeded({ check, severity }: { check: string; severity: FindingSeverity }): boolean {
  // A document type that asks for approval lowers the check.
  return OF_NEEDS.has(check) || (check === 'quote-not-approved' && severity === 'error');
}
