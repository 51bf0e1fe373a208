import type { BlockOf, PerKind } from '../blocks/block.ts';
import type { Locator } from '../richtext/model.ts';

/**
 * Facts that a ground needs before a reader can verify it. `block`: the draft has no snapshot of it. A motion that was
 * not adopted counts as incomplete, whatever else is known.
 */
export type MissingCode =
  | 'block'
  | 'status'
  | 'rejected'
  | 'held'
  | 'withdrawn'
  | 'lapsed'
  | 'paragraph'
  | 'date'
  | 'source'
  | 'approval';

/**
 * The facts that a block lacks as a ground. `at`: the demand's locator, which may add a fact ('par. 41'). Kinds without
 * facts of their own (a passage) are always complete.
 */
export const FIND_MISSING: { [Kind in keyof PerKind<unknown>]: (block: BlockOf<Kind>, at?: Locator) => MissingCode[] } =
  {
    motion: ({ status }) => {
      if (status === 'adopted' || status === 'replaced') return [];
      return [status === 'unknown' ? 'status' : status];
    },
    finding: ({ paragraph, page }, at) =>
      listIf(
        [paragraph, page, at?.paragraph, at?.page].every((place) => !place),
        'paragraph',
      ),
    demand: () => [],
    quote: (block) => listIf(block.state !== 'approved' && block.state !== 'published', 'approval'),
    question: () => [],
    passage: () => [],
    figure: (block) => listIf(block.date === null, 'date'),
    commitment: (block) => [...listIf(block.source === null, 'source'), ...listIf(block.date === null, 'date')],
    source: () => [],
  };

function listIf(missing: boolean, code: MissingCode): MissingCode[] {
  return missing ? [code] : [];
}
