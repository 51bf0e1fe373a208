import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { makeKamerstukId } from '../../../engine/core/records/kamerstuk-name.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';
import { createInitialBlock } from '../blocks/initial-block.ts';
import { parseParagraphs } from '../blocks/plain-paragraphs.ts';

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

/** Most characters of a title that is made of the beginning of a text. */
const LONGEST_TITLE = 70;

/**
 * Writes a block with only a text to the library: the claim of a demand, or the body of another kind, whose title is its
 * first words. A block with the same title is there already, so it is returned. `changedMessage`: as in `keepBlock`.
 */
export async function writeNewBlock(
  bridge: Pick<WindowBridge, 'writeBlock'>,
  library: Pick<LibraryNow, 'blocks' | 'reload'>,
  { kind, text }: { kind: BlockKind; text: string },
  changedMessage: string,
): Promise<{ ok: true; block: Block } | { ok: false; message: string }> {
  const words = text.trim();
  const isClaim = kind === 'demand';
  const body = isClaim ? [] : parseParagraphs(words, [], () => 'text');
  const block = createInitialBlock(kind, 'new', isClaim ? words : shorten(words), { body });
  const equivalent = findEquivalentBlock(block, library.blocks ?? []);
  if (equivalent && (isClaim || plainText(equivalent.body) === words)) return { ok: true, block: equivalent };
  // The library process gives it its id.
  const reply = await bridge.writeBlock({ block, base: null });
  if (!reply.ok) return { ok: false, message: reply.problem.message };
  await library.reload();
  return reply.value.outcome === 'written'
    ? { ok: true, block: reply.value.block }
    : { ok: false, message: changedMessage };
}

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

/** The text up to the last whole word that fits in a title. */
function shorten(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  return `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`;
}
