/** Steps through the empty fields of the sheet. */
export interface FieldSteps {
  /** The next or previous field; wraps around at the ends. Undefined if there are no fields. */
  next: (fields: readonly HTMLElement[], here: Range | null, by: 1 | -1) => HTMLElement | undefined;
  /** The element of the current field. Null if there is no current field or it was filled in. */
  at: (fields: readonly HTMLElement[]) => HTMLElement | null;
  /** Forgets the current field: the next step starts at the caret. */
  leave: () => void;
}

interface Stand {
  /** The fields at the time of the last step. */
  fields: readonly HTMLElement[];
  index: number;
}

export function createFieldSteps(): FieldSteps {
  let stand: Stand | null = null;
  return {
    next: (fields, here, by) => {
      const index = stand ? nextIndex(fields, stand, by) : indexBeside(fields, here, by);
      const field = fields.at(index % Math.max(1, fields.length));
      stand = field ? { fields, index: fields.indexOf(field) } : null;
      return field;
    },
    at: (fields) => (stand && fields[indexOf(fields, stand.fields[stand.index], stand.index)]) ?? null,
    leave: () => {
      stand = null;
    },
  };
}

/** Index of a field in the current list, also if the sheet drew the field again as a new element; -1 if it was filled in. */
function indexOf(fields: readonly HTMLElement[], field: HTMLElement | undefined, index: number): number {
  const same = field ? fields.indexOf(field) : -1;
  const drawn = fields[index];
  return same === -1 && field && drawn && signOf(drawn) === signOf(field) ? index : same;
}

/** Filling in one value can remove several fields, so this looks for the first later field that still exists. */
function nextIndex(fields: readonly HTMLElement[], { fields: former, index }: Stand, by: 1 | -1): number {
  const now = indexOf(fields, former[index], index);
  if (now !== -1) return now + by;
  const more = by === 1 ? former.slice(index + 1) : former.slice(0, index).reverse();
  const next = more.find((field) => fields.includes(field));
  if (next) return fields.indexOf(next);
  return by === 1 ? index : Math.min(index, fields.length) - 1;
}

function indexBeside(fields: readonly HTMLElement[], here: Range | null, by: 1 | -1): number {
  if (!here) return by === 1 ? 0 : -1;
  const isAfter = (field: HTMLElement) => around(field).compareBoundaryPoints(Range.END_TO_START, here) >= 0;
  const isBefore = (field: HTMLElement) => around(field).compareBoundaryPoints(Range.START_TO_END, here) <= 0;
  const after = fields.findIndex(isAfter);
  return by === 1 ? Math.max(0, after) : fields.filter(isBefore).length - 1;
}

function around(field: HTMLElement): Range {
  const range = document.createRange();
  range.selectNode(field);
  return range;
}

function signOf({ dataset, textContent }: HTMLElement): string {
  return [dataset.name, dataset.block, textContent].join('\n');
}
