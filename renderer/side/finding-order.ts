import type { FindingSeverity } from '../../engine/core/checks/check.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';

export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** Open findings in the order in which the list shows them: errors first, those of one check together. */
export function inListOrder(findings: readonly CheckFinding[]): CheckFinding[] {
  const open = findings.filter((finding) => !finding.silenced);
  return SEVERITIES.flatMap((severity) =>
    together(
      open.filter((finding) => finding.severity === severity),
      ({ check }) => check,
    ).flat(),
  );
}

/** Those with one name together, in the order in which the first of each stands. */
export function together<Each>(all: readonly Each[], nameOf: (each: Each) => string): Each[][] {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(nameOf(each));
    if (group) group.push(each);
    else groups.set(nameOf(each), [each]);
  }
  return [...groups.values()];
}

/** Whether two findings, of two runs of the checks, are about the same thing. Where the words moved it is still that. */
export function sameFinding(one: CheckFinding, other: CheckFinding): boolean {
  return identityOf(one) === identityOf(other);
}

/** A name for each of the findings of one run, which it bears in the next run, too. Equal ones are numbered. */
export function namesOfFindings(findings: readonly CheckFinding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = identityOf(finding);
    const number = counts.get(name) ?? 0;
    counts.set(name, number + 1);
    return `${number} ${name}`;
  });
}

function identityOf(finding: CheckFinding): string {
  const { check, location, block } = finding;
  return JSON.stringify([check, location?.node ?? null, block ?? null, subject(finding)]);
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
