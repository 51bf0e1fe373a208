import type { FindingSeverity } from '../../../engine/core/checks/check.ts';
import { isSameKey, makeKey } from '../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';

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

/**
 * Where a finding of an earlier run stands among those of a later one: the very same, or else the first about the same check,
 * node and block. -1: it was solved.
 */
export function indexOfFinding(findings: readonly CheckFinding[], earlier: CheckFinding): number {
  const key = makeKey(earlier);
  const exact = findings.findIndex((finding) => isSameKey(makeKey(finding), key));
  return exact >= 0 ? exact : findings.findIndex((finding) => placeName(finding) === placeName(earlier));
}

/** A name for each of the findings of one run, which it bears in the next run, too. Those about one place are numbered. */
export function namesOfFindings(findings: readonly CheckFinding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = placeName(finding);
    const number = counts.get(name) ?? 0;
    counts.set(name, number + 1);
    return `${number} ${name}`;
  });
}

/** What a finding is about, whatever it says of it by now: the words around it may have changed. */
function placeName(finding: CheckFinding): string {
  const { check, node, block } = makeKey(finding);
  return JSON.stringify([check, node, block, subjectOf(finding)]);
}

function subjectOf(finding: CheckFinding): string {
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
      return '';
  }
}
