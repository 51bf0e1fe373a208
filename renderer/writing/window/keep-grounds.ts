import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { addGrounds, findGroundsToKeep } from '../../../engine/core/drafts/grounds-to-keep.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockInstance, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';
import { followKeptGrounds } from '../side/change-page.ts';

/** A demand of the library and the grounds that only this document has. */
export interface GroundsToKeep {
  demand: BlockOf<'demand'>;
  grounds: readonly Ground[];
}

/** Null if there is no demand of the library at `place`, or if the library has all its grounds. */
export function findGroundsToKeepAt(
  draft: Pick<Draft, 'body'>,
  place: NodeId,
  find: LibraryNow['find'],
): GroundsToKeep | null {
  const instance = draft.body.find((node): node is BlockInstance => node.id === place && node.type === 'blockInstance');
  const demand = instance && find(instance.block);
  if (!instance || demand?.kind !== 'demand') return null;
  const grounds = findGroundsToKeep(instance, demand, find);
  return grounds.length > 0 ? { demand, grounds } : null;
}

export type KeepGroundsResult = { ok: true } | { ok: false; message: string };

/**
 * Saves the grounds that a demand has in this document in its library block, as a new revision. The document takes the new
 * revision if it had the current one; otherwise it stays unchanged, for the writer to compare. `changed`: the message if
 * another program changed the library in the meantime.
 */
export async function keepGrounds(
  bridge: Pick<WindowBridge, 'writeBlock'>,
  library: Pick<LibraryNow, 'find' | 'reload'>,
  document: OpenDocument,
  place: NodeId,
  changedMessage: string,
): Promise<KeepGroundsResult> {
  const kept = findGroundsToKeepAt(document.draft(), place, library.find);
  if (!kept) return { ok: true };
  const { demand, grounds } = kept;
  const isCurrent = findSnapshot(document.head(), demand.id)?.revision === demand.revision;
  const reply = await bridge.writeBlock({ block: addGrounds(demand, grounds), base: demand });
  if (!reply.ok) return { ok: false, message: reply.problem.message };
  if (reply.value.outcome !== 'written') {
    await library.reload();
    return { ok: false, message: changedMessage };
  }
  const { block: written } = reply.value;
  const find = (id: string): Block | undefined => {
    const found = library.find(id);
    return found?.id === demand.id ? written : found;
  };
  // Before the library reloads, so that the page never shows its own change as a new version.
  if (isCurrent) followKeptGrounds(document, place, find);
  await library.reload();
  return { ok: true };
}
