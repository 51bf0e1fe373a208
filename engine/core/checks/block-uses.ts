import type { Block } from '../blocks/block.ts';
import type { Draft } from '../drafts/draft.ts';
import { findSnapshot, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import type { BlockId, Location, Locator } from '../richtext/model.ts';
import { placeOf, type TextPiece } from './text-pieces.ts';

/** A place where the draft uses a block. */
export interface BlockUse {
  /** `placed`: stands in the text; `ground`: carries a demand that stands there; `cited`: its source is named. */
  how: 'placed' | 'ground' | 'cited';
  /** The id of the snapshot, also where an alias was used. */
  id: BlockId;
  block: Block;
  /** Of a ground the demand's instance; of a citation the citation itself or, in the library's text, the instance; null in the draft's title. */
  location: Location | null;
  locator: Locator | undefined;
  placed: PlacedBlock | null;
  /** Of a ground: what it shows for the demand, in the words of the draft. */
  shows?: string | undefined;
}

/** Every use of a block of which the draft holds a snapshot, in document order. */
export function blockUses(draft: Draft, pieces: readonly TextPiece[]): BlockUse[] {
  const uses: BlockUse[] = [];
  const use = (how: BlockUse['how'], id: BlockId, location: Location | null, locator?: Locator, shows?: string) => {
    const block = findSnapshot(draft, id);
    if (block) uses.push({ how, id: block.id, block, location, locator, placed: null, shows });
  };
  const cited = (outermost: number) => {
    for (const piece of pieces) {
      if (piece.outermost !== outermost) continue;
      for (const citation of piece.citations) {
        use('cited', citation.block, piece.nodeless ? placeOf(piece) : { node: citation.id }, citation.locator);
      }
    }
  };
  cited(-1);
  draft.body.forEach((node, outermost) => {
    const placed = node.type === 'blockInstance' ? placeBlock(draft, node) : undefined;
    if (placed) {
      const location = { node: placed.instance.id };
      uses.push({ how: 'placed', id: placed.block.id, block: placed.block, location, locator: undefined, placed });
    }
    cited(outermost);
    for (const ground of placed?.grounds ?? []) {
      use('ground', ground.block, { node: node.id }, ground.locator, ground.shows);
    }
  });
  return uses;
}

/** The first use of each block, in document order. */
export function firstUses(uses: readonly BlockUse[]): BlockUse[] {
  const first = new Map<BlockId, BlockUse>();
  for (const use of uses) if (!first.has(use.id)) first.set(use.id, use);
  return [...first.values()];
}
