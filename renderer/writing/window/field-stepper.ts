/** Steps through the empty fields of the sheet. */
export interface FieldStepper {
  /** The next or previous field; wraps around at the ends. Undefined if there are no fields. */
  next: (fields: readonly HTMLElement[], here: Range | null, by: 1 | -1) => HTMLElement | undefined;
  /** The element of the current field. Null if there is no current field or it was filled in. */
  getCurrent: (fields: readonly HTMLElement[]) => HTMLElement | null;
  /** Forgets the current field: the next step starts at the caret. */
  reset: () => void;
}

interface StepState {
  /** Identities of the fields at the time of the last step. */
  identities: readonly string[];
  index: number;
}

export function createFieldStepper(): FieldStepper {
  let state: StepState | null = null;
  return {
    next: (fields, here, by) => {
      const identities = identitiesOf(fields);
      const index = state ? nextIndex(identities, state, by) : indexNextToRange(fields, here, by);
      const field = fields.at(index % Math.max(1, fields.length));
      state = field ? { identities, index: fields.indexOf(field) } : null;
      return field;
    },
    getCurrent: (fields) =>
      (state && fields[identitiesOf(fields).indexOf(state.identities[state.index] ?? '')]) ?? null,
    reset: () => {
      state = null;
    },
  };
}

/** Filling in one value can remove several fields, so this looks for the first later field that still exists. */
function nextIndex(identities: readonly string[], { identities: former, index }: StepState, by: 1 | -1): number {
  const now = identities.indexOf(former[index] ?? '');
  if (now !== -1) return now + by;
  const more = by === 1 ? former.slice(index + 1) : former.slice(0, index).reverse();
  const next = more.find((identity) => identities.includes(identity));
  if (next !== undefined) return identities.indexOf(next);
  return by === 1 ? index : Math.min(index, identities.length) - 1;
}

/**
 * Identifies each field by its content: the sheet can draw a field again as another element. Counts equal fields from the last
 * one, so that filling in one of them does not change the identity of those after it.
 */
function identitiesOf(fields: readonly HTMLElement[]): string[] {
  const counts = new Map<string, number>();
  return fields
    .toReversed()
    .map(({ dataset, textContent }) => {
      const same = [dataset.name, dataset.block, textContent].join('\n');
      const count = (counts.get(same) ?? 0) + 1;
      counts.set(same, count);
      return `${same}\n${count}`;
    })
    .toReversed();
}

function indexNextToRange(fields: readonly HTMLElement[], here: Range | null, by: 1 | -1): number {
  if (!here) return by === 1 ? 0 : -1;
  const isAfter = (field: HTMLElement) => rangeOf(field).compareBoundaryPoints(Range.END_TO_START, here) >= 0;
  const isBefore = (field: HTMLElement) => rangeOf(field).compareBoundaryPoints(Range.START_TO_END, here) <= 0;
  const after = fields.findIndex(isAfter);
  return by === 1 ? Math.max(0, after) : fields.filter(isBefore).length - 1;
}

function rangeOf(field: HTMLElement): Range {
  const range = document.createRange();
  range.selectNode(field);
  return range;
}
