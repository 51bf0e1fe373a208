/** A step from one empty field of the sheet to the next one. */
export interface FieldSteps {
  /** The next of the fields, or the one before; from the other end where there is none. undefined: there are none. */
  next: (fields: readonly HTMLElement[], here: Range | null, by: 1 | -1) => HTMLElement | undefined;
  /** The field at which the steps stand, as the sheet shows it now; null: at none, or it was filled in. */
  at: (fields: readonly HTMLElement[]) => HTMLElement | null;
  /** The next step begins at the caret again. */
  leave: () => void;
}

interface Stand {
  /** All fields, as the sheet showed them then. */
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

/** Where a field stands now; the sheet may have drawn it anew. -1: it was filled in. */
function indexOf(fields: readonly HTMLElement[], field: HTMLElement | undefined, index: number): number {
  const same = field ? fields.indexOf(field) : -1;
  const drawn = fields[index];
  return same === -1 && field && drawn && signOf(drawn) === signOf(field) ? index : same;
}

/** One value may fill in several fields: the next is the first of those behind it that is still there. */
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
