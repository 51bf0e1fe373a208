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
  /** The fields at the time of the last step. */
  fields: readonly HTMLElement[];
  index: number;
}

export function createFieldStepper(): FieldStepper {
  let state: StepState | null = null;
  return {
    next: (fields, here, by) => {
      const index = state ? nextIndex(fields, state, by) : indexNextToRange(fields, here, by);
      const field = fields.at(index % Math.max(1, fields.length));
      state = field ? { fields, index: fields.indexOf(field) } : null;
      return field;
    },
    getCurrent: (fields) => (state && fields[indexOf(fields, state.fields[state.index], state.index)]) ?? null,
    reset: () => {
      state = null;
    },
  };
}

/** Index of a field in the current list, also if the sheet drew the field again as a new element; -1 if it was filled in. */
function indexOf(fields: readonly HTMLElement[], field: HTMLElement | undefined, index: number): number {
  const same = field ? fields.indexOf(field) : -1;
  const drawn = fields[index];
  return same === -1 && field && drawn && fieldIdentity(drawn) === fieldIdentity(field) ? index : same;
}

/** Filling in one value can remove several fields, so this looks for the first later field that still exists. */
function nextIndex(fields: readonly HTMLElement[], { fields: former, index }: StepState, by: 1 | -1): number {
  const now = indexOf(fields, former[index], index);
  if (now !== -1) return now + by;
  const more = by === 1 ? former.slice(index + 1) : former.slice(0, index).reverse();
  const next = more.find((field) => fields.includes(field));
  if (next) return fields.indexOf(next);
  return by === 1 ? index : Math.min(index, fields.length) - 1;
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

function fieldIdentity({ dataset, textContent }: HTMLElement): string {
  return [dataset.name, dataset.block, textContent].join('\n');
}
