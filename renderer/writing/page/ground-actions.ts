import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findSnapshot, findSnapshotOf } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, BlockInstance, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $addSnapshots, changeBlock } from './block-actions.ts';

/**
 * A block as ground of a demand, for this document; by the copy that it has of it. One that is there keeps its position and gets
 * another note or locator. `isSameStep`: part of the step of undo before it.
 */
export function addGround(
  document: OpenDocument,
  id: NodeId,
  asked: Ground,
  find: FindBlock,
  isSameStep = false,
): boolean {
  const $add: Parameters<typeof changeBlock>[2] = (node, data) => {
    const block = find(asked.block);
    const known = block && findSnapshotOf($head(), block);
    const ground = known ? { ...asked, block: known.id } : asked;
    const own = (name: BlockId) => (name === known?.id ? known : find(name));
    const { added = [], dropped = [] } = data.grounds ?? {};
    const usual = findSnapshot($head(), data.block);
    const isUsual = usual?.kind === 'demand' && usual.grounds.some(({ block }) => block === ground.block);
    const isPlain = isUsual && !ground.locator && !ground.shows;
    const others = added.filter(({ block }) => block !== ground.block);
    const isThere = others.length < added.length;
    const changed = isThere ? added.map((one) => (one.block === ground.block ? ground : one)) : [...added, ground];
    node.setData(
      withGrounds(data, {
        added: isPlain ? others : changed,
        dropped: dropped.filter((block) => block !== ground.block),
      }),
    );
    $addSnapshots([{ type: 'citation', id: 'ground', block: ground.block, placement: 'note' }], document, own);
  };
  return changeBlock(document, id, $add, { isSameStep });
}

/** Takes a ground away from a demand, for this document. */
export function dropGround(document: OpenDocument, id: NodeId, ground: BlockId): boolean {
  return changeBlock(document, id, (node, data) => {
    const { added = [], dropped = [] } = data.grounds ?? {};
    const usual = findSnapshot($head(), data.block);
    const isUsual = usual?.kind === 'demand' && usual.grounds.some(({ block }) => block === ground);
    node.setData(
      withGrounds(data, {
        added: added.filter(({ block }) => block !== ground),
        dropped: isUsual && !dropped.includes(ground) ? [...dropped, ground] : dropped,
      }),
    );
  });
}

/** The data of a demand with other changes to its grounds; without any it has none. */
export function withGrounds(
  data: NodeData<BlockInstance>,
  grounds: NonNullable<BlockInstance['grounds']>,
): NodeData<BlockInstance> {
  const { grounds: _former, ...rest } = data;
  return grounds.added.length === 0 && grounds.dropped.length === 0 ? rest : { ...rest, grounds };
}
