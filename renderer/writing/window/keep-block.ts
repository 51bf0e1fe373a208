import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { makeKamerstukId } from '../../../engine/core/records/kamerstuk-name.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';

/**
 * The library block that is equivalent to a block of the document: a motion with the same Kamerstuk, or a block with the
 * same kind and title.
 */
export function findEquivalentBlock(block: Block, blocks: readonly Block[]): Block | undefined {
  const kamerstuk = kamerstukOf(block);
  const title = block.title.trim().toLocaleLowerCase();
  return blocks.find(
    (one) =>
      one.kind === block.kind &&
      (kamerstuk !== null
        ? kamerstukOf(one) === kamerstuk
        : title !== '' && one.title.trim().toLocaleLowerCase() === title),
  );
}

function kamerstukOf(block: Block): string | null {
  return block.kind === 'motion' ? makeKamerstukId(block.kamerstuk) : null;
}

/**
 * The block to write: the document's block under a new id, or the equivalent library block with the document's id as an
 * alias.
 */
export function toLibraryBlock(block: Block, equivalent: Block | undefined, isTaken: (id: string) => boolean): Block {
  if (equivalent) return { ...equivalent, aliases: [...new Set([...equivalent.aliases, block.id, ...block.aliases])] };
  const id = createBlockId(block, isTaken);
  return { ...block, aliases: [...new Set([...block.aliases, block.id])].filter((name) => name !== id) };
}

/** `missingPictures`: a sentence for each picture that could not be stored in the library. */
export type KeepBlockResult =
  | { ok: true; block: Block; missingPictures: readonly string[] }
  | { ok: false; message: string };

/**
 * Adds a block of the document to the library, or links it to the equivalent library block. The former id becomes an alias,
 * so that documents still find the block. `changed`: the message if another program changed the library in the meantime.
 */
export async function keepBlock(
  bridge: WindowBridge,
  library: LibraryNow,
  block: Block,
  changedMessage: string,
): Promise<KeepBlockResult> {
  const equivalent = findEquivalentBlock(block, library.blocks ?? []);
  // The library process validates the block and returns the message of a refusal.
  const toWrite = toLibraryBlock(block, equivalent, (id) => library.find(id) !== undefined);
  const reply = await bridge.writeBlock({ block: toWrite, base: equivalent ?? null });
  if (!reply.ok) return { ok: false, message: reply.problem.message };
  await library.reload();
  if (reply.value.outcome !== 'written') return { ok: false, message: changedMessage };
  return { ok: true, block: reply.value.block, missingPictures: reply.value.pictureWarnings };
}
