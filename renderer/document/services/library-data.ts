import type { OutputOf, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import { readJsonText } from '../../../electron/ipc/json-text.ts';
import type { LibraryContents } from '../../../electron/ipc/library.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { compareIds } from '../../../engine/core/blocks/compare-ids.ts';
import { createFindBlock, type FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { isSameBlock } from '../../../engine/core/blocks/is-same-block.ts';
import { createSignal } from '../../ui/signal.ts';

export type LibraryHit = OutputOf<'librarySearch'>['hits'][number];

/** The library as it was read last. */
export interface LibraryReading {
  /** Names what was read, for the next reading. null: not read yet, or not whole. */
  state: string | null;
  /** Of its folder, to show. */
  folder: string | null;
  /** null: not read yet. */
  blocks: readonly Block[] | null;
  /** Decisions of the Kamer that no motion has. */
  decisions: LibraryContents['decisions'];
  /** Files of the library that can't be read; the others are there. */
  problems: readonly ProblemResult[];
  /** The library as a whole can't be read; of one that is away for now (`library-away`) what was read last is still there. */
  refused: ProblemResult | null;
}

/** One was chosen, and it can't be read now. */
export function isUnread(refused: ProblemResult | null): boolean {
  return refused !== null && refused.code !== 'no-library';
}

/** Of what can't be read nobody knows how much it holds. */
export function wasRead({ blocks, refused }: Pick<LibraryReading, 'blocks' | 'refused'>): boolean {
  return blocks !== null && (!isUnread(refused) || blocks.length > 0);
}

/**
 * What the blocks of a draft are held against. null: of a library that is not there, or can't be read, nothing is known, and so
 * not that it lacks one.
 */
export function blocksKnown({ blocks, refused }: Pick<LibraryReading, 'blocks' | 'refused'>): readonly Block[] | null {
  return refused !== null && blocks?.length === 0 ? null : blocks;
}

/** Every block of the library in memory, and its search. One for a window. */
export interface LibraryData {
  reading: () => LibraryReading;
  /** Told after each reading. Gives the function that ends it. */
  listen: (listener: () => void) => () => void;
  find: FindBlock;
  /** Hits, best first; null where a newer question came in between, or the library can't be searched. */
  search: (words: string) => Promise<readonly LibraryHit[] | null>;
  /** Reads it anew; what stood there stays until the new is there. */
  reload: () => Promise<void>;
}

const MOST_HITS = 500;
const NOTHING_READ: LibraryReading = {
  state: null,
  folder: null,
  blocks: null,
  decisions: [],
  problems: [],
  refused: null,
};

export function createLibraryData(
  bridge: Pick<WindowBridge, 'libraryBlocks' | 'libraryChanges' | 'librarySearch'>,
): LibraryData {
  const read = createSignal();
  let reading = NOTHING_READ;
  let find = createFindBlock([]);
  let asked = 0;
  return {
    reading: () => reading,
    listen: read.listen,
    find: (id) => find(id),
    search: async (words) => {
      const reply = await bridge.librarySearch({ words, limit: MOST_HITS });
      return reply.ok ? reply.value.hits : null;
    },
    reload: async () => {
      asked += 1;
      const mine = asked;
      const reply = await readLibrary(bridge, reading);
      if (mine !== asked) return;
      if (reply.ok) reading = { ...reply.value, refused: null };
      else if (reply.problem.code === 'library-away' && reading.blocks)
        reading = { ...reading, refused: reply.problem };
      else reading = { ...NOTHING_READ, blocks: [], refused: reply.problem };
      find = createFindBlock(reading.blocks ?? []);
      read.tell();
    },
  };
}

/**
 * The library as it is now. Where the process knows the state that this window read before, only the blocks that became different
 * are sent. A block that did not change stays the same object: what was made of it need not be made again.
 */
async function readLibrary(
  bridge: Pick<WindowBridge, 'libraryBlocks' | 'libraryChanges'>,
  { state, blocks }: LibraryReading,
): Promise<Reply<LibraryContents>> {
  if (state !== null && blocks) {
    const reply = await bridge.libraryChanges({ since: state });
    if (!reply.ok) return reply;
    if (reply.value !== null) {
      const { changed, removed, ...facts } = readJsonText(reply.value);
      const without = new Set([...removed, ...changed.map(({ id }) => id)]);
      const kept = blocks.filter(({ id }) => !without.has(id));
      return { ok: true, value: { ...facts, blocks: [...kept, ...changed].sort(compareIds) } };
    }
  }
  const reply = await bridge.libraryBlocks();
  if (!reply.ok) return reply;
  const contents = readJsonText(reply.value);
  const known = new Map(blocks?.map((block) => [block.id, block]));
  const unchanged = (block: Block): Block => {
    const former = known.get(block.id);
    return former && isSameBlock(former, block) ? former : block;
  };
  return { ok: true, value: { ...contents, blocks: contents.blocks.map(unchanged) } };
}
