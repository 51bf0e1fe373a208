import type { Library } from '../store/library.ts';
import type { StoreProblem } from '../store/problems.ts';

/** Why a block was not found: it is unknown, unless the library was read in part and may hold it. */
export function missingBlock(library: Library, id: string): StoreProblem {
  return library.gaps[0] ?? { code: 'block-unknown', values: { id } };
}
