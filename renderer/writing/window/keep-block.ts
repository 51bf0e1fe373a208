import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { makeKamerstukId } from '../../../engine/core/records/kamerstuk-name.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';

/**
 * The block of the library that a loose block of a document stands for: a motion by its Kamerstuk, anything else by its kind
 * and title. undefined: the library has none.
 */
export function likeInLibrary(block: Block, blocks: readonly Block[]): Block | undefined {
  const paper = paperOf(block);
  const title = block.title.trim().toLocaleLowerCase();
  return blocks.find(
    (one) =>
      one.kind === block.kind &&
      (paper !== null ? paperOf(one) === paper : title !== '' && one.title.trim().toLocaleLowerCase() === title),
  );
}

function paperOf(block: Block): string | null {
  return block.kind === 'motion' ? makeKamerstukId(block.kamerstuk) : null;
}

/** What the library is asked to write, so that the document's block stands in it: itself, or its id as a name of another. */
export function keptBlock(block: Block, like: Block | undefined, isTaken: (id: string) => boolean): Block {
  if (like) return { ...like, aliases: [...new Set([...like.aliases, block.id, ...block.aliases])] };
  const id = createBlockId(block, isTaken);
  return { ...block, aliases: [...new Set([...block.aliases, block.id])].filter((name) => name !== id) };
}

/** `lacks`: of each picture that the library goes without, a sentence. */
export type Kept = { ok: true; block: Block; lacks: readonly string[] } | { ok: false; message: string };

/**
 * Puts a loose block of a document into the library, or ties it to the block there that says the same. Documents that know it
 * by its former id find it from now on. `changed`: what to say where the library was changed meanwhile.
 */
export async function keepBlock(
  bridge: WindowBridge,
  library: LibraryNow,
  block: Block,
  changed: string,
): Promise<Kept> {
  const like = likeInLibrary(block, library.blocks ?? []);
  // What can't stand in a library is refused where it is written, with a sentence.
  const kept = keptBlock(block, like, (id) => library.find(id) !== undefined);
  const reply = await bridge.writeBlock({ block: kept, base: like ?? null });
  if (!reply.ok) return { ok: false, message: reply.problem.message };
  await library.reload();
  if (reply.value.outcome !== 'written') return { ok: false, message: changed };
  return { ok: true, block: reply.value.block, lacks: reply.value.pictureWarnings };
}
