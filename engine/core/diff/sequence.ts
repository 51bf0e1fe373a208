import { diffArrays } from 'diff';

export type DiffKind = 'same' | 'added' | 'removed';

/** A series of values that occur in both sequences, only in the second (`added`) or only in the first (`removed`). */
export interface SequencePart {
  kind: DiffKind;
  values: string[];
}

/** With more edits the sequences have little in common, and finding the shortest edit path takes minutes. */
const MOST_EDITS = 4000;

/** The shortest edit path between two sequences; removed values come before the added ones that replace them. */
export function diffSequence(a: readonly string[], b: readonly string[]): SequencePart[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS });
  if (changes) {
    return changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      values: value,
    }));
  }
  const parts: SequencePart[] = [
    { kind: 'removed', values: [...a] },
    { kind: 'added', values: [...b] },
  ];
  return parts.filter((part) => part.values.length > 0);
}
