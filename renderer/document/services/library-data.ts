import type { OutputOf, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import { readJsonText } from '../../../electron/ipc/json-text.ts';
import type { LibraryContents } from '../../../electron/ipc/library.ts';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { applyBlockChanges } from '../../../engine/core/blocks/block-changes.ts';
import { createFindBlock, type FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { isSameBlock } from '../../../engine/core/blocks/is-same-block.ts';
import { createSignal } from '../../ui/signal.ts';

export type LibraryHit = OutputOf<'librarySearch'>['hits'][number];

/** The last read state of the library. */
export interface LibraryReading {
  /** Identifies this state for the next read. null: not read yet, or incomplete. */
  state: string | null;
  /** The folder of the library, to show it. */
  folder: string | null;
  /** null: not read yet. */
  blocks: readonly Block[] | null;
  /** Decisions of the Kamer without a motion. */
  decisions: LibraryContents['decisions'];
  /** Files of the library that cannot be read. */
  problems: readonly ProblemResult[];
  /**
   * Why the whole library cannot be read. If it is only unavailable (`library-away`), the other fields have the last
   * read state.
   */
  refused: ProblemResult | null;
}

/** Whether a library was chosen but cannot be read now. */
export function isUnreadable(refused: ProblemResult | null): boolean {
  return refused !== null && refused.code !== 'no-library';
}

/** Whether the content of the library is known. */
export function isKnown({ blocks, refused }: Pick<LibraryReading, 'blocks' | 'refused'>): boolean {
  return blocks !== null && (!isUnreadable(refused) || blocks.length > 0);
}

/** The blocks to compare a draft with. null if the library is unknown, because then no block counts as missing. */
export function knownBlocks({ blocks, refused }: Pick<LibraryReading, 'blocks' | 'refused'>): readonly Block[] | null {
  return refused !== null && blocks?.length === 0 ? null : blocks;
}

/** All blocks of the library in memory, and the search. One instance for each window. */
export interface LibraryData {
  reading: () => LibraryReading;
  /** Called after each read. Returns a function that ends this. */
  listen: (listener: () => void) => () => void;
  find: FindBlock;
  /** Hits, best first. null if a newer search replaced this one or the library cannot be searched. */
  search: (words: string) => Promise<readonly LibraryHit[] | null>;
  /** Reads the library again. The current blocks remain until then. */
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
      read.emit();
    },
  };
}

/**
 * Reads the library. Sends only changed blocks if the process knows the state of the last read. Unchanged blocks stay
 * the same object, so that caches by block stay valid.
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
      return { ok: true, value: { ...facts, blocks: applyBlockChanges(blocks, { changed, removed }) } };
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
