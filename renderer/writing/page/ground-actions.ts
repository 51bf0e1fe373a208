import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findSnapshot, findSnapshotOf } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, BlockInstance, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $addSnapshots, changeBlock } from './block-actions.ts';

/**
 * Adds a block as ground of a demand in this document, or changes the note or locator of a ground that it has. Uses the
 * document's own copy of the block. `isSameStep` makes the change part of the previous undo step.
 */
export function addGround(
  document: OpenDocument,
  id: NodeId,
  requested: Ground,
  find: FindBlock,
  isSameStep = false,
): boolean {
  const $add: Parameters<typeof changeBlock>[2] = (node, data) => {
    const block = find(requested.block);
    const known = block && findSnapshotOf($head(), block);
    const ground = known ? { ...requested, block: known.id } : requested;
    const findCopy = (name: BlockId) => (name === known?.id ? known : find(name));
    const { added = [], dropped = [] } = data.grounds ?? {};
    const demand = findSnapshot($head(), data.block);
    const isInLibrary = demand?.kind === 'demand' && demand.grounds.some(({ block }) => block === ground.block);
    const isPlain = isInLibrary && !ground.locator && !ground.shows;
    const others = added.filter(({ block }) => block !== ground.block);
    const isThere = others.length < added.length;
    const changed = isThere ? added.map((one) => (one.block === ground.block ? ground : one)) : [...added, ground];
    node.setData(
      setGrounds(data, {
        added: isPlain ? others : changed,
        dropped: dropped.filter((block) => block !== ground.block),
      }),
    );
    $addSnapshots([{ type: 'citation', id: 'ground', block: ground.block, placement: 'note' }], document, findCopy);
  };
  return changeBlock(document, id, $add, { isSameStep });
}

/** Removes a ground of a demand in this document. */
export function dropGround(document: OpenDocument, id: NodeId, ground: BlockId): boolean {
  return changeBlock(document, id, (node, data) => {
    const { added = [], dropped = [] } = data.grounds ?? {};
    const demand = findSnapshot($head(), data.block);
    const isInLibrary = demand?.kind === 'demand' && demand.grounds.some(({ block }) => block === ground);
    node.setData(
      setGrounds(data, {
        added: added.filter(({ block }) => block !== ground),
        dropped: isInLibrary && !dropped.includes(ground) ? [...dropped, ground] : dropped,
      }),
    );
  });
}

/** The data of a demand with these changes to its grounds; no changes are stored as no field. */
export function setGrounds(
  data: NodeData<BlockInstance>,
  grounds: NonNullable<BlockInstance['grounds']>,
): NodeData<BlockInstance> {
  const { grounds: _former, ...rest } = data;
  return grounds.added.length === 0 && grounds.dropped.length === 0 ? rest : { ...rest, grounds };
}
