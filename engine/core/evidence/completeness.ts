import type { BlockOf, PerKind } from '../blocks/block.ts';
import type { Locator } from '../richtext/model.ts';

/**
 * What a ground still lacks before it can be checked to its source. `block`: its snapshot is not in the draft. A motion that
 * the Kamer did not adopt lacks that, whatever is known about it.
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
 * What is missing from a block as a ground; a locator is what a demand adds to it ('par. 41'). A kind without facts of
 * its own (a passage) lacks nothing.
 */
export const MISSING_FROM: { [Kind in keyof PerKind<unknown>]: (block: BlockOf<Kind>, at?: Locator) => MissingCode[] } =
  {
    motion: ({ status }) => {
      if (status === 'adopted' || status === 'replaced') return [];
      return [status === 'unknown' ? 'status' : status];
    },
    finding: (block, at) => when(block.paragraph === null && at?.paragraph === undefined, 'paragraph'),
    demand: () => [],
    quote: (block) => when(block.state !== 'approved' && block.state !== 'published', 'approval'),
    question: () => [],
    passage: () => [],
    figure: (block) => when(block.date === null, 'date'),
    commitment: (block) => [...when(block.source === null, 'source'), ...when(block.date === null, 'date')],
    source: () => [],
  };

function when(missing: boolean, code: MissingCode): MissingCode[] {
  return missing ? [code] : [];
}
