import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { makeKamerstukId } from '../../../engine/core/records/kamerstuk-name.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';

/**
 * The library block that is equivalent to a block of the document: a motion with the same Kamerstuk, or a block with the
 * same kind and title.
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

/**
 * The block to write: the document's block under a new id, or the equivalent library block with the document's id as an
 * alias.
 */
export function keptBlock(block: Block, like: Block | undefined, isTaken: (id: string) => boolean): Block {
  if (like) return { ...like, aliases: [...new Set([...like.aliases, block.id, ...block.aliases])] };
  const id = createBlockId(block, isTaken);
  return { ...block, aliases: [...new Set([...block.aliases, block.id])].filter((name) => name !== id) };
}

/** `missingPictures`: a sentence for each picture that could not be stored in the library. */
export type Kept = { ok: true; block: Block; lacks: readonly string[] } | { ok: false; message: string };

/**
 * Adds a block of the document to the library, or links it to the equivalent library block. The former id becomes an alias,
 * so that documents still find the block. `changed`: the message if another program changed the library in the meantime.
 */
export async function keepBlock(
  bridge: WindowBridge,
  library: LibraryNow,
  block: Block,
  changed: string,
): Promise<Kept> {
  const like = likeInLibrary(block, library.blocks ?? []);
  // The library process validates the block and returns the message of a refusal.
  const kept = keptBlock(block, like, (id) => library.find(id) !== undefined);
  const reply = await bridge.writeBlock({ block: kept, base: like ?? null });
  if (!reply.ok) return { ok: false, message: reply.problem.message };
  await library.reload();
  if (reply.value.outcome !== 'written') return { ok: false, message: changed };
  return { ok: true, block: reply.value.block, lacks: reply.value.pictureWarnings };
}
