import { isFromVersion1, isSameKey, makeKey } from '../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';

type Silenced = Draft['silenced'][number];
type Head = Pick<Draft, 'silenced'>;

/** Marks a finding as silenced. Replaces the reason that version 1 of the format stored for its check and node. */
export function silenceFinding<Part extends Head>(
  head: Part,
  finding: CheckFinding,
  { reason, by, at }: Pick<Silenced, 'reason' | 'by' | 'at'>,
): Part {
  const key = makeKey(finding);
  const isReplaced = (entry: Silenced) =>
    isSameKey(entry, key) || (isFromVersion1(entry) && entry.check === key.check && entry.node === key.node);
  const kept = head.silenced.filter((entry) => !isReplaced(entry));
  return { ...head, silenced: [...kept, { ...key, reason, by, at }] };
}

export function unsilenceFinding<Part extends Head>(head: Part, finding: CheckFinding): Part {
  const key = makeKey(finding);
  return { ...head, silenced: head.silenced.filter((entry) => !isSameKey(entry, key)) };
}
