import { diffArrays } from 'diff';

export type DiffKind = 'same' | 'added' | 'removed';

/** A run of values that stand in both, only in the second (`added`) or only in the first (`removed`). */
export interface SequencePart {
  kind: DiffKind;
  values: string[];
}

/** Beyond so many edits two sequences have nothing to do with each other, and finding the least of them takes minutes. */
const MOST_EDITS = 4000;

/** The shortest way from one sequence to the other; what is removed comes before what is added in its place. */
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
