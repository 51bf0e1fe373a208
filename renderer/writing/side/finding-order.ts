import type { FindingSeverity } from '../../../engine/core/checks/check.ts';
import { isSameKey, makeKey } from '../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';

export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** Open findings in the order of the list: errors first, and the findings of one check together. */
export function sortFindings(findings: readonly CheckFinding[]): CheckFinding[] {
  const open = findings.filter((finding) => !finding.silenced);
  return SEVERITIES.flatMap((severity) =>
    groupByName(
      open.filter((finding) => finding.severity === severity),
      ({ check }) => check,
    ).flat(),
  );
}

/** Groups values by name. The groups are in the order of their first values. */
export function groupByName<Each>(all: readonly Each[], nameOf: (each: Each) => string): Each[][] {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(nameOf(each));
    if (group) group.push(each);
    else groups.set(nameOf(each), [each]);
  }
  return [...groups.values()];
}

/** Index of a finding of an earlier run: the same finding, or else the first about the same subject. -1: it is solved. */
export function indexOfFinding(findings: readonly CheckFinding[], earlier: CheckFinding): number {
  const key = makeKey(earlier);
  const exact = findings.findIndex((finding) => isSameKey(makeKey(finding), key));
  return exact >= 0 ? exact : findings.findIndex((finding) => getSubjectName(finding) === getSubjectName(earlier));
}

/** A name for each finding that remains in the next run. Findings about the same subject are numbered. */
export function nameFindings(findings: readonly CheckFinding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = getSubjectName(finding);
    const number = counts.get(name) ?? 0;
    counts.set(name, number + 1);
    return `${number} ${name}`;
  });
}

/** Identifies the subject of a finding, even after the text around it has changed. */
function getSubjectName(finding: CheckFinding): string {
  const { check, node, block } = makeKey(finding);
  return JSON.stringify([check, node, block, getSubject(finding)]);
}

function getSubject(finding: CheckFinding): string {
  switch (finding.check) {
    case 'placeholder-left':
      return `${finding.values.variable ?? ''} ${finding.values.text}`;
    case 'variable-empty':
      return finding.values.name;
    case 'sentence-against-status':
      return `${finding.values.motion} ${finding.values.said}`;
    case 'field-open':
      return finding.values.what;
    case 'part-missing':
      return `${finding.values.kind ?? ''} ${finding.values.heading ?? ''}`;
    case 'picture-without-description':
      return finding.values.caption;
    default:
      return 'text' in finding.values ? (finding.values.text ?? '') : '';
  }
}
