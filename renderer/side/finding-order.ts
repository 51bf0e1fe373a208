import type { FindingSeverity } from '../../engine/core/checks/check.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';

export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** Open findings in the order in which the list shows them: errors first, those of one check together. */
export function inListOrder(findings: readonly CheckFinding[]): CheckFinding[] {
  const open = findings.filter((finding) => !finding.silenced);
  return SEVERITIES.flatMap((severity) => byCheck(open.filter((finding) => finding.severity === severity)).flat());
}

/** Findings of one check together, in the order in which the first of each was found. */
export function byCheck(findings: readonly CheckFinding[]): CheckFinding[][] {
  const groups = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group) group.push(finding);
    else groups.set(finding.check, [finding]);
  }
  return [...groups.values()];
}

/** Whether two findings, of two runs of the checks, are about the same thing. Where the words moved it is still that. */
export function sameFinding(one: CheckFinding, other: CheckFinding): boolean {
  return (
    one.check === other.check &&
    one.location?.node === other.location?.node &&
    one.block === other.block &&
    subject(one) === subject(other)
  );
}

/** What a finding is about, besides its place. */
function subject(finding: CheckFinding): string {
  switch (finding.check) {
    case 'placeholder-left':
      return finding.values.text;
    case 'variable-empty':
      return finding.values.name;
    case 'sentence-against-status':
      return `${finding.values.motion} ${finding.values.said}`;
    default:
      return '';
  }
}
