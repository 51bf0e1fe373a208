import type { CheckFinding } from '../../engine/core/checks/list.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';

type Silenced = Draft['silenced'][number];
type Head = Pick<Draft, 'silenced'>;

/** What a person said when they put a finding aside; undefined: it counts. */
export function silencing(silenced: readonly Silenced[], finding: CheckFinding): Silenced | undefined {
  const own = silenced.find((put) => isOf(put, finding) && put.node !== null);
  return own ?? silenced.find((put) => isOf(put, finding));
}

/** Puts findings of this check at this place aside; one about the document as a whole in the whole document. */
export function withSilenced<Part extends Head>(
  head: Part,
  finding: CheckFinding,
  { reason, by, at }: Pick<Silenced, 'reason' | 'by' | 'at'>,
): Part {
  const put = { check: finding.check, node: finding.location?.node ?? null, reason, by, at };
  return { ...head, silenced: [...head.silenced.filter((other) => !isOf(other, finding)), put] };
}

export function withUnsilenced<Part extends Head>(head: Part, finding: CheckFinding): Part {
  return { ...head, silenced: head.silenced.filter((put) => !isOf(put, finding)) };
}

function isOf(put: Silenced, finding: CheckFinding): boolean {
  return put.check === finding.check && (put.node === null || put.node === finding.location?.node);
}
